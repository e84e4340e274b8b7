"""Money that is granted, fined or estimated, and how many may apply for it or be praised."""

from functools import lru_cache

from loaders.extract.targets.asides.around import Around, Rule
from loaders.extract.targets.words import RATES, TIMES
from loaders.text.regex import regex

_GRANT = regex(
    r"给予|奖励|补助(?!标准)|补贴(?!标准)|资助(?!标准)|奖补|贴息|扶持(?=最高|不超过)|申领|兑付"
)
"""Money that is granted to those who apply is no goal."""
_ESTIMATE = regex(r"(?:需|估算|概算|匡算|测算)[^，；\d]{0,6}(?:投资|资金|经费)[^，；\d]{0,3}$")
"""What works cost by an estimate: 需投资15.75亿元."""
_HIGHEST = regex(
    r"^\s*最高\s*$|最高额度(?:为)?$|(?:支持|金额|资金)最高(?:可?[至达])?\s*$"
    r"|(?:单个|每个|每家|单项)[^，；\d]{0,12}最高(?:可?[至达])?\s*$"
)
_RATE_OF_GRANT = regex(
    r"(?:补助|补贴|补偿|奖补|贴息|资助)(?:比例|保费|资金)?[为按]?\s*$"
    r"|(?:补助|补贴|奖励|资助|奖补|缴费|拨款)标准(?:为|按|是)?[^，；、\d提升增调达到降减]{0,8}\s*$"
)
"""What a grant is, by its words alone (补助标准为每户5000元); 提高到 makes it a goal."""
_PENALTY = regex(r"罚款|扣减|扣除|扣\d")
_MERITS = regex(r"(?:优秀|先进|等次)(?:等次)?的?(?:比例|占比)?[，]?(?:占比)?$")
"""How many may be praised: 优秀比例不超过30%."""
_EACH = regex(r"(?:单个|每个|每家|单户|单项|同一)[^，；\d]{0,12}$")
_QUOTA = regex(r"(?:推荐|申报|报送|限报|主持|拟(?:支持|立项|资助))[^，；\d]{0,20}$")
"""How many one may put forward: 每个地区推荐的工业园区不超过3个."""
_ALLOWED = regex(r"(?:可(?:以|按|在|由|享)|予以)")
"""Behind what those who apply may count on: 投资额的10%可按照规定抵免."""


@lru_cache(maxsize=64)
def speaks_of_grants(clause: str) -> bool:
    """Whether a clause grants money; asked for each of its numbers, which may be thousands."""
    return _GRANT.search(clause) is not None


def _is_grant(around: Around) -> bool:
    if _RATE_OF_GRANT.search(around.before):
        return around.quantity.unit in RATES or "元" in around.quantity.unit
    granted = _HIGHEST.search(around.before) is not None or speaks_of_grants(around.clause)
    ceiling = around.quantity.comparator == "<=" and _EACH.search(around.before) is not None
    granted, unit = granted or ceiling, around.quantity.unit
    return granted and ("元" in unit or (unit == "%" and around.behind.startswith("给予")))


def _is_penalty(around: Around) -> bool:
    money = "元" in around.quantity.unit or around.quantity.unit == "%"
    return money and _PENALTY.search(around.clause) is not None


def _is_estimate(around: Around) -> bool:
    return "元" in around.quantity.unit and _ESTIMATE.search(around.before) is not None


def _is_merit(around: Around) -> bool:
    return around.quantity.unit == "%" and _MERITS.search(around.before) is not None


def _is_quota(around: Around) -> bool:
    counted = around.quantity.unit not in TIMES and around.quantity.comparator == "<="
    return counted and _QUOTA.search(around.before) is not None


def _is_allowed(around: Around) -> bool:
    return _ALLOWED.match(around.behind) is not None


RULES: tuple[Rule, ...] = (
    _is_grant,
    _is_penalty,
    _is_estimate,
    _is_merit,
    _is_quota,
    _is_allowed,
)
