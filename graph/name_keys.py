"""A node is found by any of its names: each is one term of a full-text index.

A list of names is served by no range index, and a name as such is cut into pairs of characters by
the full-text one. A digest of it is a term that no analyzer cuts, leaves out or takes for a query.
"""

import re
from collections.abc import Iterable
from hashlib import sha256

_BRACKETS = str.maketrans("[［【]］】()", "〔〔〔〕〕〕（）")
_DIGITS = 16


def without_spacing(form: str) -> str:
    """A name without spacing and 《》, its brackets in one shape."""
    return re.sub(r"[\s《》]", "", form).translate(_BRACKETS)


def name_key(form: str) -> str:
    """The term that finds a name, however it is spaced: 16 hex digits."""
    return sha256(without_spacing(form).encode()).hexdigest()[:_DIGITS]


def name_keys(forms: Iterable[str]) -> str:
    """The terms of all names of a node, with a space between."""
    return " ".join(dict.fromkeys(map(name_key, forms)))
