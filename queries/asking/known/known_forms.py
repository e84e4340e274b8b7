"""The names by which questions call what is in the graph, read once for a version of its data."""

from collections import OrderedDict

from queries.asking.known.gazetteer import read_gazetteer
from queries.asking.known.name_index import NameIndex
from queries.engine.reads import Reads

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
