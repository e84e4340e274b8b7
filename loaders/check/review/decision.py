"""One decision: what a person said of a review item, and why."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from loaders.check.checks import UNKNOWN_PLACE
from loaders.check.review.verdicts import Verdict, in_words, is_general
from loaders.facts import ReviewItem

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Decision(BaseModel):
    """What a person decided about the words of one document, and why.

    ``document`` and ``jurisdiction`` are those that the text itself gives; ``rule``, ``task`` (the
    task's words, "" if the item is about none; of a target what was read of it) and ``words`` (as
    printed) are the review item's.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    title: str = ""
    jurisdiction: str = ""
    rule: str
    task: str = ""
    words: str
    verdict: Verdict
    value: str = ""
    reason: _Words
    by: str = ""
    on: date

    @property
    def key(self) -> tuple[str, str, str, str]:
        """There is one decision on the same words."""
        return (self.document, self.rule, self.task, self.words)

    @property
    def general(self) -> bool:
        """Whether it holds for every plan of its jurisdiction."""
        return is_general(self.rule, self.verdict)

    @property
    def names_place(self) -> bool:
        """Whether it says to which place its document belongs."""
        return self.rule == UNKNOWN_PLACE and self.verdict is Verdict.correct

    def applies_to(self, item: ReviewItem, document: str, jurisdiction: str) -> bool:
        """Whether it is about this review item of this document."""
        if (self.rule, self.words) != (item.rule, item.words):
            return False
        if self.general:
            return self.jurisdiction == jurisdiction
        return self.document == document and self.task == item.task

    def summary(self) -> str:
        """What was decided, in one line."""
        return f"{self.on} {self.by or '有人'}：{in_words(self.verdict, self.value)}，{self.reason}"
