"""Lists of units in which OCR began to loop."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.facts import Assignment, Measure, PlanFacts, ReviewItem
from loaders.names.resolve import Resolver

LOOPING_LIST = "looping-list"
_LONG_LIST = 15
_MADE_UP = 3
"""Unknown names from which on a long list with a repeat is a loop."""


def without_loops(plan: PlanFacts, resolver: Resolver) -> PlanFacts:
    """The plan with each list in which OCR began to loop cut down to its known names."""
    measures, items = [], []
    for measure in plan.measures:
        unknown = _loop(measure, resolver)
        measures.append(_known_only(measure, resolver) if unknown else measure)
        items.extend([_looping_list(measures[-1], measure.assignments, unknown)] if unknown else [])
    return replace(plan, measures=tuple(measures), review_items=(*plan.review_items, *items))


def _loop(measure: Measure, resolver: Resolver) -> int:
    """How many names of a list OCR made up when it began to loop; 0 if it did not.

    Its mark is a very long list with a name ``printed_twice`` and several names that no vocabulary
    has; the true list cannot be recovered, so the whole cell goes to review. Where the vocabulary
    does not know the place, unknown names say nothing.
    """
    if not measure.printed_twice or not resolver.knows_place:
        return 0
    names = [assignment.mention for assignment in measure.assignments]
    unknown = sum(not resolver.lists(name) for name in names)
    return unknown if len(names) >= _LONG_LIST and unknown >= _MADE_UP else 0


def _known_only(measure: Measure, resolver: Resolver) -> Measure:
    kept = (a for a in measure.assignments if resolver.lists(a.mention))
    return replace(measure, assignments=tuple(kept))


def _looping_list(cut: Measure, printed: Sequence[Assignment], unknown: int) -> ReviewItem:
    lines = [assignment.span for assignment in printed]
    return ReviewItem(
        LOOPING_LIST,
        f"责任单位有 {len(printed)} 个，其中 {unknown} 个不在词表中，像是识别时循环编造；"
        "只保留了词表中的单位，请对照原件补全",
        lines[0]._replace(line_end=max(line.line_end for line in lines)),
        about=cut.key,
        suggestions=("、".join(a.mention for a in cut.assignments),),
        affects=len(printed),
        task=cut.words,
    )
