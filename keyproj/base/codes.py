"""Every problem code with its severity and short name: the one table that check, the docs and the tests share."""

from typing import NamedTuple

SEVERITIES = ("error", "warning", "info")
"""程度, the worst first. An error fails `check`."""

NEEDS = ("file", "policy", "others", "date", "attachments", "base")
"""What a rule looks at: one file's bytes, the policy, the other files of the ledger, a day, the attachments' bytes,
the revision that a branch began from."""

_OTHERS = ("others",)
_POLICY = ("policy",)
_DATED = ("policy", "date")
_BASE = ("base",)


class Code(NamedTuple):
    """`needs` says what the rule looks at, of `NEEDS`.

    One that needs nothing but its file is a local rule: its problems are kept with the file. All others are ledger
    rules (`keyproj.index.checks`), asked of the index.
    """

    severity: str
    name: str
    needs: tuple[str, ...] = ("file",)


CODES: dict[str, Code] = {
    # The file itself
    "K001": Code("error", "empty-file"),
    "K002": Code("error", "binary-file"),
    "K003": Code("error", "not-utf8"),
    "K004": Code("error", "file-too-large"),
    "K005": Code("error", "unreadable"),
    "K006": Code("error", "link-outside"),
    "K007": Code("error", "broken-link"),
    "K008": Code("error", "unsafe-file-name"),
    "K009": Code("error", "wrong-file-ending"),
    "K099": Code("error", "more-problems"),
    # Its YAML
    "K010": Code("error", "yaml-syntax"),
    "K011": Code("error", "tab-indent"),
    "K012": Code("error", "duplicate-key"),
    "K013": Code("error", "anchor"),
    "K014": Code("error", "alias"),
    "K015": Code("error", "tag"),
    "K016": Code("error", "merge-key"),
    "K017": Code("error", "second-document"),
    "K018": Code("error", "too-deep"),
    "K019": Code("error", "complex-key"),
    # Its fields
    "K101": Code("error", "unknown-key"),
    "K102": Code("error", "missing-key"),
    "K103": Code("error", "not-a-mapping"),
    "K104": Code("error", "not-a-list"),
    "K105": Code("error", "not-a-single-value"),
    "K106": Code("error", "empty-value"),
    "K107": Code("error", "wrong-number-of-values"),
    "K108": Code("error", "not-a-choice"),
    # Single values
    "K112": Code("error", "amount-without-unit"),
    "K113": Code("error", "not-an-amount"),
    "K114": Code("error", "finer-than-one-yuan"),
    "K115": Code("error", "amount-too-large"),
    "K116": Code("error", "not-a-quantity"),
    "K117": Code("error", "not-a-percentage"),
    "K118": Code("error", "not-a-count"),
    "K119": Code("error", "not-a-threshold"),
    "K120": Code("error", "not-a-date"),
    "K121": Code("error", "not-a-month"),
    "K122": Code("error", "not-a-year"),
    "K123": Code("error", "not-a-day-of-the-year"),
    "K124": Code("error", "bad-id"),
    "K125": Code("error", "bad-project-code"),
    "K126": Code("error", "bad-owner"),
    "K127": Code("error", "bad-digest"),
    "K128": Code("error", "unsafe-path"),
    "K130": Code("error", "control-character"),
    "K131": Code("error", "more-than-one-line"),
    "K132": Code("error", "text-too-long"),
    "K133": Code("error", "unknown-figure"),
    "K134": Code("error", "figure-of-another-kind"),
    # Values that contradict each other within one file
    "K140": Code("error", "month-of-another-year"),
    "K141": Code("error", "listed-twice"),
    "K142": Code("error", "month-reported-twice"),
    # Between files
    "K201": Code("error", "id-used-twice", _OTHERS),
    "K202": Code("error", "id-is-not-file-name", _OTHERS),
    "K203": Code("error", "unknown-package", _OTHERS),
    "K204": Code("error", "package-in-a-circle", _OTHERS),
    "K205": Code("error", "former-id-in-use", _OTHERS),
    "K206": Code("error", "plan-named-otherwise", _OTHERS),
    "K207": Code("error", "year-published-twice", _OTHERS),
    # Against the policy
    "K211": Code("error", "unknown-sector", _DATED),
    "K212": Code("error", "unknown-county", _DATED),
    "K213": Code("warning", "unknown-leader", _DATED),
    "K214": Code("error", "wrong-department", _DATED),
    "K215": Code("error", "tier-missing", _POLICY),
    "K216": Code("error", "county-without-office", _DATED),
    "K217": Code("warning", "leader-without-project", ("policy", "others", "date")),
    "K218": Code("warning", "unknown-scope"),
    # Project codes
    "K221": Code("warning", "wrong-check-digit"),
    "K222": Code("error", "code-used-twice", _OTHERS),
    # A plan and its money
    "K231": Code("warning", "quarters-are-not-the-year"),
    "K232": Code("warning", "months-are-not-the-quarter"),
    "K233": Code("warning", "year-above-total"),
    "K234": Code("error", "category-against-start"),
    "K235": Code("warning", "preliminary-but-started"),
    "K236": Code("error", "continuing-without-start", ("date",)),
    # Dates
    "K241": Code("error", "dates-out-of-order"),
    # Schedules
    "K242": Code("error", "steps-in-a-circle"),
    "K243": Code("error", "unknown-step"),
    "K244": Code("error", "step-waits-for-itself"),
    "K245": Code("error", "step-twice"),
    "K246": Code("error", "done-without-start"),
    "K247": Code("warning", "percent-against-dates"),
    # Progress
    "K251": Code("error", "reported-before-the-month"),
    "K252": Code("error", "in-the-future", ("date",)),
    "K253": Code("warning", "month-skipped"),
    "K254": Code("warning", "zero-for-long", _POLICY),
    "K255": Code("info", "reason-without-correction", _OTHERS),
    "K256": Code("warning", "over-total", _POLICY),
    "K257": Code("warning", "cumulative-differs"),
    "K258": Code("warning", "money-outside-the-work"),
    # Formalities
    "K261": Code("warning", "started-without-permit"),
    "K262": Code("warning", "done-without-proof"),
    "K263": Code("info", "unfiled-without-reason"),
    "K264": Code("warning", "formality-of-another-mode"),
    "K265": Code("warning", "formality-twice"),
    # Attachments
    "K271": Code("info", "attachment-missing", ("attachments",)),
    "K272": Code("error", "attachment-changed", ("attachments",)),
    "K273": Code("warning", "attachment-without-digest"),
    # Published figures
    "K281": Code("error", "control-total-differs", ("policy", "others")),
    # Exemptions
    "K291": Code("error", "exemption-of-unknown-project", _OTHERS),
    "K292": Code("error", "exemption-id-used-twice", _OTHERS),
    "K293": Code("error", "exemption-named-otherwise", _OTHERS),
    # The policy
    "K301": Code("error", "no-policy"),
    "K302": Code("error", "scale-bands-overlap"),
    "K303": Code("error", "scale-bands-leave-a-gap"),
    "K304": Code("error", "severity-cannot-be-set"),
    "K305": Code("error", "limit-not-above-zero"),
    # Its warning policy
    "K310": Code("error", "not-one-warning-policy"),
    "K311": Code("error", "warning-rules-overlap"),
    "K312": Code("error", "warning-rules-leave-a-gap"),
    "K313": Code("error", "warning-rule-upside-down"),
    "K314": Code("error", "warning-rule-without-bounds"),
    "K315": Code("error", "escalation-leads-nowhere"),
    # Slips
    "K321": Code("error", "slip-for-unknown-project", _OTHERS),
    "K322": Code("error", "slip-named-otherwise", _OTHERS),
    "K323": Code("error", "slip-id-used-twice", _OTHERS),
    "K324": Code("error", "slip-dates-out-of-order"),
    "K325": Code("error", "cleared-without-evidence"),
    "K326": Code("error", "two-open-slips", _OTHERS),
    "K327": Code("error", "unknown-earlier-slip", _OTHERS),
    "K328": Code("error", "slip-in-the-future", ("date",)),
    # Adjustments
    "K331": Code("error", "field-of-another-adjustment"),
    "K332": Code("error", "not-a-quarter"),
    "K333": Code("error", "adjustment-of-unknown-project", _OTHERS),
    "K334": Code("error", "adjustment-named-otherwise", _OTHERS),
    "K335": Code("error", "adjustment-id-used-twice", _OTHERS),
    "K336": Code("error", "adjustment-outside-window", _POLICY),
    "K337": Code("error", "adjustment-by-another", ("policy", "others")),
    "K338": Code("warning", "old-value-not-current", ("policy", "others")),
    "K339": Code("error", "two-adjustments-of-a-field", ("policy", "others")),
    "K340": Code("error", "chain-without-decision"),
    "K341": Code("error", "county-loses", ("policy", "others")),
    "K342": Code("error", "adjustment-in-the-future", ("date",)),
    "K343": Code("error", "ground-does-not-hold", ("policy", "others")),
    "K344": Code("error", "entrant-incomplete", ("policy", "others")),
    "K345": Code("error", "adjustment-dates-out-of-order"),
    "K346": Code("error", "field-adjusted-twice"),
    "K347": Code("error", "sign-off-of-another-policy", ("policy", "others")),
    "K348": Code("error", "signed-incomplete", ("policy", "others")),
    "K349": Code("info", "draft-incomplete"),
    # Signatures of adjustments
    "K350": Code("error", "bad-public-key"),
    "K351": Code("error", "changed-after-signing", _POLICY),
    "K352": Code("error", "signature-altered", _POLICY),
    "K353": Code("error", "signature-incomplete", _POLICY),
    "K354": Code("error", "signed-out-of-order", _DATED),
    "K355": Code("error", "signed-by-another", _POLICY),
    "K356": Code("error", "key-missing", _POLICY),
    "K357": Code("error", "key-signature-invalid", _POLICY),
    "K358": Code("error", "key-not-allowed", _POLICY),
    "K359": Code("info", "key-signature-unverified", _POLICY),
    # What adjustments made of projects
    "K360": Code("error", "history-of-no-field"),
    "K361": Code("error", "history-of-unknown-adjustment", _OTHERS),
    "K362": Code("error", "history-differs", _OTHERS),
    "K363": Code("error", "history-broken", _OTHERS),
    "K364": Code("error", "value-not-the-adjusted", _OTHERS),
    "K365": Code("error", "half-applied", _OTHERS),
    "K366": Code("error", "applied-undecided", ("policy", "others")),
    # Changes of the policy
    "K367": Code("error", "policy-not-the-proposed", ("policy", "attachments")),
    "K368": Code("error", "policy-beside-others"),
    # Closed months
    "K370": Code("error", "closed-class-changed", ("policy", "others")),
    "K371": Code("error", "closed-figure-changed", _OTHERS),
    "K372": Code("error", "closed-report-gone", _OTHERS),
    "K373": Code("error", "closed-month-backdated", _OTHERS),
    "K374": Code("error", "closed-month-corrected-otherwise", ("policy", "others")),
    "K375": Code("error", "closed-year-changed", _OTHERS),
    "K376": Code("error", "close-does-not-add-up"),
    "K377": Code("error", "close-named-otherwise", _OTHERS),
    "K378": Code("error", "month-closed-twice", _OTHERS),
    "K379": Code("error", "close-dates-out-of-order", ("date",)),
    # What a branch changes (`check --base`)
    "K381": Code("error", "protected-field-changed", _BASE),
    "K382": Code("error", "project-added", _BASE),
    "K383": Code("error", "project-gone", _BASE),
    "K384": Code("error", "policy-changed", _BASE),
    "K385": Code("error", "close-changed", _BASE),
    "K386": Code("error", "history-changed", _BASE),
    "K387": Code("error", "published-plan-changed", _BASE),
    "K388": Code("error", "signature-gone", _BASE),
    "K389": Code("error", "applied-unsigned", _BASE),
    # Accepted problems
    "K401": Code("warning", "baseline-expired", ("date",)),
    "K402": Code("info", "baseline-unused", ("others",)),
}


def hides(code: str) -> bool:
    """Whether a file with a problem of this code is not counted: one that can't be read, unlike one that contradicts
    another or itself (K2xx).
    """
    return CODES[code].severity == "error" and not code.startswith("K2")
