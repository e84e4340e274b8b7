"""Numbers that say for whom, or when, something holds: who may apply, what sets off an alarm."""

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.extract.targets.words import MEASURE
from loaders.text.regex import regex

_REST = "[^，；]{0,200}"
"""The rest of a clause, as far as a sentence goes: a crafted one has thousands of numbers."""
_OF_THESE = regex(r"(?:针?对|凡)[^，；]*(?:[高低大小多少]于|超过|不足)[^，；]*的")
"""A clause on those that are above or below a number: 对能耗高于2.0的机房进行改造."""
_OF_THOSE = regex(r"\s*(?:针?对于?(?![标接口外照比应策面])|凡是?)")
_IF = regex(r"\s*(?:当(?![年前地月期日天季代好事选中场量作做即下家晚局])|如果|若(?!干)|一旦)")
"""How a clause begins that says when something is done: 当水位达到12米，启动预案."""
_REACHES = regex(rf"(?:达到?|满|不足|(?:{MEASURE})(?:连续\S{{0,4}})?)\s*$")
"""Before the number that those reach of whom a clause speaks."""
_WHO = "的(?!目标|水平|要求|比例)"
_THOSE = regex(rf"\s*(?:且|{_REST}{_WHO})")
"""Behind it: 对稳岗率达到95%、有扩岗需求的企业."""
_AND_THOSE = regex(rf"\s*(?:且{_REST}{_WHO}|{_WHO}[^，；、\d]{{2,12}}(?:须|应|可|不得))")
"""Whatever opens the clause: 年薪达到8万元且有研发经验的人员, 规模达到500头的养殖场须配套设施."""
_ENDS = regex(rf"{_REST}的(?:\s*$|每|为(?!主)|属于?)")
"""Behind what selects those whom the clause names no further: 招用5人以上并签订合同的，给予…,
中毒10人以上的为较大事件."""
_QUALIFIES = regex(
    r"(?:创建|申报|申请|认定|评定|评选|命名|授牌|准入|入选)[^，；\d]{0,8}?(?:应当?|须|需要?)(?!求|加|强|抓|推)"
)
"""How a clause says what somebody has to have before he is named: 示范镇创建须绿化率达到40%."""


def _is_of_these(around: Around) -> bool:
    return around.quantity.comparator in (">", "<") and _OF_THESE.match(around.clause) is not None


def _reached(around: Around) -> bool:
    """Whether something has to reach the number, or to stay below it."""
    bounded = (
        around.quantity.comparator != "=" and not around.clause[around.quantity.start].isdigit()
    )
    return bounded or _REACHES.search(around.before) is not None


def _is_of_those(around: Around) -> bool:
    """对年薪达到50万元且有3年经验的人员; 年薪达到8万元且有经验的人员."""
    behind = _THOSE if _OF_THOSE.match(around.clause) else _AND_THOSE
    return _reached(around) and behind.match(around.behind) is not None


def _is_occasion(around: Around) -> bool:
    """When something is done: 当涨幅达到3%."""
    return _IF.match(around.clause) is not None and _reached(around)


def _selects(around: Around) -> bool:
    """Those whom a clause that ends on 的 selects: 订单达到100个、200个的，分别给予…."""
    reached = around.quantity.comparator != "=" or _REACHES.search(around.before) is not None
    return reached and _ENDS.match(around.behind) is not None


def _is_asked_for(around: Around) -> bool:
    """What has to be reached by whoever wants to be named."""
    bounded = around.quantity.comparator != "=" or _reached(around)
    return bounded and _QUALIFIES.search(around.before) is not None


RULES: tuple[Rule, ...] = (
    _is_of_these,
    _is_of_those,
    _is_occasion,
    _selects,
    _is_asked_for,
)
