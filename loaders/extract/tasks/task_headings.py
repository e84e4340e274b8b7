"""What a heading of a task table names: its number, its words, who answers, by when."""

import re

from loaders.extract.tasks.task_rows import ACTING, Field
from loaders.text.deadline_words import DEADLINE_HEADING
from loaders.text.document import Cell, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import (
    BODY,
    LEAD,
    LEAD_AND_SUPPORT,
    LEAD_OR_SUPPORT,
    OF_ITS_OWN,
    OF_PERSONS,
    OVERSIGHT,
    OWNER,
    RESPONSIBLE,
    SHARE,
    SUPPORT,
)
from loaders.text.year_words import YEAR

_OF_MONTHS = "(?:完成|计划|推进|实施|工作)?(?:月[份度]|季度)(?:安排)?"
"""What heads the months of a plan that goes on by them: 1月, 3月."""
_FIELDS: tuple[tuple[Field, str], ...] = (
    ("number", r"(?:任务|项目|工作|事项)?[序编]?号|序|项次|№"),
    ("both", LEAD_OR_SUPPORT),
    ("lead", rf"(?:{LEAD})(?:责任)?(?:{BODY})?"),
    ("support", rf"(?:责任)?(?:{SUPPORT}|{OVERSIGHT})(?:责任)?(?:{BODY})?"),
    (
        "units",
        rf"(?:相关|有关)?(?:{RESPONSIBLE}|组织)(?:{BODY}|{SHARE}|机构).*|(?:相关|有关)(?:单位|部门)"
        rf"|{OF_ITS_OWN}|{OWNER}|(?:任务|职责|责任|部门|工作)?分工|单位|部门|{LEAD_AND_SUPPORT}",
    ),
    ("deadline", rf"{DEADLINE_HEADING}|{_OF_MONTHS}"),
    (
        "goal",
        rf"(?:{YEAR}年(?:底|末|度)?)?(?:工作|预期|年度|主要|具体|阶段|绩效|量化)?目标(?:任务|要求|值)?|{YEAR}年度?任务目标|(?:目标|考核|量化)?指标(?:要求|值)|预期成效|成果形式|标志性成果|任务目标"
        rf"|(?:{YEAR}年(?:底|末|度)?|年度|当年|本年)(?:计划|预期|目标)?(?:工程|建设)?(?:形象)?进度(?:目标|计划|要求)?",
    ),
    (
        "standard",
        r"(?:完成|达成|达到)(?:标准|要求)|(?:年度|目标|计划|工作)?任务数?量|任务数|目标数?量",
    ),
    (
        "other",
        r"备注|(?:目标|任务|项目)?(?:类型|性质|属性)|适用范围|适用地区|政策依据|依据|资金来源|联系人|说明"
        rf"|(?:{OF_PERSONS})?(?:市|省|区|县)?(?:级)?(?:领导|责任人|负责人)",
    ),
    (
        "text",
        r".*(?:任务|内容|举措|措施|路径|抓手|思路|事项|领域|类别|工程|项目|行动|活动|要点|分类|板块|方向|工作|政策|条款|名称).*"
        r"|(?:具体|任务|落实)要求|(?:主要|工作|具体)职责",
    ),
)
_LEVEL = regex(r"[省市区县州](?:级|直属?)?|其[他它]")
"""Whose unit a heading names: 市级牵头单位, 牵头市直部门, 其他责任单位."""
_HEADINGS = regex("|".join(f"(?P<f{i}>{pattern})" for i, (_, pattern) in enumerate(_FIELDS)))


def field_of(cell: Cell) -> Field:
    """What a heading names, brackets or none: 责任（配合）单位 is 责任配合单位."""
    heading = re.sub("[（）()]", "", squeeze(str(cell)))
    if len(heading) > 12 or not heading:
        return ""
    if match := _HEADINGS.fullmatch(heading):
        return _FIELDS[int(str(match.lastgroup)[1:])][0]
    match = _HEADINGS.fullmatch(_LEVEL.sub("", heading))
    found = _FIELDS[int(str(match.lastgroup)[1:])][0] if match else ""
    return found if found in ACTING else ""
