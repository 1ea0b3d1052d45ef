"""The figures that a summary has and a published plan may name: table → column → kind."""

_TOTALS = {
    "projects": "count",
    "total_investment": "yuan",
    "annual_plan": "yuan",
    "plan_to_date": "yuan",
    "actual_to_date": "yuan",
    "completion_rate": "rate",
    "to_date_rate": "rate",
}

_QUARTER = {
    "planned": "yuan",
    "planned_cumulative": "yuan",
    "planned_share": "rate",
    "actual": "yuan",
    "actual_cumulative": "yuan",
    "starts_planned": "count",
    "starts_planned_cumulative": "count",
    "start_rate_planned": "rate",
    "starts_actual": "count",
    "starts_actual_cumulative": "count",
    "start_rate_actual": "rate",
    "completions_planned": "count",
    "completions_actual": "count",
}

DIMENSIONS = ("category", "sector", "scale", "county")
"""What totals are split by; any two may be crossed."""

FIGURES = {"overview": _TOTALS, **dict.fromkeys(DIMENSIONS, _TOTALS), "quarter": _QUARTER}
"""Each figure is named `table.class.column`, as in `sector.产业.annual_plan`."""

TOTAL = {table: "全年" if table == "quarter" else "合计" for table in FIGURES}
"""The class that names a table's total."""
