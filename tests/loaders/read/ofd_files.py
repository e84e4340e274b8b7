"""Makes OFD files (GB/T 33190) of lines of text and ruling lines, in millimetres."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_NAMES = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 5.0


def text(words: str, x: float, y: float, size: float = SIZE) -> str:
    step = f"g {len(words)} {size}"
    return (
        f'<ofd:TextObject Boundary="{x} {y - size} {len(words) * size} 6" Size="{size}" Font="1">'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="{step}">{escape(words)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


def stroke(x0: float, y0: float, x1: float, y1: float, more: str = "") -> str:
    return (
        f'<ofd:PathObject Boundary="{x0} {y0} {x1 - x0} {y1 - y0}" LineWidth="0.3" {more}>'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def area(x0: float, y0: float, x1: float, y1: float, color: str = "0 0 0") -> str:
    wide, high = x1 - x0, y1 - y0
    return (
        f'<ofd:PathObject Boundary="{x0} {y0} {wide} {high}" Stroke="false" Fill="true">'
        f'<ofd:FillColor Value="{color}"/><ofd:AbbreviatedData>'
        f"M 0 0 L {wide} 0 L {wide} {high} L 0 {high} C</ofd:AbbreviatedData></ofd:PathObject>"
    )


def table(rows: Sequence[Sequence[str]], x: float, y: float, wide: float, high: float) -> str:
    """A ruled table of cells of one size, the first row's top at ``y``."""
    columns = max(map(len, rows))
    right, bottom = x + columns * wide, y + len(rows) * high
    lines = [stroke(x, y + i * high, right, y + i * high) for i in range(len(rows) + 1)]
    lines += [area(x + i * wide, y, x + i * wide + 0.2, bottom) for i in range(columns + 1)]
    words = [
        text(cell, x + column * wide + 2, y + row * high + high / 2 + 2)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    return "".join((*lines, *words))


def ofd_file(*pages: str, **more: str) -> bytes:
    """A file of pages, each its graphic objects; ``more`` parts by name without suffix."""
    parts = {
        "OFD.xml": f"<ofd:OFD {_NAMES}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_NAMES}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
        + "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}.xml"/>' for n, _ in enumerate(pages))
        + "</ofd:Pages></ofd:Document>",
    }
    for number, objects in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{number}.xml"] = (
            f"<ofd:Page {_NAMES}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
            "</ofd:Page>"
        )
    parts |= {f"{name}.xml": words for name, words in more.items()}
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return made.getvalue()
