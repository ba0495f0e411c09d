# make site · make test · make check · make bench: each sets up what it needs and says what it could not get.

PYTHON ?= python3
BIN := .venv/bin
CORPUS ?=
STORIES ?=

.PHONY: site test check bench clean
.DEFAULT_GOAL := site

site: .venv/installed
	@$(BIN)/timeline build

test: .venv/installed-test
	@$(BIN)/python tests/browser/chromium.py
	@$(BIN)/python -m pytest

check: .venv/installed-check
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/installed-bench
	@$(BIN)/python benchmarks/run.py --corpus "$(CORPUS)" --stories "$(STORIES)"

clean:
	@rm -rf .venv dist timeline/vendor .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'timeline needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo 'Python cannot make a virtual environment here; on Debian: apt install python3-venv' >&2; \
	    rm -rf .venv; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml hatch_build.py
	@echo 'Setting up .venv (once)'
	@$(BIN)/python -m pip install --quiet 'pip>=25.1' || \
	  { echo 'The Python package index cannot be reached, and timeline needs packages from it.' >&2; \
	    exit 1; }
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/installed-test: .venv/installed
	@echo 'Setting up the test tools (once)'
	@$(BIN)/python -m pip install --quiet --group test
	@touch $@

.venv/installed-bench: .venv/installed-test
	@echo 'Setting up the peers (once)'
	@$(BIN)/python -m pip install --quiet --group bench
	@touch $@

.venv/installed-check: .venv/installed
	@echo 'Setting up the checkers (once)'
	@$(BIN)/python -m pip install --quiet --group check
	@touch $@
