"""Shares and counts that open their clause, with what shall be done behind them.

``80%的社区达到标准``, ``加强20%的服务站内涵建设``, ``服务费的80%用于薪酬分配``,
``100个社区全面建成``.
"""

from loaders.extract.targets.quantities import Quantity
from loaders.text.regex import regex

_SHARE = regex(
    r"(?:以上)?的(?P<who>[^，；\d]{2,30}?)(?P<what>达标|达到|实现|完成|建成|创建(?=为|成)|成为|通过|拥有|签订|配备|纳入|接入)"
)
"""What stands behind a share of things that shall do something: 80%的社区达到标准."""
_PART = regex(r"(?:以上)?的(?P<what>[\u4e00-\u9fff]{4,30})")
"""What stands behind the share of an action: 加强20%的服务站内涵建设, 在15%的村设置便民点."""
_LEADS_TO_PART = regex(r"推动|推进|加强|探索|支持|引导|在$")
_WHOLE = regex(
    r"\s*(?:全[市省区县州国]|其中|确保|力争|实现|推动|推进|加强|探索|支持|引导|现[状有]|各级|在)*"
    r"(?:[^，；\d]{1,12}(?:[区县市州]|各级))?(?:首批)?(?:现[状有])?\s*"
)
_SHARED_OUT = regex(r"用于(?P<what>[^，；]{2,30})")
_OF = regex(r"[^，；\d]{2,20}的$|")
"""服务费的80%用于薪酬分配: what is divided, and for what."""
_DONE = regex(
    r"(?P<who>[^，；\d]{2,40}?)(?:全面|全部|基本)?(?P<what>建成|完成|投用|竣工|达标|消除)(?=$|[（(])"
)
"""What stands behind a count of things that shall be done: 100个示范社区全面建成."""


def name_of_share(before: str, behind: str, quantity: Quantity) -> str:
    """What is measured by a share or count with these words ``before`` and ``behind`` it, or ""."""
    if quantity.unit != "%":
        done = _DONE.match(behind) if quantity.unit and _WHOLE.fullmatch(before) else None
        return done["who"] if done else ""
    if (use := _SHARED_OUT.match(behind)) and _OF.fullmatch(before):
        return f"{before}用于{use['what']}比例"
    if not _WHOLE.fullmatch(before):
        return ""
    if share := _SHARE.match(behind):
        return f"{share['who']}{share['what']}比例"
    part = _PART.match(behind) if _LEADS_TO_PART.search(before) else None
    return f"{part['what']}比例" if part else ""
