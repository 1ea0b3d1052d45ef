"""A fault: one value in a file that can't be read, by its problem code."""


class Fault(ValueError):
    """Raised by the parsers of single values; the reader turns it into a Problem with a place.

    `code` is a problem code of `keyproj.base.codes`; `details` fill the catalogue's text of it; `at` leads from the
    value that was being judged to the part of it that is wrong. `others` are further faults of the same value.
    """

    def __init__(self, code: str, at: tuple[str | int, ...] = (), **details: str | int | tuple[str, ...]) -> None:
        super().__init__(code, at, details)
        self.code = code
        self.at = at
        self.details = details
        self.others: tuple[Fault, ...] = ()

    @classmethod
    def together(cls, faults: list["Fault"]) -> "Fault":
        """Several faults of one value as one to raise: a reader wants them all at once."""
        first, *others = faults
        first.others = tuple(others)
        return first
