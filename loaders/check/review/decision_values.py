"""The value of a decision as facts: agencies, assignments, a deadline, a target, a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.assignments import once_each
from loaders.extract.responsibility.labels import read_deadline
from loaders.extract.responsibility.units import read_units
from loaders.extract.targets.numbers.quantities import Quantity, find_quantities
from loaders.facts import Assignment, Deadline
from loaders.text.document import Piece, Span, Text
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER
from ontology.errors import DecisionError
from ontology.jurisdictions import has_code, jurisdiction_of_title, jurisdictions

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision

DECIDED = "decision"
"""The rule id that an edge has in ``repaired_by`` where a person decided what it means."""

_INDICATOR = regex(r"指标\s?[:：]\s?([^；;，,。]{1,60})[；;，,。]?")
_YEAR = regex(rf"({YEAR_OR_EARLIER})\s*年")
_PLACE = regex("[\u4e00-\u9fff]{1,15}(?:省|自治区|市|地区|盟|自治州|州|县|区|旗)")


def unlisted_places(decisions: Iterable[Decision]) -> list[str]:
    """The places without code that decisions give to documents, each once.

    Raises:
        DecisionError: one names no place.
    """
    codes = dict.fromkeys(place_code(each.value) for each in decisions if each.names_place)
    return [code for code in codes if not has_code(code)]


def place_code(words: str) -> str:
    """The code of a place given by code or name (天津市, 120000).

    A place that the table has not is its full name: a person vouches for it.
    """
    code = words if words in jurisdictions() else jurisdiction_of_title(words)
    if code and has_code(code):
        return code
    if _PLACE.fullmatch(words):
        return words
    raise DecisionError(
        f"“{words}”不是地方的名称；请写全称或 GB/T 2260 六位代码，如 天津市、120000、云州市。"
    )


def decided_names(value: str, names: AgencyNames) -> list[str]:
    """The agencies that a person named.

    Raises:
        DecisionError: the words name none.
    """
    found = [mention.completed or mention.name for mention in read_units(as_text(value), names)]
    if not found:
        raise DecisionError(f"“{value}”中没有读出机构；请写机构名称，多个用顿号分开。")
    return found


def decided_assignments(value: str, span: Span, names: AgencyNames) -> list[Assignment]:
    """The assignments that a person worded; ``span`` is the print that they are about.

    Raises:
        DecisionError: the words name no unit.
    """
    found = once_each(
        [
            Assignment(mention.role, mention.name, span, 0, 0, DECIDED, mention.completed)
            for mention in read_units(as_text(value), names)
        ]
    )
    if not found:
        raise DecisionError(
            f"“{value}”中没有读出责任单位；请写成如“市商务局牵头，市财政局配合”的表述。"
        )
    return found


class DecidedTarget(NamedTuple):
    """What a person said of a target; what was left out is "" or None."""

    indicator: str
    quantity: Quantity | None
    year: int | None


def decided_value(value: str) -> DecidedTarget:
    """The indicator (指标：旅客吞吐量), the quantity and the year that a person worded.

    Raises:
        DecisionError: the words name none of them.
    """
    indicator = _INDICATOR.search(value)
    others = _INDICATOR.sub("", value)
    year, quantity = _YEAR.search(others), next(find_quantities(others), None)
    if indicator is None and quantity is None and year is None:
        raise DecisionError(
            f"“{value}”中没有读出指标、数值或年份；"
            "请写成如“指标：旅客吞吐量；2025年达到5000万人次以上”的表述。"
        )
    name = indicator[1].strip() if indicator else ""
    return DecidedTarget(name, quantity, int(year[1]) if year else None)


def decided_new_target(value: str) -> DecidedTarget:
    """The indicator, the quantity and perhaps the year of a target that was not read.

    Raises:
        DecisionError: the words lack the indicator or the quantity.
    """
    found = decided_value(value)
    if not found.indicator or found.quantity is None:
        raise DecisionError(
            f"“{value}”中没有读出指标和数值；"
            "请写成如“指标：旅客吞吐量；2025年达到5000万人次以上”的表述。"
        )
    return found


def decided_deadline_alone(value: str, names: AgencyNames) -> Deadline | None:
    """The deadline that a person worded without any unit: 完成时限：2025年底前; else None."""
    words = as_text(value)
    return None if read_units(words, names) else read_deadline(words)


def as_text(words: str) -> Text:
    """Words of a person as the readers of units take them."""
    return Text((Piece(1, 0, words),))
