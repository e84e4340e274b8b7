"""How long something may take or is kept, and the moment at which something is to be done."""

import re

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.text.regex import regex

_WHEN = regex(r"时(?![间限段长])")
"""Behind the number at which something is to be done: 震级达到5.0级时."""
_TERM = regex(
    r"(?:建设期|执行期|整改期|有效期|(?:服务|承租|租赁|经营|履约|合同|优惠|免租|过渡|孵化|享受)期|(?:补贴|补助|奖励|贷款|租赁|享受|优惠)期限?|期限|试点时间|工作时间|使用年限|近)[^，；\d控缩压]{0,10}$"
    r"|(?:周期|时限)(?:原则上|一般|为)+$|(?:保存|存档|归档|保管)[^，；\d]{0,30}$"
)
"""How long something may take or is kept: 建设期为3到5年, 归档保存至少10年."""


def _is_occasion(around: Around) -> bool:
    return _WHEN.match(around.behind) is not None


def _is_term(around: Around) -> bool:
    return around.quantity.unit in ("年", "个月") and _TERM.search(around.before) is not None


def _is_span(around: Around) -> bool:
    """2年内建成示范园区3个: how long it may take."""
    within = re.match("之?内[\u4e00-\u9fff]", around.behind) is not None
    return around.quantity.unit in ("年", "个月") and within and not around.before.strip()


RULES: tuple[Rule, ...] = (
    _is_occasion,
    _is_term,
    _is_span,
)
