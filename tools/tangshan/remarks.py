"""The words of a monthly report: physical progress, troubles, next steps."""

from .case import Case, Report
from .dice import Dice
from .people import pending
from .tables import Phase, cells, lines, phases, sections

_DEVICES = ("factory", "plant", "mill", "retrofit", "power", "renewable", "port", "water")
_LANDS = ("rail", "road", "street", "pipe", "gallery", "river", "scenic")


def phase_at(case: Case, permille: int) -> tuple[Phase, int]:
    """The phase in which a project stands that has spent so much of its money, and how much of the phase is done."""
    table = phases(case.entry.family)
    start = 0
    for upto in sorted({phase.upto for phase in table}):
        if permille < upto * 10:
            variants = [phase for phase in table if phase.upto == upto]
            part = 6 + (permille - start) * 90 // (upto * 10 - start)
            return Dice("variant", case.entry.id, upto).pick(variants), part
        start = upto * 10
    raise ValueError(permille)


class Remarks:
    """Writes the words of one project's reports, month after month."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.spent = 0
        self.dice = Dice("remarks", case.entry.id)
        self.trouble = _trouble(case)

    def write(self, report: Report, month: int) -> None:
        """Fills in image, troubles and next steps."""
        case = self.case
        self.spent += report.investment
        if case.started is None or (case.new and month < case.started.month):
            self._waiting(report, month)
        elif case.completed and month >= case.completed.month:
            remark = sections("words/images.txt")[case.entry.family][0]
            report.image = f"已{remark}" if month == case.completed.month else "已完工，办理竣工结算和资料归档"
        else:
            self._working(report, month)

    def _waiting(self, report: Report, month: int) -> None:
        case = self.case
        item = pending(case)
        images = list(lines("words/waiting.txt"))
        if case.started:
            report.image = images[month - case.started.month]
        else:
            report.image = f"未开工，{item}未办结"
            rows = {row[0]: row for row in map(cells, sections("words/troubles.txt")["late"][1])}
            report.troubles, report.next_steps = rows[item][1:]

    def _working(self, report: Report, month: int) -> None:
        case = self.case
        permille = min((case.before + self.spent) * 1000 // case.total, 999)
        phase, part = phase_at(case, permille)
        report.image = phase.image.format(p=part)
        if not report.investment:
            report.image += "，本月未实施"
        if self._troubled(month):
            report.troubles, report.next_steps = self.trouble
        elif month == 6 or self.dice.chance(22):
            report.next_steps = phase.following

    def _troubled(self, month: int) -> bool:
        role = self.case.role
        if role in ("red", "yellow", "late"):
            return month >= 3 or not self.case.months[month]
        return (role == "blue" and month >= 5) or (month >= 4 and self.dice.chance(6))


def _trouble(case: Case) -> tuple[str, str]:
    serious = case.role in ("red", "yellow", "late")
    rows = map(cells, sections("words/troubles.txt")["lag" if serious else "mild"][1])
    fitting = {"all"}
    if case.entry.family in _DEVICES:
        fitting.add("device")
    if case.entry.family in _LANDS:
        fitting.add("land")
    _, trouble, following = Dice("trouble", case.entry.id).pick([row for row in rows if row[0] in fitting])
    return trouble, following
