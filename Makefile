# make run       install what is locked, load seeds/, serve http://127.0.0.1:8000
# make test      install what development needs, run the tests
# make test-all  the same with every drawn case, and what more cases of the same there are
# make docs      the documentation as pages, in site/
# make check     format, lint, types, imports, generated files: what CI asks beside the tests

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

# With byte code kept, a program that a test starts need not compile ours anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-all test-later test-2026 drills check lint types imports generated format generate openapi bench wheel docs lock vendor neo4j clean

run: .venv/.run
	@$(BIN)/policygraph up --seeds seeds

# One engine of each kind for all processes: tests/conftest.py says what stays together in one.
PYTEST = $(BIN)/python -m pytest -n auto --maxprocesses 4

test: .venv/.dev
	$(PYTEST)

test-all: .venv/.dev
	POLICYGRAPH_TESTS=all $(PYTEST)

# What asks for the day, 400 days from now; the engine sees that day as well. Only the clock that
# tells the day is shifted, which needs both settings and tests/later (it says why).
LATER = PYTHONPATH=$(CURDIR)/tests/later FAKETIME_DONT_FAKE_MONOTONIC=1 \
	FAKETIME_FORCE_MONOTONIC_FIX=0 faketime -f +400d

test-later: .venv/.dev
	$(LATER) $(PYTEST) -k "not neo4j" tests/api tests/asking tests/queries

# What needs Neo4j, on the current release beside the LTS of the other tests. All of it stays in one
# process: others would only collect.
test-2026: .venv/.dev
	POLICYGRAPH_NEO4J=2026 POLICYGRAPH_REQUIRE=neo4j $(PYTEST) -n 0 -k neo4j

# kill -9 at points drawn from a printed seed, POLICYGRAPH_DRILLS times.
drills: .venv/.dev
	POLICYGRAPH_TESTS=all POLICYGRAPH_DRILLS=$${POLICYGRAPH_DRILLS:-100} $(PYTEST) -n 0 -s tests/drills

check: lint types imports generated

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.dev
	$(BIN)/mypy
	$(BIN)/mypy --strict client/policygraph_client client/generate.py
	$(BIN)/pyright

imports: .venv/.dev
	$(BIN)/lint-imports

generated: .venv/.dev
	$(BIN)/python -m ontology.generate --check
	$(BIN)/python -m queries.generate --check
	$(BIN)/python docs/generate.py --check
	$(BIN)/python client/generate.py --check

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# In this order: the OpenAPI document has the questions, the client and docs/ have what is in it.
generate: .venv/.dev
	$(BIN)/python -m ontology.generate
	$(BIN)/python -m queries.generate
	$(MAKE) openapi
	$(BIN)/python docs/generate.py
	$(BIN)/python client/generate.py

# Asks the examples of the seeds anew and accepts what the API says now; read the difference.
openapi: .venv/.dev
	POLICYGRAPH_TESTS=all $(BIN)/python -m pytest -q tests/api/test_openapi.py -k "not neo4j" --regenerate

bench: .venv/.dev
	set -e; for file in $$(grep -l __main__ benchmarks/*.py); do \
		$(BIN)/python -m benchmarks.$$(basename $$file .py); done

# The wheels in dist/; tests/project/test_wheel.py and tests/client/test_package.py build their own.
wheel: .venv/.dev
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation
	$(BIN)/python -m build --wheel --no-isolation --outdir dist client

# A link that leads nowhere, and a page that the navigation has not got, are errors.
docs: .venv/.docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# Writes requirements/*.txt from pyproject.toml; make lock UPGRADE=--upgrade takes newer versions.
lock: .venv/bin/uv
	$(COMPILE) pyproject.toml --output-file requirements/run.txt
	$(COMPILE) pyproject.toml --extra mcp --extra otel --extra redis --constraint requirements/run.txt \
		--output-file requirements/image.txt
	$(COMPILE) pyproject.toml --group dev --constraint requirements/run.txt \
		--output-file requirements/dev.txt
	$(COMPILE) --group docs --constraint requirements/dev.txt --output-file requirements/docs.txt
	$(COMPILE) pyproject.toml --extra ray --extra spark --extra dask \
		--constraint requirements/dev.txt --output-file requirements/runners.txt

# The libraries and borders of the page, as api/static/vendor names them (needs npm).
vendor: .venv/.dev
	$(BIN)/python -m tools.vendor
	$(BIN)/python -m tools.borders

# A real Neo4j on free ports until Ctrl-C (needs Java 17 and Maven); prints the settings to use it.
neo4j: .venv/.dev
	$(BIN)/python tests/neo4j_server.py

clean:
	rm -rf .venv build dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# The files .venv/.run, .dev, .docs and .runners say that the environment is as the locked lists want it.

.venv/.run: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "正在把程序安装到 .venv（只有第一次需要几分钟）· Installing into .venv (minutes, only once)"
	@$(PIP) install --quiet --require-hashes -r requirements/run.txt
	@$(PIP) install --quiet --no-deps --editable .
	@touch $@

.venv/.dev: requirements/dev.txt client/pyproject.toml .venv/.run
	@echo "正在安装开发所需 · Installing what development needs"
	@$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@$(PIP) install --quiet --no-deps --editable client
	@touch $@

.venv/.docs: requirements/docs.txt .venv/.run
	@$(PIP) install --quiet --require-hashes -r requirements/docs.txt
	@touch $@

# What reads shards on Ray, Spark and Dask (800 MB); tests/loaders/shards/test_runners.py asks for it.
.venv/.runners: requirements/runners.txt .venv/.dev
	@$(PIP) install --quiet --require-hashes -r requirements/runners.txt
	@touch $@

.venv/bin/uv: | .venv/bin/python
	$(PIP) install --quiet uv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "需要 Python 3.11 或更新的版本；用 make PYTHON=/path/to/python3.12 指定。" >&2; \
		echo "Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "缺少 venv 模块；Debian/Ubuntu：apt-get install python3-venv" >&2; \
		echo "The venv module is missing; Debian/Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
