"""Columns and parameters whose values are names of ours, and what people read in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from ontology.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Worded:
    """Marks a column or parameter whose values are of one vocabulary of ``ontology.words``."""

    vocabulary: str


def words_for(field: FieldInfo) -> Mapping[str, Word]:
    """The words of the values that such a field takes; none if its values are words themselves."""
    marks = [mark for mark in field.metadata if isinstance(mark, Worded)]
    return words_of(marks[0].vocabulary) if marks else {}


def in_words(field: FieldInfo, value: Any) -> str:
    """A value of a field as people read it in Chinese."""
    words = words_for(field)
    return words[value].chinese if value in words else str(value)
