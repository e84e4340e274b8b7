"""Spreadsheets of Excel, WPS and LibreOffice: the sheets, rows and columns that are shown."""

from pathlib import Path

from loaders.read.spreadsheet.reader import read_workbook
from loaders.text.document import Document


class Spreadsheet:
    """The format of task lists kept in a spreadsheet; formulas are read by their kept values."""

    name = "电子表格"
    suffixes = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".ods"})

    def read(self, path: Path, data: bytes) -> Document:
        """Print every sheet; see ``loaders.text.document.Format``."""
        return read_workbook(path, data)


FORMAT = Spreadsheet()
