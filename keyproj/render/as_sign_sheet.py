"""The sheet to be signed (签批单) as A4 pages of HTML: nothing in it runs, nothing is loaded, every word is escaped."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from keyproj.base.text import Term, Text
from keyproj.render.notice_style import STYLE
from keyproj.render.voice import Voice
from keyproj.reports.adjust_sheet import Section, Sheet, SheetItem
from keyproj.rules.signed import grouped
from keyproj.rules.signer_words import office

_MORE = """\
.items th, .items td { vertical-align: top; }
.items col:nth-child(odd) { width: auto; }
.items col.kind { width: 24mm; }
.items thead { display: table-header-group; }
.said { margin: 0 0 1mm; text-indent: 0; }
.seal { margin: 4mm 0; padding: 2mm 3mm; border: 1px solid #000; break-inside: avoid; }
.seal p { text-indent: 0; }
.digits { font: bold 13pt/1.4 "DejaVu Sans Mono", Consolas, "Courier New", monospace; white-space: nowrap; }
.small { font-size: 9pt; font-family: "DejaVu Sans Mono", Consolas, "Courier New", monospace; }
.space { height: 26mm; }
.foot { display: flex; justify-content: space-between; margin-top: 2mm; }
"""


def as_sign_sheet(shown: Sheet, voice: Voice) -> str:
    """The whole page."""
    page = _Page(shown, voice)
    language, title = "zh-CN" if voice.language == "zh" else "en", page.said("title", id=shown.proposal.id)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>\n{STYLE}{_MORE}</style>\n</head>\n<body>\n{page.body()}\n</body>\n</html>\n"
    )


class _Page:
    """The parts of one sheet, in one language."""

    def __init__(self, shown: Sheet, voice: Voice) -> None:
        self.shown = shown
        self.voice = voice

    def body(self) -> str:
        """What stands on the page."""
        proposal = self.shown.proposal
        head = [self.said("number", id=proposal.id), self.said("of", day=self.day(proposal.proposed))]
        parts = [
            f"<h1>{self.said('heading')}</h1>",
            f'<div class="head"><span>{head[0]}</span><span>{head[1]}</span></div>',
            self.form(self.facts()),
            self.items(),
            self.seal(),
            self.form(map(self.section, self.shown.sections)),
            f'<p class="plain">{self.said("scan", id=proposal.id)}</p>',
        ]
        return "\n".join(parts)

    def form(self, rows: Iterable[str]) -> str:
        """A table of labels and cells."""
        return "<table>\n<colgroup><col><col><col><col></colgroup>\n" + "\n".join(rows) + "\n</table>"

    def facts(self) -> Iterator[str]:
        """Who proposes, why, and from when it counts."""
        proposal = self.shown.proposal
        effective = self.day(proposal.effective) if proposal.effective else ""
        yield self.pair("by", self.text(proposal.by), "effective", self.text(effective))
        yield self.row("reason", self.lines(proposal.reason or ""))
        if proposal.exemption is not None:
            args = {
                "by": proposal.exempted_by or "",
                "day": self.day(proposal.exempted or ""),
                "why": proposal.exemption,
            }
            yield self.row("exemption", self.said("exempted", **args))
        if self.shown.papers:
            papers = (
                f'<li>{self.text(paper.title)}<br><span class="small">{self.text(paper.seal)}</span></li>'
                for paper in self.shown.papers
            )
            yield self.row("evidence", f"<ol>{''.join(papers)}</ol>")

    def items(self) -> str:
        """What changes, project by project."""
        heads = "".join(f"<th>{self.said(f'label.{id}')}</th>" for id in ("project", "kind", "field", "old", "new"))
        rows = "\n".join(row for item in self.shown.items for row in self.item(item))
        columns = '<colgroup><col><col class="kind"><col><col><col></colgroup>'
        return f'<table class="items">\n{columns}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'

    def item(self, item: SheetItem) -> Iterator[str]:
        """A row for each value, then what is said of the project."""
        project = f"{self.text(item.project)}<br>{self.text(item.name)}"
        kind = self.text(Term("adjust.kind", item.kind))
        for change in item.changes:
            cells = (self.text(change.label), self.text(change.old or "—"), self.text(change.new or "—"))
            yield f"<tr><td>{project}</td><td>{kind}</td>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        if item.said:
            said = (
                f'<p class="said"><strong>{self.said(f"part.{key}")}</strong> {self.text(text)}</p>'
                for key, text in item.said.items()
            )
            yield f'<tr><td>{project}</td><td colspan="4">{"".join(said)}</td></tr>'

    def seal(self) -> str:
        """The digest of all that stands above, as people compare it."""
        digits = f'<p class="digits">{self.text(self.shown.seal)}</p>'
        return f'<div class="seal"><p>{self.said("seal")}</p>{digits}<p>{self.said("seal_means")}</p></div>'

    def section(self, section: Section) -> str:
        """Space to sign and to stamp, or who has signed."""
        head = f"<th>{self.text(office(section.role, section.scope))}</th>"
        said = section.said
        if not said:
            foot = f'<div class="foot"><span>{self.said("sign_here")}</span><span>{self.said("date_here")}</span></div>'
            return f'<tr>{head}<td colspan="3">{self.said("opinion_here")}<div class="space"></div>{foot}</td></tr>'
        opinion = Term("opinion", said["opinion"]) if "opinion" in said else ""
        day = self.day(str(said["date"])) if "date" in said else ""
        parts = [self.said("signed", name=said.get("name", ""), opinion=opinion, day=day)]
        parts += [self.said(f"has_{key}", text=said[key]) for key in ("meeting", "document") if key in said]
        digits = f'<br><span class="small">{self.text(grouped(section.digest))}</span>' if section.digest else ""
        return f'<tr>{head}<td colspan="3">{"<br>".join(parts)}{digits}</td></tr>'

    def row(self, label: str, cell: str) -> str:
        """A row of one wide cell; `cell` is HTML."""
        return f'<tr><th>{self.said(f"label.{label}")}</th><td colspan="3">{cell}</td></tr>'

    def pair(self, first: str, one: str, second: str, other: str) -> str:
        """A row of two cells, each with its label."""
        heads = self.said(f"label.{first}"), self.said(f"label.{second}")
        return f"<tr><th>{heads[0]}</th><td>{one}</td><th>{heads[1]}</th><td>{other}</td></tr>"

    def said(self, id: str, /, **args: Any) -> str:
        """A text of the sheet, escaped whole."""
        return self.text(Text(f"signsheet.{id}", args))

    def text(self, value: Any) -> str:
        """Any value, in words, escaped."""
        return escape(self.voice.say(value))

    def lines(self, text: str) -> str:
        """Words of several lines, which the page keeps."""
        return '<div class="lines">' + "\n".join(self.text(line) for line in text.splitlines()) + "</div>"

    def day(self, iso: str) -> Any:
        """A day as an office writes it."""
        parts = iso.split("-")
        if len(parts) != 3:
            return iso
        year, month, day = map(int, parts)
        return Text("signsheet.date", {"year": year, "month": month, "day": day, "iso": iso})
