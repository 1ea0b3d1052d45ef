"""The ledger rules: what needs the policy, a day or another file, each a small generator asked of the index."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from keyproj.base.codes import CODES
from keyproj.base.problem import Problem
from keyproj.index.checks.adjusting import (
    county_keeps_its_own,
    entrant_is_complete,
    ground_holds,
    proposed_in_the_window,
    proposer_may_propose,
)
from keyproj.index.checks.adjustments import (
    adjusted_project_is_known,
    nothing_of_a_proposal_is_ahead,
    old_value_is_current,
    one_proposal_changes_a_field,
    sign_off_is_the_policy_s,
    signed_is_complete,
)
from keyproj.index.checks.attachments import attachment_is_there, attachment_is_unchanged
from keyproj.index.checks.categories import continuing_has_started
from keyproj.index.checks.closed_classes import closed_classes_stay
from keyproj.index.checks.closed_reports import closed_reports_stay
from keyproj.index.checks.closes import (
    close_days_are_in_order,
    correction_is_allowed,
    month_closes_once,
    only_corrections_have_reasons,
)
from keyproj.index.checks.codes import code_used_once
from keyproj.index.checks.days import nothing_is_ahead
from keyproj.index.checks.histories import (
    adjustment_is_applied_whole,
    applied_was_decided,
    history_is_the_adjustment_s,
    history_leads_to_now,
    history_s_adjustment_is_known,
    value_is_the_adjusted,
)
from keyproj.index.checks.ids import former_id_is_free, id_is_file_name, id_used_once
from keyproj.index.checks.keys import key_is_file_name, key_used_once, project_is_known
from keyproj.index.checks.ledger import Ledger, Rule
from keyproj.index.checks.money import money_is_spent, money_is_within_total
from keyproj.index.checks.names import county_is_known, sector_is_known
from keyproj.index.checks.offices import counties_have_offices, leaders_have_projects
from keyproj.index.checks.packages import package_is_above, package_is_known
from keyproj.index.checks.people import department_leads_sector, leader_holds_office, tiers_are_filled
from keyproj.index.checks.policy_proposals import policy_is_the_proposed
from keyproj.index.checks.signatures import SIGNATURE_CODES, signature_rule
from keyproj.index.checks.slips import (
    earlier_slip_is_known,
    nothing_of_a_slip_is_ahead,
    one_slip_is_open,
)
from keyproj.index.kept import kept

LEDGER: dict[str, Rule] = {
    "K201": id_used_once,
    "K202": id_is_file_name,
    "K203": package_is_known,
    "K204": package_is_above,
    "K205": former_id_is_free,
    "K206": key_is_file_name("K206", "published", "year"),
    "K207": key_used_once("K207", "published", "year"),
    "K211": sector_is_known,
    "K212": county_is_known,
    "K213": leader_holds_office,
    "K214": department_leads_sector,
    "K215": tiers_are_filled,
    "K216": counties_have_offices,
    "K217": leaders_have_projects,
    "K222": code_used_once,
    "K236": continuing_has_started,
    "K252": nothing_is_ahead,
    "K254": money_is_spent,
    "K255": only_corrections_have_reasons,
    "K256": money_is_within_total,
    "K271": attachment_is_there,
    "K272": attachment_is_unchanged,
    "K291": project_is_known("K291", "exemption"),
    "K292": key_used_once("K292", "exemption", "id"),
    "K293": key_is_file_name("K293", "exemption", "id"),
    "K321": project_is_known("K321", "slip"),
    "K322": key_is_file_name("K322", "slip", "id"),
    "K323": key_used_once("K323", "slip", "id"),
    "K326": one_slip_is_open,
    "K327": earlier_slip_is_known,
    "K328": nothing_of_a_slip_is_ahead,
    "K333": adjusted_project_is_known,
    "K334": key_is_file_name("K334", "adjustment", "id"),
    "K335": key_used_once("K335", "adjustment", "id"),
    "K336": proposed_in_the_window,
    "K337": proposer_may_propose,
    "K338": old_value_is_current,
    "K339": one_proposal_changes_a_field,
    "K341": county_keeps_its_own,
    "K342": nothing_of_a_proposal_is_ahead,
    "K343": ground_holds,
    "K344": entrant_is_complete,
    "K347": sign_off_is_the_policy_s,
    "K348": signed_is_complete,
    "K370": kept(closed_classes_stay),
    **dict.fromkeys(("K371", "K372", "K373", "K375"), kept(closed_reports_stay)),
    "K374": kept(correction_is_allowed),
    "K377": key_is_file_name("K377", "close", "id"),
    "K378": month_closes_once,
    "K379": close_days_are_in_order,
    **{code: signature_rule(code) for code in SIGNATURE_CODES},
    "K361": history_s_adjustment_is_known,
    "K362": history_is_the_adjustment_s,
    "K363": history_leads_to_now,
    "K364": value_is_the_adjusted,
    "K365": adjustment_is_applied_whole,
    "K366": applied_was_decided,
    "K367": policy_is_the_proposed,
}
"""Code → rule; a rule may stand for several codes. What they need stands in the table of codes."""


def ledger_problems(
    ledger: Ledger, without: Container[str] = (), rules: Mapping[str, Rule] = LEDGER
) -> Iterator[Problem]:
    """What the rules find, but for the codes in `without`; a rule of several codes is asked once."""
    wanted: dict[Rule, set[str]] = defaultdict(set)
    for code, rule in rules.items():
        if code not in without and ledger.gives(CODES[code].needs):
            wanted[rule].add(code)
    for rule, codes in wanted.items():
        yield from (problem for problem in rule(ledger) if problem.code in codes)
