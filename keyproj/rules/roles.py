"""The offices that keyproj has words for in both languages; a policy may keep any other under the office's own name."""

ROLES = (
    "city_leader",
    "party_head",
    "government_head",
    "leading_group",
    "commander",
    "chief_commander",
    "member",
    "office",
)
