"""Numbers that are no goals, whatever verb stands before them; each module has one kind of them.

A rule looks at the words around the number; the first that fits is enough.
"""

from loaders.extract.targets.sentences.asides import (
    conditions,
    counted,
    durations,
    granted,
    named,
    sizes,
    standards,
)
from loaders.extract.targets.sentences.asides.around import Around, Rule

_RULES: tuple[Rule, ...] = (
    *sizes.RULES,
    *conditions.RULES,
    *counted.RULES,
    *named.RULES,
    *granted.RULES,
    *durations.RULES,
    *standards.RULES,
)


def is_aside(around: Around) -> bool:
    """Whether the number is no goal."""
    return any(rule(around) for rule in _RULES)
