"""Each question as a function, for ``client.rows(…)``; made by client/generate.py; do not edit."""

from datetime import date
from typing import Literal

from policygraph_client import schemas
from policygraph_client.exchange import Question


def agency_collaborators(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.AgencyCollaboratorsRow]:
    """机构和谁共同承担任务。Agencies that share tasks with an agency, most tasks first.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "agency-collaborators",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def agency_profile(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.AgencyProfileRow]:
    """机构概况：名称、沿革、成员和任务数。An agency's names, history, members and number of tasks.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        limit: 每页行数
    """
    return Question(
        "agency-profile",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "limit": limit,
        },
    )


def agency_workload(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.AgencyWorkloadRow]:
    """机构在各文件中有多少任务。How many tasks an agency has, by plan and role.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "agency-workload",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def document_measures(
    *, document: str, kind: Literal["task", "safeguard"] | None = None, limit: int | None = None
) -> Question[schemas.DocumentMeasuresRow]:
    """文件的全部任务和责任单位。All measures of a document and who is to do them.

    Args:
        document: 文件：文件的标题、发文字号或编号
        kind: 类别：task 任务，safeguard 保障措施
        limit: 每页行数
    """
    return Question("document-measures", {"document": document, "kind": kind, "limit": limit})


def document_outline(
    *, document: str, max_level: int | None = None, limit: int | None = None
) -> Question[schemas.DocumentOutlineRow]:
    """文件的章节结构。The outline of a document, with the number of measures of each section.

    Args:
        document: 文件：文件的标题、发文字号或编号
        max_level: 最深层级：只列到这一层，1 为最上层
        limit: 每页行数
    """
    return Question(
        "document-outline", {"document": document, "max_level": max_level, "limit": limit}
    )


def documents(
    *, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.DocumentsRow]:
    """已载入的全部文件。The documents that are loaded, oldest first.

    Args:
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question("documents", {"jurisdiction": jurisdiction, "limit": limit})


def indicator_series(
    *,
    indicator: str,
    kind: Literal["target", "baseline", "growth", "cumulative"] | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.IndicatorSeriesRow]:
    """指标在各文件中的基期值和目标值。One indicator over all plans: baselines and targets by year.

    Args:
        indicator: 指标：如 社会消费品零售总额
        kind: 类别：target 目标，baseline 基期，growth 增速，cumulative 累计
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "indicator-series",
        {
            "indicator": indicator,
            "kind": kind,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def review_queue(
    *,
    document: str | None = None,
    status: Literal["open", "accepted", "corrected", "rejected", "aliased", "all"] | None = None,
    limit: int | None = None,
) -> Question[schemas.ReviewQueueRow]:
    """等待人工复核的事项。What could not be decided, most answers affected first.

    Args:
        document: 文件：文件的标题、发文字号或编号
        status: 状态：open 待核，all 全部，其余为人已作的决定
        limit: 每页行数
    """
    return Question("review-queue", {"document": document, "status": status, "limit": limit})


def tasks_by_district(
    *,
    district: str,
    within: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksByDistrictRow]:
    """哪些任务涉及某个区。Tasks located in a district or functional zone.

    Args:
        district: 行政区：区或功能区，如 滨海新区
        within: 含下属区域：也列出其中的功能区等下属区域的任务
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "tasks-by-district",
        {
            "district": district,
            "within": within,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def tasks_by_sector(
    *,
    sector: str,
    narrower: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksBySectorRow]:
    """哪些任务涉及某个行业。Tasks that concern a sector.

    Args:
        sector: 行业：行业或领域，如 金融业
        narrower: 含下级行业：也列出它之下更细的行业的任务
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "tasks-by-sector",
        {
            "sector": sector,
            "narrower": narrower,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def tasks_due(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    due_from: date | str | None = None,
    due_to: date | str | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksDueRow]:
    """哪些任务在某段时间内到期。Tasks that fall due in a period, earliest first.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        due_from: 起：到期日不早于，如 2020-01-01
        due_to: 止：到期日不晚于，如 2022-12-31
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        limit: 每页行数
    """
    return Question(
        "tasks-due",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "due_from": due_from,
            "due_to": due_to,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def tasks_led_by_agency(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    include_first: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksLedByAgencyRow]:
    """机构牵头哪些任务。Tasks that an agency leads over all plans: declared leads and sole responsibility.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        include_first: 含列首位的：加上在几个责任单位中列第一的任务（推断，非明示）
        limit: 每页行数
    """
    return Question(
        "tasks-led-by-agency",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "include_first": include_first,
            "limit": limit,
        },
    )


def tasks_supported_by_agency(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    include_listed: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksSupportedByAgencyRow]:
    """机构配合哪些任务，由谁牵头。Tasks that an agency supports, and who leads them.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件（GB/T 2260 六位代码，天津 120000，上海 310000）
        include_listed: 含列后位的：加上在几个责任单位中列第二及以后的任务（推断，非明示）
        limit: 每页行数
    """
    return Question(
        "tasks-supported-by-agency",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "include_listed": include_listed,
            "limit": limit,
        },
    )
