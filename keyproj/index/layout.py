"""Which tables of `layout.sql` hold rows of a file, and which of a project."""

FILE_TABLES = (
    "problem", "published", "control", "exemption", "slip", "slip_reason", "slip_answer", "slip_attachment",
    "adjustment", "adjustment_item", "adjustment_change", "adjustment_evidence", "adjustment_signature",
    "close", "close_figure", "close_class",
)  # fmt: skip
PROJECT_TABLES = (
    "project_text", "plan", "target", "target_text", "report", "report_text", "report_quantity", "suspension",
    "responsible", "formality", "need", "step", "link", "attachment", "former_id", "change", "money",
    "lateness",
)  # fmt: skip
