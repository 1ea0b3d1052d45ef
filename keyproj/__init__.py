"""keyproj: a plain-file ledger of government key projects (重点项目台账)."""

__version__ = "0.1.0"
