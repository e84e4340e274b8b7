"""The units that plans print, as data, and the one pattern that reads them.

A scale may stand before a unit (万人), a measure it is counted on behind it (立方米/小时). What the
units are worth stands in ``ontology/vocabularies/units.yaml``; here is how they are printed.
"""

import re

from loaders.text.regex import regex

_UNITS = """
    元 美元 % ％ ‰ 个百分点 百分点 倍 ℃
    吨 吨标准煤 吨标煤 标准煤吨 载重吨 公斤 千克 斤 克 毫克 微克 微克每立方米 毫克/升 微克/立方米
    克/千克 公里 千米 海里 米 厘米 毫米 平方公里 平方千米 平方米 平米 公顷 公顷次 亩 亩次 立方米
    立方 方 升 车道公里 km km² km2 m² ㎡ m2 m³ m3 hm² hm2
    μg/m³ μg/m3 µg/m³ µg/m3 ug/m³ ug/m3 mg/m³ mg/m3 mg/L g/L
    克标煤 克标准煤 千克标煤 千克标准煤
    千瓦 兆瓦 吉瓦 千伏安 兆伏安 MVA 千瓦时 度 kW kWh MW MWh GW GWh P PFLOPS EFLOPS PFlops EFlops
    KB MB GB TB PB EB Mbps Gbps
    人 人次 人日 人天 人年 人份 名 位 岁 周岁 户 户次 家 家次 元/人 标准箱 标箱 TEU
    个 个等级 个档次 项 项次 件 件次 台 台（套） 台(套) 台套 台次 辆 辆次 套 所 张 座 处 条 例 场
    场次 次 轮 轮次 班 班次 班列 列 列次 架 架次 艘 艘次 部 种 类 支 只 头 株 册 门 期 批 批次 届
    对 枚 片 栋 幢 间
    床 床位 款 颗 锭 根 首 幅 发 口 眼 盏 块 尾 羽 份 笔 单 级 分 袋 点次 条段
    粒 面 卷 本 万页 棵 匹 箱 瓶 盒 篇 帧 画幅 学时 课时 节 学分 个学分 航次 车次 趟 趟次 段 组
    立方米水体 立方水体 立方米每秒 万单位 亿单位 套（间） 套/间 户（次）
    年 个月 周 天 工作日 个工作日 小时 h 分钟 秒 毫秒
"""
_NOT_BEFORE = {
    **{"部": "门委", "方": "面式向案", "口": "岸径", "份": "额", "单": "位元", "卷": "烟积入土"},
    **{"轮": "胎廓换岗渡椅候作班流值训休融", "面": "积向对粉料条临板貌", "匹": "配"},
    **{"本": "市省区县州盟旗地级科土届校院部行单人体次着规意方年月", "箱": "式体", "瓶": "颈装"},
    **{
        "节": "能日目约点假育水庆令电余制气",
        "盒": "子装",
        "篇": "章幅",
        "组": "织合成建装团群长员",
        "段": "落",
    },
    **{"人": "民", "人天": "性", "个等级": "化", "h": "A-Za-z"},
    **{"发": "展布放挥生电行现射起动明达作育酵票送改证出掘给文热财"},
    **{"次": "全会|会议|党代会", "根": "据本源", "首": "批次个家届创要席位期先届发府都"},
}
"""A character that begins another word before these: 6部门, 3方面, 十次全会."""
_COUNTED_ON = """
    秒 分钟 小时 h 天 日 月 年 人 人次 户 台 辆 吨 吨标准煤 公斤 千克 克 升 亩 公顷 平方米 平方公里
    万平方米 km² 立方米 元 万元 亿元 百亿元 千瓦时 度 kWh 万 10万 百万 千 百 万人 10万人 百万人 千人
"""


def _longest_first(words: str) -> str:
    return "|".join(
        re.escape(word) + _lookahead(word) for word in sorted(words.split(), key=len, reverse=True)
    )


def _lookahead(word: str) -> str:
    behind = _NOT_BEFORE.get(word, "")
    return f"(?!{behind})" if "|" in behind else f"(?![{behind}])" if behind else ""


UNITS = _longest_first(_UNITS)
"""The units without their scale, as alternatives of a regular expression."""
UNITS_IN_CELLS = "km2|km²|毫升|标准煤|标台|比值|孔|宗|日|月|点|起"
"""What is a unit in a cell of its own as well; in a sentence most of it is a time, an event or the
part of another word: 3月, 5点, 两起."""
_OR = r"(?:[（(](?:个|项|家|套|间|台|座|处|所|尾|株|次|只|头|户|人)[）)])?"
"""What may be counted as well: 粒（尾）, 台（套）."""
UNIT = (
    rf"(?:[万亿千百十]*(?:{UNITS}){_OR}(?:[/／](?:{_longest_first(_COUNTED_ON)}))?"
    r"|/10?[百千]?万|[万亿](?=以上|以下|以内|左右|规模|[，。；、）)]|$))"
)
"""A unit with its scale; a bare 万 or 亿 where nothing but a mark follows."""
_RATE = regex(r"(?:率|占比|比重|比例|增[长速幅])$")
_PERCENT = frozenset({"%", "％"})
_COUNTED = regex(rf"(?:{UNIT})[（(](?P<what>[\u4e00-\u9fff]{{2,8}})[）)]")
"""A unit above a table, and what is counted in it: 个（自然村）."""
_DIMENSIONS = (
    ("长度|里程|全长|总长", regex("公里|千米|米|km")),
    ("面积", regex("万?(?:亩|公顷|平方米|平方公里|平方千米|km²|㎡)")),
    ("投资|资金|产值|收入|金额|营收|经费|增加值|总额", regex("[万亿百千]*元")),
    ("人数|人次", regex("[万千]?人次?")),
    ("产量", regex("[万亿]?吨|万?公斤")),
)
"""How names of what has a dimension end, and its units."""


def unit_of(name: str, units: str) -> str:
    """Which of the units above a table is that of an indicator: amounts and rates have their own.

    >>> unit_of("城镇化率", "亿元、%"), unit_of("财政收入", "亿元、%"), unit_of("城镇化率", "万人")
    ('%', '亿元', '万人')
    >>> unit_of("治理自然村", "个（自然村）、公里"), unit_of("碧道长度", "个（自然村）、公里")
    ('个', '公里')
    """
    each = re.split("[、，,；;]", units)
    if len(each) == 1 and not _COUNTED.fullmatch(units):
        return units
    fitting = [unit for unit in each if _is_in(name, unit)]
    if fitting:
        return fitting[0].split("（")[0]
    rates = [unit for unit in each if unit in _PERCENT]
    amounts = [unit for unit in each if unit not in _PERCENT]
    found = rates if _RATE.search(name) else amounts
    return found[0] if rates and len(found) == 1 and not _COUNTED.fullmatch(found[0]) else ""


def _is_in(name: str, unit: str) -> bool:
    """Whether a name has what a unit counts (个（自然村）), or is a length, an area …."""
    if counted := _COUNTED.fullmatch(unit):
        return counted["what"] in name
    dimension = next((words for words, units in _DIMENSIONS if units.fullmatch(unit)), None)
    return dimension is not None and re.search(rf"(?:{dimension})$", name) is not None
