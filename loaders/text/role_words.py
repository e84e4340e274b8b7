"""The words with which plans say who is responsible: one list for all that read them.

A label (牵头单位：) and the heading of a column (配合部门) name a role in front of the names, a
verb names it behind them (市商务局牵头). In a list with a lead the others support it (decision 21).
Each constant is a list of alternatives, to be put into a regular expression as a group. Source: the
wordings of published plans.
"""

from loaders.text.punctuation import COLON
from loaders.text.regex import regex

LEAD = "(?:第[一二三]|首要|总|主)?牵头|主办|主责|(?:第一|首要)责任|主要(?:责任|承担|承办)"
SUPPORT = "(?:(?:配合|参与|参加|协办|会办|协同|协作|协助|支持|共同){1,2})"
RESPONSIBLE = (
    "(?:(?:责任|负责|落实|实施|执行|建设|推进|承办|承担|主管|完成|管养|管护"
    "|包保|包联|包靠|包抓|属地|揭榜|认领){1,2})"
)
"""Two words may say it together: 协同配合单位, 责任落实单位."""
OVERSIGHT = "指导|督办|督导|督查|监督|监管"
"""A body that guides or supervises a task takes part in it, and is not responsible: 督办单位."""
BODY = (
    "单位|部门|处室|科室|股室|机构|站所|站办所?|办所|办站所|科所"
    "|局办(?!公)|委办局?(?!公)|部委办?(?!公)|委局|办局|局室"
)
"""What follows a word of a role: 牵头单位, 责任部门."""
OF_ITS_OWN = rf"[\u4e00-\u9fff]{{2}}责任(?:{BODY})|(?:联系|挂钩|挂联|结对|帮扶)(?:{BODY})|承办"
"""Bodies responsible for one matter (管养责任单位), or assigned to a village (联系部门); 承办 heads
them without 单位, as 主办 and 协办 head others."""
OWNER = "(?:项目|工程)?业主(?:单位)?|项目法人(?:单位)?"
"""Whose a project is, who answers for it where nobody else is named to."""
LEADS_IN = rf"(?:{LEAD})(?:[\u4e00-\u9fff]{{2}})?(?:{BODY})"
"""牵头单位, with or without the matter in which it leads: 牵头考核单位, 牵头责任部门."""
SHARE = "主体|分工|分局|学校|街道|乡镇|镇街|社区|村社|村居"
"""What else may follow a word of ``RESPONSIBLE``: 责任主体, 责任分工."""
OF_WHAT = "考核|整改|办理|任务|工作|具体|直接|项目"
"""Words before 责任单位 that do not change its role: 考核责任单位, 整改责任单位."""

LEAD_VERB = "牵头"
LIST_LEAD_VERB = f"{LEAD_VERB}|主办|主责"
"""Words for a lead in lists of bodies only: in a sentence, 主办 may mean to host a fair."""
DEEDS_OF_LEAD = (
    "负责|实施|落实|推进|组织|督导|督促|指导|检查|考核|验收|评估|调度|监管|监督|抓总|统筹|协调"
)
"""What one that leads does besides: 牵头抓总, 牵头并做好督促指导."""
SUPPORT_VERB = "配合|参与|参加|协助|协办|协同|支持|指导"
SUPPORT_AS_WORK = "(?:配合|协助|协同|支持)工作"
"""Support by its noun, behind 做好: 市财政局做好配合工作."""
RESPONSIBLE_VERB = "负责|落实"
ROLE_VERB = f"{LEAD_VERB}|{SUPPORT_VERB}|{RESPONSIBLE_VERB}|推进|做好"
CERTAIN_VERB = f"{LEAD_VERB}|配合|参与|参加|协助|协办|指导|{RESPONSIBLE_VERB}|分工"
"""Verbs that show at the end of a sentence that it states responsibility; 支持 and 推进 end other
sentences as well."""
BRACKET_VERB = f"{LEAD_VERB}|负责|配合"
"""Verbs that show the same at the end of a long bracket; other verbs may describe a task there."""

EACH_ITS_OWN = "各司其职|各负其责|各尽其责"
"""What is said of several bodies of which none leads."""
ANSWERS = (
    "负(?:属地|主体|直接|具体|主要|监管|管理|领导){1,2}(?:责任|之责)"
    "|履行[\u4e00-\u9fff]{0,6}(?:责任|职责)|具体抓"
)
"""Says that bodies are responsible without the word 负责: 各县政府负属地责任."""
HEADS = "主抓|抓总|负总责|总负责|为主|统筹"
"""Says who is at the head of others that help, where none of them leads: X抓总，Y配合."""
CARRIES_OUT = "(?:具体|组织)(?:实施|落实)|主抓"
"""What is said of bodies beside a lead: 大柴旦行委主抓, 各街道具体实施."""
STATEMENT_END = (
    f"{CERTAIN_VERB}|配合做好|做好{SUPPORT_AS_WORK}|{LEAD_VERB}推进|{CARRIES_OUT}|统筹实施"
)
"""How a statement of responsibility ends: ``CERTAIN_VERB`` with longer forms. The other words of
``ROLE_VERB`` may end any sentence."""
JOINS_LEAD = "(?:协同|共同|联合|会同)(?:推进|实施|落实)"
"""What bodies do together with a lead: 市税务局牵头，会同各区协同推进."""
CLAUSE_SUPPORT = "配合|参与|参加|指导|协助"
"""Verbs behind which another list may begin; 支持 and 协同 may join names: A支持B建设…."""
LATE_SUPPORT = "参与|参加|配合"
"""Verbs of the second part of a statement that is split behind its lead."""
PROSE_LEAD = f"会同|{LEAD_VERB}"
PROSE_SUPPORT = "配合|协助|(?:参与|参加)(?=[，。；]|$)"
"""Verbs for a lead and for support in running text, where 参与 and 支持 may be about anything."""
IN_CHARGE = f"主责|责任|负责|{LEAD_VERB}"
"""Words before ``BODY`` in a sentence that lists bodies: 主责部门包括…."""
OF_PERSONS = f"分管|责任|包保|{LEAD_VERB}|负责|包联|联系"
"""Words before 领导 in the heading of a column of persons, which holds no bodies."""
OF_PERSONS_LABEL = f"责任|分管|{LEAD_VERB}|包保|负责"
"""The same in a label; 联系人 is a label by itself."""
LEAD_AND_SUPPORT = rf"{LEAD_VERB}(?:和|及|、)(?:配合|参与)(?:单位|部门)"
"""Heading of a column with bodies of both roles that does not say which body has which."""
LEAD_OR_SUPPORT = rf"{LEAD_VERB}[/／](?:配合|参与|协办)(?:{BODY})?"
"""Heading of a column whose cells separate the two roles as it does: 市水利局 / 市财政局."""
LEADING_BODY = rf"(?:{LIST_LEAD_VERB})(?:责任)?(?:{BODY})"
"""What a remark about a whole document calls the first body of each list."""
ANSWERS_FIRST = (
    "(?:负|承担)(?:总责|主责|主要责任|牵头责任|首要责任|第一责任)|总负责|负总体?责任?|抓总|(?:负责)?总牵头"
    "|承担主体责任|负责统筹|统筹负责|主抓"
)
"""What the first body of a list is said to do, in words that no name contains: 由首位单位负总责."""
IN_NO_NAME = f"负责|{LEAD_VERB}|配合"
"""Words of roles that no name of a body contains, unlike 参与, 支持, 指导 and 监督."""
CLAIM_SUPPORT = "配合|参与|参加|协助|协同配合|协办"
CLAIM_RESPONSIBLE = "负责|承担|承办"
"""How people word a role in a claim; 支持 and 落实 would belong to its task."""

MEMBERS = rf"成员(?:{BODY})"
"""Bodies beside a lead in a list; elsewhere 成员 are those of a leading group."""
BLANK_AS_COLON = (
    rf"(?:(?<=单位|部门)|(?<=^{LEAD_VERB})|(?<=^配合))\s+(?=[\u4e00-\u9fff]{{2,}})"
    "(?!完成|时限|责任|配合)"
)
"""A form prints a blank between what it asks for and the answer: 牵头 市果业发展中心."""

ROLE_LABEL = rf"(?:{LEADS_IN}|(?:{SUPPORT}|{RESPONSIBLE})(?:{BODY}|主体)){COLON}"
SHORT_LABEL = rf"(?:{LEAD_VERB}|配合|参与|协助|协办|责任){COLON}"
"""A label without ``BODY``: 牵头：, 配合：."""
BARE_LABEL = regex(ROLE_LABEL)
"""A label of a role at the beginning of a line, for those who need no other labels."""
ANSWERING = rf"(?:{LEADS_IN}|{RESPONSIBLE}(?:{BODY}))"
"""Heading of the bodies that are responsible for a row: 牵头单位, 责任部门."""
ANY_ROLE_WORD = regex(f"责任|{CERTAIN_VERB}")
"""Occurs in every text that says who is responsible."""
