"""The queries for what papers say, part by part: a paper, a project, a place in a list, a field and its value."""

from collections.abc import Sequence

_THESE = "file IN (SELECT pk FROM temp.differing)"
"""Those whose files differ."""


def _of_file(table: str, names: Sequence[str], project: str = "NULL") -> str:
    """The fields of the paper itself."""
    return " UNION ALL ".join(
        f"SELECT id, {project}, '', '{name}', {name} FROM {table} WHERE {_THESE} AND {name} IS NOT NULL"
        for name in names
    )


def _of_list(table: str, names: Sequence[tuple[str, str]], paper: str, project: str, n: str = "n + 1") -> str:
    """The fields of its entries; (expression, field) each."""
    return " UNION ALL ".join(
        f"SELECT {paper}.id, {project}, '' || ({n}), '{name}', {value} FROM {table} JOIN {paper} USING (file) "
        f"WHERE {_THESE} AND {value} IS NOT NULL"
        for value, name in names
    )


_FILE = "coalesce(x.path, x.address) || ifnull(' ' || substr(x.sha256, 1, 12), ifnull(' ' || x.size, ''))"

PARTS = (
    ("adjustment", _of_file(
        "adjustment", ("quarter", "role", "scope", "effective", "exemption", "exempted_by", "exempted", "note"),
    )),
    ("item", _of_list(
        "adjustment_item x",
        (("x.project", "item_project"), ("x.kind", "item_kind"),
         *((f"x.{name}", name) for name in ("ground", "causes", "measures", "explanation", "land", "money", "unit"))),
        "adjustment", "x.project",
    )),
    ("evidence", _of_list(
        "adjustment_evidence x", (("x.title", "title"), ("x.path || ' ' || substr(x.sha256, 1, 12)", "file"),
                                  ("x.size", "size")), "adjustment", "NULL",
    )),
    ("sign_off", _of_list(
        "adjustment_signature x",
        (*((f"x.{name}", f"sign_{name}") for name in ("role", "scope", "document", "meeting", "digest")),
         ("x.scan || ' ' || substr(x.scan_sha256, 1, 12)", "sign_scan"), ("x.statement", "sign_statement"),
         ("x.signature", "sign_signature")),
        "adjustment", "NULL",
    )),
    ("slip", _of_file(
        "slip", ("kind", "project", "month", "level", "due", "policy", "replaces", "evidence", "note"), "project",
    )),
    ("slip", _of_list(
        "slip_reason x", [(f"x.{name}", f"reason_{name}") for name in ("signal", "rule", "value", "threshold", "text")],
        "slip", "slip.project",
    )),
    ("slip", _of_list(
        "slip_answer x",
        [(f"x.{name}", f"answer_{name}") for name in ("state", "problems", "next_steps", "received_by")],
        "slip", "slip.project",
    )),
    ("slip", _of_list("slip_attachment x", (("x.title", "title"), (_FILE, "file")), "slip", "slip.project")),
    ("exemption", _of_file("exemption", ("project", "signals", "reason", "until", "document"), "project")),
    ("close", _of_file(
        "close", ("month", "projects", "investment", "year_to_date", "uncounted_to_date", "note"),
    )),
    ("figure", _of_list(
        "close_figure x", (("ifnull(x.yuan, '—')", "figure"), ("x.counted", "counted")), "close", "x.project",
        "x.project",
    )),
    ("class", _of_list(
        "close_class x", [(f"x.{name}", name) for name in ("projects", "investment", "year_to_date")],
        "close", "NULL", "x.dimension || '.' || x.class",
    )),
)  # fmt: skip
"""Kind → what the papers of that kind say."""

CHANGES = f"""
SELECT adjustment.id, x.project, '' || (x.n + 1), x.field, x.old, x.new
FROM adjustment_change x JOIN adjustment USING (file) WHERE {_THESE}
"""
"""What proposals want changed."""

AMOUNTS = ("investment", "year_to_date", "uncounted_to_date", "figure")
SEALED = ("sign_statement", "sign_signature")
"""Fields too long to be shown, of which a digest tells whether they changed."""

NEWLY = (*SEALED, "sign_digest")
"""Fields that come with a signature, which is told as an event; only a change is worth a row."""
