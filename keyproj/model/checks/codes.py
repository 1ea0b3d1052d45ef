"""Rules on the project code (投资项目统一代码)."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.model.project import Project
from keyproj.rules.check_digit import check_digit, has_check_digit


def code_ends_in_its_check_digit(project: Project) -> Iterator[Fault]:
    """K221: the last digit follows from the nineteen before it."""
    code = project.code
    if code is None or not has_check_digit(code):
        return
    right = check_digit(code.replace("-", "")[:19])
    if code[-1] != right:
        yield Fault("K221", at=("code",), seen=code[-1], right=f"{code[:-1]}{right}", digit=right)
