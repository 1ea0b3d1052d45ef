"""The types of single values that models are made of; each takes the text of a YAML scalar."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated

from keyproj.base.amount import format_amount, parse_amount
from keyproj.base.fault import Fault
from keyproj.base.months import YEARS, parse_date, parse_month, parse_year
from keyproj.base.quantity import Quantity, format_quantity, parse_quantity
from keyproj.model.scalar import Scalar, choice

LONGEST_LINE = 200
LONGEST_TEXT = 20_000

_HIDDEN = ("Cc", "Cf", "Zl", "Zp")
"""Unicode's categories of what cannot be seen: controls, direction marks, zero-width characters, separators."""
_ID = re.compile(r"[A-Za-z0-9](?:(?:[A-Za-z0-9_-]|\.(?!\.)){0,62}[A-Za-z0-9])?")
_COUNT = re.compile(r"[0-9]{1,9}")
_PERCENT = re.compile(r"([0-9]{1,4})(?:\.([0-9]{1,6}))?%")
_CODE = re.compile(r"[0-9]{2}(?:0[1-9]|1[0-2])-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}")
_OLD_CODE = re.compile(r"20(?:1[5-9]|20)-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}")
_OWNER = r"@?@[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_DIGEST = re.compile(r"[0-9a-f]{64}")


def is_hidden(char: str) -> bool:
    """Whether a character cannot be seen where it stands."""
    return char not in "\n\t" and unicodedata.category(char) in _HIDDEN


def safe_text(text: str) -> str:
    """The text itself. Raises Fault: K106 blank, K130 characters that cannot be seen, K132 too long."""
    if not text.strip():
        raise Fault("K106")
    if not text.isprintable():
        for char in text:
            if is_hidden(char):
                raise Fault("K130", seen=f"U+{ord(char):04X}")
    if len(text) > LONGEST_TEXT:
        raise Fault("K132", length=len(text), most=LONGEST_TEXT)
    return text


def single_line(text: str) -> str:
    """The text itself, for names and the like. Raises Fault as `safe_text` does, and K131 for a line break or tab."""
    if "\n" in text or "\t" in text:
        raise Fault("K131")
    if len(safe_text(text)) > LONGEST_LINE:
        raise Fault("K132", length=len(text), most=LONGEST_LINE)
    return text


def parse_id(text: str) -> str:
    """A permanent id: ASCII letters, digits, `-`, `_` and single dots. Raises Fault K124."""
    if not _ID.fullmatch(text):
        raise Fault("K124", seen=text[:40])
    return text


def parse_code(text: str) -> str:
    """A project code (投资项目统一代码, GB/T 40058-2021) or one from before November 2020. Raises Fault K125."""
    if not (_CODE.fullmatch(text) or _OLD_CODE.fullmatch(text)):
        raise Fault("K125", seen=text[:40])
    return text


def parse_owner(text: str) -> str:
    """Who reviews, as CODEOWNERS has them: an account, a group, an e-mail address. Raises Fault K126."""
    if not re.fullmatch(_OWNER, text):
        raise Fault("K126", seen=text[:40])
    return text


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise Fault("K118", seen=text[:40])
    return int(text)


def _percent(text: str) -> Decimal:
    if not _PERCENT.fullmatch(text):
        raise Fault("K117", seen=text[:40])
    return Decimal(text[:-1])


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise Fault("K127", seen=text[:40])
    return text


def _path(text: str) -> str:
    """A path inside the ledger's folder, with `/`."""
    single_line(text)
    parts = text.split("/")
    if "\\" in text or ":" in text or any(part in ("", ".", "..") for part in parts):
        raise Fault("K128", seen=text[:40])
    return text


ANY = ("number", "boolean")
Line = Annotated[str, Scalar(single_line, looks=ANY, limits=(("minLength", 1), ("maxLength", LONGEST_LINE)))]
Words = Annotated[str, Scalar(safe_text, looks=ANY, limits=(("minLength", 1), ("maxLength", LONGEST_TEXT)))]
Id = Annotated[str, Scalar(parse_id, pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", looks=("number",))]
ProjectCode = Annotated[
    str,
    Scalar(parse_code, pattern=r"^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$", example="2301-130200-04-01-123451"),
]
Owner = Annotated[str, Scalar(parse_owner, pattern=f"^({_OWNER})$", example="@tangshan/office")]
Yuan = Annotated[
    int, Scalar(parse_amount, format_amount, pattern=r"^[0-9]+(\.[0-9]+)?(亿元|万元)$", example="12.5亿元")
]
Measure = Annotated[
    Quantity, Scalar(parse_quantity, format_quantity, pattern=r"^[0-9]+(\.[0-9]+)?[^0-9.\s]\S*$", example="320亩")
]
Day = Annotated[date, Scalar(parse_date, date.isoformat, pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example="2023-06-30")]
Month = Annotated[str, Scalar(parse_month, pattern=r"^[0-9]{4}-[0-9]{2}$", example="2023-06")]
_YEARS = (("minimum", YEARS.start), ("maximum", YEARS.stop - 1))
Year = Annotated[int, Scalar(parse_year, pattern=r"^[0-9]{4}$", looks=("integer",), limits=_YEARS)]
_COUNTS = (("minimum", 0), ("maximum", 999_999_999))
Count = Annotated[int, Scalar(_count, pattern=r"^[0-9]{1,9}$", looks=("integer",), limits=_COUNTS)]
Percent = Annotated[Decimal, Scalar(_percent, lambda value: f"{value}%", r"^[0-9]+(\.[0-9]+)?%$", "14.4%")]
Digest = Annotated[str, Scalar(_digest, pattern=r"^[0-9a-f]{64}$")]
FilePath = Annotated[str, Scalar(_path, example="attachments/TS-0001/初步设计批复.pdf")]


def _decimals(text: str) -> int:
    if text not in DECIMALS:
        raise Fault("K108", seen=text[:40], choices=DECIMALS)
    return int(text)


DECIMALS = tuple("012345678")
Decimals = Annotated[int, Scalar(_decimals, looks=("integer",), limits=(("minimum", 0), ("maximum", 8)))]
"""How many decimals are printed."""


def _yes_no(text: str) -> bool:
    if text not in ("是", "否"):
        raise Fault("K108", seen=text[:40], choices=("是", "否"))
    return text == "是"


YesNo = Annotated[bool, Scalar(_yes_no, lambda value: "是" if value else "否", choices=("是", "否"))]
"""是 or 否; YAML's own yes, no, true and false are read differently by each loader, so none of them is taken."""

__all__ = [
    "Count",
    "Day",
    "Decimals",
    "Digest",
    "FilePath",
    "Id",
    "Line",
    "Measure",
    "Month",
    "Owner",
    "Percent",
    "ProjectCode",
    "Words",
    "Year",
    "YesNo",
    "Yuan",
    "choice",
]
