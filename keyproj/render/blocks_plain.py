"""A report of blocks as plain text of fixed width: for pipes and files."""

from collections.abc import Sequence

from keyproj.base.blocks import BlockReport
from keyproj.base.text import Text
from keyproj.render.blocks import block_lines
from keyproj.render.people import shown_tables
from keyproj.render.voice import Voice

WIDTH = 100


def blocks_plain(report: BlockReport, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """Title, the lead, the blocks unless tables are asked for, the other tables, the notes."""
    parts = ["\n".join(map(voice.say, [report.title, *report.lead]))]
    for block in () if wanted else report.blocks():
        lines = ("".join(text for _, text in line).rstrip() for line in block_lines(block, voice, WIDTH))
        parts.append("\n".join(lines))
    parts += _tables(report, voice, wanted)
    if report.notes:
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"{mark} {voice.say(note)}" for note in report.notes))
    return "\n\n".join(parts) + "\n"


def _tables(report: BlockReport, voice: Voice, wanted: Sequence[str]) -> list[str]:
    tables = shown_tables(report, wanted)
    if not tables:
        return []
    from keyproj.render.as_plain import table_text  # findings and blocks need none

    return [table_text(table, voice) for table in tables]
