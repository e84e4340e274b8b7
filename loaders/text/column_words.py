"""What heads the columns of indicator tables: one list for the readers and for extraction.

Each constant is a list of alternatives of a regular expression for a whole heading, blanks removed.
Who finds a table among words asks for whole headings; who has its cells takes more for a heading,
and says there what more.
"""

from loaders.text.role_words import BODY, LEAD, RESPONSIBLE, SUPPORT

NUMBER_HEADING = "序号?|编号|项次"
GROUP_HEADING = "(?:指标)?(?:类别|类型|分类|领域|维度|方面)|一级指标"
"""What stands over labels of groups; 类型 may stand over 约束性 as well (``BINDING_HEADING``)."""
NAME_HEADING = "(?:主要|具体|核心|目标|规划|发展)?指标(?:名称|内容|项目)?(?:[（(]单位[）)])?|名称"
UNIT_HEADING = "(?:计量|指标|数据)?单位|计量"
BINDING_HEADING = (
    r"(?:指标)?(?:属性|性质|类型)(?:[（(].{2,12}[）)])?"
    r"|(?:约束|预期)性(?:指标)?|(?:约束|预期)性?[/／或、和](?:约束|预期)性?(?:指标)?"
)
AGENCY_HEADING = f"(?:{LEAD}|{SUPPORT}|{RESPONSIBLE})(?:责任)?(?:{BODY})"
"""Of a list of bodies beside indicators; the columns of task tables have words of their own."""
STARTED_FROM = "现状|基期|基数|基准|实际|完成"
"""What says of values that a plan starts from them."""
TO_COMPLETE = r"^完成(?!情况|进度|投资|资金|金额|比例|[数值量率])[\u4e00-\u9fff]{4}"
"""What begins a heading of what is to be done: 完成治理自然村; 完成数 and 2024年完成 are past."""
OF_PAST = rf"现状|基期|基数|基准|实际|(?!{TO_COMPLETE})完成(?!目标)|(?<![比较])上年"
"""What says of a heading that what stands below has been: 2024年完成, and not 完成治理自然村."""
OF_VALUES = f"目标|预期|规划|计划|{STARTED_FROM}|年均|累计|时期"
"""Words in the heading of values; a year may stand before or behind them."""
