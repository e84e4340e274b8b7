"""Words for all places of a level, whatever stands for them: 各县（市、区）政府, 各镇（街道）.

A word of theirs stands whole in its cell or line. Where bodies are run together, and within a list,
only the kinds in the order in which plans print them tell where it ends (``joined_names.py``,
``agencies/forms.py``).
"""

from loaders.text.regex import regex

_KIND = "[省市州县区盟旗镇乡地]|街道|园区|功能区|开发区"
_BRACKET = r"[（(][^（()）]{1,10}[）)]"
_ALL_PLACES = regex(
    rf"各(?:有关|相关)?(?:{_KIND}|{_BRACKET}|、)+"
    rf"(?:(?:(?:人民)?政府|管委会|办事处)(?:{_BRACKET})?)?"
)


def names_all_places(words: str) -> bool:
    """Whether words are all places of a level and nothing else, or who governs them.

    >>> names_all_places("各县（市、区）政府（管委会）"), names_all_places("各县教育局")
    (True, False)
    """
    return _ALL_PLACES.fullmatch(words) is not None
