"""`keyproj adjust`: proposals to adjust the list (动态调整), from their making to their application; a file for each."""

ACTIONS = ("propose",)
"""In the order of a proposal's life, then those that only look."""
