"""One file per writing command: returns the changes to make, and makes none itself."""
