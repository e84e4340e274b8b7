"""Numbers and dates as a cell shows them (ECMA-376, 18.8.30 and 18.8.31, numFmts).

0.955 in the format ``0.0%`` is printed 95.5%, and 46387 in ``yyyy"年"m"月"`` 2026年12月. A number
that its format cannot print is printed as in the format General.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from loaders.text.regex import regex

GENERAL = "General"
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"',
    29: 'm"月"d"日"', 30: "m/d/yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}  # fmt: skip
"""Formats that a file names by number alone, as the Chinese Excel shows them."""

_TOKEN = regex(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<half>AM/PM|A/P|上午/下午)"
    r"|(?P<date>y+|m+|d+|h+|s+|e+|aaa+)|(?P<number>[0#?.,]+(?:E[+-]0+)?)|(?P<other>.)",
    re.I | re.S,
)
_CONDITION = regex(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_WEEKDAYS = "一二三四五六日"
_LAST_SERIAL = 2_958_465
"""31 December 9999."""


class _Token(NamedTuple):
    kind: str
    words: str


def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """What a cell with a number shows in a format."""
    try:
        tokens, magnitude, negative = _section(value, code)
    except ValueError:
        return general(value)
    kinds = {token.kind for token in tokens}
    if "date" in kinds and 0 <= value <= _LAST_SERIAL:
        return _date(_moment(value, from_1904), tokens)
    if "general" in kinds:
        number = general(magnitude)
    elif "number" in kinds:
        number = _number(magnitude, tokens)
    else:
        return "".join(token.words for token in tokens if token.kind == "literal")
    before, after = _around(tokens)
    return f"{'-' if negative else ''}{before}{number}{after}".strip()


def general(value: float) -> str:
    """A number in the format General: eleven digits, no exponent where they suffice."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if 1e-9 < abs(value) < 1e15:
        return format(Decimal(f"{value:.10g}").normalize(), "f")
    return f"{value:g}"


def _section(value: float, code: str) -> tuple[Sequence[_Token], float, bool]:
    """The tokens of the section that holds for a value, what it prints, and whether with a minus.

    Raises:
        ValueError: the format is none.
    """
    sections = _sections(code or GENERAL)
    for tokens, condition in sections:
        if condition and _holds(value, *condition):
            return tokens, abs(value), value < 0
    free = [tokens for tokens, condition in sections if not condition]
    if not free or len(sections) > 4:
        raise ValueError(code)
    if value < 0 and len(free) > 1:
        return free[1], -value, False
    if value == 0 and len(free) > 2:
        return free[2], 0.0, False
    return free[0], abs(value), value < 0


@lru_cache(maxsize=512)
def _sections(code: str) -> Sequence[tuple[Sequence[_Token], tuple[str, float] | None]]:
    """The sections of a format, each with its condition; a workbook has few, and many cells."""
    return [(tokens, _condition(tokens)) for tokens in map(_tokens, _split(code))]


def _split(code: str) -> list[str]:
    """The sections of a format; a semicolon in quotes or behind a backslash parts none."""
    parts = [""]
    for match in re.finditer(r'"[^"]*"|[\\!_*].|.', code, re.S):
        if match.group() == ";":
            parts.append("")
        else:
            parts[-1] += match.group()
    return parts


def _tokens(section: str) -> list[_Token]:
    tokens: list[_Token] = []
    if section == "@":
        return [_Token("general", section)]
    for match in _TOKEN.finditer(section):
        kind, words = str(match.lastgroup), match.group(str(match.lastgroup))
        if kind in ("quoted", "escaped", "other"):
            tokens.append(_Token("literal", words))
        elif kind == "space":
            tokens.append(_Token("literal", " "))
        elif kind == "bracket":
            tokens.extend(_bracket(words))
        elif kind != "fill":
            tokens.append(_Token(kind, words.lower() if kind == "date" else words))
    return tokens


def _bracket(words: str) -> list[_Token]:
    """[>=100] is a condition, [$￥-804] a currency, [h] elapsed hours; colours print nothing."""
    if _CONDITION.fullmatch(words):
        return [_Token("condition", words)]
    if words.startswith("$"):
        return [_Token("literal", words[1:].partition("-")[0])]
    return [_Token("elapsed", words.lower())] if re.fullmatch(r"h+|m+|s+", words, re.I) else []


def _condition(tokens: Sequence[_Token]) -> tuple[str, float] | None:
    found = next((token.words for token in tokens if token.kind == "condition"), None)
    match = _CONDITION.fullmatch(found) if found else None
    return (match[1], float(match[2])) if match else None


def _holds(value: float, sign: str, limit: float) -> bool:
    return {
        "<": value < limit, "<=": value <= limit, ">": value > limit,
        ">=": value >= limit, "=": value == limit, "<>": value != limit,
    }[sign]  # fmt: skip


def _around(tokens: Sequence[_Token]) -> tuple[str, str]:
    """The words before and behind the number."""
    places = [i for i, token in enumerate(tokens) if token.kind in ("number", "general")]
    first, last = (places[0], places[-1]) if places else (len(tokens), len(tokens))
    words = [token.words if token.kind == "literal" else "" for token in tokens]
    return "".join(words[:first]), "".join(words[last + 1 :])


def _number(value: float, tokens: Sequence[_Token]) -> str:
    picture = "".join(token.words for token in tokens if token.kind == "number")
    percents = sum(token.words.count("%") for token in tokens if token.kind == "literal")
    if "e" in picture.lower() or ("?" in picture and _Token("literal", "/") in tokens):
        return general(value)
    thousands = len(picture) - len(picture.rstrip(","))
    whole, _, fraction = picture.rstrip(",").partition(".")
    exact = Decimal(repr(value)).scaleb(2 * percents - 3 * thousands)
    most, fewest = len(fraction), fraction.count("0")
    rounded = exact.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    digits = format(rounded, ",f" if "," in whole else "f")
    head, _, tail = digits.partition(".")
    tail = tail[:fewest] + tail[fewest:].rstrip("0")
    head = head.zfill(whole.count("0")) if "," not in whole else head
    if not fraction and _is_parted(tokens):
        return _fill(head, tokens)
    return f"{head}.{tail}" if tail else head


def _is_parted(tokens: Sequence[_Token]) -> bool:
    """Whether words stand between the digits."""
    return re.search("n[^n]+n", "".join(token.kind[0] for token in tokens)) is not None


def _fill(digits: str, tokens: Sequence[_Token]) -> str:
    """Digits put from the right into a picture with words in it: 15 as 1.5 in ``0!.0``."""
    places = [index for index, token in enumerate(tokens) if token.kind == "number"]
    printed, left = "", digits
    for index in range(places[-1], places[0] - 1, -1):
        token = tokens[index]
        if token.kind != "number":
            printed = token.words + printed
        elif width := len(token.words.strip(",")):
            taken = left if index == places[0] else left[-width:]
            left = left[: -width or None]
            printed = taken + printed
    return printed


def _moment(value: float, from_1904: bool) -> datetime:
    """The day and time of a serial number; Excel takes 1900 for a leap year."""
    if from_1904:
        start = date(1904, 1, 1)
    else:
        start = date(1899, 12, 30) if value >= 60 else date(1899, 12, 31)
    seconds = round((value % 1) * 86400)
    return datetime(start.year, start.month, start.day) + timedelta(int(value), seconds)


def _date(moment: datetime, tokens: Sequence[_Token]) -> str:
    dated = [token for token in tokens if token.kind in ("date", "elapsed")]
    printed = []
    for token in tokens:
        if token.kind == "date":
            printed.append(_part(moment, token.words, _is_minute(dated, token)))
        elif token.kind == "elapsed":
            printed.append(str(moment.hour))
        elif token.kind == "half":
            printed.append("上午" if moment.hour < 12 else "下午")
        elif token.kind in ("literal", "number"):
            printed.append(token.words)
    return "".join(printed).strip()


def _is_minute(dated: Sequence[_Token], token: _Token) -> bool:
    """Whether m is the minute: behind the hour, or before the second."""
    at = next(index for index, one in enumerate(dated) if one is token)
    before = dated[at - 1].words[0] if at else ""
    after = dated[at + 1].words[0] if at + 1 < len(dated) else ""
    return before == "h" or after == "s"


def _part(moment: datetime, words: str, minute: bool) -> str:
    kind, two = words[0], len(words) == 2
    if kind == "y" or kind == "e":
        return f"{moment.year % 100:02}" if two and kind == "y" else str(moment.year)
    if kind == "a":
        day = _WEEKDAYS[moment.weekday()]
        return f"星期{day}" if len(words) > 3 else day
    if kind == "d" and len(words) > 2:
        return f"星期{_WEEKDAYS[moment.weekday()]}"
    number = {"m": moment.minute if minute else moment.month, "d": moment.day}
    value = {**number, "h": moment.hour, "s": moment.second}[kind]
    if kind == "m" and len(words) > 2 and not minute:
        return f"{value}月"
    return f"{value:02}" if two else str(value)
