"""Why a question is not answered, in Chinese."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from ontology.labels import LABEL_NAMES
from queries.asking.choosing.candidates import Candidate
from queries.asking.known.gazetteer import Entity
from queries.asking.known.lexicon import lexicon
from queries.asking.reading.partial_names import is_office_like
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import Place, Word
from queries.engine.parameter_faults import describe_faults

TWO_QUESTIONS = "这里像是有两个问题，请一次只问一件事。"
TWO_WAYS = "这个问题可以有几种理解，请选一种问法。"


def why(sentence: Sentence, nearest: Candidate) -> str:
    """The reason, the plainest first; ``nearest`` is the question that comes closest."""
    return next(_reasons(sentence, nearest))


def _reasons(sentence: Sentence, nearest: Candidate) -> Iterator[str]:
    reasons = lexicon().out_of_scope
    for token in sentence.tokens:
        if isinstance(token, Place) and not token.loaded:
            yield f"没有载入{token.text}的文件，不能回答“{token.text}”的问题。"
        if isinstance(token, Word) and token.text in reasons:
            yield f"{reasons[token.text]}，不能回答“{token.text}”。"
    if unknown := list(sentence.words_unrecognised()):
        text = max(unknown, key=len)
        if is_office_like(text):
            yield f"图中没有名为“{text}”的机构。"
        yield f"不知道“{'”“'.join(unknown)}”指什么：它不是图中的名称，也不是能问的条件。"
    if nearest.rest:
        unexplained = "”“".join(token.text for token in nearest.rest)
        yield f"最接近的问题是“{nearest.askable.query.zh}”，它不能加上“{unexplained}”这个条件。"
    if nearest.lacking:
        yield f"没有说明是哪个{nearest.lacking[0]}。"
    yield "没有听懂问的是什么。"


def unclear(name: str, meant: Sequence[Entity], near: bool = False) -> str:
    """A name may mean several things, or one is but ``near`` it."""
    if near and len(meant) == 1:
        kind = LABEL_NAMES[meant[0].label].chinese
        return f"图中没有名为“{name}”的{kind}。最接近的名称：{meant[0].name}。"
    return one_of(name, [e.name for e in meant])


def one_of(name: str, meant: Sequence[str]) -> str:
    """The same, of names."""
    return f"“{name}”可以指{'、'.join(meant)}，请说明是哪一个。"


def only_cited(document: str) -> str:
    """Nothing is known of what it says."""
    return f"《{document}》只被引用，没有载入，不能回答其中写了什么。"


def invalid(candidate: Candidate, error: ValidationError) -> str:
    """A value is out of its range."""
    return "；".join(
        text for _, text in describe_faults(candidate.askable.query.params, error.errors())
    )
