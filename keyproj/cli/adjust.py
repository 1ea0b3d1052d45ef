"""`keyproj adjust`: proposals to adjust the list (动态调整), from first to last; a file for each action."""

ACTIONS = ("propose", "sheet", "sign", "decide", "apply", "withdraw", "list", "show", "verify", "notice")
"""In the order of a proposal's life, then those that only look."""
