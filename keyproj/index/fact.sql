-- One row for each project of the selection, true for one period: what all totals are added up from.
-- counted: it is one of the projects that are counted; money: its money is counted (a package's lies in its parts).
-- in_by, out_by: who was listed later, or left by then, has no plan on the report's basis.
-- Words in braces are expressions over the months of the year, which `fact.py` writes out.
CREATE TEMP TABLE {name} AS
WITH
  -- a package's own money counts only in a year in which none of its parts has a plan
  package AS (
    SELECT DISTINCT p.package AS pk FROM project p JOIN plan ON plan.project = p.pk AND plan.year = :year
    WHERE p.package IS NOT NULL
  ),
  -- the year's months of work: from the start to completion or to leaving the list
  working AS (
    SELECT p.*, plan.category, plan.investment, plan.start, plan.completion,
      max(:first, substr(p.started, 1, 7)) AS work_from,
      min(:month, substr(ifnull(p.completed, '9'), 1, 7), substr(ifnull(p.removed, '9'), 1, 7)) AS work_to
    FROM project p LEFT JOIN plan ON plan.project = p.pk AND plan.year = :year
      AND ifnull(p.listed, '') <= :in_by AND ifnull(p.removed, '9') > :out_by
    WHERE p.clash = 0 AND {among} {named}
  ),
  selected AS (
    SELECT w.*,
      -- months of work in which a report is due, without those at whose end the work was suspended
      CASE WHEN w.category IN ('新开工', '续建') AND w.started <= :as_of THEN
        substr(w.work_to, 1, 4) * 12 + substr(w.work_to, 6, 2) - substr(w.work_from, 1, 4) * 12 - substr(w.work_from, 6, 2) + 1
        - (SELECT ifnull(sum(max(0,
            min(:after, substr(ifnull(s.until, '9999-12'), 1, 4) * 12 + substr(ifnull(s.until, '9999-12'), 6, 2))
            - max(:before, substr(s.since, 1, 4) * 12 + substr(s.since, 6, 2)))), 0)
          FROM suspension s WHERE s.project = w.pk AND s.since <= :as_of)
      ELSE 0 END AS expected,
      CASE
        WHEN w.removed <= :as_of THEN '调出'
        WHEN w.completed <= :as_of THEN '竣工'
        WHEN EXISTS (SELECT 1 FROM suspension s WHERE s.project = w.pk AND s.since <= :as_of AND ifnull(s.until, '9') >= :as_of) THEN '停建'
        WHEN w.started <= :as_of THEN '在建'
        WHEN w.listed <= :as_of THEN '前期'
        ELSE '储备'
      END AS stage,
      (SELECT b.name FROM band b WHERE b.at_least <= w.total_investment ORDER BY b.at_least DESC LIMIT 1) AS scale,
      w.pk IN (SELECT pk FROM package) AS is_package, w.package IS NOT NULL AS in_package
    FROM working w
    LIMIT -1 -- no limit: it keeps sqlite from working these out again wherever they are used
  )
-- first the columns that most totals read
SELECT s.pk AS project, s.category IN ('新开工', '续建') AS building, NOT s.is_package AS money,
  CASE WHEN :packages = 'whole' THEN NOT s.in_package ELSE NOT s.is_package END AS counted,
  s.total_investment, s.investment AS annual_plan, {due_to_date} AS plan_to_date, {done_to_date} AS actual_to_date,
  s.category, s.sector, s.scale, s.county, s.stage, {last_month} AS last_month, s.start, s.started, s.completion, s.completed,
  {due_q1} AS due_q1, {due_q2} AS due_q2, {due_q3} AS due_q3, {due_q4} AS due_q4,
  {done_q1} AS done_q1, {done_q2} AS done_q2, {done_q3} AS done_q3, {done_q4} AS done_q4,
  ifnull(m.spread & :spread > 0, 0) AS spread,
  s.expected > 0 AND s.stage NOT IN ('停建', '调出') AND ifnull(s.completed, '9') >= :month AND NOT {this_month} AS unreported,
  max(s.expected - {months}, 0) AS months_missing,
  s.invested_before, s.listed, s.id, s.name, s.code
FROM selected s LEFT JOIN {money} m ON m.project = s.pk AND m.year = :year
WHERE {where}
