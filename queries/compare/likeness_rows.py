"""Columns that say how like two tasks are and in what they differ."""

from typing import Annotated, Any

from pydantic import Field

from queries.compare.plan_tasks import PlanTask
from queries.compare.similarity import Likeness, differences
from queries.engine.shared_columns import Row

Score = Annotated[
    float | None, Field(title="相似度", description="0 to 100: half titles, half texts")
]
MinScore = Annotated[
    float, Field(title="最低相似度", description="0 至 100，标题和正文各占一半", ge=0, le=100)
]


class Differing(Row):
    """What each of two tasks has alone; the first is the one asked for, or the older plan's."""

    units_only: Annotated[list[str], Field(title="仅前者的单位")]
    other_units_only: Annotated[list[str], Field(title="仅后者的单位")]
    deadline: Annotated[str | None, Field(title="前者时限", description="As printed")]
    other_deadline: Annotated[str | None, Field(title="后者时限", description="As printed")]
    numbers_only: Annotated[list[str], Field(title="仅前者的数字")]
    other_numbers_only: Annotated[list[str], Field(title="仅后者的数字")]
    words_only: Annotated[list[str], Field(title="仅前者的词句", description="Up to eight clauses")]
    other_words_only: Annotated[list[str], Field(title="仅后者的词句", description="The same")]


def differing(one: PlanTask, other: PlanTask) -> dict[str, Any]:
    """The columns of ``Differing``."""
    found = differences(one, other)
    return {
        "units_only": found.units[0],
        "other_units_only": found.units[1],
        "deadline": one.deadline,
        "other_deadline": other.deadline,
        "numbers_only": found.numbers[0],
        "other_numbers_only": found.numbers[1],
        "words_only": found.words[0],
        "other_words_only": found.words[1],
    }


def scores(like: Likeness) -> dict[str, Any]:
    """The columns of the score and of what it is made of."""
    return {"score": like.score, "title_score": like.title, "text_score": like.text}
