"""The policy's section on adjustments as one of the index's settings: JSON, which is read without the parser."""

import json

from keyproj.model.adjusting import Adjusting


def adjusting_setting(section: Adjusting) -> str:
    """The section whole, what it leaves out filled in; keys and values as in a file."""
    return json.dumps(section.model_dump(), ensure_ascii=False)
