"""Whatever is done to a ledger file, reading never raises and never disagrees with ruamel.yaml."""
