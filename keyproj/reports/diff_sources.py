"""What the queries of a comparison read where a table of the index alone won't do, and how they name its fields."""

LOOKED = "IN temp.looked"
"""Ends a condition on a project's number: those that are looked at."""

YEAR = "'plans.' || year || '.'"
MONTH = "'plans.' || substr(month, 1, 4) || '.months.' || month"
STEP = "'steps.' || id || '.'"
FORMALITY = "'formalities.' || item || '.'"
STOP = "'suspended.' || n || '.'"
NEEDS = f"""(
  SELECT project, amount, arranged_amount, since, until, text,
    quantity || ' ' || unit AS quantity, arranged || ' ' || unit AS arranged,
    'needs.' || row_number() OVER (PARTITION BY project, kind ORDER BY n) || '.' || kind || '.' AS field
  FROM main.need WHERE project {LOOKED}
)"""
"""Needs of a kind are told apart by their order."""

STEPS = f"""(
  SELECT project, id, name, CAST(days AS TEXT) AS days, percent,
    CASE WHEN calendar_days THEN '是' END AS calendar_days, CASE WHEN outdoor THEN '是' END AS outdoor
  FROM main.step WHERE project {LOOKED}
)"""
"""In the files' words; what a step is only where it is so."""

PEOPLE = f"(SELECT * FROM main.responsible WHERE project {LOOKED} AND until IS NULL)"
FORMER = f"(SELECT * FROM main.responsible WHERE project {LOOKED} AND until IS NOT NULL)"
MONTHS = f"""(
  SELECT project, target, step, quantity || ' ' || unit AS quantity, {MONTH} || '.' AS field
  FROM main.target_text WHERE project {LOOKED}
)"""
LEFT = f"""(
  SELECT project, json_extract(adjustable, '$.removed.reason') AS reason,
    json_extract(adjustable, '$.removed.document') AS document
  FROM main.project_text WHERE project {LOOKED} AND adjustable LIKE '%"removed"%'
)"""
FILES = f"""(
  SELECT project, coalesce(path, address) || ifnull(' ' || substr(sha256, 1, 12), ifnull(' ' || size, '')) AS file,
    'attachments.' || title || iif(row_number() OVER same > 1, ' ' || row_number() OVER same, '') AS field
  FROM main.attachment WHERE project {LOOKED} WINDOW same AS (PARTITION BY project, title ORDER BY n)
)"""
"""Attachments with one title are told apart by their order."""

HISTORY = f"""(
  SELECT project, adjustment, min(effective) || ' (' || count(*) || ')' AS entry FROM main.change
  WHERE project {LOOKED} GROUP BY project, adjustment
)"""
"""How many fields an adjustment changed, and from when on."""
