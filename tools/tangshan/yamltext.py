"""YAML as a clerk would write it: plain values wherever they are legal, short mappings on one line."""

import re
from collections.abc import Iterable
from datetime import date

Pairs = tuple[tuple[str, str], ...]

HEADER = "# 合成示例数据,非真实项目"
_NEEDS_QUOTES = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`\s]|:(\s|$)|\s#|\s$|^$|[\n\t]""")
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")


def money(amount: int) -> str:
    """An amount of 万元: in 亿元 where two decimals do, else in 万元."""
    if amount >= 1000 and amount % 100 == 0:
        return decimal(amount, 4) + "亿元"
    return f"{amount}万元"


def monthly(amount: int) -> str:
    """A month's amount: in 万元 as the form has it, in 亿元 from one 亿元 on where two decimals do."""
    return money(amount) if amount >= 10_000 else f"{amount}万元"


def decimal(number: int, places: int) -> str:
    """A whole number of fractions as a decimal without trailing zeros."""
    whole, rest = divmod(number, 10**places)
    return f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")


def scalar(value: str | date, *, flow: bool = False) -> str:
    """A value, quoted only where it must be."""
    text = str(value)
    if _NEEDS_QUOTES.search(text) or (flow and _FLOW_SIGNS.search(text)):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def flow(pairs: Iterable[tuple[str, str | date | None]]) -> str:
    """A mapping on one line, without the keys that have no value."""
    return "{" + ", ".join(f"{key}: {scalar(value, flow=True)}" for key, value in pairs if value) + "}"


def sequence(values: Iterable[str]) -> str:
    """A list on one line."""
    return "[" + ", ".join(scalar(value, flow=True) for value in values) + "]"


def block(pairs: Iterable[tuple[str, str | date | None]], indent: int = 0) -> list[str]:
    """A mapping, one line a key, without the keys that have no value."""
    return [f"{' ' * indent}{key}: {scalar(value)}" for key, value in pairs if value]


def item(pairs: Iterable[tuple[str, str | date | None]], indent: int = 2) -> list[str]:
    """A mapping as an entry of a list."""
    first, *rest = block(pairs, indent + 2)
    return [" " * indent + "- " + first.lstrip(), *rest]
