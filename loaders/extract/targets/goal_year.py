"""The year in which a plan reaches its goals, where neither title nor text states its period.

Its section of goals says 到2025年，… or begins with 2025年，…; if that is the only year which such
sections name, it is the end of the plan, and holds for goals that name no time of their own.
"""

from loaders.extract.structure.node import Node
from loaders.text.document import squeeze
from loaders.text.ordinals import with_arabic_years
from loaders.text.regex import regex

_GOALS = regex(r"目标")
_END = regex(r"[到至](20[2-9]\d)年|^(20[2-9]\d)年[，,]")


def goal_year(root: Node) -> int | None:
    """The one year that the sections of goals name as their end; None if they name several."""
    named = {year for node in root.walk() if _GOALS.search(node.title) for year in _ends(node)}
    return named.pop() if len(named) == 1 else None


def _ends(node: Node) -> set[int]:
    """The years that a section names as an end, in its heading and in its text."""
    words = (squeeze(with_arabic_years(str(text))) for text in (node.title, *node.paragraphs))
    found = (match for text in words for match in _END.finditer(text))
    return {int(match[1] or match[2]) for match in found}
