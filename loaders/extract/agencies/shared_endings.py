"""Names that share their ending with the next of a list: 黄埔区、天河区人民政府."""

from collections.abc import Iterator

from loaders.text.document import Text
from loaders.text.regex import regex

_SHARED = (
    (
        regex(r"[^各有相].{0,6}(?:区|县|市|旗|新区|示范区|开发区)"),
        regex(r"[^各有相].{0,5}?[区县市旗](?P<ending>人民政府|政府)"),
    ),
    (
        regex(
            r"(?![各有相]).{0,9}?(?:示范区|新区|开发区|高新区|经开区|保税区|风景区|度假区|园区|合作区)"
        ),
        regex(r"[^各有相].{0,8}(?:区|基地|新城|园)(?P<ending>管委会|管理委员会)"),
    ),
    (
        regex(r"[省市区县州]|自治区"),
        regex(
            r"(?:县市区|区县|县区|乡镇|[省市区县州]|[市县区]（[市县区]）)"
            r"(?P<ending>(?:市[场政]|[^区县市（]).{0,12}(?:局|委|办|厅|委员会|办公室|中心|支队))"
        ),
    ),
    (
        regex(r"[省市区县州]|自治区|设区的市"),
        regex(
            r"(?:[市区县州]|设区的市|县（市、区）)"
            r"(?P<ending>(?:人民)?政府(?:[^、及（）]{2,12}部门)?(?:及其[^、]{2,12})?)"
        ),
    ),
)
"""A name that lacks its ending, and the next one that has it."""


def complete(parts: list[Text]) -> Iterator[tuple[Text, str | None]]:
    """Give 黄埔区 in 黄埔区、天河区人民政府 the ending that it shares with the next unit.

    Zones share 管委会 (杨凌示范区、西咸新区管委会), levels the whole name (市、区水务局, 市、
    区人民政府).
    """
    following = ""
    completed: list[tuple[Text, str | None]] = []
    for part in reversed(parts):
        name = "".join(part.string.split())
        ending = _shared_ending(name, following)
        completed.append((part, name + ending if ending else None))
        following = name + ending
    return reversed(completed)


def _shared_ending(name: str, following: str) -> str:
    """What a name has in common with the end of the next one, "" if it is whole by itself."""
    for own, shared in _SHARED:
        match = shared.fullmatch(following)
        if match and own.fullmatch(name):
            return match["ending"]
    return ""
