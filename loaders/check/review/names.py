"""The vocabulary with the names that people confirmed: new agencies, other forms of known ones."""

from collections.abc import Iterator

from loaders.check.review.decisions import Decision
from loaders.check.review.verdicts import Verdict
from loaders.naming import new_agency
from ontology.errors import DecisionError, OntologyError
from ontology.terms import Agency
from ontology.vocabulary import LocalForm, Vocabulary


def decided_vocabulary(vocabulary: Vocabulary, decisions: tuple[Decision, ...]) -> Vocabulary:
    """The vocabulary with the general ``decisions`` on names.

    Raises:
        DecisionError: an alias of nothing known, or a name that means something else already.
    """
    confirmed = [_confirmed(each) for each in decisions if each.verdict is Verdict.accept]
    extended = vocabulary.extended(confirmed, ())
    try:
        return extended.extended((), _forms(extended, decisions))
    except OntologyError as error:
        raise DecisionError(f"决定的别名与词表矛盾：{error}") from error


def _confirmed(decision: Decision) -> Agency:
    return new_agency(decision.words, decision.jurisdiction, decision.summary())


def _forms(vocabulary: Vocabulary, decisions: tuple[Decision, ...]) -> Iterator[LocalForm]:
    for each in decisions:
        if each.verdict is Verdict.alias:
            agency = vocabulary.agency(each.value, each.jurisdiction)
            if agency is None:
                raise DecisionError(
                    f"“{each.words}”不能是“{each.value}”的别名：词表中没有“{each.value}”。"
                    "请写词表中的全称或简称，或用 accept 确认这是另一个机构。"
                )
            yield LocalForm(each.words, agency.id, each.jurisdiction)
