"""Claims of the five seeds against their lines: no false one may ever come out as supported.

``claims.yaml`` are those to tune with: all verdicts hold. ``claims_held_out.yaml`` measures what
becomes of claims that nothing was tuned with; its rate may rise, not fall.
"""

from collections.abc import Callable
from pathlib import Path

import yaml
from sampling import sample

from api.services.claims.claim import Checked
from api.services.claims.verifying import verify
from graph.store import GraphStore
from queries.engine.reads import run

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parents[1] / "seeds").glob("*.txt"))
Case = tuple[str, str, str]
"""A claim, the verdict of a reader, and the line that decides."""
HELD_OUT = 0.95
"""Part of the verdicts that must be a reader's."""


def read_cases(name: str) -> list[Case]:
    groups = yaml.safe_load((HERE / name).read_text("utf-8"))
    return [
        (claim, verdict, group["line"])
        for group in groups
        for verdict, claims in group.items()
        if verdict != "line"
        for claim in claims
    ]


TUNED, UNTUNED = read_cases("claims.yaml"), read_cases("claims_held_out.yaml")


def checked(seeds: GraphStore, claim: str) -> Checked:
    return run(seeds, verify(claim, seeds.data_version()))


def is_cited(found: Checked, line: str) -> bool:
    """Whether the line is among those that are shown."""
    number, _, at = line.partition(":")
    text = SEEDS[int(number)].read_text("utf-8").splitlines()[int(at) - 1]
    return any(
        shown.line_start <= int(at) + 3 and int(at) - 3 <= shown.line_end for shown in found.lines
    ) and bool(text)


def test_there_are_two_hundred_claims_and_none_twice() -> None:
    claims = [claim for claim, _, _ in (*TUNED, *UNTUNED)]
    assert len(claims) == len(set(claims)) >= 200


def test_the_claims_to_tune_with_are_judged_as_a_reader_judges_them(seeds: GraphStore) -> None:
    wrong = []
    for claim, verdict, line in sample(TUNED, 40):
        found = checked(seeds, claim)
        if found.verdict != verdict or (verdict == "supported" and not is_cited(found, line)):
            wrong.append((claim, verdict, found.verdict, [part.why for part in found.parts]))
    assert not wrong


def test_no_false_claim_is_supported_and_most_verdicts_are_a_readers(
    seeds: GraphStore, record_property: Callable[[str, object], None]
) -> None:
    cases = sample(UNTUNED, 40)
    found = [(claim, verdict, checked(seeds, claim).verdict) for claim, verdict, _ in cases]
    false = [claim for claim, verdict, got in found if verdict != "supported" == got]
    assert not false
    right = sum(verdict == got for _, verdict, got in found) / len(found)
    record_property("held-out claims", f"{right:.0%}")
    assert right >= HELD_OUT, [each for each in found if each[1] != each[2]]
