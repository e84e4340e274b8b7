"""Small invented plans, one for each kind of print, with every target that a reader finds."""

from pathlib import Path

import pytest

from graph.records import Node
from loaders.pipeline import extract_file

FOLDER = Path(__file__).parent / "small_targets"
EXPECTED = {
    "y1-section-heading-year.txt": ["~6% 2026", ">=3.2万人 2026", "=120个 2026"],
    "y2-plan-section.txt": [">=9% 2026-2030", "~72% 2030", "=12所 2026"],
    "y3-year-lapses-in-paragraph.txt": [">=60个 2027", ">=6家 2027", ">=12家 2027"],
    "y4-year-leaks.txt": ["=41% 2027", "range20-30公里 2025-2030", "=1个 2028", "~800名"],
    "n1-navigation-lines.txt": ["~6% 2026", ">=3.2万人 2026", "=12所 2026"],
    "y5-wrapped-lines.txt": ["=87% 2025", ">=60万亩 2025", "~55% 2025", ">=48% 2030"],
    "t6-spaced-rows.txt": [
        *("~6% 2021-2025 预期性", ">45% 2025 预期性", "<5.2% 2021-2025 预期性"),
        *("=42.5% 2025 约束性", "=15万人 2021-2025 预期性"),
    ],
    "y6-own-plan-period.txt": ["=350公里 2021-2025", "=120公里 2021-2025", "=45个 2021-2025"],
    "y7-dash-list-after-year.txt": ["~900万吨 2025", "~3.6% 2025", "<=5.2% 2025"],
    "t1-split-cells.txt": [
        *("=30万吨 2025", "=99% 2025 约束性", "=12% 2020", "=9% 2025 约束性"),
        *("=31% 2020", "=80% 2025 预期性"),
    ],
    "t2-heading-expected-value.txt": [
        "=40支 2025",
        "=12% 2021-2025 约束性",
        "<0.8 2021-2025 预期性",
    ],
    "t2b-heading-variants.md": ["=40支 2025", "=860公顷 2025 约束性", ">=43% 2025 预期性"],
    "t3-value-like-a-year.md": [
        *("=30万吨 2025", "=1650公里 2020", "=2000公里 2025 约束性"),
        *("=1980个 2020", "=2350个 2025 预期性"),
    ],
    "t4-two-values-in-a-cell.md": [
        *("=30万吨 2025", ">=40% 2025 预期性", ">=20% 2025 预期性", "=99% 2025 约束性"),
    ],
    "t5-period-column.md": [
        *("=30万吨 2025", "=750公里 2021-2025 约束性", "=120公里 2021 约束性"),
        *("=16座 2021-2025 约束性", "=3座 2021 约束性"),
    ],
    "t7-criteria-table.html": ["=80个 2025", "=70% 2023", "=92% 2035", "=85% 2030"],
    "p1-units.txt": [
        *(">=42亿斤 2027", "=15亿方 2027", "=80架 2027", "=300颗 2027", ">=4款 2027"),
        *("=300Mbps 2027", "=600班次 2027", "=12万立方米/小时 2027"),
    ],
    "p2-bare-nouns.txt": [
        *("=900亿元 2027", "=60亿元 2027", "~2% 2027", "=28% 2027", "=75亿元 2026", "=31% 2026"),
    ],
    "p3-share-first.txt": ["=100% 2027", "=20% 2027", "=15% 2027", "=40% 2027"],
    "s1-shares-of-those-who.txt": [
        *(">=90% 2026", ">=60% 2026", "=80% 2026", "=100% 2026", ">=95% 2026", "=100% 2026"),
        *(">=30% 2026", "=210个 2026", "=2个 2026", ">=30% 2026", ">=98% 2026", "~40% 2026"),
        *(
            "=3% 2026",
            ">=120公里 2024-2026",
            "=3.5万亩 2024-2026",
            "range1-2名 2024-2026",
            "range3-5个 2024-2026",
        ),
        *("<=20个工作日 2026", "<=60个工作日 2026"),
    ],
    "s2-joint-and-bare.txt": [
        *(">=43% 2025", ">=43% 2025", "=20个百分点 2025", "=10个百分点 2025"),
        *("=295克标煤/千瓦时 2025", "<=0.75 2025", "range58.5-60.6% 2025", "=43处 2025"),
        ">=70% 2022",
    ],
    "p4-no-targets.txt": ["=60公里 2027"],
    "p5-past.txt": ["=40支 2025"],
    "p5b-past-in-open-section.txt": ["=40支 2025"],
    "p5c-past-in-numbered-chapter.txt": ["=43% 2025"],
    "p6-joint.txt": [
        *(">=12% 2027", ">=12% 2027", ">=8% 2027", ">=8% 2027", "<=3.2‰ 2027", "<=9/10万 2027"),
        *(">=2家 2027", "=20个 2027", "=300个 2027"),
    ],
}


def told(target: Node) -> str:
    """``>=40% 2021-2025 预期性``."""
    found = target.properties
    upper = f"-{found['value_max']}" if found.get("value_max") else ""
    years = "-".join(str(found[key]) for key in ("year_start", "year") if found.get(key))
    amount = f"{found['comparator']}{found['value']}{upper}{found['unit']}"
    return " ".join(filter(None, (amount, years, str(found.get("binding") or ""))))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_every_target_of_a_small_plan_is_read_and_nothing_else(name: str) -> None:
    facts = extract_file(FOLDER / name)
    assert [told(node) for node in facts.nodes if node.label == "Target"] == EXPECTED[name]


def test_a_number_that_two_parts_of_a_cell_have_is_of_its_part() -> None:
    facts = extract_file(FOLDER / "t4-two-values-in-a-cell.md")
    names = [str(node.properties["name"]) for node in facts.nodes if node.label == "Indicator"]
    assert names[1:3] == ["管网智能监测率（中心城区）", "管网智能监测率（其他县城）"]
