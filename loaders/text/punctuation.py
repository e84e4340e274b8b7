"""The marks that part and enclose lists, each kind with the forms in which plans print it."""

import re

COLONS = "：:∶︰﹕︓꞉ː˸⁚"
COLON = f"[{COLONS}]"
"""A colon as a class of a regular expression: PDFs and input methods print ∶ ︰ ﹕ as well."""
BARS = "|｜￨¦∣︱丨│┃║┆┇┊┋"
"""What parts the cells of a row: Markdown's pipes, and frames drawn with what looks like them."""
STARS = "★☆▲△●※*＊"
"""Marks beside a name that say who of a list leads."""
BRACKETS = {
    "（": "）",
    "(": ")",
    "〔": "〕",
    "[": "]",
    "【": "】",
    "［": "］",
    "〈": "〉",
    "〖": "〗",
    "{": "}",
    "｛": "｝",
}
"""Each opening bracket with the one that closes it."""
OPENING, CLOSING = "".join(BRACKETS), "".join(BRACKETS.values())
OPENS, CLOSES = re.escape(OPENING), re.escape(CLOSING)
"""The same for the inside of a class of a regular expression."""
IN_BRACKETS = rf"[{OPENS}][^{OPENS}{CLOSES}]*[{CLOSES}]"
"""A bracket of any kind with its words, and no bracket in it, for a regular expression."""
