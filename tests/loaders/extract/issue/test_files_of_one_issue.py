"""A notice and what it attaches in files of their own: one issue, where that is plain."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from printed import names_of, property_of

from graph.records import Facts
from loaders.extract.issue.files import issues_of
from loaders.pipeline import extract_files, read_file
from loaders.read.file_groups import candidate_issues
from loaders.read.files import find_plan_files
from ontology.positions import PositionMap

NOTICE = """滨州市商务局关于印发《滨州市夜间消费方案》的通知

滨商发〔2027〕9号

各县区商务局：

现将《滨州市夜间消费方案》印发给你们，请认真贯彻执行。

附件：1. 滨州市夜间消费方案
2. 夜间消费重点任务分工表

滨州市商务局
2027年5月6日
"""
PLAN = """滨州市夜间消费方案

为活跃夜间消费，制定本方案。

一、主要目标

到2029年，夜市达到30个。

二、主要任务

（一）办好夜市。每县办好一处夜市。（市商务局负责）
"""
ROWS = [["序号", "任务", "牵头单位"], ["1", "发放消费券", "市财政局"]]


def write(folder: Path, **texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, words in texts.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")


def write_rows(path: Path, *title: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [*([each] for each in title), *ROWS]:
        sheet.append(row)
    book.save(path)


def read(path: Path) -> list[Facts]:
    groups = candidate_issues(find_plan_files([path]).files)
    return [facts for group in groups for facts in extract_files(group)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A notice, its plan, and the table of its tasks."""
    write(tmp_path, 通知=NOTICE, **{"附件1 滨州市夜间消费方案": PLAN})
    write_rows(tmp_path / "附件2 夜间消费重点任务分工表.xlsx", "夜间消费重点任务分工表")
    return tmp_path


def test_a_plan_takes_the_head_of_its_notice_and_its_table_from_another_file(folder: Path) -> None:
    (facts,) = read(folder)
    said = facts.document.properties
    assert (said["title"], said["doc_number"]) == ("滨州市夜间消费方案", "滨商发〔2027〕9号")
    assert said["issued_on"] == date(2027, 5, 6)
    assert said["source_file"] == "附件1 滨州市夜间消费方案.txt"
    assert names_of(facts, "ISSUED_BY") == ["滨州市商务局"]
    assert property_of(facts, "Measure", "title") == ["发放消费券", "办好夜市"]


def test_each_fact_names_the_file_that_states_it(folder: Path) -> None:
    (facts,) = read(folder)
    assert property_of(facts, "Measure", "file") == [
        "附件2 夜间消费重点任务分工表.xlsx",
        "附件1 滨州市夜间消费方案.txt",
    ]
    (issued,) = [edge for edge in facts.edges if edge.type == "ISSUED_BY"]
    assert issued.properties["file"] == "通知.txt"
    lines = str(facts.document.properties["text"]).split("\n")
    for edge in facts.edges:
        if (
            "quote" in edge.properties
            and edge.properties["line_start"] == edge.properties["line_end"]
        ):
            assert (
                str(edge.properties["quote"]) in lines[int(str(edge.properties["line_start"])) - 1]
            )


def test_an_archive_is_read_as_the_folder_that_it_packs(folder: Path, tmp_path: Path) -> None:
    packed = tmp_path.parent / f"{tmp_path.name}.zip"
    with zipfile.ZipFile(packed, "w") as made:
        for file in folder.iterdir():
            made.write(file, f"滨商发9号/{file.name}")
    (facts,), (again,) = read(folder), read(packed)
    assert again.fingerprint == facts.fingerprint


def test_a_number_alone_tells_an_annex_whose_name_says_no_more(tmp_path: Path) -> None:
    write(tmp_path, 通知=NOTICE, 附件1=PLAN)
    write_rows(tmp_path / "附件2.xlsx")
    (facts,) = read(tmp_path)
    assert property_of(facts, "Measure", "title") == ["发放消费券", "办好夜市"]


def test_several_plans_in_files_of_their_own_are_documents_of_one_notice(tmp_path: Path) -> None:
    notice = NOTICE.replace("《滨州市夜间消费方案》", "《滨州市夜间消费方案》《滨州市夜市规划》")
    notice = notice.replace("2. 夜间消费重点任务分工表", "2. 滨州市夜市规划")
    write(tmp_path, 通知=notice, 方案=PLAN, 规划=PLAN.replace("夜间消费方案", "夜市规划"))
    plan, other = read(tmp_path)
    assert [f.document.properties["title"] for f in (plan, other)] == [
        "滨州市夜间消费方案",
        "滨州市夜市规划",
    ]
    assert [f.document.properties["source_file"] for f in (plan, other)] == ["方案.txt", "规划.txt"]
    assert plan.document.properties["sha256"] != other.document.properties["sha256"]
    assert names_of(plan, "ISSUED_BY") == names_of(other, "ISSUED_BY") == ["滨州市商务局"]


def test_files_of_a_numbered_collection_belong_together_by_their_number(tmp_path: Path) -> None:
    write(tmp_path, **{"7、关于夜间消费的通知": NOTICE, "7.附件1滨州市夜间消费方案": PLAN})
    write(tmp_path, **{"8、滨州市夜市规划": PLAN.replace("夜间消费方案", "夜市规划")})
    titles = [facts.document.properties["title"] for facts in read(tmp_path)]
    assert titles == ["滨州市夜间消费方案", "滨州市夜市规划"]


def test_an_annex_that_two_notices_name_stays_by_itself(tmp_path: Path) -> None:
    write(tmp_path, 通知甲=NOTICE + PLAN, 通知乙=NOTICE.replace("9号", "10号") + PLAN)
    write_rows(tmp_path / "附件2 夜间消费重点任务分工表.xlsx", "夜间消费重点任务分工表")
    *_, table = read(tmp_path)
    assert "annex-alone" in property_of(table, "ReviewItem", "rule")


def test_an_annex_that_no_notice_names_stays_by_itself(tmp_path: Path) -> None:
    write(tmp_path, 通知=NOTICE + PLAN)
    write_rows(tmp_path / "附件3 老字号名单.xlsx", "老字号名单")
    notice, other = read(tmp_path)
    assert property_of(notice, "Measure", "title") == ["办好夜市"]
    assert property_of(other, "Measure", "title") == ["发放消费券"]


def test_a_whole_document_is_no_annex_of_another(tmp_path: Path) -> None:
    other = "滨州市财政局关于做好夜间消费重点任务分工表的意见\n滨财发〔2026〕1号\n"
    write(tmp_path, 通知=NOTICE + PLAN, 夜间消费重点任务分工表=other + PLAN.split("。\n", 1)[1])
    assert len(read(tmp_path)) == 2


def test_a_table_alone_says_that_its_notice_is_missing(tmp_path: Path) -> None:
    write_rows(tmp_path / "附件2 夜间消费重点任务分工表.xlsx", "夜间消费重点任务分工表")
    (facts,) = read(tmp_path)
    assert property_of(facts, "Measure", "title") == ["发放消费券"]
    assert "annex-alone" in property_of(facts, "ReviewItem", "rule")


def test_files_whose_names_tell_of_no_issue_are_read_one_by_one(tmp_path: Path) -> None:
    names = ["a/甲规划.txt", "a/乙方案.txt", "b/通知.txt", "b/方案.docx", "c/附件1.xlsx"]
    groups = candidate_issues([tmp_path / name for name in names])
    assert [[path.name for path in group] for group in groups] == [
        ["甲规划.txt"],
        ["乙方案.txt"],
        ["通知.txt", "方案.docx"],
        ["附件1.xlsx"],
    ]


def test_a_collection_is_no_issue(tmp_path: Path) -> None:
    names = [f"关于第{number}件事的通知.pdf" for number in range(100)]
    assert len(candidate_issues([tmp_path / name for name in names])) == 100


def test_a_line_of_an_attached_text_is_counted_as_in_its_own_file(folder: Path) -> None:
    (facts,) = read(folder)
    task = next(node for node in facts.nodes if node.properties.get("title") == "办好夜市")
    places = PositionMap.from_json(str(facts.document.properties["line_places"]))
    line = int(str(task.properties["line_start"]))
    own = PLAN.splitlines().index("（一）办好夜市。每县办好一处夜市。（市商务局负责）") + 1
    assert places.words(line, line) == f"附件1 滨州市夜间消费方案.txt 第{own}行"
    (group,) = candidate_issues(find_plan_files([folder]).files)
    (issue,) = issues_of(tuple(map(read_file, group)))
    assert issue.line_in_file(line) == own
