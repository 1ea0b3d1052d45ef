"""Which file of a ledger is of which kind, and the model that reads it."""

from keyproj.model.adjustment import Adjustment
from keyproj.model.base import Entity
from keyproj.model.baseline import Baseline
from keyproj.model.close import Close
from keyproj.model.exemption import Exemption
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.published import Published
from keyproj.model.slip import Slip

MODELS: dict[str, type[Entity]] = {
    "project": Project,
    "plan": Published,
    "policy": Policy,
    "exemption": Exemption,
    "slip": Slip,
    "adjustment": Adjustment,
    "close": Close,
    "baseline": Baseline,
}
