"""One file per reporting command: a selection, pure rules, and a plain Report."""
