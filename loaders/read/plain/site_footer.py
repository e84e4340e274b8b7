"""The foot of a web site, copied with a text: who runs the site is responsible for no task."""

from collections.abc import Sequence

from loaders.read.lines.furniture import REGISTERED
from loaders.text.regex import regex

_RUNS_SITE = regex(
    r"\s*(?:(?:主办|承办|协办|主管|技术支持|运行维护|运维|维护)(?:单位|部门)?|版权所有|网站(?:管理|维护|联系)\w*)\s*[:：]"
)


def without_site_footer(lines: Sequence[str]) -> list[str]:
    """The lines, those empty that are a site's number or say beside one who runs the site."""
    left = list(lines)
    for at, line in enumerate(lines):
        if REGISTERED.search(line):
            left[at] = ""
            for beside in (range(at - 1, -1, -1), range(at + 1, len(lines))):
                _clear(left, beside)
    return left


def _clear(lines: list[str], numbers: range) -> None:
    """Empty the lines in this order that say who runs the site, up to the first of another kind."""
    for number in numbers:
        line = lines[number]
        if _RUNS_SITE.match(line) or REGISTERED.search(line):
            lines[number] = ""
        elif line.strip():
            return
