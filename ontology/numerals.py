"""Whole numbers in Chinese digits, as texts and questions write them."""

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}


def parse_number(digits: str) -> int:
    """A whole number below a hundred million in Chinese or Arabic digits; 0 for the empty string.

    >>> parse_number("二十三"), parse_number("十"), parse_number("17"), parse_number("一百零五")
    (23, 10, 17, 105)
    >>> parse_number("一万六千七百七十"), parse_number("万")
    (16770, 10000)
    """
    if not digits:
        return 0
    if digits.isdecimal():
        return int(digits)
    above, myriads, below = digits.rpartition("万")
    if myriads:
        return 10_000 * (parse_number(above) or 1) + parse_number(below)
    total = current = 0
    for digit in digits:
        if scale := _SCALES.get(digit):
            total, current = total + (current or 1) * scale, 0
        else:
            current = _DIGITS.get(digit, 0)
    return total + current
