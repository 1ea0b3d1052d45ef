"""`python -m keyproj` is `keyproj`."""

import sys

try:
    from keyproj.cli.entry import main

    main()
except KeyboardInterrupt:
    sys.exit(130)
