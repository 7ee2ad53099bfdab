# Two commands on a fresh machine (Python 3.11 to 3.13, git, make): `make publish` and `make test`. The first installs
# what curation and publishing need, the second adds the tools of developers to the same environment.
# Plain POSIX shell and GNU make 3.81 or later.

VENV ?= .venv
BIN = $(VENV)/bin
CURATE = $(VENV)/.installed
DEV = $(VENV)/.installed-dev
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable
# Left empty, the first Python on the path that is new enough and not too new is taken.
PYTHON ?=

VERSION_CHECK = import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PACKAGES = dataset/qantar schema/qantar_schema scripts/qantar_curation

.PHONY: help same-python install publish validate test lint types unit fmt generate bench mutations clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

install: $(DEV) ## Create .venv with everything that curators and developers need

$(CURATE): pyproject.toml constraints.txt
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  rm -rf $(VENV); \
	  found=; \
	  for python in $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11 python); do \
	    if "$$python" -c '$(VERSION_CHECK)' >/dev/null 2>&1; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo 'Qantar needs Python 3.11, 3.12 or 3.13: $(if $(PYTHON),$(PYTHON) is none of them or is not there,none is on the path).' >&2; \
	    echo 'Install one and name it: make PYTHON=/path/to/python3.13 publish' >&2; \
	    exit 1; \
	  fi; \
	  echo "Creating $(VENV) with $$found"; \
	  "$$found" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; \
	fi
	@$(BIN)/python -c '$(VERSION_CHECK)' || { \
	  echo '$(VENV) holds a Python that is not 3.11, 3.12 or 3.13: remove it with make clean.' >&2; exit 1; }
	$(PIP) '.[curate]' --no-compile
	@$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $(CURATE)

# The tests take a warning for an error: what a library would warn of when Python first compiles it is said here, unheard.
$(DEV): $(CURATE)
	$(PIP) '.[curate,dev]' --no-compile
	@$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib/python3.*/site-packages >/dev/null 2>&1 || true
	@touch $(DEV)

# A Python that is named has to be the one that .venv holds.
ifneq ($(PYTHON),)
$(CURATE): | same-python
endif
same-python:
	@if [ -x $(BIN)/python ] && [ "$$($(BIN)/python -V)" != "$$("$(PYTHON)" -V 2>/dev/null)" ]; then \
	  echo '$(VENV) holds '"$$($(BIN)/python -V)"', not $(PYTHON): remove it with make clean.' >&2; exit 1; \
	fi

publish: $(CURATE) ## Validate the records and write the tables
	$(BIN)/qantar publish

validate: $(CURATE) ## Validate the records
	$(BIN)/qantar validate

test: $(DEV) ## Format, lint, types and every test; all of them, whichever fails
	@status=0; for part in lint types unit; do $(MAKE) --no-print-directory $$part || status=1; done; exit $$status

lint: $(DEV) ## Check format and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV) ## Check the types of the three packages
	$(BIN)/mypy --strict $(PACKAGES)

unit: $(DEV) ## Run the tests alone
	$(BIN)/python -m pytest

fmt: $(DEV) ## Format the code and mend what lint can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

generate: $(DEV) ## Regenerate schemas, the codebook's tables, rules, commands and outputs in docs, figures in READMEs
	$(BIN)/python -m qantar_schema.emit
	$(BIN)/python -m qantar_curation.rules
	$(BIN)/python -m qantar_curation.cli.document
	$(BIN)/qantar promises --write
	$(BIN)/python -m qantar_curation.agreement.document
	QANTAR_UPDATE_DOCS=1 $(BIN)/python -m pytest -q tests/docs/test_quickstart.py tests/docs/test_notebook.py

bench: $(DEV) ## Time it beside its peers, and how it grows
	@for file in benchmarks/*.py; do $(BIN)/python "$$file" || exit 1; done

mutations: $(DEV) ## Edit the records at random, and report what validation catches (docs/mutation.md)
	$(BIN)/python tests/mutation/run_mutations.py

clean: ## Remove .venv, caches and builds
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	find dataset schema scripts tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
