"""Words of roles stand in one module: whoever mends a wording finds all of them there."""

from pathlib import Path

from tests.loaders.patterns import patterns

ROOT = Path(__file__).parents[3]
HOME = ROOT / "loaders/text/role_words.py"
READERS = [ROOT / "loaders" / part for part in ("read", "text", "extract")]
FOR_PEOPLE = {"unread.py", "row_review.py"}
"""They word review items and their suggestions, and have no patterns of their own."""


def test_no_other_module_spells_who_leads() -> None:
    modules = [path for folder in READERS for path in folder.rglob("*.py") if path != HOME]
    modules = [path for path in modules if path.name not in FOR_PEOPLE]
    found = [path.name for path in modules if any("牵头" in each for each in patterns(path))]
    assert found == []


def test_claims_take_the_words_of_roles_from_there_too() -> None:
    words = [*patterns(ROOT / "api/services/claims/wording.py")]
    assert [each for each in words if "牵头" in each and each != "牵头"] == []
