"""How wide the columns of a table should be, in Latin letters; a Chinese character takes two."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from api.services.answer_files.sheet import Value

_LEAST, _MOST = 6, 48
_FILTER_BUTTON = 4


class Widths:
    """Wide enough for the longest line of a column, within bounds: longer text is wrapped."""

    def __init__(self, headings: Sequence[str]) -> None:
        self._widths = [max(_LEAST, cell_len(each) + _FILTER_BUTTON) for each in headings]

    def see(self, cells: Sequence[Value]) -> None:
        """Widen the columns for a row."""
        for column, value in enumerate(cells):
            # What is past the bound is not measured.
            lines = str(value)[: 4 * _MOST].split("\n")
            wanted = min(_MOST, 1 + max(map(cell_len, lines)))
            self._widths[column] = max(self._widths[column], wanted)

    def __iter__(self) -> Iterator[int]:
        return iter(self._widths)
