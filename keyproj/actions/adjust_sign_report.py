"""What is said of a signature that was given: one line for people, a row for scripts."""

from keyproj.actions.adjust_sign import Signed
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.rules.signed import grouped
from keyproj.rules.signer_words import signer

COLUMNS = (
    Column("adjustment", "text", Text("sign.column.adjustment")),
    Column("role", "text", Text("sign.column.role")),
    Column("scope", "text", Text("sign.column.scope")),
    Column("name", "text", Text("sign.column.name")),
    Column("date", "date", Text("sign.column.date")),
    Column("opinion", "text", Text("sign.column.opinion")),
    Column("digest", "text", Text("sign.column.digest")),
    Column("key", "text", Text("sign.column.key")),
    Column("file", "text"),
    Column("line", "line"),
)


def sign_report(action: str, found: Signed, ledger: str) -> Report:
    """The report of `adjust sign` or `adjust decide`."""
    one, said = found.signature, found.signature.said
    who = signer(one.role, one.scope, said["name"])
    key = found.keyed.fingerprint if found.keyed is not None else None
    following = [Text("sign.next", {"offices": list(found.waiting)})] if found.waiting else []
    lead = Text("sign.done", {"id": found.proposal.id, "signer": who, "opinion": Term("opinion", said["opinion"])})
    seal = Text("sign.digest_key" if key else "sign.digest", {"digest": grouped(one.digest), "key": key or ""})
    where = Text("sign.where", {"where": f"{found.proposal.path}:{found.line}"})
    opinion = Term("opinion", said["opinion"])
    row = (found.proposal.id, one.role, one.scope, said["name"], said["date"], opinion, one.digest, key)
    return Report(
        name=f"adjust {action}",
        title=Text(f"adjust.{action}.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("signature", Text("sign.table"), COLUMNS, [(*row, found.proposal.path, found.line)])],
        closing=Text("sign.lines", {"lines": [lead, seal, *following, where]}),
    )
