"""Makes Word files from WordprocessingML, for what no library writes: numbering, changes, boxes."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def word_file(body: str, *, numbering: str = "", styles: str = "", before: str = "") -> bytes:
    parts = {
        "document": f"{before}<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "numbering": numbering and f"<w:numbering {_NAMES}>{numbering}</w:numbering>",
        "styles": styles and f"<w:styles {_NAMES}>{styles}</w:styles>",
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, words in parts.items():
            if words:
                archive.writestr(f"word/{name}.xml", words)
    return packed.getvalue()


def paragraph(words: str, *, number: tuple[int, int] | None = None, style: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        list_, level = number
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    run = f"<w:r><w:t>{escape(words)}</w:t></w:r>" if words else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def cell(words: str, *, across: int = 1, down: str = "") -> str:
    merged = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    merged += f'<w:vMerge w:val="{down}"/>' if down else ""
    return f"<w:tc><w:tcPr>{merged}</w:tcPr>{paragraph(words)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _level(index: int, style: str, words: str, suffix: str = "tab") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{words}"/></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + _level(0, "chineseCountingThousand", "第%1章", "space")
    + _level(1, "chineseCounting", "（%2）", "nothing")
    + _level(2, "decimal", "%3.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + _level(0, "decimal", "%1")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
)
"""Lists 1 and 2: 第一章, （一）, 1.; 2 starts at 5. List 3: bare numbers."""

STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="mine"/>'
    '<w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
)
