"""Our packages have short names; nobody else may install the same ones over them."""

from importlib.metadata import packages_distributions

from tree import PACKAGES, PROJECT, ROOT


def test_no_other_distribution_ships_a_package_of_our_name() -> None:
    shipped = packages_distributions()
    others = {name: set(shipped.get(name, [])) - {"policygraph"} for name in PACKAGES}
    assert others == {name: set() for name in PACKAGES}


def test_every_package_is_typed_and_checked() -> None:
    tools = PROJECT["tool"]
    assert {path.parent.name for path in ROOT.glob("*/py.typed")} == set(PACKAGES)
    assert tools["mypy"]["packages"] == tools["importlinter"]["root_packages"] == PACKAGES
    assert set(PACKAGES) < set(tools["pyright"]["include"])
