"""What every page of HTML shares: nothing in it runs, nothing is loaded, and the colours of levels on paper."""

from html import escape

COLOURS = {
    "red": "#d7000f",
    "bright_red": "#f08300",
    "yellow": "#ffd400",
    "blue": "#1e6fd9",
    "green": "#2e9e4f",
    "magenta": "#b03ab0",
}
"""The colours of levels on paper, by their names on a screen; another is left white."""


def document(title: str, style: str, body: str, language: str) -> str:
    """A whole page around a body of HTML; `title` is plain words. Its policy forbids scripts, images and addresses."""
    spoken = "zh-CN" if language == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{spoken}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
