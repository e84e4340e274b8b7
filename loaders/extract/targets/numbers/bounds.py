"""The words that bound a number, before it and behind: 不低于, 突破, ≥, 以上, 左右."""

from loaders.facts import Comparator


def _denied(*words: str) -> str:
    """What the words mean that are denied: 不超过, 不得超过, 不应超过."""
    return "|".join(f"不{modal}{word}" for word in words for modal in ("", *"得能应宜可"))


_BEFORE: tuple[tuple[str, Comparator], ...] = (
    (f"{_denied('低于', '少于', '小于')}|至少|最低|≥|＞=|>=", ">="),
    (f"{_denied('超过', '高于', '大于', '多于')}|最高|最多|控制在|≤|<=|以内控制", "<="),
    (r"超过|超出|突破|逾|高于|大于|多于|超|＞|>", ">"),
    (r"低于|小于|少于|＜|<", "<"),
    (r"大约|约为|约|接近|近", "~"),
)
_AFTER: tuple[tuple[str, Comparator], ...] = (
    (r"及以上|或以上|以上", ">="),
    (r"及以下|或以下|以下|以内|之内", "<="),
    (r"左右|上下", "~"),
)
_BARE: tuple[tuple[str, Comparator], ...] = (("内", "<="),)
_SIGNS: tuple[tuple[str, Comparator], ...] = (("+", ">="), ("＋", ">="), ("过", ">"))
_WITHIN = r"(?<=[日天时钟月周])内(?![\u4e00-\u9fff])"
"""压缩至20个工作日内; behind other units 内 is of a place: 3公里内."""
_PLUS = r"(?<=[%％家个项人元])[+＋](?=\s*(?:$|[，。；、）)（(]))"
"""97%+ is no less than that; 互联网+ and 3+N are names."""
_BEYOND = r"(?<=[入值收量模额])过(?=\d)"
"""收入过20亿元; 通过20项 is no bound."""
INCLUDED = "[（(]含[^（）()]{0,6}[）)]"
"""Before a bound it says that the number is within it: 85%（含）以上."""
WORDS: dict[str, Comparator] = {
    word: comparator
    for pattern, comparator in (*_BEFORE, *_AFTER, *_BARE, *_SIGNS)
    for word in pattern.split("|")
}
"""The words of a bound and what each means."""
BOUND_BEFORE = "|".join((*(pattern for pattern, _ in _BEFORE), _BEYOND)).replace("不", r"不\s?")
"""A scan may part them: 不 少于."""
BOUND_BEHIND = "|".join((*(pattern for pattern, _ in _AFTER), _WITHIN, _PLUS))
