"""What a person may decide about a review item, in words, for those who make a form of it."""

from pydantic import BaseModel, Field

from loaders.check.review.verdicts import NEEDS_VALUE, VERDICTS, Verdict, is_general
from ontology.words import words_of


class OfferedVerdict(BaseModel):
    """A verdict, and what it means for items of one rule."""

    verdict: Verdict
    meaning: str
    needs_value: bool = Field(description="Whether the decision must say what instead")
    general: bool = Field(description="It holds for every plan of the jurisdiction")


class ReviewRule(BaseModel):
    """A rule that raises review items, and the verdicts that decide them; none: withdraw alone."""

    rule: str
    title: str = Field(description="As people call it: 未收录的机构")
    verdicts: list[OfferedVerdict]


class ReviewRules(BaseModel):
    """All rules that raise review items."""

    rules: list[ReviewRule]


def review_rules() -> list[ReviewRule]:
    """Every rule, in the order in which they are written down."""
    words = words_of("ReviewRule")
    return [
        ReviewRule(
            rule=rule,
            title=words[rule].chinese,
            verdicts=[
                OfferedVerdict(
                    verdict=verdict,
                    meaning=meaning,
                    needs_value=verdict in NEEDS_VALUE,
                    general=is_general(rule, verdict),
                )
                for verdict, meaning in offered.items()
            ],
        )
        for rule, offered in VERDICTS.items()
    ]
