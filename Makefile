# make demo: set up and print the summary of data/     make test: set up and run the tests
# make check: ruff, mypy, import contracts, tests      make bench: the performance table

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: demo test check static bench data clean

demo: .venv/.ready
	@$(BIN)/keyproj summary --quarter 2 --ledger data

test: .venv/.dev
	$(BIN)/python -m pytest

static: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: static test

bench: .venv/.dev
	$(BIN)/python -m benchmarks

data: .venv/.ready
	$(BIN)/python -m tools.tangshan

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "keyproj needs Python 3.11 or newer / 需要 Python 3.11 及以上版本"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	echo "python3 -m venv failed: install your system's venv package / 请先安装系统的 python3-venv"; exit 1; }

.venv/.ready: .venv/bin/python pyproject.toml constraints.txt
	@$(PIP) --editable .
	@touch $@

.venv/.dev: .venv/.ready
	@$(PIP) --editable '.[dev]'
	@touch $@

clean:
	rm -rf .venv
