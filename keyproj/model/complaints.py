"""What pydantic itself complains of in a whole section or list, and the problem's code for each."""

CODES_OF_COMPLAINTS = {
    "missing": "K102",
    "extra_forbidden": "K101",
    "model_type": "K103",
    "model_attributes_type": "K103",
    "dict_type": "K103",
    "mapping_type": "K103",
    "tuple_type": "K104",
    "list_type": "K104",
}
"""By the type of the complaint."""
