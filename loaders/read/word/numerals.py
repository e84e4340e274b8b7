"""Numbers as Word prints them in automatic numbering (ECMA-376, 17.18.59, ST_NumberFormat)."""

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def print_number(value: int, style: str) -> str:
    """A number in a style of Word; decimal where the style is not one that plans use."""
    if not 0 <= value <= 9999:
        return str(value)
    return _STYLES.get(style, str)(value)


def _counted(value: int, digits: str = _HAN, units: str = "千百十", one: bool = False) -> str:
    """十一, 二十, 一百零五: each digit with its place, runs of zeros as one 零."""
    words, pending = "", False
    for place, unit in zip((1000, 100, 10, 1), (*units, ""), strict=True):
        digit = value // place % 10
        if digit:
            words += ("零" if pending else "") + digits[digit] + unit
        pending = not digit and bool(words)
    if not one and words.startswith(f"{digits[1]}{units[2]}"):
        words = words[1:]
    return words or "零"


def _legal(value: int) -> str:
    return _counted(value, _LEGAL, "仟佰拾", one=True)


def _one_by_one(value: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    words = ""
    for size, letters in _ROMAN:
        words += letters * (value // size)
        value %= size
    return words


def _letter(value: int) -> str:
    """a … z, then aa … zz, as Word counts."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value else ""


def _from(first: str, last: int) -> Callable[[int], str]:
    """A run of characters that count from 1: ①, ⑴; decimal behind its end."""
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= last else str(value)


def _wide(value: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(value))


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda value: characters[(value - 1) % len(characters)]


_STYLES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
            "koreanDigital2",
        ),
        _counted,
    ),
    **dict.fromkeys(
        ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _one_by_one
    ),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _wide),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _from("①", 20)),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "none": lambda value: "",
    "bullet": lambda value: "",
}
