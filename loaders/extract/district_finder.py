"""The districts that a text names, also by names that only the words round them tell to be one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from loaders.extract.term_finder import STATIONS, Match, TermFinder
from loaders.text.regex import regex
from loaders.text.role_words import ROLE_VERB
from ontology.small_places import TOWN

_BETWEEN = regex("[、和与及]")
_SHORT_TOWN = (
    rf"(?=[\u4e00-\u9fff]{{2,3}}(?:[镇乡]|街道)|[\u4e00-\u9fff]{{2,5}}苏木)(?P<town>{TOWN})"
)
"""A longer name may have a verb before it."""
_TOWNS = regex(
    r"(?:^|(?<=[、，,；;：:（(|\s和与及至在由对为●◆■])"
    r"|(?<=其中|推进|建设|支持|开通|实施|完成|依托|围绕|打造|新建|改造|确保))"
    rf"{_SHORT_TOWN}"
    rf"(?=[、，,；;：:。（）()|\s和与及至到等段按各]|$|人民政府|政府|办事处|{ROLE_VERB})"
)
"""A town of the plan's county, as a list or a sentence names it."""
_TOWNS_BESIDE = regex(rf"(?:(?<=[镇乡]、)|(?<=(?:街道|苏木)、)){_SHORT_TOWN}")
"""One behind another in a list, whatever goes on behind it."""
_FORMS = (_TOWNS, _TOWNS_BESIDE)


class DistrictFinder(TermFinder):
    """Finds districts by their names, counties in rows of short names, and towns.

    ``shorts`` are names without 县 or 区, which mean places beside others only: 石阡、德江、沿河.
    ``town`` gives the id of the town of a name, "" if the plan's place has none of it.
    """

    def __init__(
        self,
        forms: Mapping[str, str],
        shorts: Mapping[str, str],
        town: Callable[[str], str],
        here: tuple[str, ...] = (),
    ) -> None:
        super().__init__(forms, STATIONS, here)
        self._rows = TermFinder({**shorts, **forms}, here=here)
        self._town = town

    def matches(self, string: str) -> Iterable[Match]:
        """Where districts are named, in order."""
        return sorted([*super().matches(string), *self._in_rows(string), *self._towns(string)])

    def _in_rows(self, string: str) -> Iterator[Match]:
        """Names that stand beside others with nothing but 、 or 和 between them."""
        for first, second in pairwise(self._rows.matches(string)):
            if _BETWEEN.fullmatch(string, first.end, second.start):
                yield from (first, second)

    def _towns(self, string: str) -> Iterator[Match]:
        named = {each.span("town") for form in _FORMS for each in form.finditer(string)}
        for start, end in sorted(named):
            if term := self._town(string[start:end]):
                yield Match(start, end, term)
