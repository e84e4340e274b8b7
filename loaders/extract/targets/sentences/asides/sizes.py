"""How large the things are that a task concerns, selects or describes."""

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.extract.targets.sentences.asides.granted import speaks_of_grants
from loaders.extract.targets.words import ACTION, DIMENSIONS
from loaders.text.regex import regex

_OF_EACH = regex(
    r"(?:每(?:个|座|处|站|所|户|家|具|餐|次|队|间|套|栋|人|张|项|笔|台|辆|件)|单(?:个|座|处|站|次|体|栋|笔|项))[^，；提升增达]{0,24}(?:面积|容积|储存量|限额|额度|面值|金额|投资|投入)(?:应当?|须|原则上)?$"
    r"|(?:亩均|户均|每亩|每户)[^，；\d提升增达]{0,4}(?:投资|补助|补贴)$"
)
"""How large each of several is: 每站营业面积不小于15平方米, 单座建筑面积不超过300平方米."""
_ONE = regex(r"单(?:个|次|座|批|班|所|家|栋|车)[^，；]{0,14}$")
_REACH = regex(r"[^，；\d]{0,6}(?:半径(?:范围)?|范围)以?内|[^，；\d]{0,8}(?:服务|生活|通勤)圈")
"""30公里供热半径范围内的机组, 辐射5公里便民服务圈: how far something reaches."""
_MADE = regex(
    r"(?<!鼓励)(?<!支持)(?<!引导)(?<!对)(?:打造|组建|设立|发起|筹建|建设|建成|新建)(?:总?(?:规模|面积))?\s*$"
)
"""Before how large what is made is to be: 组建规模不低于10亿元的基金."""
_QUALIFIES = regex(
    r"(?:的|、[^\d]*的).*\d|.*的.{0,14}(?:架构|体系|机制|格局|[省市县区国]情|特[点色征])$"
)
"""What stands behind a number that only describes: 产值超100亿元的企业2家, 16个区联动的格局."""
_CHOSEN = r"的(?!目标|水平|标准|能力|规模|速度|增[长速幅]|比[例重])[\u4e00-\u9fff]{2}"
_CONDITION = regex(
    r"的$|(?:企业|单位|项目)实施|(?:、\d+(?:\.\d+)?[\u4e00-\u9fff]{1,3}){0,3}(?:[（(]含[^（）()]{0,4}[）)])?"
    rf"{_CHOSEN}"
)
"""Behind an amount: whom it selects, 年运量120万吨以上的物流园区."""
_AMOUNT = regex(r"(?:量|人数|规模|收入|产值)$")
_SELECTED = regex(_CHOSEN)
"""Around the amount by which things are chosen: 年接待量5万人次以上的村通公交."""
_NOUN = regex(
    r"(?!以?[上下内]|左右|等|的|目标|[通直可到送]达|[办审]结|完成|出具|反馈|[答回]复)[\u4e00-\u9fff]{2}"
)
_EXTENT = regex(
    r"(?<!改造)(?<!修复)(?<!治理)(?:面积|规模|容量|能力|人口|高度|直径|总量|产值|能耗|消费量|用水量)$"
)
_OF_MAKE = regex(r"(?:时速|载重|载客|额定\S{0,4}|单机容量|单车|日处理|功率)$")
"""Before what a thing is made for, which stands behind it: 时速160公里动车组, 载重80吨敞车."""
_SIZED = regex(rf"(?!{ACTION})[^，；、。的\d]{{2,12}}?\d{{1,6}}[余多]?万?[家个名户项所座]")
"""Behind a bound of size: the things of that size, and how many, 营收超1000万元企业100家."""
_EXAMPLE = regex(r"[^，；]{0,14}等[^，；]{0,6}(?:项目|工程|企业|基地|园区)")
"""Behind the size of one thing out of several: 600兆瓦风电站等项目."""
_EXAMINED = regex(
    r"[\u4e00-\u9fff]{4,20}(?:论证|研究|评估|评价|检查|核查|监测|审计|审查|选型|调查|摸底)(?:工作)?$"
)
"""Behind the size of what is looked into: 10万平方米以上公共建筑分户计量论证."""
_PROJECT = regex(r"[\u4e00-\u9fff]{2,14}项目(?=[\u4e00-\u9fff])")
_SCOPE = regex(
    r"(?:^|总|(?<![社园小厂校街])区|占地|流域|规划|国土|用地|陆域|海域|分布)面积$|(?:四至|规划|用地)范围$|(?<![增延])[全总]?长$"
)
"""What lies within a boundary, where no verb leads to it: 绿核区总面积约52.6平方公里."""
_OCCUPIES = regex(r"占地(?:面积|规模)?(?:共|总计)?\s*$")
_LIMITED = regex(
    r"(?:床位|[车泊餐座摊工]位|[员职]工|从业人员|人员|学生|党员|团员|居民|村民|住户|头|只)及?以[上下]的?[\u4e00-\u9fff]{2}"
)
"""Behind the number of what a class is told by: 19张床位以下医疗机构, 300名学生以上的学校."""
_OF_PERSONS = regex(
    "的?(?:(?:超大|大)?班额|超?大班|班级|教学班|(?:自然)?村(?:组|屯|民小组)|聚居点)"
)
"""What is told by how many are in it: 56人及以上大班额, 30户以上自然村屯."""
_LIMIT = regex(r"[（(][^（()）]*(?:大于|小于)$")
"""What limits whom a task concerns: （存栏生猪大于50头）."""
_CLASS = regex(r"[\u4e00-\u9fff]{0,4}及以[上下][）)]|[）)]")
"""Behind the number of a class in a bracket: （年产生10吨及以上）, （100张床位及以上）."""
_OPEN_BRACKET = regex(r"[（(][^（()）]*$")
_LIMIT_LETTERS = 40
"""So far before a number it is looked for: a clause may have thousands of numbers."""
_DIGIT = regex(r"\d")


def is_scope(before: str) -> bool:
    """Whether the noun before a number without a verb is the extent of a place."""
    return _SCOPE.search(before) is not None


def limits_class(around: Around) -> bool:
    """Whether it tells the class of those that stand behind it: 19张床位以下医疗机构."""
    sized = around.quantity.bounded_behind and _OF_PERSONS.match(around.behind)
    return around.counts and bool(sized or _LIMITED.match(around.behind))


def _describes(around: Around) -> bool:
    bounded = not around.counts and around.quantity.comparator in (">", ">=")
    sized = bounded and _SIZED.match(around.behind)
    return bool(sized or _QUALIFIES.match(around.behind))


def _is_of_each(around: Around) -> bool:
    return not around.counts and _OF_EACH.search(around.before) is not None


def _is_most_of_each(around: Around) -> bool:
    """How many each may have at once: 单个机构托位控制在150个以内, 单次承载不超过30人."""
    most = around.counts and around.quantity.comparator == "<="
    return most and _ONE.search(around.before) is not None


def _is_condition(around: Around) -> bool:
    granted = speaks_of_grants(around.clause)
    made = _MADE.search(around.before) is not None
    measured = not around.counts and around.quantity.unit != "%" and not made
    return (measured or granted) and _CONDITION.match(around.behind) is not None


def _selects(around: Around) -> bool:
    amount = around.quantity.bounded_behind and _AMOUNT.search(around.before) is not None
    return amount and _SELECTED.match(around.behind) is not None


def _is_size(around: Around) -> bool:
    """3.5米直径管片, 百亿元企业, 10万千瓦及以下机组."""
    quantity, behind = around.quantity, around.behind
    limits = around.clause.endswith(("及以下", "及以上", "以下"), 0, quantity.end)
    class_ = quantity.value_text is not None and "元" in quantity.unit
    made = not around.counts and _OF_MAKE.search(around.before) is not None
    sized = quantity.unit in DIMENSIONS or made or class_ or (limits and not around.counts)
    return sized and _NOUN.match(behind) is not None


def _is_extent(around: Around) -> bool:
    """汇水面积50平方公里以上一级支流的整治: how large those are that a task concerns."""
    bounded = around.quantity.bounded_behind and not around.counts
    of = bounded and _EXTENT.search(around.before) and not _MADE.search(around.before)
    return bool(of) and _NOUN.match(around.behind) is not None


def _is_reach(around: Around) -> bool:
    return _REACH.match(around.behind) is not None


def _is_example(around: Around) -> bool:
    """600兆瓦风电站等项目, 120万吨乙烯项目, 一批50万千瓦以上基地: the size of one of them."""
    if around.counts or around.quantity.unit == "%":
        return False
    sized = "元" not in around.quantity.unit and _PROJECT.match(around.behind)
    several = _EXAMPLE.match(around.behind) or around.before.endswith("一批")
    return bool(sized or several)


def _is_examined(around: Around) -> bool:
    sized = around.quantity.bounded_behind and not around.counts and around.quantity.unit != "%"
    return sized and _EXAMINED.match(around.behind) is not None


def _is_class(around: Around) -> bool:
    end = around.quantity.end
    class_ = _CLASS.match(around.behind)
    sized = around.quantity.unit in DIMENSIONS and around.quantity.bounded_behind
    named = around.clause.endswith(("及以上", "及以下"), 0, end) or (
        class_ and "及" in class_.group()
    )
    return (
        bool(class_ and (named or sized))
        and _OPEN_BRACKET.search(around.clause, 0, end) is not None
    )


def _occupies(around: Around) -> bool:
    """How much ground one thing takes: 占地约2100亩."""
    return _OCCUPIES.search(around.before) is not None


def _limits(around: Around) -> bool:
    start = around.quantity.start
    digit = _DIGIT.search(around.clause, start)
    end = digit.start() if digit else start
    return _LIMIT.search(around.clause, max(0, end - _LIMIT_LETTERS), end) is not None


RULES: tuple[Rule, ...] = (
    _describes,
    _is_of_each,
    _is_most_of_each,
    _is_condition,
    _selects,
    _is_size,
    _is_extent,
    _is_reach,
    _is_example,
    _is_examined,
    _is_class,
    _occupies,
    limits_class,
    _limits,
)
