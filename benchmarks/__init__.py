"""Benchmarks: keyproj beside hledger, ledger and beancount on the same facts. `python -m benchmarks` runs them."""
