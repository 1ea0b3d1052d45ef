"""The command line: one file per command; the only place with typer, the clock and the folder."""
