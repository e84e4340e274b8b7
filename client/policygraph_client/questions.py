"""Each question as a function, for ``client.rows(…)``; made by client/generate.py; do not edit."""

from datetime import date
from typing import Literal

from policygraph_client import schemas
from policygraph_client.exchange import Question


def agencies_never_leading(
    *,
    document: str | None = None,
    jurisdiction: str | None = None,
    kind: Literal[
        "government",
        "legislature",
        "party",
        "department",
        "coordination",
        "central_agency",
        "district_government",
        "zone_committee",
        "association",
        "enterprise",
        "institution",
        "collective",
        "other",
    ]
    | None = None,
    limit: int | None = None,
) -> Question[schemas.AgenciesNeverLeadingRow]:
    """哪些机构参与任务却从不牵头。Agencies with tasks that neither lead one nor answer for one alone.

    Args:
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        kind: 机构类型：如 department 部门，enterprise 企业
        limit: 每页行数
    """
    return Question(
        "agencies-never-leading",
        {"document": document, "jurisdiction": jurisdiction, "kind": kind, "limit": limit},
    )


def agency_collaborators(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    sector: str | None = None,
    year: int | None = None,
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
        sector: 行业：行业或领域，如 金融业
        year: 发文年份：只看这一年印发的文件，如 2025
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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
            "sector": sector,
            "year": year,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def agency_history(*, agency: str, limit: int | None = None) -> Question[schemas.AgencyHistoryRow]:
    """机构的沿革：前身、后继、牌子和内设机构。An agency through reorganisations: changes with dates and sources, plates, inner offices.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        limit: 每页行数
    """
    return Question("agency-history", {"agency": agency, "limit": limit})


def agency_kinds(
    *, document: str | None = None, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.AgencyKindsRow]:
    """各级各类机构各有多少任务。How many tasks the agencies of each level and kind have, by plan.

    Args:
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "agency-kinds", {"document": document, "jurisdiction": jurisdiction, "limit": limit}
    )


def agency_pairs(
    *,
    document: str | None = None,
    sector: str | None = None,
    year: int | None = None,
    jurisdiction: str | None = None,
    at_least: int | None = None,
    limit: int | None = None,
) -> Question[schemas.AgencyPairsRow]:
    """哪些机构常在一起承担任务。Pairs of agencies that share tasks, most tasks first, counted in each plan.

    Args:
        document: 文件：文件的标题、发文字号或编号
        sector: 行业：行业或领域，如 金融业
        year: 发文年份：只看这一年印发的文件，如 2025
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        at_least: 至少几项：合计的共同任务数
        limit: 每页行数
    """
    return Question(
        "agency-pairs",
        {
            "document": document,
            "sector": sector,
            "year": year,
            "jurisdiction": jurisdiction,
            "at_least": at_least,
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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


def annex_and_body(
    *,
    document: str,
    printed: Literal["只在附件", "只在正文", "两处都有"] | None = None,
    differing: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.AnnexAndBodyRow]:
    """附件任务表与正文对照：只在一处的任务、不同的单位和时限。Annex against body: tasks in one of them only, other units, other deadlines.

    Args:
        document: 文件：文件的标题、发文字号或编号
        printed: 印在何处：只看印在附件、正文或两处的任务
        differing: 只列不同的：两处都有而没有不同的不列
        limit: 每页行数
    """
    return Question(
        "annex-and-body",
        {"document": document, "printed": printed, "differing": differing, "limit": limit},
    )


def annex_body_targets(
    *, document: str, differing: bool | None = None, limit: int | None = None
) -> Question[schemas.AnnexBodyTargetsRow]:
    """同一文件的正文和附件中目标是否一致。Targets of a document: its body against its annex.

    Args:
        document: 文件：文件的标题、发文字号或编号
        differing: 只看不同的：不列两处写法一致的目标
        limit: 每页行数
    """
    return Question(
        "annex-body-targets", {"document": document, "differing": differing, "limit": limit}
    )


def baseline_and_target(
    *, document: str | None = None, indicator: str | None = None, limit: int | None = None
) -> Question[schemas.BaselineAndTargetRow]:
    """指标的基期值和目标值，相差多少、增长多少。Baselines next to targets: difference and growth, in the same unit.

    Args:
        document: 文件：文件的标题、发文字号或编号
        indicator: 指标：如 社会消费品零售总额
        limit: 每页行数
    """
    return Question(
        "baseline-and-target", {"document": document, "indicator": indicator, "limit": limit}
    )


def binding_targets(
    *,
    binding: Literal["约束性", "预期性"] | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.BindingTargetsRow]:
    """约束性指标有哪些、由谁负责。Binding targets and the agencies that answer for them.

    Args:
        binding: 属性：约束性或预期性
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "binding-targets",
        {"binding": binding, "document": document, "jurisdiction": jurisdiction, "limit": limit},
    )


def busiest_agencies(
    *,
    document: str | None = None,
    jurisdiction: str | None = None,
    role: Literal["牵头", "独自负责", "共同负责", "配合"] | None = None,
    kind: Literal[
        "government",
        "legislature",
        "party",
        "department",
        "coordination",
        "central_agency",
        "district_government",
        "zone_committee",
        "association",
        "enterprise",
        "institution",
        "collective",
        "other",
    ]
    | None = None,
    limit: int | None = None,
) -> Question[schemas.BusiestAgenciesRow]:
    """哪些机构的任务最多。Agencies by the number of their tasks over all plans or in one, in any role or in one.

    Args:
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        role: 角色：只看这一角色的任务；牵头含独自负责，逐行标明是哪一种
        kind: 机构类型：如 department 部门，enterprise 企业
        limit: 每页行数
    """
    return Question(
        "busiest-agencies",
        {
            "document": document,
            "jurisdiction": jurisdiction,
            "role": role,
            "kind": kind,
            "limit": limit,
        },
    )


def central_agencies(
    *,
    by: Literal["degree", "strength", "betweenness", "closeness"] | None = None,
    collectives: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.CentralAgenciesRow]:
    """协作网络中哪些机构最居中。The most central agencies of the network of those who share tasks.

    Args:
        by: 指标：degree 合作机构数（占其他机构的比例），strength 共同任务次数之和，betweenness 中介中心性，closeness 接近中心性
        collectives: 含集体：“有关单位”等集体也算一个机构；它在不同文件中所指不同
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "central-agencies",
        {
            "by": by,
            "collectives": collectives,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def citations_in_document(
    *, document: str, limit: int | None = None
) -> Question[schemas.CitationsInDocumentRow]:
    """文件引用了哪些文件。Documents that a document or its measures cite, and where.

    Args:
        document: 文件：文件的标题、发文字号或编号
        limit: 每页行数
    """
    return Question("citations-in-document", {"document": document, "limit": limit})


def citations_of_document(
    *, document: str, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.CitationsOfDocumentRow]:
    """某文件被哪些文件和任务引用。Documents and measures that cite a document, and where.

    Args:
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "citations-of-document",
        {"document": document, "jurisdiction": jurisdiction, "limit": limit},
    )


def collective_members(
    *, collective: str | None = None, limit: int | None = None
) -> Question[schemas.CollectiveMembersRow]:
    """“各区人民政府”等集体称谓包括哪些机构。The members of collectives, with what says so; none where it is not definite.

    Args:
        collective: 集体称谓：如 各区人民政府、有关单位；不给则为全部
        limit: 每页行数
    """
    return Question("collective-members", {"collective": collective, "limit": limit})


def collectives(
    *,
    collective: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.CollectivesRow]:
    """“各区人民政府”等集体称谓出现在哪些任务中。Where collectives such as all district governments are named as units, by plan.

    Args:
        collective: 集体称谓：如 各区人民政府、有关单位；不给则为全部
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "collectives",
        {
            "collective": collective,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def compare_plans(
    *,
    document: str,
    other: str,
    aspect: Literal["tasks", "agencies", "targets"] | None = None,
    change: Literal["新增", "取消", "变化", "相同"] | None = None,
    min_score: float | None = None,
    limit: int | None = None,
) -> Question[schemas.ComparePlansRow]:
    """两份文件对照：任务、机构或目标的新增、取消和变化。Two plans side by side: tasks, agencies or targets added, dropped, changed.

    Args:
        document: 文件：文件的标题、发文字号或编号
        other: 另一文件：文件的标题、发文字号或编号
        aspect: 比较什么：tasks 任务，agencies 机构，targets 目标
        change: 变动：只看这一种变动
        min_score: 最低相似度：0 至 100，标题和正文各占一半
        limit: 每页行数
    """
    return Question(
        "compare-plans",
        {
            "document": document,
            "other": other,
            "aspect": aspect,
            "change": change,
            "min_score": min_score,
            "limit": limit,
        },
    )


def contradictory_targets(
    *, year: int | None = None, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.ContradictoryTargetsRow]:
    """哪些指标的数值互相矛盾。Values of indicators that contradict each other, within a plan or between plans.

    Args:
        year: 年份：如 2027
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "contradictory-targets", {"year": year, "jurisdiction": jurisdiction, "limit": limit}
    )


def deadlines_by_quarter(
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
) -> Question[schemas.DeadlinesByQuarterRow]:
    """各季度有多少任务到期。Tasks that fall due in each quarter, counted in each plan.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        due_from: 起：到期日不早于，如 2020-01-01
        due_to: 止：到期日不晚于，如 2022-12-31
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "deadlines-by-quarter",
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


def document_agencies(
    *, document: str, limit: int | None = None
) -> Question[schemas.DocumentAgenciesRow]:
    """文件里有哪些机构，各有多少任务。All agencies that a document names, with the number of tasks in each role.

    Args:
        document: 文件：文件的标题、发文字号或编号
        limit: 每页行数
    """
    return Question("document-agencies", {"document": document, "limit": limit})


def document_districts(
    *,
    district: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.DocumentDistrictsRow]:
    """各区在各文件中有多少任务。How many tasks each district and zone has, counted in each plan.

    Args:
        district: 行政区：区或功能区，如 滨海新区
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "document-districts",
        {"district": district, "document": document, "jurisdiction": jurisdiction, "limit": limit},
    )


def document_lineage(
    *,
    document: str,
    direction: Literal["up", "down", "both"] | None = None,
    steps: int | None = None,
    limit: int | None = None,
) -> Question[schemas.DocumentLineageRow]:
    """文件的沿袭链：依据、引用、修改、废止，逐级上溯和下延。Chains of documents that are based on, cite, amend or repeal each other, of any length.

    Args:
        document: 文件：文件的标题、发文字号或编号
        direction: 方向：up 它的依据，down 以它为依据的，both 两者
        steps: 最多几步：链条的最大长度
        limit: 每页行数
    """
    return Question(
        "document-lineage",
        {"document": document, "direction": direction, "steps": steps, "limit": limit},
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question("documents", {"jurisdiction": jurisdiction, "limit": limit})


def documents_by_issuer(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.DocumentsByIssuerRow]:
    """机构印发了哪些文件。Documents that an agency issued, oldest first.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        limit: 每页行数
    """
    return Question(
        "documents-by-issuer",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "limit": limit,
        },
    )


def growth_rates(
    *,
    indicator: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.GrowthRatesRow]:
    """各规划的增速目标（年均增长）。Growth rates that plans aim at, with those of the past.

    Args:
        indicator: 指标：如 社会消费品零售总额
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "growth-rates",
        {
            "indicator": indicator,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def indicator_comparison(
    *,
    indicator: str,
    verdict: Literal[
        "一致", "措辞不同", "矛盾", "收紧", "放宽", "推迟", "提前", "口径不同", "不可比"
    ]
    | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.IndicatorComparisonRow]:
    """同一指标在各文件中的数值对比：一致、矛盾、收紧、放宽、推迟、提前。The values of an indicator over all plans compared: same, contradictory, tightened, moved.

    Args:
        indicator: 指标：如 社会消费品零售总额
        verdict: 判断：只看这一判断，如 矛盾、收紧、推迟
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "indicator-comparison",
        {"indicator": indicator, "verdict": verdict, "jurisdiction": jurisdiction, "limit": limit},
    )


def indicator_series(
    *,
    indicator: str,
    kind: Literal["target", "baseline", "growth", "cumulative"] | None = None,
    year: int | None = None,
    years: str | None = None,
    year_basis: Literal["stated", "context", "period"] | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.IndicatorSeriesRow]:
    """指标在各文件中的基期值和目标值。One indicator over all plans: baselines and targets by year.

    Args:
        indicator: 指标：如 社会消费品零售总额
        kind: 类别：target 目标，baseline 基期，growth 增速，cumulative 累计
        year: 年份：只看这一年；时期为最后一年
        years: 几个年份：只看这几年，用逗号分开，如 2025,2027,2030；时期为最后一年
        year_basis: 年份依据：只看年份写在本句的（stated）、由上下文得知的（context）或由规划期推得的（period）
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "indicator-series",
        {
            "indicator": indicator,
            "kind": kind,
            "year": year,
            "years": years,
            "year_basis": year_basis,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def indicators(*, limit: int | None = None) -> Question[schemas.IndicatorsRow]:
    """有哪些指标、各有多少数值。All indicators, with the number of values and plans.

    Args:
        limit: 每页行数
    """
    return Question("indicators", {"limit": limit})


def joint_leads(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    agency: str | None = None,
    other: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.JointLeadsRow]:
    """哪些任务由几个单位共同牵头。Tasks with several declared leads, with all of them.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        other: 另一机构：如 市财政局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "joint-leads",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "agency": agency,
            "other": other,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def lead_support_matrix(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.LeadSupportMatrixRow]:
    """谁牵头、谁配合，各有多少任务。Lead agency by supporting agency, with the number of tasks in each plan.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "lead-support-matrix",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def most_cited_documents(
    *, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.MostCitedDocumentsRow]:
    """被引用最多的文件。Documents that most documents cite, and which.

    Args:
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question("most-cited-documents", {"jurisdiction": jurisdiction, "limit": limit})


def ongoing_tasks(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.OngoingTasksRow]:
    """哪些任务要长期坚持、持续推进。Tasks whose deadline says that work goes on.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "ongoing-tasks",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def overdue_tasks(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    before: date | str | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.OverdueTasksRow]:
    """哪些任务已过完成时限。Tasks whose deadline has passed by a day, the latest first; not whether they were done.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        before: 截至：期限早于这一天，如 2022-01-01；不给则为今天
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "overdue-tasks",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "before": before,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def path(
    *, start: str, end: str, longest: int | None = None, limit: int | None = None
) -> Question[schemas.PathRow]:
    """任意两者之间的最短路径，每一步附原文。The shortest path between any two things, each edge with the sentence that states it.

    Args:
        start: 起点：机构、文件、行政区、行业、指标的任一名称，或任一节点的编号
        end: 终点：机构、文件、行政区、行业、指标的任一名称，或任一节点的编号
        longest: 最多几步：路径的最大长度，至多 6
        limit: 每页行数
    """
    return Question("path", {"start": start, "end": end, "longest": longest, "limit": limit})


def plan_overview(*, document: str, limit: int | None = None) -> Question[schemas.PlanOverviewRow]:
    """文件概况：任务、机构、目标、时限和待核各有多少。A document in figures: measures, agencies, targets, deadlines, open doubts.

    Args:
        document: 文件：文件的标题、发文字号或编号
        limit: 每页行数
    """
    return Question("plan-overview", {"document": document, "limit": limit})


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


def revised_targets(
    *,
    revision: Literal["收紧", "放宽", "推迟", "提前"] | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.RevisedTargetsRow]:
    """哪些目标被后来的文件收紧、放宽、推迟或提前。Targets that a later plan tightened, loosened, postponed or brought forward.

    Args:
        revision: 变动：收紧、放宽、推迟或提前；不填则全部
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "revised-targets", {"revision": revision, "jurisdiction": jurisdiction, "limit": limit}
    )


def sector_agency_matrix(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    sector: str | None = None,
    narrower: bool | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.SectorAgencyMatrixRow]:
    """各行业的任务由哪些机构承担。Sector by agency, with the number of tasks in each plan.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        sector: 行业：行业或领域，如 金融业
        narrower: 含下级行业：所给行业之下更细的行业也各列一行
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "sector-agency-matrix",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "sector": sector,
            "narrower": narrower,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def shared_tasks(
    *,
    agency: str,
    other: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.SharedTasksRow]:
    """两个机构共同参与哪些任务。Tasks in which two agencies both have a part, with the role of each.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        other: 另一机构：如 市财政局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "shared-tasks",
        {
            "agency": agency,
            "other": other,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def similar_measures(
    *,
    measure: str | None = None,
    document: str | None = None,
    min_score: float | None = None,
    limit: int | None = None,
) -> Question[schemas.SimilarMeasuresRow]:
    """其他文件中相同或相似的任务，相似度和差别。The same or similar tasks in other plans, with the score and what differs.

    Args:
        measure: 任务编号：一项任务的编号
        document: 文件：文件的标题、发文字号或编号
        min_score: 最低相似度：0 至 100，标题和正文各占一半
        limit: 每页行数
    """
    return Question(
        "similar-measures",
        {"measure": measure, "document": document, "min_score": min_score, "limit": limit},
    )


def target_outcomes(
    *, document: str | None = None, indicator: str | None = None, limit: int | None = None
) -> Question[schemas.TargetOutcomesRow]:
    """目标完成了没有：目标值和后来文件写的同年实际值。Targets beside the value that another plan states for the same year.

    Args:
        document: 文件：文件的标题、发文字号或编号
        indicator: 指标：如 社会消费品零售总额
        limit: 每页行数
    """
    return Question(
        "target-outcomes", {"document": document, "indicator": indicator, "limit": limit}
    )


def targets_by_agency(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    include_supports: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TargetsByAgencyRow]:
    """机构对哪些目标负责。Targets of the tasks that an agency leads or answers for.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        include_supports: 含配合的：加上它只是配合单位的任务的目标
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "targets-by-agency",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "include_supports": include_supports,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def targets_by_district(
    *,
    district: str | None = None,
    within: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TargetsByDistrictRow]:
    """某个区有哪些目标。Targets located in a district or functional zone.

    Args:
        district: 行政区：区或功能区，如 滨海新区
        within: 含下属区域：也列出其中的功能区等下属区域的目标
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "targets-by-district",
        {
            "district": district,
            "within": within,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def targets_by_year(
    *,
    year: int,
    kind: Literal["target", "baseline", "growth", "cumulative"] | None = None,
    binding: Literal["约束性", "预期性"] | None = None,
    year_basis: Literal["stated", "context", "period"] | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TargetsByYearRow]:
    """某一年要达到哪些目标。Targets of a year over all plans.

    Args:
        year: 年份：目标年；时期为最后一年，如 2027
        kind: 类别：target 目标，baseline 基期，growth 增速，cumulative 累计
        binding: 属性：只看约束性或预期性指标
        year_basis: 年份依据：只看年份写在本句的（stated）、由上下文得知的（context）或由规划期推得的（period）
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "targets-by-year",
        {
            "year": year,
            "kind": kind,
            "binding": binding,
            "year_basis": year_basis,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def targets_of_document(
    *,
    document: str,
    kind: Literal["target", "baseline", "growth", "cumulative"] | None = None,
    binding: Literal["约束性", "预期性"] | None = None,
    year_basis: Literal["stated", "context", "period"] | None = None,
    limit: int | None = None,
) -> Question[schemas.TargetsOfDocumentRow]:
    """文件提出的全部目标。All targets of a document, in the order of the text.

    Args:
        document: 文件：文件的标题、发文字号或编号
        kind: 类别：target 目标，baseline 基期，growth 增速，cumulative 累计
        binding: 属性：只看约束性或预期性指标
        year_basis: 年份依据：只看年份写在本句的（stated）、由上下文得知的（context）或由规划期推得的（period）
        limit: 每页行数
    """
    return Question(
        "targets-of-document",
        {
            "document": document,
            "kind": kind,
            "binding": binding,
            "year_basis": year_basis,
            "limit": limit,
        },
    )


def targets_without_agency(
    *, document: str, limit: int | None = None
) -> Question[schemas.TargetsWithoutAgencyRow]:
    """文件中哪些目标没有责任单位。Targets of a document that no agency answers for.

    Args:
        document: 文件：文件的标题、发文字号或编号
        limit: 每页行数
    """
    return Question("targets-without-agency", {"document": document, "limit": limit})


def tasks_by_agency_kind(
    *,
    level: Literal["中央", "市级", "区级"] | None = None,
    kind: Literal[
        "government",
        "legislature",
        "party",
        "department",
        "coordination",
        "central_agency",
        "district_government",
        "zone_committee",
        "association",
        "enterprise",
        "institution",
        "collective",
        "other",
    ]
    | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksByAgencyKindRow]:
    """某一级、某一类机构承担哪些任务。Tasks of agencies of a level (central, municipal, district) or kind.

    Args:
        level: 层级：中央（含驻津机构）、市级、区级（含功能区和各区的集体）
        kind: 机构类型：如 department 部门，party 党的机构，enterprise 企业，zone_committee 功能区管委会
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "tasks-by-agency-kind",
        {
            "level": level,
            "kind": kind,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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


def tasks_by_keyword(
    *,
    words: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksByKeywordRow]:
    """哪些任务提到某个词。Tasks whose title or text has all of some words.

    Args:
        words: 词语：要找的词，几个词用空格分开，都要有，如 会展；繁体、全角写法也能找到
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "tasks-by-keyword",
        {
            "words": words,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "agency": agency,
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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


def tasks_led_today(
    *,
    document: str,
    as_of: date | str | None = None,
    everyone: bool | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksLedTodayRow]:
    """文件的牵头任务按今天的机构归谁。Who would lead the tasks of a document today or at a date, with the changes that say so.

    Args:
        document: 文件：文件的标题、发文字号或编号
        as_of: 按某日的机构：如 2020-01-01；不给则为今天
        everyone: 含全部责任单位：也列出配合的和共同负责的单位
        limit: 每页行数
    """
    return Question(
        "tasks-led-today",
        {"document": document, "as_of": as_of, "everyone": everyone, "limit": limit},
    )


def tasks_of_agency(
    *,
    agency: str,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    role: Literal["牵头", "独自负责", "共同负责", "配合"] | None = None,
    due_from: date | str | None = None,
    due_to: date | str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksOfAgencyRow]:
    """机构有哪些任务，各是什么角色。All tasks of an agency over all plans, with its role in each.

    Args:
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        role: 角色：只看这一角色的任务；牵头含独自负责，逐行标明是哪一种
        due_from: 起：到期日不早于，如 2020-01-01；没有期限的不列
        due_to: 止：到期日不晚于，如 2022-12-31；没有期限的不列
        limit: 每页行数
    """
    return Question(
        "tasks-of-agency",
        {
            "agency": agency,
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "document": document,
            "jurisdiction": jurisdiction,
            "role": role,
            "due_from": due_from,
            "due_to": due_to,
            "limit": limit,
        },
    )


def tasks_of_district(
    *,
    district: str,
    expand: bool | None = None,
    located: bool | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksOfDistrictRow]:
    """某个区有哪些任务。Tasks of a district: of its government, its collectives, its plans, or located there.

    Args:
        district: 行政区：区或功能区，如 滨海新区
        expand: 含所属集体：也列出写给“各区人民政府”等集体的任务，并标明
        located: 含文中点名的：也列出内容点到这个区的任务，并标明
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "tasks-of-district",
        {
            "district": district,
            "expand": expand,
            "located": located,
            "document": document,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def tasks_of_place(
    *, jurisdiction: str, kind: Literal["task", "safeguard"] | None = None, limit: int | None = None
) -> Question[schemas.TasksOfPlaceRow]:
    """某地文件的全部任务和责任单位。All measures of the documents of a place and who is to do them.

    Args:
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        kind: 类别：task 任务，safeguard 保障措施
        limit: 每页行数
    """
    return Question("tasks-of-place", {"jurisdiction": jurisdiction, "kind": kind, "limit": limit})


def tasks_of_section(
    *,
    document: str,
    section: str,
    kind: Literal["task", "safeguard"] | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksOfSectionRow]:
    """文件某一章节有哪些任务。Tasks of a section of a document and of all sections below it.

    Args:
        document: 文件：文件的标题、发文字号或编号
        section: 章节：章节的标题（或其中几个字）、序号或编号，如 保障措施；含其下各级
        kind: 类别：task 任务，safeguard 保障措施
        limit: 每页行数
    """
    return Question(
        "tasks-of-section", {"document": document, "section": section, "kind": kind, "limit": limit}
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
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
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


def tasks_with_most_units(
    *,
    today: bool | None = None,
    as_of: date | str | None = None,
    offices: bool | None = None,
    expand: bool | None = None,
    agency: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    at_least: int | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksWithMostUnitsRow]:
    """哪些任务的责任单位最多。Tasks with the most units in any role, a collective counted as one.

    Args:
        today: 按今天的机构：同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明
        as_of: 按某日的机构：那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构
        offices: 含内设机构：把部门内设机构的任务也列出，并标明
        expand: 含所属集体：把写给“各区人民政府”等集体、它是成员的任务也列出并标明
        agency: 机构：机构的全称、简称或任一别名，如 市商务局
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        at_least: 至少几个单位
        limit: 每页行数
    """
    return Question(
        "tasks-with-most-units",
        {
            "today": today,
            "as_of": as_of,
            "offices": offices,
            "expand": expand,
            "agency": agency,
            "document": document,
            "jurisdiction": jurisdiction,
            "at_least": at_least,
            "limit": limit,
        },
    )


def tasks_with_one_unit(
    *,
    document: str | None = None,
    kind: Literal["task", "safeguard"] | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksWithOneUnitRow]:
    """哪些任务只有一个责任单位。Tasks with one unit in any role, a collective counted as one.

    Args:
        document: 文件：文件的标题、发文字号或编号
        kind: 类别：task 任务，safeguard 保障措施
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "tasks-with-one-unit",
        {"document": document, "kind": kind, "jurisdiction": jurisdiction, "limit": limit},
    )


def tasks_without_unit(
    *,
    document: str | None = None,
    section: str | None = None,
    kind: Literal["task", "safeguard"] | None = None,
    jurisdiction: str | None = None,
    limit: int | None = None,
) -> Question[schemas.TasksWithoutUnitRow]:
    """哪些任务没有列出责任单位。Tasks for which the plan names neither lead nor support nor responsible unit.

    Args:
        document: 文件：文件的标题、发文字号或编号
        section: 章节：章节的标题（或其中几个字）、序号或编号，如 保障措施；含其下各级
        kind: 类别：task 任务，safeguard 保障措施
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "tasks-without-unit",
        {
            "document": document,
            "section": section,
            "kind": kind,
            "jurisdiction": jurisdiction,
            "limit": limit,
        },
    )


def unconfirmed_agencies(
    *, document: str | None = None, jurisdiction: str | None = None, limit: int | None = None
) -> Question[schemas.UnconfirmedAgenciesRow]:
    """哪些机构名称还没有确认。Agencies met in texts that the vocabulary does not know, with where they stand.

    Args:
        document: 文件：文件的标题、发文字号或编号
        jurisdiction: 发文地区：只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000
        limit: 每页行数
    """
    return Question(
        "unconfirmed-agencies", {"document": document, "jurisdiction": jurisdiction, "limit": limit}
    )
