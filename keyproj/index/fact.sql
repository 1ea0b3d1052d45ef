-- One row for each project of the selection, true for one period: what all totals are added up from.
-- counted: it is one of the projects that are counted; money: its money is counted (a package's lies in its parts).
CREATE TEMP TABLE fact AS
WITH
  due AS (
    SELECT project,
      sum(CASE WHEN month <= :month THEN yuan ELSE 0 END) AS to_date,
      sum(CASE WHEN month <= :q1 THEN yuan ELSE 0 END) AS q1,
      sum(CASE WHEN month > :q1 AND month <= :q2 THEN yuan ELSE 0 END) AS q2,
      sum(CASE WHEN month > :q2 AND month <= :q3 THEN yuan ELSE 0 END) AS q3,
      sum(CASE WHEN month > :q3 THEN yuan ELSE 0 END) AS q4,
      max(CASE WHEN month <= :month AND month > :whole_quarters AND spread_from IS NOT NULL OR spread_from = 'year' THEN 1 END) AS spread
    FROM target WHERE month BETWEEN :first AND :last GROUP BY project
  ),
  done AS (
    SELECT r.project,
      sum(yuan) AS to_date,
      sum(CASE WHEN month <= :q1 THEN yuan ELSE 0 END) AS q1,
      sum(CASE WHEN month > :q1 AND month <= :q2 THEN yuan ELSE 0 END) AS q2,
      sum(CASE WHEN month > :q2 AND month <= :q3 THEN yuan ELSE 0 END) AS q3,
      sum(CASE WHEN month > :q3 THEN yuan ELSE 0 END) AS q4,
      max(month = :month) AS this_month, max(month) AS last_month,
      sum(month BETWEEN substr(p.started, 1, 7) AND substr(min(ifnull(p.completed, '9'), ifnull(p.removed, '9')), 1, 7)) AS months
    FROM {reported} r JOIN project p ON p.pk = r.project WHERE month BETWEEN :first AND :month GROUP BY r.project
  ),
  -- a package's own money counts only in a year in which none of its parts has a plan
  package AS (
    SELECT DISTINCT p.package AS pk FROM project p JOIN plan ON plan.project = p.pk AND plan.year = :year
    WHERE p.package IS NOT NULL
  ),
  selected AS (
    SELECT p.*, plan.category, plan.investment, plan.start, plan.completion,
      -- months of the year in which a report is due: from the start of work to completion or to leaving the list,
      -- without those at whose end the work was suspended
      CASE WHEN plan.category IN ('新开工', '续建') AND p.started <= :as_of THEN
        month_number(min(:month, substr(ifnull(p.completed, '9'), 1, 7), substr(ifnull(p.removed, '9'), 1, 7))) - month_number(max(:first, substr(p.started, 1, 7))) + 1
        - (SELECT ifnull(sum(max(0,
            min(month_number(:month) + 1, month_number(ifnull(substr(s.until, 1, 7), '9999-12')))
            - max(month_number(:first), month_number(substr(s.since, 1, 7))))), 0)
          FROM suspension s WHERE s.project = p.pk AND s.since <= :as_of)
      ELSE 0 END AS expected,
      CASE
        WHEN p.removed <= :as_of THEN '调出'
        WHEN p.completed <= :as_of THEN '竣工'
        WHEN EXISTS (SELECT 1 FROM suspension s WHERE s.project = p.pk AND s.since <= :as_of AND ifnull(s.until, '9') >= :as_of) THEN '停建'
        WHEN p.started <= :as_of THEN '在建'
        WHEN p.listed <= :as_of THEN '前期'
        ELSE '储备'
      END AS stage,
      (SELECT b.name FROM band b WHERE b.at_least <= p.total_investment ORDER BY b.at_least DESC LIMIT 1) AS scale,
      p.pk IN (SELECT pk FROM package) AS is_package, p.package IS NOT NULL AS in_package
    FROM project p LEFT JOIN plan ON plan.project = p.pk AND plan.year = :year
    WHERE p.clash = 0
  )
SELECT s.pk AS project, s.id, s.name, s.code, s.county, s.sector, s.scale, s.stage, s.category, s.category IN ('新开工', '续建') AS building,
  CASE WHEN :packages = 'whole' THEN NOT s.in_package ELSE NOT s.is_package END AS counted, NOT s.is_package AS money,
  s.total_investment, s.invested_before, s.investment AS annual_plan,
  ifnull(due.to_date, 0) AS plan_to_date, ifnull(done.to_date, 0) AS actual_to_date,
  ifnull(due.q1, 0) AS due_q1, ifnull(due.q2, 0) AS due_q2, ifnull(due.q3, 0) AS due_q3, ifnull(due.q4, 0) AS due_q4,
  ifnull(done.q1, 0) AS done_q1, ifnull(done.q2, 0) AS done_q2, ifnull(done.q3, 0) AS done_q3, ifnull(done.q4, 0) AS done_q4,
  ifnull(due.spread, 0) AS spread, s.listed, s.started, s.completed, s.start, s.completion, done.last_month,
  s.expected > 0 AND s.stage NOT IN ('停建', '调出') AND ifnull(s.completed, '9') >= :month AND ifnull(done.this_month, 0) = 0 AS unreported,
  max(s.expected - ifnull(done.months, 0), 0) AS months_missing
FROM selected s LEFT JOIN due ON due.project = s.pk LEFT JOIN done ON done.project = s.pk
WHERE {where}
