"""`keyproj slip`: the slips (督办单), from their issue over the written report to their clearing; a file for each."""

ACTIONS = ("issue", "answer", "clear", "list", "show")
"""In the order of a slip's life, then those that only look."""
