"""What a notice issues, by its title or the letter below it; and what a plan calls itself."""

import re
from collections.abc import Iterator, Sequence

from loaders.extract.structure.kinds import ends_like_a_title
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex

ISSUES = regex(r"(?:印发|发布|转发|批转|公布|下发|颁布|出台)(?:实施|施行)?")
"""印发, 发布 and the other words for issuing."""
_INNER = regex(
    rf"(?:{ISSUES.pattern}(?:关于)?|(?:转发|批转)[^《》]{{2,40}})"
    r"《(?P<inner>.+)》(?:的?(?:通知|公告|函|决定|通告))?$"
)
_INNER_BARE = regex(
    r"(?:关于(?:印发|发布|公布|下发)|(?:印发|(?:转发|批转)[^《》]{2,60}?)(?=关于))"
    r"(?P<inner>[^《》]+?)的(?:通知|公告|函)$"
)
_INNER_NAMING = regex(
    r"关于(?:印发|发布|公布|下发)(?P<inner>[^《》]*(?:《[^《》]*》(?!等)[^《》]+)+)的(?:通知|公告|函)$"
)
"""A title that names another document: 关于印发2023年《政府工作报告》任务分解方案的通知."""
_ANNOUNCED = regex(
    r"(?:现将|现予|制定了?|印发|发布)《(?P<now>[^《》]{2,200})》[^。]{0,40}?(?:印发|发布|公布|下发|颁布)"
    r"|《(?P<agreed>[^《》]{2,200})》(?:[、和及]《[^《》]{2,200}》)*[^。《》]{0,12}?(?:已经?|业经|经)[^。]{0,60}?(?:同意|通过|批准|审定|印发|公布)"
    r"|《(?P<plain>[^《》]{2,200})》(?=印发给|已印发|现?印发)"
)
_CALLED = regex(
    r"《(?P<called>[^《》]{4,100})》[（(](?:以下)?简称[：:]?[“《]*本?(?:规划|方案|计划|纲要|意见|办法)"
    r"|(?:印发|制定|编制|出台|通过)了?《(?P<made>[^《》]{4,100})》"
)
_SOURCE = regex(
    r"[—（(]*\s*(?:摘自|节选自|节录自|摘录自|摘编自|选自|引自|节选于)[：:]?[^《》，。]{0,30}《(?P<title>[^《》]{4,100})》[^。]{0,40}"
)
"""Below the heading of an excerpt: （摘自《某某市林业发展规划》）."""
_SEVERAL = regex(
    "(?:现将)?《[^《》]+》(?:[、和及以]{0,2}《[^《》]+》)+[^。《》]{0,40}(?:已|经|印发)"
)


def issued_by(words: str) -> str | None:
    """What a notice's title says that it issues: the plan's own title."""
    naming = _INNER_NAMING.search(words)
    if naming and ends_like_a_title(naming["inner"]):
        return naming["inner"]
    match = _INNER.search(words)
    if match is None and (bare := _INNER_BARE.search(words)):
        return bare["inner"] if ends_like_a_title(bare["inner"]) else None
    if match is None or match["inner"].count("《") > match["inner"].count("》"):
        return None
    inner = match["inner"]
    return _outer(inner) if "》" not in inner or "《" in inner.split("》")[0] else None


def announced(words: str, lines: Sequence[Text]) -> str | None:
    """What the letter below the title says that it issues, unless the title is another's."""
    for line in _joined_titles(lines):
        match = _ANNOUNCED.search(line.replace("〈", "<").replace("〉", ">"))
        if match:
            inner = _outer(next(filter(None, match.groups())))
            if match["agreed"] and inner.endswith("工作报告"):  # a congress passed it
                return None
            return inner if _belongs(inner, words) else None
    return None


def _joined_titles(lines: Sequence[Text]) -> Iterator[str]:
    """The lines of a letter; titles that 和 joins over two are one: 《甲》 over 和《乙》已经…."""
    above = ""
    for line in (squeeze(text.string) for text in lines):
        if above and not (above.endswith("》") and line.startswith(("和《", "及《"))):
            yield above
            above = ""
        above += line
    yield above


def _belongs(inner: str, words: str) -> bool:
    """A notice, an order or the plan itself; not a title of something else."""
    whole = plain(words)
    return (
        not ends_like_a_title(words)
        or plain(inner) in whole
        or whole in plain(inner)
        or (words.endswith(("令", "公告", "通知")) and ISSUES.search(words) is not None)
    )


def _outer(title: str) -> str:
    return re.sub("[〈<]", "《", re.sub("[〉>]", "》", title))


def plain(title: str) -> str:
    """A title without its marks and white space, as titles are compared."""
    return re.sub(r"[《》〈〉“”\"‘’（）()\s]", "", title)


def issues_several(letter: Sequence[Text]) -> bool:
    """Whether a letter issues several plans, so that no one of them is the document."""
    return any(_SEVERAL.match(squeeze(text.string)) for text in letter[:3])


def own_name(words: str) -> str | None:
    """What a plan calls itself: 《孝感市节水规划》（以下简称《规划》）."""
    match = _CALLED.search(words)
    title = match and (match["called"] or match["made"])
    return title if title and ends_like_a_title(title) else None


def source_of(words: str) -> str | None:
    """The document of which a text is an excerpt, as a line says: （摘自《林业发展规划》）."""
    match = _SOURCE.match(words.strip())
    return match["title"] if match else None
