"""Numbers of what holds for whom: who may apply, how things are built, what costs are shared, what
is so already.
"""

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.text.regex import regex

_RATIO = regex(r"\s*[/／：:×]\s*\d")
_OF_RATIO = regex(r"\d[^，；\d]{0,3}[/／：:×]\s*$")
"""Around the numbers of a ratio or of a size: 44/12, 1：15, 1米×1米."""
_AGE = regex(
    r"(?<!平均)(?:年龄|船龄|车龄|房龄|楼龄|树龄)(?:原则上|一般|应当?|须|必须)*(?:在|为)?\s*$"
)
"""How old those may be who apply: 年龄原则上不超过60周岁."""
_CLEARANCE = regex(
    r"(?:距离|间距|净距|净空|净高)(?:原则上|一般|通常|应当?|须|必须|要)?(?:达到?)?\s*$"
    r"|(?:宽度?|厚度|深度|坡度|半径|埋深)(?:原则上|一般|通常|应当?|须|必须)?\s*$"
)
_PRICE = regex(r"(?:租金|价格|售价|收费|费率|利率)(?:不高于|不超过|低于)[^，；\d]{2,20}的\s*$")
"""What something may cost, of what it costs elsewhere: 租金不高于市场租金的85%."""
_WEIGHT = regex(r"占[^，；\d]{0,14}(?:总分|总成绩|分值|权重)的?\s*$|(?:资金|投资)占\s*$")
"""How much of a mark, or of the money, something makes up: 占综合评价总分的10%."""
_LESSONS = regex(r"(?:课时|学时|须[^，；\d]{0,8}|每次|每[人生])$")
"""How long each is taught: 培训课时不少于40学时; 每学期不少于2课时 is what a school shall do."""
_USUAL = regex(r"(?:规模|人数|面积|时长)(?:一般|通常|原则上)(?:为|在|控制在)?\s*$")
"""Before how large those usually are that a rule defines: 班级规模一般不超过45人."""
_LENGTHS = frozenset(("米", "厘米", "毫米"))
_APART = regex(
    r"(?:[与距][^，；、\d]{2,16}|直线|水平|间隔)的?(?:最[小大短近])?距离(?:原则上|一般)?\s*$"
)
_FAR = frozenset(("公里", "千米"))
"""How far two things are from each other: 与学校的距离不超过2公里; 取水距离 is a goal."""
_SLOPE = regex(r"坡[度比](?:原则上|一般|应当?|须|必须)?\s*$")
_SLOPES = frozenset(("度", "%", "‰"))
_PERMITTED = regex(
    r"(?:最[高大低小]允许|允许最[高大低小]|最[高大]容许)[^，；、\d]{0,12}(?:[为是]|不[^，；\d]{1,4})?\s*$"
    r"|限[值量](?:为|是)?\s*$|(?:设施|设备|装置|系统|机组)的?最低[^，；、\d]{0,8}(?:[为是])?\s*$"
)
"""Before what a rule permits: 最高允许排放浓度为2.0毫克/立方米, 噪声限值为60分贝."""
_SHARE_OF_COST = regex(
    r"(?:(?:拨款|资助|补助|自筹|配套|给予|保证金|押金)[^，；\d]{0,12}[过低高少于]|按照?|以|支付)[^，；\d占]{0,20}"
    r"(?:预算|投资额?|投入|经费|费用?|成本|[估报]?价|[总金销售]额|价格|租金|利息|(?:销售|营业)收入)的?\s*$"
)
"""What part of the costs is paid by whom: 市拨款不超过项目总预算的30%, 按实际租金的50%."""
_IN_SHARES = regex(r"按照?(?:[^，；]{0,40}[或和])?[^，；\d]{0,14}$")
_SHARES = regex(r"(?:[或和至][^，；]{0,20})?的(?:比例|标准|额度|系数)")
"""How something is divided or fitted out: 按车位10%的比例配建."""
_FITTED = regex(r"[\u4e00-\u9fff（）]{1,8}的(?:比例|标准|密度|配比)(?!化)")
_AT_RATE = regex(r"按照?每?[^，；]{0,40}$")
"""Around what comes to how many: 按照每300户至500户设置1个投放点的标准."""
_FROM = regex(r"[由从][^，；\d由从]{0,4}$")
_RAISED = regex(
    r"[^，；\d]{0,6}(?:提高|提升|提|上升|升|增加|增长|增|扩大|扩展|拓展|扩|延长|降低|下降|降|减少|压缩|压减|压降|压|减"
    r"|缩短|缩|调整|上调|下调|调|变)(?:到|至|为)"
)
"""Around the number that something starts from: 由30%扩展到全部用地."""
_COST = regex(r"(?:概算|估算|匡算)[^，；]{0,24}调整(?:为|到|至)\s*$")
_CRITERION = regex(
    r"等(?:指标|标准|条件|情形)[^，；]{0,4}(?:判定|认定|划分|界定)"
    r"|为[^，；\d]{0,4}(?:条件|标准|门槛)(?:$|[，；])"
    r"|[^，；]{0,32}的(?:视|评|[评认判]定)?为(?:不?合格|优秀|优良|良好|及格|达标)"
    r"|的?(?:[列视评]|[评认判]定)?[为入](?:[A-Za-z一二三四]档|[甲乙丙优良中差A-D][档等级])"
)
"""Behind what something is judged by: 以满意度90%以上为验收条件, 成活率85%以上的为合格."""
_SELECTED = regex(r"的(?!目标|水平|要求|标准|任务|比例|比重|基础)[\u4e00-\u9fff]{2}")
_SELECTING = regex(r"(?:率|占比|比例)(?:达到?|超过|高于|低于|不足)?\s*$")
"""Around the share of those whom a task concerns: 签约率超过85%的院落启动腾退."""
_LACKING = regex(r"不足\s*$")
_STUDIED = regex(r"[^，；\d]{0,12}的?可行性")
"""Behind what is only looked into: 研究使用硫含量不高于0.1%燃油的可行性."""
_STANDING = regex(r"[（(](?:现状|目前|现有|去年|上年|上一年|上个?[^，；\d]{1,3})[^，；\d]{0,4}$")
"""What a bracket says has been: （现状为0.12毫克/升）."""
_ONLY = regex(r"(?<![至到为])仅(?:有|为|占|达)?\s*$")
"""Before what is there and too little: 开放数据集仅1040个."""
_SHORT_OF = regex(
    r"(?:^|[^\u4e00-\u9fff]|但|仍)距离?(?:离)?[^，；]*的?(?:目标|要求|标准|水平|任务)[^，；]{0,4}(?:有|差|存在)[^，；]*$"
)
"""A clause on how far one is from what is asked: 距省定达到2000个的要求尚有缺口."""
_STANDARD = regex(r"(?:节能|节水|设计|设防|防洪|排放)[^，；、\d]{0,4}标准")
"""Behind the number that is the name of a standard: 执行75%节能标准."""
_PRICED = regex(r"(?:门票|票价|收费|售价)(?:价格|标准)?(?:为|每人)?\s*$")
"""Before what something costs: 门票60元/人."""


def _is_ratio(around: Around) -> bool:
    """One number of 1：15, 44/12, 1米×1米."""
    return _RATIO.match(around.behind) is not None or _OF_RATIO.search(around.before) is not None


def _is_age(around: Around) -> bool:
    bounded = around.quantity.unit in ("岁", "周岁", "年") and around.quantity.comparator != "="
    return bounded and _AGE.search(around.before) is not None


def _is_clearance(around: Around) -> bool:
    """How far apart, wide or thick things have to be: 水平距离不得小于1.5米, 路面宽度不低于4米."""
    bounded = around.quantity.unit in _LENGTHS and around.quantity.comparator != "="
    return bounded and _CLEARANCE.search(around.before) is not None


def _is_apart(around: Around) -> bool:
    bounded = around.quantity.unit in _FAR and around.quantity.comparator != "="
    return bounded and _APART.search(around.before) is not None


def _is_slope(around: Around) -> bool:
    bounded = around.quantity.unit in _SLOPES and around.quantity.comparator != "="
    return bounded and _SLOPE.search(around.before) is not None


def _is_permitted(around: Around) -> bool:
    return _PERMITTED.search(around.before) is not None


def _is_price(around: Around) -> bool:
    return around.quantity.unit == "%" and _PRICE.search(around.before) is not None


def _is_weight(around: Around) -> bool:
    return around.quantity.unit == "%" and _WEIGHT.search(around.before) is not None


def _is_of_lessons(around: Around) -> bool:
    taught = around.quantity.unit in ("课时", "学时")
    return taught and _LESSONS.search(around.before) is not None


def _is_usual(around: Around) -> bool:
    return _USUAL.search(around.before) is not None


def _is_share_of_cost(around: Around) -> bool:
    return around.quantity.unit == "%" and _SHARE_OF_COST.search(around.before) is not None


def _divides(around: Around) -> bool:
    divided = _SHARES.match(around.behind) is not None
    fitted = _FITTED.match(around.behind) is not None and _AT_RATE.search(around.before) is not None
    return fitted or (divided and _IN_SHARES.search(around.before) is not None)


def _is_start(around: Around) -> bool:
    raised = _RAISED.match(around.behind) is not None
    return raised and _FROM.search(around.before) is not None


def _is_cost(around: Around) -> bool:
    return "元" in around.quantity.unit and _COST.search(around.before) is not None


def _is_criterion(around: Around) -> bool:
    selects = around.quantity.unit == "%" and _SELECTED.match(around.behind) is not None
    of_rate = selects and _SELECTING.search(around.before) is not None
    return of_rate or _CRITERION.match(around.behind) is not None


def _is_standing(around: Around) -> bool:
    """What is so now, or is lacking: （现状为0.12毫克/升）, 认证不足十个的县."""
    lacking = _LACKING.search(around.before) is not None
    few = _ONLY.search(around.before) is not None
    return lacking or few or _STANDING.search(around.before) is not None


def _is_short_of(around: Around) -> bool:
    # Each number asks about the whole clause, and a clause may be long and full of numbers.
    return "距" in around.clause and _SHORT_OF.search(around.clause) is not None


def _is_standard(around: Around) -> bool:
    return around.quantity.unit == "%" and _STANDARD.match(around.behind) is not None


def _is_priced(around: Around) -> bool:
    return "元" in around.quantity.unit and _PRICED.search(around.before) is not None


def _is_studied(around: Around) -> bool:
    return _STUDIED.match(around.behind) is not None


RULES: tuple[Rule, ...] = (
    _is_ratio,
    _is_age,
    _is_clearance,
    _is_apart,
    _is_slope,
    _is_permitted,
    _is_price,
    _is_weight,
    _is_of_lessons,
    _is_usual,
    _is_share_of_cost,
    _divides,
    _is_start,
    _is_cost,
    _is_criterion,
    _is_standing,
    _is_short_of,
    _is_standard,
    _is_priced,
    _is_studied,
)
