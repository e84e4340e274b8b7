"""A question in Chinese, asked of a graph: its names are read once for each version of its data."""

from collections import OrderedDict

from ontology.errors import QueryError
from queries.asking.entities import read_entities
from queries.asking.forms import Forms
from queries.engine.reads import Plan

MAX_CHARACTERS = 200
KEPT = 4
"""Versions of data whose names are kept: a server has one, a run of tests some."""

_FORMS: OrderedDict[str, Forms] = OrderedDict()


def known_forms(data_version: str) -> Plan[Forms]:
    """The names of the graph, which has ``data_version``; read if that was not asked before."""
    forms = _FORMS.get(data_version)
    if forms is None:
        forms = Forms((yield from read_entities()))
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
