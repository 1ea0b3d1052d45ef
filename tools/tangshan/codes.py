"""Project codes (投资项目统一代码) by GB/T 40058-2021, and the older kind from before November 2020."""

from datetime import date, timedelta

from .case import Case
from .dice import Dice
from .formalities import Formality

REGIONS = {
    "路南区": "130202",
    "路北区": "130203",
    "古冶区": "130204",
    "开平区": "130205",
    "丰南区": "130207",
    "丰润区": "130208",
    "曹妃甸区": "130209",
    "滦南县": "130224",
    "乐亭县": "130225",
    "迁西县": "130227",
    "玉田县": "130229",
    "遵化市": "130281",
    "迁安市": "130283",
    "滦州市": "130284",
}
"""GB/T 2260 codes; the functional zones have none and use the city's."""

CITY = "130200"
_FIRST_NEW = date(2020, 11, 1)
_TYPES = {"审批": "01", "核准": "02", "备案": "03"}


def check_digit(digits: str) -> str:
    """ISO 7064 MOD 11,10 over the digits."""
    product = 10
    for digit in digits:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def code(case: Case, formalities: list[Formality]) -> str:
    """The project's code, assigned shortly before its first formality was done; none where none was."""
    done = [formality.date for formality in formalities if formality.date]
    dice = Dice("code", case.entry.id)
    if not done or (not case.building and len(done) < 2 and dice.chance(60)):
        return ""
    assigned = done[0] - timedelta(days=dice.between(6, 40))
    region = CITY if case.entry.mode == "审批" and dice.chance(30) else REGIONS.get(case.entry.county, CITY)
    works = "07" if case.entry.family == "retrofit" else "04" if case.entry.mode == "审批" else "89"
    if assigned < _FIRST_NEW:
        serial = dice.between(1, 9999)
        return f"{assigned.year}-{region}-{dice.between(41, 48)}-{_TYPES[case.entry.mode]}-{serial:06d}"
    serial = 12345 if case.entry.id == "TS-0001" else dice.between(10000, 99999)
    head = f"{assigned:%y%m}-{region}-{works}-01-{serial}"
    return head + check_digit(head.replace("-", ""))
