"""A question in Chinese, asked of a graph: its names are read once for each version of its data."""

from collections import OrderedDict

from ontology.errors import QueryError
from queries.asking.gazetteer import read_gazetteer
from queries.asking.name_index import NameIndex
from queries.engine.reads import Reads

MAX_CHARACTERS = 200
KEPT = 4
"""Versions of data whose names are kept: a server has one, a run of tests some."""

_FORMS: OrderedDict[str, NameIndex] = OrderedDict()


def known_forms(data_version: str) -> Reads[NameIndex]:
    """The names of the graph, which has ``data_version``; read if that was not asked before."""
    forms = _FORMS.get(data_version)
    if forms is None:
        forms = NameIndex((yield from read_gazetteer()))
        _FORMS[data_version] = forms
        if len(_FORMS) > KEPT:
            _FORMS.popitem(last=False)
    return forms


def check_question(question: str) -> str:
    """The question without white space around it.

    Raises:
        QueryError: it is empty or too long.
    """
    text = question.strip()
    if not text:
        raise QueryError("问题不能为空。例如：市商务局牵头哪些任务？")
    if len(text) > MAX_CHARACTERS:
        raise QueryError(
            f"问题过长（{len(text)} 字，最多 {MAX_CHARACTERS} 字）。请一次只问一件事。"
        )
    return text
