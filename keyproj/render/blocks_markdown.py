"""A report of blocks as Markdown: a section for each block, with a list of what there is to know."""

from collections.abc import Sequence

from keyproj.base.blocks import Block, BlockReport
from keyproj.base.text import Text
from keyproj.render.as_markdown import escaped, table_markdown
from keyproj.render.people import shown_tables
from keyproj.render.voice import Voice


def blocks_markdown(report: BlockReport, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """A heading, the lead, the blocks unless tables are asked for, the other tables, the notes as a list."""
    parts = [f"## {escaped(voice.say(report.title))}"]
    parts += [escaped(voice.say(text)) for text in report.lead]
    parts += [_block(block, voice) for block in (() if wanted else report.blocks())]
    for table in shown_tables(report, wanted):
        parts += [f"### {escaped(voice.say(table.title))}", table_markdown(table, voice)]
    if report.notes:
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"- {mark}: {escaped(voice.say(note))}" for note in report.notes))
    return "\n\n".join(parts) + "\n"


def _block(block: Block, voice: Voice) -> str:
    lines = [f"### {block.mark} {escaped(voice.say(block.head))}", ""]
    if block.aside is not None:
        lines += [escaped(voice.say(block.aside)), ""]
    lines += [f"- {escaped(voice.say(label))}: {escaped(voice.say(text))}" for label, text in block.lines]
    return "\n".join(lines)
