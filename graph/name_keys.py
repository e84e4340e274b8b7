"""A node is found by any of its names: each is one term of a full-text index.

A list of names is served by no range index, and a name as such is cut into pairs of characters by
the full-text one. A digest of it is a term that no analyzer cuts, leaves out or takes for a query.
"""

import re
from collections.abc import Iterable
from hashlib import sha256

_BRACKETS = str.maketrans("[［【]］】()", "〔〔〔〕〕〕（）")
_DIGITS = 16


def fold(form: str) -> str:
    """A name without spacing and 《》, its brackets in one shape."""
    return re.sub(r"[\s《》]", "", form).translate(_BRACKETS)


def name_key(form: str) -> str:
    """The term that finds a name and what is folded like it: 16 hex digits."""
    return sha256(fold(form).encode()).hexdigest()[:_DIGITS]


def name_keys(forms: Iterable[str]) -> str:
    """The terms of all names of a node, with a space between."""
    return " ".join(dict.fromkeys(map(name_key, forms)))
