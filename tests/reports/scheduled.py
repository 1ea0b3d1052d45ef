"""A small ledger with schedules, for the tests of what is reported of them."""

from tests.small import POLICY, plan, project, write

CALENDAR = "calendar:\n  winter_stops: [{since: 11-15, until: 03-15}]\n"

ROAD = """\
schedule:
  deadline: 2023-12-20
  steps:
    - {id: end, name: 竣工, days: 0, after: [base, notice], finish_by: 2023-12-10}
    - {id: land, name: 用地预审, days: 40, started: 2023-03-01, done: 2023-04-26}
    - {id: permit, name: 施工许可, days: 15, after: [land], started: 2023-05-04, percent: 40%}
    - {id: base, name: 基础施工, days: 60, after: [permit], outdoor: 是}
    - {id: notice, name: 公示, days: 30, calendar_days: 是, after: [{step: permit, link: 开始-开始, lag: 3}]}
"""


def schedule(*steps, deadline="2023-12-20"):
    """The `schedule` of a project, to be given as `more`; a step is what stands between its braces."""
    head = f"schedule:\n  deadline: {deadline}\n" if deadline else "schedule:\n"
    return head + "".join(["  steps:\n", *(f"    - {{{step}}}\n" for step in steps)])


def ledger(root, *projects, policy=POLICY + CALENDAR):
    """A ledger of projects as texts, each named by its id."""
    files = {f"projects/路北区/{text.splitlines()[0][4:]}.yaml": text for text in projects}
    return str(write(root / "ledger", {"keyproj.yaml": policy, **files}))


def road(id="TS-0001", **fields):
    """A project with the schedule `ROAD` and a year's plan."""
    quarters = "[2000万元, 3000万元, 4000万元, 3000万元]"
    return project(id, plan(quarters=quarters, start="2023-02"), ROAD, **{"started": "2023-05-22", **fields})
