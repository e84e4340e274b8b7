"""Regular expressions that are compiled when they are first used.

The readers name some 350, of which one text needs a part; compiling all of them takes a third of
the time in which a command starts. ``re`` keeps 512 of those it is given as words, so a table of
them by name is not left to it.
"""

import re
from typing import Any, cast


class _Uncompiled:
    """Stands for a compiled expression: what is asked of it first is kept, and asked directly
    from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self.__dict__["_compiled"] = re.compile(self.pattern, self.flags)
        found = self.__dict__[name] = getattr(compiled, name)
        return found


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, compiled at its first use.

    Raises:
        re.PatternError: at the first use, if it is none.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
