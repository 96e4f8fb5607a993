# The project's commands. Each does its own set-up; `make` alone lists them.

BIN := .venv/bin
SAMPLE := samples/hertfordshire-foi2018-05339.txt
PAGE := out/hertfordshire-foi2018-05339.html

.PHONY: help setup run test bench reference golden picture format lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1@\2/p' Makefile | awk -F@ '{ printf "%-18s %s\n", $$1, $$2 }'

setup: ## build .venv, so that .venv/bin/aboveboard is the command (run and test do so when needed)
	@scripts/setup

# The letter is stopped, and that is what is to be seen: exit code 1 of `check` is no failure here.
run: setup ## check the sample letter: print the findings, write the page
	@mkdir -p out
	@$(BIN)/aboveboard check $(SAMPLE) || test $$? = 1
	@$(BIN)/aboveboard check $(SAMPLE) --format html --output $(PAGE) || test $$? = 1
	@printf '\nThe same as a page, beside the letter: %s\n' "$(CURDIR)/$(PAGE)"

test: setup ## run every test: rules, letters, law, commands, pages in a browser, types, layers, style, documentation
	@scripts/browser
	@$(BIN)/python -m pytest

bench: setup ## measure what the commands and the libraries cost
	@$(BIN)/python -m scripts.bench

reference: setup ## write docs/reference/ anew from the code
	@$(BIN)/python -m scripts.reference

golden: setup ## write the golden files anew; then read the difference: git diff tests/golden
	@$(BIN)/python -m tests.golden

picture: setup ## take the README's picture of the findings anew
	@scripts/browser
	@$(BIN)/python -m scripts.picture

format: setup ## put the code into its usual form
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format --quiet .

# With UPGRADE=--upgrade every package moves to its newest version. The lists name no index, so that they
# serve wherever packages come from.
COMPILE := .tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock: setup ## compile requirements/ anew after a change of dependencies in pyproject.toml
	@$(COMPILE) $(UPGRADE) pyproject.toml -o requirements/run.txt
	@$(COMPILE) $(UPGRADE) pyproject.toml --group dev -o requirements/dev.txt
	@$(COMPILE) $(UPGRADE) requirements/tools.in -o requirements/tools.txt
	@scripts/setup

clean: ## take away everything that was made: .venv, .tools, out, caches
	rm -rf .venv .tools out build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
