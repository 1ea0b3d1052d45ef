"""An .xlsx file as the package of XML that it is: parts unpacked within bounds, read as events, no entities."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from keyproj.base.errors import KeyprojError

MOST_BYTES = 100 * 2**20
"""Unpacked bytes of all parts that are read; 10,000 rows of 25 cells take about fifteen million."""

MOST_ELEMENTS = 2_000_000
"""XML elements of all parts that are read."""

_STEP = 2**16

_MOST_AT_ONCE = 2**20
"""Characters of text between two tags, and bytes of a single tag; a cell holds no more than 32,767 characters."""

Start = Callable[[str, Mapping[str, str]], None]
"""Hears of an element that begins: its name without namespace, its attributes likewise."""

End = Callable[[str, str], None]
"""Hears of an element that ends: its name, and the text that stood directly in it since the last tag."""


class Unreadable(Exception):
    """Why a package can't be read: the last part of an error's id (`damaged`, `large`, `entities`, `locked`)."""


@dataclass(slots=True)
class Package:
    """The open file, and how much of it may still be read."""

    archive: zipfile.ZipFile
    bytes_left: int = MOST_BYTES
    elements_left: int = MOST_ELEMENTS

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self.archive.namelist())

    def each(self, part: str, start: Start, end: End) -> None:
        """Reads a part as events. Raises Unreadable for what is damaged, too large or holds a DTD."""
        parser, fed = _parser(self, start, end), 0
        try:
            with self.archive.open(part) as stream:
                while chunk := stream.read(_STEP):
                    self.bytes_left -= len(chunk)
                    if self.bytes_left < 0:
                        raise Unreadable("large")
                    parser.Parse(chunk, False)
                    fed += len(chunk)
                    if fed - parser.CurrentByteIndex > _MOST_AT_ONCE:  # expat would read it from its start each time
                        raise Unreadable("large")
            parser.Parse(b"", True)
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError):
            raise Unreadable("damaged") from None
        except (RuntimeError, NotImplementedError):  # a password, or a way of packing that nobody uses here
            raise Unreadable("locked") from None


def opened(data: bytes, file: str) -> Package:
    """The package that the bytes of a file are. Raises KeyprojError where they are none."""
    try:
        return Package(zipfile.ZipFile(io.BytesIO(data)))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise KeyprojError("error.sheet_damaged", file=file) from None


def _parser(package: Package, start: Start, end: End) -> "expat.XMLParserType":
    """A parser that knows no entities but XML's own five, so nothing unfolds and nothing is fetched."""
    parser = expat.ParserCreate(namespace_separator="\n")
    texts: list[str] = []

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        package.elements_left -= 1
        if package.elements_left < 0:
            raise Unreadable("large")
        texts.clear()
        if "\n" in "".join(attributes):
            attributes = {key.rpartition("\n")[2]: value for key, value in attributes.items()}
        start(name.rpartition("\n")[2], attributes)

    def finish(name: str) -> None:
        end(name.rpartition("\n")[2], "".join(texts))
        texts.clear()

    def piece(text: str) -> None:
        texts.append(text)
        if len(text) > _MOST_AT_ONCE or (len(texts) > 16 and sum(map(len, texts)) > _MOST_AT_ONCE):
            raise Unreadable("large")

    def refuse(*_: object) -> None:
        raise Unreadable("entities")

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = piece, refuse
    return parser
