"""The policy's section `adjustment`: when proposals are made, by whom, who signs in which order, within what limits."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, model_validator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar, choice
from keyproj.model.values import Count, Day, Line, YesNo
from keyproj.rules.adjustments import Step
from keyproj.rules.keys import parse_key

_MONTHS = tuple(str(month) for month in range(1, 13))


def _month(text: str) -> int:
    if text not in _MONTHS:
        raise Fault("K108", seen=text[:40], choices=_MONTHS)
    return int(text)


MonthNumber = Annotated[int, Scalar(_month, looks=("integer",), limits=(("minimum", 1), ("maximum", 12)))]
"""A month of any year, 1 to 12."""


class AdjustWindow(Entity):
    """Proposals are made around the last day of these months: from `days_before` it to `days_after` it."""

    months: tuple[MonthNumber, ...] = (3, 6, 9, 12)
    days_before: Count = 15
    days_after: Count = 15


class ChainStep(Entity):
    """Who signs: an office (`role`) of the policy, once or for each county that is concerned; the last step decides."""

    role: Line
    per: Annotated[str, choice("county")] | None = None
    decides: YesNo = False

    @property
    def step(self) -> Step:
        """As the rules have it."""
        return Step(self.role, self.per is not None, self.decides)


class AdjustLimits(Entity):
    """What an adjustment may not lower, for any county: the number of its projects, its annual plan."""

    county_projects: YesNo = False
    county_annual_plan: YesNo = False


class Leaving(Entity):
    """On what grounds a project may leave the list, and how many years without a start are one."""

    grounds: tuple[Line, ...] = ("两年未开工", "停建", "不具备实施条件", "建设单位放弃", "政策调整")
    years_without_start: Count = 2


PublicKey = Annotated[str, Scalar(parse_key, example="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…")]
"""The line of a `.pub` file; its comment is left out."""


class AllowedSigner(Entity):
    """An OpenSSH public key of a person, from when to when; the office that the person holds says what it may sign."""

    name: Line
    key: PublicKey
    since: Day | None = None
    until: Day | None = None


def _ends_in_a_decision(chain: tuple[ChainStep, ...]) -> tuple[ChainStep, ...]:
    """K340: the last step decides, no other does, and every role has one step."""
    if faults := list(_chain_faults(chain)):
        raise Fault.together(faults)
    return chain


def _chain_faults(chain: tuple[ChainStep, ...]) -> Iterator[Fault]:
    for n, step in enumerate(chain):
        if step.role in [other.role for other in chain[:n]]:
            yield Fault("K141", at=(n,), seen=step.role)
        if step.decides and n + 1 < len(chain):
            yield Fault("K340", at=(n, "decides"), role=step.role, wrong="early")
    if not chain or not chain[-1].decides:
        yield Fault("K340", role="", wrong="none")


_TANGSHAN = (ChainStep(role="city_leader", per="county"), ChainStep(role="leading_group", decides="是"))


class Adjusting(Entity):
    """The rules of adjustments; what is not said is Tangshan's rule of quarter ends."""

    window: AdjustWindow = AdjustWindow()
    proposers: tuple[Line, ...] = ("county",)
    chain: Annotated[tuple[ChainStep, ...], AfterValidator(_ends_in_a_decision)] = _TANGSHAN
    keys_required: tuple[Line, ...] = ()
    limits: AdjustLimits = AdjustLimits()
    leaving: Leaving = Leaving()
    allowed_signers: tuple[AllowedSigner, ...] = ()

    @model_validator(mode="after")
    def _names_its_roles(self) -> "Adjusting":
        """K108: a key is required only of a role that signs."""
        roles = tuple(step.role for step in self.chain)
        unknown = [
            Fault("K108", at=("keys_required", n), seen=role, choices=roles)
            for n, role in enumerate(self.keys_required)
            if role not in roles
        ]
        if unknown:
            raise Fault.together(unknown)
        return self
