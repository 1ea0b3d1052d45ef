"""`python -m keyproj` is `keyproj`."""

from keyproj.cli.main import main

main()
