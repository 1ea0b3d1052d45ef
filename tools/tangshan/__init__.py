"""The generator of the example ledger `data/`: Tangshan 2023, 217 invented projects with the published sums."""
