"""The locked lists: what pyproject.toml asks for, with hashes, from no particular place."""

import ast
import re
import sys
from collections.abc import Mapping
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sampling import sample
from tree import PACKAGES, PROJECT, ROOT

RUN = PROJECT["project"]["dependencies"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
IMAGE = RUN + EXTRAS["mcp"] + EXTRAS["otel"] + EXTRAS["redis"]
DEV = PROJECT["dependency-groups"]["dev"]
DOCS = PROJECT["dependency-groups"]["docs"]
# The extras for agents, clusters and notebooks, and what generates the ontology's artefacts.
NOT_AT_RUN_TIME = {
    "api": {"mcp"},
    "loaders": {"distributed", "pyspark", "ray"},
    "ogm": {"py2neo"},
    "ontology": {"linkml", "linkml-runtime"},
}


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("name", "wanted"), [("run", RUN), ("image", IMAGE), ("dev", RUN + DEV), ("docs", DOCS)]
)
def test_what_is_asked_for_is_locked_in_a_version_that_will_do(
    name: str, wanted: list[str]
) -> None:
    have = locked(name)
    for requirement in map(Requirement, wanted):
        version = have.get(canonicalize_name(requirement.name))
        assert version, f"{requirement} is not in requirements/{name}.txt: make lock"
        assert requirement.specifier.contains(version, prereleases=True)


@pytest.mark.parametrize("name", ["image", "dev"])
def test_image_and_development_have_the_versions_that_run(name: str) -> None:
    assert locked("run").items() <= locked(name).items()


@pytest.mark.parametrize("name", ["run", "image", "dev", "docs"])
def test_a_locked_list_names_hashes_and_no_host(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
    stated = [line for line in lines if not line.lstrip().startswith("#")]
    assert all(re.fullmatch(r"\S+==.+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", s) for s in stated)


def imported(package: str) -> set[str]:
    """The top-level modules that the files of our package import."""
    found: set[str] = set()
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - sys.stdlib_module_names - set(PACKAGES)


@pytest.fixture(scope="module")
def distributions() -> Mapping[str, list[str]]:
    """The distributions that have each module."""
    return packages_distributions()


@pytest.mark.parametrize("package", sample(PACKAGES, 2))
def test_what_a_package_imports_is_installed_with_it(
    package: str, distributions: Mapping[str, list[str]]
) -> None:
    # The extras for clusters are not installed here; each is named as the module is.
    known = locked("run").keys() | NOT_AT_RUN_TIME.get(package, set())
    for module in imported(package):
        # Several distributions may have a part of one name (opentelemetry).
        parts = {canonicalize_name(each) for each in distributions.get(module, [module])}
        assert parts & known, module
