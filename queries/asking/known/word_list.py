"""``words.yaml`` as it is written: its schema, and errors that name the line."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from ontology.errors import OntologyError
from ontology.yaml_file import line_of, read_yaml
from queries.asking.known.normalization import words_and_stops
from queries.catalogue import catalogue

WORDS = Path(__file__).parents[1] / "words.yaml"
Place: TypeAlias = Sequence[str | int]
"""Keys and indices that lead to a value of the file."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SettingWords(_Strict):
    """Words that give a parameter a value."""

    parameter: str
    value: bool | str
    words: list[str]


class ColumnWords(_Strict):
    """Words that ask for a column of the answer, any of ``columns``."""

    words: list[str]
    columns: list[str]


class WordList(_Strict):
    """The sections of the file, which its head explains; ``fillers`` and ``personal`` are lines."""

    concepts: dict[str, list[str]]
    light: list[str]
    weak: list[str]
    amounts: list[str]
    whole: list[str]
    fillers: list[str]
    settings: list[SettingWords]
    including: list[str]
    out_of_scope: dict[str, list[str]]
    columns: list[ColumnWords]
    common: list[str]
    personal: list[str]


def read_word_list(path: Path = WORDS) -> WordList:
    """The words of questions.

    Raises:
        OntologyError: names the file, the line and what is wrong with it.
    """
    try:
        words = WordList.model_validate(read_yaml(path))
    except ValidationError as error:
        first = error.errors()[0]
        raise _error(path, first["loc"], first["msg"]) from None
    for place, fault in chain(_written_twice(words), _unknown(words)):
        raise _error(path, place, fault)
    return words


def _error(path: Path, place: Place, fault: str) -> OntologyError:
    where = " → ".join(map(str, place))
    return OntologyError(f"{path.name} 第 {line_of(path, place)} 行（{where}）：{fault}")


def _written_twice(words: WordList) -> Iterator[tuple[Place, str]]:
    """A word has one meaning."""
    seen: dict[str, str] = {}
    for concept, forms in words.concepts.items():
        for at, form in enumerate(forms):
            other = seen.setdefault(words_and_stops(form), concept)
            if other != concept or words_and_stops(form) in map(words_and_stops, forms[:at]):
                yield ["concepts", concept, at], f"“{form}”已经是“{other}”的说法，请删去一处"


def _unknown(words: WordList) -> Iterator[tuple[Place, str]]:
    """A parameter or column that no question of the catalogue has."""
    queries = catalogue().values()
    parameters = set().union(*(query.params.model_fields for query in queries))
    columns = set().union(*(query.columns for query in queries))
    for at, setting in enumerate(words.settings):
        if setting.parameter not in parameters:
            yield ["settings", at, "parameter"], f"没有问题有参数“{setting.parameter}”"
    for at, entry in enumerate(words.columns):
        for number, column in enumerate(entry.columns):
            if column not in columns:
                yield ["columns", at, "columns", number], f"没有答案有“{column}”一栏"
