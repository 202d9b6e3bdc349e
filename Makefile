# Python 3.11 or newer and make are enough: every target sets up what it needs by itself, once.
.DEFAULT_GOAL := help
.PHONY: help demo test lint format lock clean browser

BIN := .venv/bin
READY := .venv/ready
PIP := $(BIN)/python -m pip --disable-pip-version-check
ARGS ?=

# Says what is wrong with a Python; says nothing about one that will do.
CHECK := import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, and this is " + sys.version.split()[0] + "; install one, or name it: make PYTHON=python3.12 ..."); import importlib.util as find; find.find_spec("venv") and find.find_spec("ensurepip") or sys.exit("This Python has no venv module; install it, on Debian: apt-get install python3-venv")
PYTHON ?= $(or $(shell for found in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$found -c '$(CHECK)' >/dev/null 2>&1 && echo $$found && break; done),python3)

# python-telegram-bot warns without it, and warnings fail the tests.
export PTB_TIMEDELTA := 1

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST))

demo: $(READY)  ## try the bot in a browser, without a token; options in ARGS
	@$(BIN)/tsuriai demo $(ARGS)

test: $(READY) browser lint  ## everything that must hold before a change is done
	$(BIN)/tsuriai rules check
	$(BIN)/coverage run -m pytest tests/flows
	$(BIN)/coverage report --skip-covered
	$(BIN)/pytest tests --ignore=tests/flows --numprocesses=auto --dist=worksteal

lint: $(READY)  ## style, types, and which module may import which
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)  ## mend what ruff can mend by itself
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

# Constraining the two small locks by the large one makes images run exactly what was tested.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links
lock: $(READY)  ## lock what pyproject.toml asks for; ARGS=--upgrade takes the newest
	$(COMPILE) $(ARGS) --all-extras pyproject.toml -o requirements.lock
	$(COMPILE) --no-annotate -c requirements.lock pyproject.toml -o deploy/run.lock
	echo hatchling | $(COMPILE) --no-annotate -c requirements.lock - -o deploy/build.lock

clean:  ## remove everything these targets have made
	rm -rf .venv .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache artefacts
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser:
	@command -v chromium >/dev/null || { echo 'The browser tests need Chromium and a Japanese font;' \
		'install them, on Debian: apt-get install chromium fonts-noto-cjk' >&2; exit 1; }

$(READY): pyproject.toml requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo 'Python 3.11 or newer is needed; install it first.' >&2; exit 1; }
	@$(BIN)/python -c '$(CHECK)' 2>/dev/null || { $(PYTHON) -c '$(CHECK)' && \
		echo 'Making .venv with $(PYTHON).' && $(PYTHON) -m venv --clear .venv; }
	@echo 'Installing what requirements.lock lists; this happens once and takes about a minute.'
	@$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(PIP) check
	@touch $@
