"""`check --explain CODE`: what a problem code means, also where there is no ledger."""

import contextlib

from keyproj.base.errors import KeyprojError
from keyproj.base.report import Report
from keyproj.cli.check_codes import codes_named
from keyproj.cli.ledger import answer
from keyproj.cli.options import COMMAS
from keyproj.index.problems import severities
from keyproj.reports.code import code_report, codes_report


def explained(words: str, ledger: str | None) -> Report:
    """The explanation of one code, or a table of the several that a beginning such as `K23`, `K23,K24` or `all` mean.

    The policy's severities hold where there is a ledger. Raises WrongUse for a word that means nothing.
    """
    codes = list(dict.fromkeys(code for word in COMMAS.split(words) for code in codes_named("--explain", word.strip())))
    judged: dict[str, str] = {}
    with contextlib.suppress(KeyprojError):
        judged = answer(ledger, severities)
    return code_report(codes[0], judged) if len(codes) == 1 else codes_report(codes, judged)
