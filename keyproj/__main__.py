"""`python -m keyproj` is `keyproj`."""

from keyproj.cli.entry import main

main()
