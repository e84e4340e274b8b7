"""Counts of what a plan has of itself, of what is there already, and of those it says more of."""

import re

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.extract.targets.words import ACTION, SUPPORT
from loaders.text.regex import regex

_OWN_PARTS = regex(
    r"(?:(?!建[立设成])[^，；、\d]){0,8}(?:民生实事|实事|民[生心]工程|体系|机制|问题|行动|重点任务)(?![\u4e00-\u9fff])|(?:具体|主要)?任务(?![\u4e00-\u9fff])|[^，；、\d]{0,8}指标|[^，；、\d]{0,8}领域|方面|大?事$"
)
"""What a plan counts of itself: 28项指标, 20件民生实事."""
_TEAMS = regex(r"(?:联合)?(?:检查|督查|督导|督察|工作|指导|调研|巡查|暗访)组|[^，；、\d]{0,8}专班")
"""Who checks is counted, but it is no goal: 组成6个检查组."""
_SUBJECT = regex(
    r"[^、，；\d]{2,24}(?:达到?|突破|超过?|不低于|不少于|[增提减降][长高少低升]|至|到)\s*\d"
)
"""Behind the count of those of whom something else is said: 11个领域投资突破2000亿元."""
_ACTION = regex(ACTION)
_IMPROVE = "做[优强大]|提升|壮大|巩固|发挥|依托|用好"
"""Verbs whose object is there already, where it is named."""
_NAMED = regex(rf"(?:{SUPPORT}|{_IMPROVE})[^，；\d]{{2,}}(?P<last>、[^，；、\d]+|等)$")
"""Things that are there already: 支持青石、白水等8个镇发展成为中心镇, 做强钢铁等3个集群."""
_RESULT = regex(r"[^，；\d]{2,24}(?:“[^“”]{2,8}”|[网通联即掌][上]?办|上线|落地|投用|达标)\s*$")
"""Behind things that are there, what they shall reach: 推动报名等6项业务“全程网办”."""
_EXISTING = regex(
    r"(?:现有|已有|原有)(?!基础)[^，；\d增新改在]{0,10}$|(?:连续|此|这|上述|前述)\s*$|(?:建成|投用|认定|批复|立项|开工)的\s*$"
)
_EXISTING_TOO = regex(
    r"(?:现有|已有|原有|共有)[^，；\d]{2,20}\d[^，；]{1,40}、[^，；\d增新改]{2,16}$"
)
"""What a list of things that are there goes on with: 现有风险源86家、水源地11个."""
_PLACES = regex(r"(?:乡镇|村|县|区|镇|街道|市|城市|社区)")
"""Places that a list names and counts: 元山尔村等12个乡镇."""
_REQUIRED = regex(r"[\u4e00-\u9fff]{1,6}具备")
"""Behind the number of those who must have something: 至少1名成员具备专业知识."""
_CHARGED = regex(r"\s*负责(?!.*(?:完成|新建|建成|建设|改造|整治))")
"""How a clause begins that says what somebody is in charge of: 负责7座水库、21公里堤防的巡查."""
_LOOKED_AFTER = regex(
    r"[^，；]*的[^，；]{0,6}(?:巡查|巡护|巡检|管护|管理|维护|监测|监管|值守|看护|养护|运行|安全)"
)
_TOWARDS = regex(r"\s*对[^，；\d对]{0,20}$")
_TREATED = regex(
    r"[^，；、\d]{1,16}(?:“[^”]{1,10}”)?(?:登记|建档|造册|排查|普查|摸底|实行|实施|开展|进行|检查|巡查|逐一|全面)"
)
"""Around about how many there are of what something is done with: 对约4.6万个井盖登记造册."""
_EXPERTS = regex(r"[^，；、\d]{0,4}专家[^，；、\d]{0,8}(?:评审|评议|论证|评估|验收|审查|打分)")
"""Behind how many look into something: 组织不少于5名专家进行评审."""


def _is_subject(around: Around) -> bool:
    return around.counts and _SUBJECT.match(around.behind) is not None


def _counts_itself(around: Around) -> bool:
    counted = around.quantity.unit in ("项", "件", "个", "条")
    named = (
        re.search(r"(?:指标|实事)(?:共计?|合计|总计|体系[^，；]*类)?$", around.before) is not None
    )
    return counted and (named or _OWN_PARTS.match(around.behind) is not None)


def _is_of_teams(around: Around) -> bool:
    told = _TEAMS.match(around.behind) or _EXPERTS.match(around.behind)
    return around.counts and told is not None


def _is_of_named(around: Around) -> bool:
    named = None if _RESULT.match(around.behind) else _NAMED.search(around.before)
    return around.counts and named is not None and not _ACTION.search(named["last"])


def _is_existing(around: Around) -> bool:
    listed = around.before.endswith("等") and _PLACES.match(around.behind) is not None
    there = _EXISTING.search(around.before) or _EXISTING_TOO.search(around.before)
    return around.counts and (listed or there is not None)


def _is_in_charge(around: Around) -> bool:
    charged = _CHARGED.match(around.clause) is not None
    return charged and _LOOKED_AFTER.match(around.behind) is not None


def _is_about(around: Around) -> bool:
    stock = around.counts and around.quantity.comparator == "~"
    towards = stock and _TOWARDS.match(around.before) is not None
    return towards and _TREATED.match(around.behind) is not None


def _is_required(around: Around) -> bool:
    return around.counts and _REQUIRED.match(around.behind) is not None


RULES: tuple[Rule, ...] = (
    _is_subject,
    _counts_itself,
    _is_of_teams,
    _is_of_named,
    _is_existing,
    _is_required,
    _is_in_charge,
    _is_about,
)
