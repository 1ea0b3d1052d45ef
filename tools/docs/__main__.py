"""Writes the made pages anew: `python -m tools.docs`."""

from tools.docs import pages

for path, text in pages().items():
    path.write_text(text, "utf-8")
