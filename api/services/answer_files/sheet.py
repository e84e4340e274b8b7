"""What a file shows of an answer: headings, cells, and what was asked of which data.

People read it: no name of a column, parameter or value of ours stands in it, but its word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from pydantic.fields import FieldInfo

from api.services.row_text import citation
from graph.export.cells import cell, cut, printable
from ontology.words import Word
from queries.engine.day import today
from queries.engine.parameters import PAGING, Params
from queries.engine.query import AnyQuery
from queries.engine.shared_columns import Evidence, MaybeOtherEvidence, OtherEvidence, Row
from queries.engine.worded import words_for

Language: TypeAlias = Literal["zh", "en"]
"""Of headings and of words of ours; what plans say stays as it is."""
Value: TypeAlias = str | int | float | date

_OF_A_TEXT = 40
"""Characters that stand for a title where there is none."""
_WORDS = {
    "answer": Word("答案", "Answer"),
    "about": Word("说明", "About"),
    "source": Word("出处", "Source"),
    "question": Word("问题", "Question"),
    "asked_on": Word("日期", "Date"),
    "data_version": Word("数据版本", "Data version"),
    "rows": Word("行数", "Rows"),
    "more": Word("还有更多", "There is more"),
    "true": Word("是", "yes"),
    "false": Word("否", "no"),
}


@dataclass(frozen=True)
class Sheet:
    """An answer as a table, but for its rows."""

    query: AnyQuery
    params: Params
    data_version: str
    language: Language = "zh"
    titles: dict[str, str] = field(default_factory=dict)
    """Of the documents that rows are from, by id: who asks by an id reads a title."""

    def note_titles(self, rows: Iterable[Row]) -> None:
        """Learn the titles that ``about`` says, from rows that the file has."""
        for row in rows:
            if isinstance(row, Evidence):
                self.titles[row.document] = row.document_title
            if isinstance(row, OtherEvidence | MaybeOtherEvidence):
                other, title = row.other_document, row.other_document_title
                if other and title:
                    self.titles[other] = title

    def word(self, name: str) -> str:
        """A word of the file's own."""
        return self._in_language(_WORDS[name])

    @cached_property
    def columns(self) -> Sequence[str]:
        """All columns: those for people first, then the rest."""
        brief = self.query.brief
        return [*brief, *(name for name in self.query.columns if name not in brief)]

    @property
    def headings(self) -> list[str]:
        """Of all columns."""
        return [self._heading(name) for name in self.columns]

    def cells(self, row: Row) -> list[Value]:
        """A row of all columns."""
        return [self._value(getattr(row, name), self._field(name)) for name in self.columns]

    @property
    def brief_headings(self) -> list[str]:
        """Of the columns for people, and of the source if rows have one."""
        source = [self.word("source")] if issubclass(self.query.row, Evidence) else []
        return [*map(self._heading, self.query.brief), *source]

    def brief_cells(self, row: Row) -> list[Value]:
        """A row of the columns for people, and its source."""
        cells = [self._brief_value(row, name) for name in self.query.brief]
        return [*cells, citation(row)] if isinstance(row, Evidence) else cells

    def about(self, rows: int, limit: int | None) -> list[tuple[str, str]]:
        """What was asked, when, of which data; ``limit`` if there are more rows than it."""
        given = self.params.model_dump(exclude_defaults=True, exclude=PAGING)
        fields = type(self.params).model_fields
        return [
            (self.word("question"), self._in_language(Word(self.query.zh, self.query.en))),
            *(
                (
                    self._title(name, fields[name]),
                    str(self._value(self.titles.get(str(value), value), fields[name])),
                )
                for name, value in given.items()
            ),
            (self.word("asked_on"), today().isoformat()),
            (self.word("data_version"), self.data_version),
            (self.word("rows"), str(rows)),
            *([(self.word("more"), self.limit_note(limit))] if limit else []),
        ]

    def limit_note(self, limit: int) -> str:
        """That rows are left out."""
        return self._in_language(
            Word(
                f"这个文件最多 {limit:,} 行，后面的行没有写入；请用条件缩小范围。",
                f"This file holds at most {limit:,} rows; further rows are left out.",
            )
        )

    def _field(self, column: str) -> FieldInfo:
        field: FieldInfo = self.query.row.model_fields[column]
        return field

    def _heading(self, column: str) -> str:
        return self._title(column, self._field(column))

    def _title(self, name: str, field: FieldInfo) -> str:
        words = name.replace("_", " ").capitalize()
        return self._in_language(Word(field.title or words, words))

    def _brief_value(self, row: Row, column: str) -> Value:
        """With what a brief column must not hide: an inferred role, another body, no title."""
        value = self._value(getattr(row, column), self._field(column))
        identity = getattr(row, "identity", "本机构")
        if column in ("agency", "name") and identity != "本机构":
            return f"{value}（{identity}）"
        if column == "title" and not value:
            return cell(getattr(row, "text", None))[:_OF_A_TEXT]
        inferred = column == "basis" and getattr(row, "inferred", False)
        return f"{value}（推断）" if inferred else value

    def _value(self, value: object, field: FieldInfo) -> Value:
        """Numbers and dates as such, everything else as text."""
        match value:
            case bool():
                return self.word(str(value).lower())
            case int() | float() | date():
                return value
            case list():
                return "；".join(str(self._value(each, field)) for each in value)
        words = words_for(field)
        text = self._in_language(words[str(value)]) if str(value) in words else cell(value)
        return cut(printable(text), self._in_language(_too_long(len(text))))

    def _in_language(self, word: Word) -> str:
        return word.chinese if self.language == "zh" else word.english


def _too_long(letters: int) -> Word:
    """What ends a cell that cannot hold all of a text."""
    return Word(
        f"……（全文 {letters} 字，一格放不下；见 JSON 格式的答案）",
        f"… (of {letters} characters, too long for a cell; see the answer as JSON)",
    )
