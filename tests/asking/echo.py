"""Whether what is said of how a question was understood is what its parameters say."""

import re
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from ontology.jurisdictions import place_name
from queries.asking.understanding import Understood
from queries.engine.worded import in_words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_echo(meant: Understood) -> None:
    fields = meant.query.params.model_fields
    for name, value in meant.given.items():
        for words in _words(name, value, fields[name]):
            assert words in meant.sentence, (name, value, meant.sentence)
    days = {str(value) for value in meant.given.values() if isinstance(value, date)}
    assert set(_DAY.findall(meant.sentence)) == days
    asked = meant.sentence.partition("（“")[0]
    assert set(_DAY.findall(asked)) in (set(), days), "a period is said with both of its ends"


def _words(name: str, value: Any, field: FieldInfo) -> list[str]:
    match name, value:
        case "jurisdiction", _:
            return [place_name(value)]
        case "years", _:
            return [f"{year}年" for year in value.split(",")]
        case _, True:
            return [str(field.title)]
        case _:
            return [in_words(field, value)]
