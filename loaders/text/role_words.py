"""The words with which plans say who is responsible: one list for all that read them.

A label (牵头单位：) and the heading of a column (配合部门) name a role in front of the names, a
verb names it behind them (市商务局牵头). In a list with a lead the others support it (decision 21).
Each constant is a list of alternatives, to be put into a regular expression as a group. Source: the
wordings of published plans.
"""

from loaders.text.marks import COLON
from loaders.text.regex import regex

LEAD = "牵头|主办|主责|第一责任|主要责任"
SUPPORT = "(?:(?:配合|参与|参加|协办|协同|协作|协助|支持|共同){1,2})"
RESPONSIBLE = "(?:(?:责任|负责|落实|实施|执行|建设|推进|承办|承担|主管|完成){1,2})"
"""Two words may say it together: 协同配合单位, 责任落实单位."""
OVERSIGHT = "指导|督办|督导|督查|监督|监管"
"""Who guides or watches a task takes part in it and does not answer for it: 指导部门, 督办单位."""
BODY = "单位|部门|处室|科室|机构"
"""What a word of a role stands before: 牵头单位, 责任部门."""
SHARE = "主体|分工"
"""What else a word of ``RESPONSIBLE`` stands before: 责任主体, 责任分工."""

LEAD_VERB = "牵头"
LIST_LEAD_VERB = f"{LEAD_VERB}|主办|主责"
"""What leads in a list of bodies alone: a sentence may say who 主办 a fair."""
SUPPORT_VERB = "配合|参与|参加|协助|协办|协同|支持|指导"
RESPONSIBLE_VERB = "负责|落实"
ROLE_VERB = f"{LEAD_VERB}|{SUPPORT_VERB}|{RESPONSIBLE_VERB}|推进|做好"
CERTAIN_VERB = f"{LEAD_VERB}|配合|参与|协助|协办|指导|{RESPONSIBLE_VERB}|分工"
"""By which a statement is known at its end: 支持 and 推进 end other sentences as well."""
BRACKET_VERB = f"{LEAD_VERB}|负责|配合"
"""By which a bracket of many words is known at its end: other verbs describe a task as well."""

ROLE_LABEL = rf"(?:{LEAD}|{SUPPORT}|{RESPONSIBLE})(?:{BODY}){COLON}"
ANY_ROLE_WORD = regex(f"责任|{CERTAIN_VERB}")
"""What every text has that says who is responsible."""
