"""The names of years and months above the bars of a wall chart, as many as there is room for."""

from collections.abc import Callable, Sequence

from keyproj.render.chart_scale import Scale

Label = tuple[int, str]
"""The column on which it begins, and the text."""

_MONTHS, _YEARS = (1, 2, 3, 4, 6, 12), (1, 2, 5, 10, 20, 50, 100)
"""Every how many months or years there may be a name."""


def month_labels(scale: Scale, names: Sequence[str], measure: Callable[[str], int]) -> list[Label]:
    """The names of the months, else their numbers, else those of every second, third, … month of a year."""
    edges, each = scale.edges, scale.width / len(scale.months)
    if max(map(measure, names)) >= each:
        names = [str(n) for n in range(1, 13)]
    widest = max(map(measure, names))
    step = next((step for step in _MONTHS if step * each > widest), _MONTHS[-1])
    numbers = [int(month[5:]) - 1 for month in scale.months]
    return [(edge, names[n]) for edge, n in zip(edges, numbers, strict=True) if n % step == 0]


def year_labels(scale: Scale) -> list[Label]:
    """The years at their Januaries, or every second, fifth, … of them; the first also where it begins in between."""
    each = scale.width / len(scale.months)
    step = next((step for step in _YEARS if step * 12 * each > 5), _YEARS[-1])
    found = [
        (edge, month[:4])
        for edge, month in zip(scale.edges, scale.months, strict=True)
        if month.endswith("-01") and int(month[:4]) % step == 0
    ]
    first = (0, scale.months[0][:4])
    return [first, *found] if not found or found[0][0] > len(first[1]) else found


def placed(labels: Sequence[Label], measure: Callable[[str], int]) -> str:
    """Labels at their columns; one for which there is no room is left out."""
    text, used = "", -1
    for column, label in labels:
        if column > used:
            text += " " * (column - measure(text)) + label
            used = column + measure(label)
    return text
