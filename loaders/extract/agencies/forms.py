"""How the names of agencies look: how offices end, and which words stand for each of a kind."""

from loaders.text.punctuation import IN_BRACKETS
from loaders.text.regex import regex

_SOCIETIES = "文联|妇联|残联|科协|侨联|台联|社科联|工商联|供销社"
_FIRM = r"(?<![\u4e00-\u9fff])中国[\u4e00-\u9fff]{2}"
"""中国移动, 中国建筑: companies of the nation, whole."""
_NO_DIVISION = r"(?<![好坏益害之出去来何到各])(?<!(?<![信利应公专])用)"
"""好处 and 用处 are none; 信用处, 利用处 and 应用处 are divisions."""
DIVISION_END = rf"(?<=[\u4e00-\u9fff]{{2}}){_NO_DIVISION}处"
"""How divisions end: 法规处."""
UNIT_END = regex(
    r"(?:局|委|办|厅|部|署|院|(?<!社)会|府|室|队|站|行|司|团|企业|公司|中心|集团|机场|单位|部门|法院|检察院|银行|总社"
    rf"|协会|联合会|海关|总队|支队|大学|学院|研究所|{_SOCIETIES}|税务|办公室|政府|各区|街道|乡镇|区|县|市"
    rf"|专班|指挥部|领导小组|工作组|交易所|{DIVISION_END}|{_FIRM})$"
)
"""How names of units end in a list of them, where other words end so as well."""
OFFICE_WITHIN = regex(
    r"(?:(?<![场厕])所|(?<=[\u4e00-\u9fff]{2})(?:[镇乡]|(?<![学本专文百])(?<!(?<![管治代办受])理)[科股]))$"
)
"""派出所, 河口镇 and 征收管理科, before a blank: elsewhere other words end so as well."""
OFFICE_END = regex(
    r"(?:(?<![布格全大结])局|街道办事处|委|(?<![举主开创兴筹])办|(?<![大客餐])厅"
    r"|(?<![全内外局干中东西南北上下底顶])部|(?<!部)署|院|办公室|委员会|管委会|执委会|政府|海关|[总支大]队|集团|公司|银行|分行|支行|专班"
    rf"|领导小组|{_SOCIETIES}|工会|贸促会|红十字会|检察院|法院|指挥部|交易所|{_FIRM})$"
)
"""How offices end; 工作部署, 办事大厅 and 全部 end so and are none."""
ALSO = regex(r"(?<=[\u4e00-\u9fff]{3})（[^（）]{2,8}）$")
"""What a body is called as well, or takes in: 各区（市）县政府（管委会）."""
TEAM = regex("(?:工作|推进)*(?:专班|领导小组)")
"""What says of what kind a team is, and not which one."""
PLACES = r"(?:自治区|直辖市|自治州|县级市|县市区|市|州|县|区|盟|旗)"
"""Kinds of places, as collectives list them."""
_KINDS = "（[省市州县区盟旗团场街镇乡]+(?:、[省市州县区盟旗团场街镇乡]+)*）"
"""What kinds of places are meant, in a bracket: 各县（市、区）."""
_RANKS = "计划单列市|副省级(?:城)?市|新疆生产建设兵团"
COLLECTIVE = regex(
    rf"各(?:有关|相关)?省(?:[、及和](?:{PLACES}|{_RANKS}))+(?:[\u4e00-\u9fff]{{2,10}}?(?:局|委|办|厅|部门)(?:{IN_BRACKETS})?)?(?=$|[，,；;。等])|"
    rf"各(?:有关|相关)?沿[江海河湖线](?:[乡镇街县市区旗]|乡镇|镇街|街道|区县|县区|市县|区市|县市)(?:{IN_BRACKETS})?(?=$|[，,；;。、])|"
    rf"各(?:有关|相关)?(?:市州|州市|盟市|地市|省|市|州|县|区|地|盟|旗|设区的?市)(?:{IN_BRACKETS})?"
    rf"(?:、{PLACES}(?:{IN_BRACKETS})?)*(?:人民)?政府(?:{IN_BRACKETS})?"
    rf"|各(?:有关|相关)?(?:乡镇|镇街|街道|街镇|[乡镇街])、?(?:办事处|(?:人民)?政府)(?:{IN_BRACKETS})?"
    rf"|(?:各|\d{{1,3}}个)(?:乡镇|街道|街镇|[乡镇街])(?:、(?:乡镇|街道|[乡镇街]))+(?=$|[，,；;。、])"
    rf"|(?:沿[江海河湖线])?各(?:有关|相关)?(?:乡镇|镇街|街道|街镇|[乡镇街]|县市区|区县|县区|市县|村（居）|村（社区）)(?:{IN_BRACKETS})?(?=$|[，,；;。、])"
    rf"|各(?:有关|相关)?(?:省|辖?市|州|县|区|盟|旗)(?:、{PLACES})+(?:{IN_BRACKETS})?(?=$|[，,；;。、])"
    rf"|各(?:有关|相关)?(?:省|辖?市|州|县|区|盟|旗)(?:、{PLACES})+(?!各)[\u4e00-\u9fff]{{2,10}}?(?:局|委|办|部门)(?=$|[，,；;。、等])"
    rf"|各(?:有关|相关)?(?:省|市|州|县|区|地|盟|旗){_KINDS}[省市州县区旗]?(?=$|[，,；;。、])"
    rf"|各(?:有关|相关)?(?:省|市|州|县|区|地|盟|旗){_KINDS}[\u4e00-\u9fff]{{2,10}}(?:局|委|办|部门)(?=$|[，,；;。、等])"
    rf"|(?:[沿环滨临][江河湖海库])?各(?:有关|相关)?(?:乡镇|镇街|街道|街镇|[乡镇街])(?:{IN_BRACKETS})?(?:人民)?政府、(?:街道)?办事处(?=$|[，,；;。、])"
)
"""Places of several kinds together, with or without their governments: 各市、县人民政府."""
BOTH_KINDS = regex(
    r"(?:有关|相关|各)(?:部门|单位|企业|机构)(?:[、和及](?:部门|单位|企业|机构))+(?=$|[，,；;。、])"
)
"""What is one collective of two kinds: 市直有关部门、单位."""
GENERIC = regex(
    r"(?:等?(?:[省市区县州](?:级|直|属)?)?各?(?:其他)?(?:相关|有关)"
    r"(?:单位|部门|区|企业|机构|方面|地方|省份|地区|成员单位|行业主管部门|职能部门|委办局|金融机构).*)"
)
"""Whoever a task concerns: 各有关单位, 等相关部门."""
