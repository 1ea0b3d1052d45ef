"""A fault: one value in a file that can't be read, by its problem code."""


class Fault(ValueError):
    """Raised by the parsers of single values; the reader turns it into a Problem with a place.

    `code` is a problem code of `keyproj.base.codes`; `details` fill the catalogue's text of it; `at` leads from the
    value that was being judged to the part of it that is wrong.
    """

    def __init__(self, code: str, at: tuple[str | int, ...] = (), **details: str | int) -> None:
        super().__init__(code, at, details)
        self.code = code
        self.at = at
        self.details = details
