"""Goal cells that are a number and nothing else: 灌溉水利用系数 | 0.58, 粮食总产量（万吨） | 480.

The task that the row names is then what is measured; its unit stands in a bracket behind it or
behind the heading of its column, or in a column of its own.
"""

from loaders.extract.context import Context
from loaders.extract.targets.numbers.bounds import BOUND_BEFORE, BOUND_BEHIND
from loaders.extract.targets.numbers.quantities import parse_quantity
from loaders.extract.targets.sentences.goal import NAMES_MEASURE
from loaders.extract.targets.sentences.targets import UNREAD_VALUE, GoalText
from loaders.extract.targets.tables.row_names import split_unit
from loaders.facts import ReviewItem, Target
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT

_BARE = regex(rf"(?:{BOUND_BEFORE})?\d[\d,]*(?:\.\d+)?(?:{BOUND_BEHIND})?")


_HEADED = regex(rf"[（(](?P<unit>{UNIT})[）)]$")


def unit_of_heading(heading: str) -> str:
    """The unit that the heading of a column of goals names, or "": 年度目标（万粒）."""
    match = _HEADED.search(heading)
    return match["unit"] if match else ""


def bare_goal(
    context: Context, source: GoalText, named: Text, printed_unit: str
) -> Target | ReviewItem | None:
    """The goal of a cell that is but a number; None for another cell.

    ``named`` is the cell that names what is measured, ``printed_unit`` what a column of units has
    beside it. Of what nobody knows how to count the number is for a person to read.
    """
    words = squeeze(source.text.string)
    quantity = parse_quantity(words) if _BARE.fullmatch(words) else None
    if quantity is None:
        return None
    name, unit = split_unit(squeeze(source.subject))
    unit = unit or printed_unit
    span = context.document.span(source.text)
    if not unit and not NAMES_MEASURE.search(name):
        reason = f"“{name}”的目标“{words}”没有印单位，没有读成目标，请核对"
        return ReviewItem(UNREAD_VALUE, reason, span)
    when = source.years.of_target("", flow=False)
    return Target(
        name,
        quantity.value,
        unit.replace("％", "%"),
        quantity.comparator,
        "target",
        span,
        value_text=quantity.value_text,
        year=when.last,
        year_start=when.first,
        year_basis=when.basis,
        owners=source.owners,
        named=context.document.span(named, source.text),
        mention=named.string,
    )
