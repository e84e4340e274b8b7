"""Whole numbers in Chinese digits, as texts and questions write them."""

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}


def parse_number(digits: str) -> int:
    """A whole number up to 9999 in Chinese or Arabic digits; 0 for the empty string.

    >>> parse_number("二十三"), parse_number("十"), parse_number("17"), parse_number("一百零五")
    (23, 10, 17, 105)
    """
    if not digits:
        return 0
    if digits.isdecimal():
        return int(digits)
    total = current = 0
    for digit in digits:
        if scale := _SCALES.get(digit):
            total, current = total + (current or 1) * scale, 0
        else:
            current = _DIGITS.get(digit, 0)
    return total + current
