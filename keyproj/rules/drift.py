"""What changed after a signature, or of a policy: each field that says other than before, by name and place."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from keyproj.base.amount import format_amount

Loc = tuple[str | int, ...]

KEYS = {
    "items": ("project", "kind"),
    "changes": ("field",),
    "evidence": ("title",),
    "earlier": ("role", "scope"),
    "counties": ("name", "since"),
    "sectors": ("name", "since"),
    "scale": ("name",),
    "offices": ("role", "scope", "holder"),
    "adjustment.allowed_signers": ("name",),
    "adjustment.chain": ("role",),
}
"""Lists whose entries are known by what they say, not by their place: an entry put in between moves no other. Where as
many have gone as have come, they are taken for the same entries under other names.
"""


class Drift(NamedTuple):
    """One field. `names` leads to it in words of the file (`items`, `TS-0012 年度计划`, `changes`, …), `at` to its
    place in what stands there now, or to what should hold it. `was` and `now` are None where there is nothing.
    """

    names: tuple[str, ...]
    at: Loc
    was: Any
    now: Any


def drifts(signed: Any, now: Any) -> Iterator[Drift]:
    """Every difference between what was signed and what stands there now, both in the form of a statement."""
    yield from _between(signed, now, (), ())


def _between(was: Any, now: Any, names: tuple[str, ...], at: Loc) -> Iterator[Drift]:
    if was == now and type(was) is type(now):
        return
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in (*was, *(key for key in now if key not in was)):
            yield from _child(was.get(key), now.get(key), (*names, key), (*at, key), at)
    elif isinstance(was, list) and isinstance(now, list) and names and names[-1] in KEYS:
        yield from _between_named(was, now, names, at)
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for n, (before, after) in enumerate(zip(was, now, strict=True)):
            yield from _between(before, after, (*names, str(n + 1)), (*at, n))
    else:
        yield Drift(names, at, was, now)


def _child(was: Any, now: Any, names: tuple[str, ...], at: Loc, parent: Loc) -> Iterator[Drift]:
    if now is None:
        yield Drift(names, parent, was, None)
    else:
        yield from _between(was, now, names, at)


def _between_named(was: list[Any], now: list[Any], names: tuple[str, ...], at: Loc) -> Iterator[Drift]:
    before, after = (dict(zip(_titles(entries, names[-1]), entries, strict=True)) for entries in (was, now))
    places = {title: n for n, title in enumerate(after)}
    lost, new = [title for title in before if title not in after], [title for title in after if title not in before]
    renamed = dict(zip(lost, new, strict=True)) if len(lost) == len(new) else {}
    for title in (*before, *(title for title in new if title not in renamed.values())):
        there = renamed.get(title, title)
        place = (*at, places[there]) if there in places else at
        yield from _child(before.get(title), after.get(there), (*names, title), place, at)
    if before.keys() == after.keys() and [*before] != [*after]:
        yield Drift(names, at, [*before], [*after])


def _titles(entries: Sequence[Any], key: str) -> Iterator[str]:
    """A name for each entry; where two have the same, the later ones have a number behind it."""
    seen: Counter[str] = Counter()
    for entry in entries:
        known = [str(entry[part]) for part in KEYS[key] if part in entry] if isinstance(entry, Mapping) else []
        title = " ".join(known) or key
        seen[title] += 1
        yield title if seen[title] == 1 else f"{title} #{seen[title]}"


def brief(value: Any, longest: int = 60) -> str:
    """The same, short enough for a message; a dash for nothing."""
    text = shown(value) if value is not None else ""
    return (text if len(text) <= longest else text[:longest] + "…") or "—"


def shown(value: Any) -> str:
    """A value of a statement for people: amounts with a unit, what is made of several parts on one line."""
    if isinstance(value, str):
        digits = value.removesuffix("元")
        return format_amount(int(digits)) if digits != value and digits.isascii() and digits.isdigit() else value
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {shown(item)}" for key, item in value.items())
    if isinstance(value, list):
        return "[" + ", ".join(map(shown, value)) + "]"
    return json.dumps(value)
