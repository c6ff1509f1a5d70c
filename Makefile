# GDN decode accelerator. `make help` lists what there is to make.
PYTHON ?= $(firstword $(foreach p,python3.13 python3.12 python3.11 python3,$(shell command -v $(p))))
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: help u55c rtl test test-full lint clean

help:  ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

u55c: $(VENV)/.stamp-sim  ## write the Verilog of the U55C kernel into build/u55c
	$(BIN)/python -m gdn_core.build u55c -o build/u55c

rtl: $(VENV)/.stamp-dev  ## write the committed Verilog again
	$(BIN)/python -m gdn_core.build rtl

test: lint  ## lint, then the default tests
	$(BIN)/python -m pytest -n 2

test-full: lint  ## lint, then all tests, the slow ones too
	$(BIN)/python -m pytest -n 2 -m ""

lint: $(VENV)/.stamp-dev  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/mypy

clean:  ## remove what builds and simulations left
	rm -rf build .pytest_cache .mypy_cache .ruff_cache

# Environments: made again when pyproject.toml changes. The one of the tests holds the other.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "no python3 found; version 3.11 or later is needed" >&2; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.stamp-sim: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[sim]'
	touch $@

$(VENV)/.stamp-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/.stamp-sim
