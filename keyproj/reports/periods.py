"""How a report names its period: 第二季度, 5月, and the span that its figures cover."""

from keyproj.base.period import Period
from keyproj.base.text import Text


def period_text(period: Period) -> Text:
    """The quarter, month or day, with the last day that counts."""
    args = {"as_of": period.as_of.isoformat(), "month": month_text(period)}
    if period.kind == "quarter":
        return Text(f"period.Q{period.last_quarter}", args)
    return Text(f"period.{period.kind}", args)


def span_text(period: Period) -> Text:
    """January to the period's end: 上半年, 1—5月."""
    month = int(period.month[5:7])
    if month == 0:
        return Text("span.none")
    if period.kind == "quarter" or month == 12:
        return Text(f"span.Q{period.last_quarter}")
    return Text("span.months" if month > 1 else "span.january", {"month": month_text(period)})


def month_text(period: Period) -> Text:
    """The name of the last month that counts."""
    return Text(f"month.{int(period.month[5:7]) or 1}")
