"""The ledger as SQLite tables: derived from the files, disposable, never the truth."""
