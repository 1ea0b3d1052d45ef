"""The parts of an .xlsx file unpacked within bounds, before anything reads their XML."""

import io
import zipfile
import zlib

from keyproj.base.errors import KeyprojError

MOST_BYTES = 100 * 2**20
"""Unpacked bytes of all parts; 10,000 rows of 25 cells take about fifteen million."""

MOST_RATIO = 200
"""Times that a part may shrink by packing; a table shrinks five- to thirtyfold, a bomb a thousandfold."""

_SMALL = 2**20
"""Bytes of a part whose ratio says nothing."""

_LOCKED = 0x1
"""The flag of a part that needs a password."""

_OFFICE = b"http://schemas.openxmlformats.org/"
_USUAL = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _OFFICE + b"spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _OFFICE + b"officeDocument/2006/relationships"),
)
"""Names of the strict form of the format, and those of the usual one, which alone openpyxl knows."""


def unpacked(data: bytes, file: str) -> bytes:
    """The file with no more than a reader of cells needs, and not packed, so that every size is a true one.

    The sizes that a file states are looked at first, and no more is unpacked than they say. Raises KeyprojError.
    """
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as plain:
            found = {part.filename: part for part in archive.infolist() if _matters(part.filename)}
            parts = found.values()  # of two of one name the last, as everywhere
            if any(part.flag_bits & _LOCKED for part in parts):
                raise KeyprojError("error.sheet_locked", file=file)
            if sum(part.file_size for part in parts) > MOST_BYTES or any(map(_is_bomb, parts)):
                raise KeyprojError("error.sheet_large", file=file)
            for part in parts:
                plain.writestr(part.filename, _xml(archive, part, file))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        raise KeyprojError("error.sheet_damaged", file=file) from None
    return out.getvalue()


def _xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> bytes:
    with archive.open(part) as stream:
        text = stream.read(part.file_size)
    if b"<!DOCTYPE" in text:  # openpyxl refuses entities itself, in whatever coding
        raise KeyprojError("error.sheet_entities", file=file)
    for strict, usual in _USUAL if b"//purl.oclc.org/" in text else ():
        text = text.replace(strict, usual)
    return text


def _matters(name: str) -> bool:
    """Neither pictures nor who made the file when: where that is ill-written, openpyxl would refuse all of it."""
    return name.endswith((".xml", ".rels")) and not name.startswith("docProps/")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(_SMALL, MOST_RATIO * part.compress_size)
