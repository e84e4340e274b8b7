"""Numbers within names, slogans, headings, definitions and comparisons."""

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.text.regex import regex

_DOCUMENTS = regex(
    r"[^，；、\d的]{0,12}(?:措施|举措|意见|政策|规定|(?<!解决)方案)(?:落|$|[，、》]|的通知)"
)
_SLOGAN = 14
"""Characters of a quotation that is a slogan or a name, not a statement: “发现1户、解决1户”."""
_PROGRAMME = regex(r"(?:[^，；、\d“]|“[^“”]{1,8}”、?){0,12}?(?:计划|工程|行动)")
"""Behind the number in the name of a programme: 千万吨粮食增产计划, 千名干部“上挂”、“下派”工程."""
_ELSEWHERE = regex(r"[（(](?:全国|全省|国家|世界|全球)平均[^（）()]*$")
"""What is compared with: （全国平均为2.41平方米）."""
_DEFINES = regex(
    r"[=＝×]|是指|^\d{1,2}\s?指(?![标数导定挥引])|(?<=[\u4e00-\u9fff])指(?:单个|每个|的是)"
)


def _in_document_name(around: Around) -> bool:
    counted = around.quantity.unit in ("条", "个", "项")
    return counted and _DOCUMENTS.match(around.behind) is not None


def _in_slogan(around: Around) -> bool:
    clause, quantity = around.clause, around.quantity
    opened = clause.rfind("“", 0, quantity.start)
    closed = clause.find("”", quantity.end)
    quoted = opened > clause.rfind("”", 0, quantity.start) and closed > opened
    return quoted and (closed - opened < _SLOGAN or "+" in clause[opened:closed])


def _in_programme(around: Around) -> bool:
    spelled = around.quantity.value_text is not None
    return spelled and _PROGRAMME.match(around.behind) is not None


def _is_elsewhere(around: Around) -> bool:
    return _ELSEWHERE.search(around.before) is not None


def _is_score(around: Around) -> bool:
    """What a heading of an assessment is worth: 政务服务“一网通办”（25分）."""
    scored = around.quantity.unit == "分" and around.before.endswith(("（", "("))
    return scored and around.behind.startswith(("）", ")"))


def _defines(around: Around) -> bool:
    """The number of a formula or a definition: 覆盖率=覆盖人口/总人口×100%."""
    return _DEFINES.search(around.before) is not None


RULES: tuple[Rule, ...] = (
    _in_document_name,
    _in_slogan,
    _in_programme,
    _is_elsewhere,
    _is_score,
    _defines,
)
