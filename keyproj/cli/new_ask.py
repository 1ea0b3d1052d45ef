"""The questions of `keyproj new`: one after the other, with numbered choices; nothing is kept of a broken-off run."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date

from keyproj.actions.new import ALWAYS, missing
from keyproj.actions.new_answers import flaw
from keyproj.actions.new_choices import choices
from keyproj.actions.new_id import next_id, refuse_used
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.near import near_names
from keyproj.base.report import Style
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli.ledger import answer
from keyproj.cli.output import print_text
from keyproj.render.voice import Voice
from keyproj.reports.wording import hint, message
from keyproj.rules.vocabulary import BUILDING

_CITY = ("city_leader", "county_leader", "lead_department", "unit")
_TOWN = ("lead_leader", "responsible_unit", "work_group", "unit")


class Asking:
    """Asks on the terminal. `tiers` are those that the policy requires, read on `day`; `style` is its own.

    The ledger is opened for each question alone: others work in it while somebody thinks.
    """

    def __init__(self, ledger: str | None, day: date, tiers: Sequence[str], style: Style) -> None:
        self._ledger, self._day, self._tiers = ledger, day, tiers
        self._voice = Voice(group.language, style)

    def ask(self, typed: Mapping[str, str]) -> Mapping[str, str]:
        """What was typed and what was answered. Raises KeyprojError at the end of the input."""
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        said = dict(typed)
        print_text(self._voice.say(Text("new.begin")) + "\n")
        while (field := self._next(said)) is not None:
            said[field] = self._answer(field, said)
        return {field: value for field, value in said.items() if value}

    def _next(self, said: Mapping[str, str]) -> str | None:
        """The next question: the usual ones in their order, then what the answers have made necessary."""
        building, town = said.get("category") in BUILDING, set(self._tiers) & set(_TOWN[:3])
        money = ("annual_plan", "quarters", "start", "completion") if building else ()
        usual = (*ALWAYS, "category", *money, *(_TOWN if town else _CITY), "contact")
        asked = (*usual, *(("phone",) if said.get("contact") else ()))
        needed = missing({field: value for field, value in said.items() if value}, self._tiers)
        return next((field for field in (*asked, *needed) if field not in said), None)

    def _answer(self, field: str, said: Mapping[str, str]) -> str:
        offered, closed = answer(self._ledger, lambda db: choices(db, field, said, self._day))
        preset = answer(self._ledger, next_id) or "" if field == "id" else ""
        needed = field in missing({key: value for key, value in said.items() if value}, self._tiers)
        self._menu(field, offered)
        while True:
            typed = self._typed(offered, preset, needed)
            if not typed and not needed:
                return ""
            value = _meant(typed, offered)
            if (wrong := self._wrong(field, value, offered if closed else None)) is None:
                return value
            print_text(f"  {self._voice.say(wrong)}\n")

    def _menu(self, field: str, offered: Sequence[str]) -> None:
        lines = [f"{n:4d} {self._voice.say(name)}" for n, name in enumerate(offered, 1)]
        print_text("\n".join(["", self._voice.say(Text(f"new.ask.{field}")), *lines]) + "\n")

    def _typed(self, offered: Sequence[str], preset: str, needed: bool) -> str:
        kind = "preset" if preset else "number" if offered else "free"
        prompt = self._voice.say(Text(f"new.prompt.{kind}" + ("" if needed else "_may"), {"preset": preset}))
        try:
            return input(prompt).strip() or preset
        except EOFError:
            print_text("\n")
            raise KeyprojError("error.new_unfinished") from None

    def _wrong(self, field: str, value: str, closed: Sequence[str] | None) -> Text | None:
        """What is wrong with an answer, in one line."""
        if not value:
            return Text("new.wrong.empty")
        if closed is not None and value not in closed:
            near = near_names(value, closed, cutoff=0.5)
            return Text("new.wrong.choice_near" if near else "new.wrong.choice", {"seen": value, "near": "".join(near)})
        if (problem := flaw(field, value)) is not None:
            return Text("new.wrong.value", {"message": message(problem), "hint": hint(problem)})
        return self._used(value) if field == "id" else None

    def _used(self, id: str) -> Text | None:
        try:
            answer(self._ledger, lambda db: refuse_used(db, id, None))
        except Refused as refusal:
            return refusal.text
        return None


def _meant(typed: str, offered: Sequence[str]) -> str:
    """A choice by its number, unless it is itself what is offered."""
    if typed not in offered and typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= len(offered):
        return offered[int(typed) - 1]
    return typed
