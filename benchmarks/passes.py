"""Both passes over every project of a ledger that has steps: the forecasts and the latest days, and nothing printed."""

import sys
from datetime import date
from pathlib import Path

from keyproj.index.cache import open_index
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import stated
from keyproj.schedule.backward import backward
from keyproj.schedule.forward import forward
from keyproj.schedule.network import network


def main(ledger: str, day: str) -> None:
    """Counts on a day, and tells how many steps there were."""
    index, today, steps = open_index(Path(ledger)), date.fromisoformat(day).toordinal(), 0
    calendar = office_calendar(index.db)
    for each in stated(index.db, "IN (SELECT pk FROM project)"):
        one = each.on(day)
        net = network(one.steps)
        early, late = forward(net, calendar, min(one.begins, today), today), backward(net, calendar, one.deadline)
        steps += min(len(early.start), len(late.start))
    index.close()
    print(steps)


if __name__ == "__main__":
    main(*sys.argv[1:])
