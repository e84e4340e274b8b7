from typing import IO

from odf.element import Element

class OpenDocument:
    spreadsheet: Element
    automaticstyles: Element
    settings: Element
    def write(self, file: IO[bytes]) -> None: ...

def OpenDocumentSpreadsheet() -> OpenDocument: ...
def load(file: IO[bytes]) -> OpenDocument: ...
