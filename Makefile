# `make run` and `make test` are all that a newcomer needs; both make .venv themselves.
.DEFAULT_GOAL := help
.PHONY: help install run season test check format e2e bench long long-ci package trained clean

# The first of these that runs and is Python 3.11, 3.12 or 3.13.
PYTHON ?= $(shell for one in python3 python3.13 python3.12 python3.11; do \
	$$one -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$one && break; done)
BIN := .venv/bin
TESTS ?= tests
# Tests wait for processes and for clocks, too: two more of them at once than there are processors keep these busy.
WORKERS ?= $(shell expr 2 + $$(getconf _NPROCESSORS_ONLN))
ROUNDS ?= 5
# Whatever the environment says: what a process compiled, the many that tests start needn't compile again.
export PYTHONDONTWRITEBYTECODE :=

help: ## What can be made
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

.venv/runtime: requirements/runtime.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; set PYTHON to where it is."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what the bot runs on ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@touch $@

.venv/dev: .venv/runtime requirements/dev.txt
	@echo "Installing what the tests and checks need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

.venv-bench/installed: requirements/bench.txt
	@test -x .venv-bench/bin/python || $(BIN)/python -m venv .venv-bench
	@echo "Installing the peers ..."
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

node_modules/installed: package.json
	@npm install --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@

# The newest Python that the peers of network groups run on: team-formation needs 3.12, and is left out on 3.11.
GROUPS_PYTHON ?= $(shell for one in python3.13 python3.12 $(BIN)/python; do \
	$$one -c '' 2>/dev/null && echo $$one && break; done)

.venv-bench-groups/installed: requirements/bench-groups.txt
	@test -x .venv-bench-groups/bin/python || $(GROUPS_PYTHON) -m venv .venv-bench-groups
	@echo "Installing what network groups are measured beside ..."
	@.venv-bench-groups/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/bench-groups.txt
	@touch $@

# What the board's tab signs people in with, served by the bot itself.
bot/web/static/teams.js: node_modules/installed
	@cp node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js $@

install: .venv/runtime ## The virtual environment, and nothing else

run: .venv/runtime ## The bot, an invented season, and a way to chat with it (FRESH=1: begun anew; INVITES=outlook or nobody)
	@$(if $(FRESH),rm -rf var/local.db* var/mail var/outlook.json)
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory node_modules/installed || \
		echo "The Agents Playground couldn't be installed; the terminal does instead."; fi
	@exec $(BIN)/python -m bot serve --local --chat $(if $(INVITES),--invites $(INVITES))

season: .venv/runtime node_modules/installed ## The middle of the season of 2021 (END=1: its end), for somebody who leads it on (needs node)
	@exec $(BIN)/python -m bot serve --local --chat --season $(if $(END),--at-its-end)

test: .venv/dev ## The tests
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(TESTS)

check: .venv/dev ## Format, lint, types, contracts, texts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/deptry .
	@$(BIN)/codespell

format: .venv/dev ## Put the code in its usual form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix --exit-zero .

e2e: .venv/dev bot/web/static/teams.js ## The Agents Playground in a real browser
	@$(BIN)/python -m pytest -m e2e tests

bench/peers/node_modules/installed: bench/peers/package.json
	@cd bench/peers && npm install --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@

bench: .venv/dev .venv-bench/installed .venv-bench-groups/installed bench/peers/node_modules/installed ## The bot beside its peers, in half an hour (ROUNDS=1: in twenty minutes)
	@exec $(BIN)/python -m bench --rounds $(ROUNDS)

long: .venv/dev ## What is too long for make test
	@$(BIN)/python -m pytest -m long tests

long-ci: .venv/dev ## What of it every commit has to pass
	@$(BIN)/python -m pytest -m "long and ci" -n $(WORKERS) --dist worksteal tests

package: .venv/runtime ## The Teams app's zip, and what its tab signs people in with
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory bot/web/static/teams.js || \
		echo "The board's tab can't sign people in without @microsoft/teams-js; links from \"tavle\" work."; fi
	@$(BIN)/python -m bot package

trained: .venv/runtime ## The classifiers of deeds and questions, trained on the texts as they are (three minutes)
	@rm -f reading/intents/trained/*.npz
	@$(BIN)/python -m reading.intents.training var/answers reading/intents/trained

clean: ## Everything that was made
	rm -rf .venv .venv-bench .venv-bench-groups node_modules var build
