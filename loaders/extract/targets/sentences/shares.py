"""Shares and counts of those who shall do something, or with whom something shall be done.

``80%的社区达到标准``, ``加强20%的服务站内涵建设``, ``服务费的80%用于薪酬分配``,
``100个社区全面建成``, ``废旧放射源100%安全收贮``, ``监督检查100%全覆盖``.
"""

from decimal import Decimal

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.sentences.indicator_names import name_indicator
from loaders.extract.targets.words import ACTION, ATTAIN, GROW
from loaders.text.regex import regex

_DOES = (
    r"能够?提供|具备|达标|达到|实现|完成|建成|建立|创建(?=为|成)|成为|通过|拥有|签订|配备|纳入|接入|得到|获得|接受|享受|安装|"
    r"进行|实施|实行|推行|设立|[设建配]有|开展|覆盖|使用|采用|参与|参加|集聚|入驻|联网|并网|上云|投用|办结|全覆盖|"
    r"产生|生成|对接|开设|开通|开放|进驻|归集|共享|下沉|符合|满足|养成|持证|留在|留用"
)
"""What the members of a share do when the goal is reached."""
_ACTS = (
    rf"{_DOES}|{ACTION}|配齐|引入|设置|装配|加入|建档|落实|掌握|试点|验收|合格|成立|组建|执行|参训|报到"
    r"|通(?=[水电气暖路网邮车千宽光天客])"
)
"""What they do where the share opens the clause: 半数以上的村组建消防队."""
_WHO = r"的?(?P<who>(?!的|以)[^，；\d]{1,30}?)"
_SHARE = regex(rf"{_WHO}(?P<what>(?:{_DOES})[^，；、\d]{{0,20}})")
"""What stands behind a share of things that shall do something: 80%的社区达到标准."""
_OPENS = regex(rf"{_WHO}(?<!资金)(?<!费用)(?<!补助)(?P<what>(?:{_ACTS})[^，；、\d]{{0,20}})")
_LISTED_SHARE = regex(
    r"的(?P<who>[^，；\d、和及的]{1,8})(?:[、和及]{1,2}\d{1,3}(?:\.\d{1,4})?%(?:以上)?的[^，；\d、和及]{1,20}?){1,4}"
    rf"(?P<what>(?:{_DOES})[^，；、\d]{{0,20}})"
)
"""Behind a share of some where shares of others follow: 80%的市直、60%的乡镇机关达标."""
_LISTED_BEFORE = regex(r"^(?:以上)?的[^，；\d、和及的]{1,8}[、和及]{1,2}$")
_PART = regex(r"(?:以上)?的(?P<what>[\u4e00-\u9fff]{4,30})")
"""What stands behind the share of an action: 加强20%的服务站内涵建设, 在15%的村设置便民点."""
_LEADS_TO_PART = regex(r"推动|推进|加强|探索|支持|引导|在$")
_WHOLE = regex(
    r"\s*(?:全[市省区县州国]|年[底末]?[前内]|\d{1,2}月底?前|其中|确保|力争|实现|推动|推进|加强|探索|支持|引导|选取|遴选|选派|抽调|组织|安排|优先|现[状有]|各级|在|将|让|使|对)*"
    r"(?:[^，；\d]{1,12}(?:[区县市州]|各级))?(?:首批)?(?:现[状有])?\s*"
)
_ALL = regex(r"(?P<what>(?!以上|以下|股权|控股|[由为是来])(?:(?!的)[\u4e00-\u9fff]){2,12})$")
"""Behind the share of all of them that stand before it: 废旧放射源100%安全收贮."""
_DEED = regex(
    r"[^，；\d]{2,40}(?:利用|监控|监测|监管|检查|巡查|排查|覆盖|处置|处理|收集|回收|治理|清运|供应|保障|普及|接入|整改|办结|达标)$"
)
"""A deed of which the share that ends its clause is done: 生活污水再生利用70%以上."""
_EVERY = Decimal(100)
_THINGS = regex(r"[^，；\d]{2,40}[^，；\d的占按照由以至到于在为超]$")
"""Those of whom a share does something."""
_RATE = regex("(?:率|比例|占比)$")
"""What is a share already: 节能率15%及以上的建筑达到300万平方米."""
_VERB = regex(rf"(?:{ACTION}|{ATTAIN}|{GROW})$")
_DEFINES = regex("是指|系指|指的?是")
_CONDITION = regex(ATTAIN)
"""Of those who attain something a share is named: 对用水量达到指标90%的县区实行预警."""
_MOST = regex(rf"(?P<what>(?:{_DOES})[^，；\d]{{0,12}})$")
"""Behind the share of some of them: 高频事项90%以上实现跨省通办."""
_SHARED_OUT = regex(r"用于(?P<what>[^，；]{2,30})")
_OF = regex(r"[^，；\d]{2,20}的$|")
"""服务费的80%用于薪酬分配: what is divided, and for what."""
_DONE = regex(
    r"(?P<who>[^，；\d]{2,40}?)(?:全面|全部|基本)?"
    r"(?:建成|完成|投用|竣工|达标|消除|(?P<how>(?:完成|实现|通过|建[成有])[^，；、\d]{2,12}))(?=$|[（(])"
)
"""What stands behind a count of things that shall be done: 100个示范社区全面建成."""


def name_of_share(before: str, behind: str, quantity: Quantity) -> str:
    """What is measured by a share or count with these words ``before`` and ``behind`` it, or ""."""
    if quantity.unit != "%":
        done = _DONE.match(behind) if quantity.unit and _WHOLE.fullmatch(before) else None
        return f"{done['who']}{done['how'] or ''}" if done else ""
    if listed := _LISTED_SHARE.match(behind):
        return f"{listed['who']}{listed['what']}比例"
    before = _LISTED_BEFORE.sub("", before)
    if (use := _SHARED_OUT.match(behind)) and _OF.fullmatch(before):
        return f"{before}用于{use['what']}比例"
    if not _WHOLE.fullmatch(before):
        return _share_of_these(before, behind, quantity)
    if share := _OPENS.match(behind):
        return f"{share['who']}{share['what']}比例"
    part = _PART.match(behind) if _LEADS_TO_PART.search(before) else None
    return f"{part['what']}比例" if part else ""


def _share_of_these(before: str, behind: str, quantity: Quantity) -> str:
    """Those that the words before a share name, and what is done with them, or ""."""
    if not behind and _DEED.search(before):
        return f"{name_indicator(before, '', '', attained=True)}比例"
    if (
        not _THINGS.search(before)
        or _RATE.search(before)
        or _VERB.search(before)
        or _DEFINES.search(before)
    ):
        return ""
    of_whom = name_indicator(before, "", "", attained=True)
    if done := (_ALL if quantity.value == _EVERY else _MOST).match(behind):
        return f"{of_whom}{done['what']}比例"
    done = None if _CONDITION.search(before) else _SHARE.match(behind)
    return f"{of_whom}{done['who']}{done['what']}比例" if done else ""
