"""Damages files as scanners, editors, downloads and attackers do; the same seed, the same damage.

``damaged(random)`` draws a plan, a format and some damage. Texts are damaged by line, cell and
character; pages and Word files by tag and attribute; PDFs by object; all of them by byte.
"""

import re
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from loaders.read.formats import read_document
from loaders.text.document import Block, Paragraph
from tests.loaders.read.made import write_docx, write_html, write_ofd, write_pdf, write_xlsx
from tests.loaders.small_files import write_small

ROOT = Path(__file__).parents[2]
TEXTS = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/gold/texts/*.txt")])


def write_sheet(path: Path, blocks: Sequence[Block], labels: int) -> None:
    """Blocks as the rows of a sheet of another kind than Excel's own."""
    lines = (
        [block.text.string]
        if isinstance(block, Paragraph)
        else ["¦".join(cell.text or " " for cell in row.cells) for row in block.rows]
        for block in blocks
    )
    write_small(path, "\n".join(line for part in lines for line in part))


WRITERS = {
    ".html": write_html,
    ".docx": write_docx,
    ".pdf": write_pdf,
    ".xlsx": write_xlsx,
    ".ods": write_sheet,
    ".xls": write_sheet,
    ".ofd": write_ofd,
}
KINDS = {
    ".txt": 50,
    ".md": 8,
    ".html": 14,
    ".docx": 10,
    ".xlsx": 6,
    ".ods": 1,
    ".xls": 1,
    ".ofd": 4,
    ".zip": 4,
    ".pdf": 2,
}
"""The formats, and how many of a hundred damaged files are of each: a PDF takes a second."""
_EXCERPTS = 12
_ODD = (
    "（）()〔〕《》“”、，。；：|\t　 #*0１一十百〇年—％≥"
    "\x0b\x85\u2028\u200b\u202e\ufeff\ue000😀\u0301"
)
_NUMBERS = ("0", "-1", "--5", "", "²", "9" * 8, "9" * 30, "１", "a", "NaN")


class Damaged(NamedTuple):
    """A file's suffix and its bytes."""

    suffix: str
    data: bytes


def damaged(random: Random, kinds: Sequence[str] = ()) -> Damaged:
    """A damaged file of any kind, or of one of ``kinds``."""
    suffix = random.choice(kinds) if kinds else _drawn_kind(random)
    if suffix in (".txt", ".md"):
        return Damaged(suffix, _encoded(damaged_text(random), random))
    if suffix == ".zip":
        return Damaged(suffix, _damaged_archive(random))
    whole = _whole(suffix, random.randrange(_EXCERPTS if suffix != ".pdf" else 3))
    damage = _DAMAGE.get(suffix, _damaged_package)
    return Damaged(suffix, damage(whole, random))


def _drawn_kind(random: Random) -> str:
    return random.choices(list(KINDS), list(KINDS.values()))[0]


# --- texts -----------------------------------------------------------------------------------


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def damaged_text(random: Random) -> str:
    """A plan, or a stretch of one under its title, with one to five kinds of damage."""
    lines = text_of(random.choice(TEXTS)).split("\n")
    if random.random() < 0.9:
        start = random.randrange(len(lines))
        lines = [*lines[:3], *lines[start : start + random.randint(5, 150)]]
    for _ in range(random.randint(1, 5)):
        lines = random.choice(_LINE_DAMAGE)(lines, random) or [""]
    return "\n".join(lines)


def _some(lines: Sequence[str], random: Random) -> set[int]:
    share = random.choice((0.01, 0.05, 0.3))
    return {number for number in range(len(lines)) if random.random() < share}


def _drop(lines: list[str], random: Random) -> list[str]:
    lost = _some(lines, random)
    return [line for number, line in enumerate(lines) if number not in lost]


def _drop_stretch(lines: list[str], random: Random) -> list[str]:
    start = random.randrange(len(lines))
    return lines[:start] + lines[start + random.randint(1, 40) :]


def _double(lines: list[str], random: Random) -> list[str]:
    twice = _some(lines, random)
    return [line for number, line in enumerate(lines) for _ in range(1 + (number in twice))]


def _repeat_stretch(lines: list[str], random: Random) -> list[str]:
    start = random.randrange(len(lines))
    stop = start + random.randint(1, 10)
    return lines[:start] + lines[start:stop] * random.randint(2, 30) + lines[stop:]


def _swap(lines: list[str], random: Random) -> list[str]:
    for one in _some(lines, random):
        other = random.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return lines


def _run_together(lines: list[str], random: Random) -> list[str]:
    together = _some(lines, random)
    ends = ("" if number in together else "\n" for number in range(len(lines)))
    return "".join(line + end for line, end in zip(lines, ends, strict=True)).split("\n")


def _part(lines: list[str], random: Random) -> list[str]:
    for number in _some(lines, random):
        at = random.randint(0, len(lines[number]))
        lines[number] = lines[number][:at] + random.choice("\n\t\r\u2028") + lines[number][at:]
    return "\n".join(lines).split("\n")


def _shift_cells(lines: list[str], random: Random) -> list[str]:
    """Cells lost, added, or moved to the next place, as where merged cells are exported."""
    for number in _some(lines, random):
        match random.randrange(4):
            case 0 if lines[number].startswith("\t"):
                lines[number] = ""
            case 1:
                lines[number] = "\t" + lines[number]
            case 2 if lines[number].startswith("\t"):
                lines[number] = "\t\n" + lines[number]
            case _:
                lines[number - 1], lines[number] = lines[number], lines[number - 1]
    return "\n".join(lines).split("\n")


def _tabulate(lines: list[str], random: Random) -> list[str]:
    """The rows of a table with one cell a line as rows of one line, with tabs or Markdown pipes."""
    mark = random.choice(("\t", " | "))
    return [row.strip("\n").replace("\n\t", mark) for row in "\n".join(lines).split("\n\n")]


def _replace_characters(lines: list[str], random: Random) -> list[str]:
    words = "".join(lines) or " "
    for number in _some(lines, random):
        characters = list(lines[number])
        for at in range(len(characters)):
            if random.random() < 0.1:
                characters[at] = random.choice((random.choice(words), random.choice(_ODD), ""))
        lines[number] = "".join(characters)
    return lines


def _insert_run(lines: list[str], random: Random) -> list[str]:
    """One character or word again and again, as where a recogniser loops."""
    words = "".join(lines) or " "
    start = random.randrange(len(words))
    run = random.choice((random.choice(_ODD), words[start : start + random.randint(1, 8)]))
    number = random.randrange(len(lines))
    at = random.randint(0, len(lines[number]))
    many = run * random.choice((3, 50, 1000))
    lines[number] = lines[number][:at] + many + lines[number][at:]
    return lines


def _cut_off(lines: list[str], random: Random) -> list[str]:
    words = "\n".join(lines)
    return words[: random.randint(0, len(words))].split("\n")


_LINE_DAMAGE: tuple[Callable[[list[str], Random], list[str]], ...] = (
    _drop, _drop_stretch, _double, _repeat_stretch, _swap, _run_together, _part, _shift_cells,
    _tabulate, _replace_characters, _insert_run, _cut_off,
)  # fmt: skip


def _encoded(words: str, random: Random) -> bytes:
    words = words.replace("\n", random.choice(("\n", "\n", "\n", "\r\n", "\r")))
    encoding = random.choice(("utf-8",) * 16 + ("utf-8-sig", "utf-16", "gb18030", "utf-16-le"))
    data = words.encode(encoding, "replace")
    return damaged_bytes(data, random) if random.random() < 0.1 else data


# --- bytes -----------------------------------------------------------------------------------


def damaged_bytes(data: bytes, random: Random) -> bytes:
    """Bytes cut off, lost, doubled, or noise in their place."""
    found = bytearray(data)
    for _ in range(random.randint(1, 5)):
        at = random.randrange(len(found) + 1)
        length = random.choice((1, 20, 500))
        match random.randrange(5):
            case 0:
                del found[at:]
            case 1:
                del found[at : at + length]
            case 2:
                found[at:at] = found[at : at + length]
            case _:
                found[at : at + length] = random.randbytes(random.randint(1, length))
    return bytes(found)


# --- files with structure --------------------------------------------------------------------


@cache
def _whole(suffix: str, number: int) -> bytes:
    """A stretch of a plan as a sound file."""
    random = Random(number)
    path = TEXTS[number % len(TEXTS)]
    blocks = read_document(path).blocks
    start = random.randrange(max(1, len(blocks) - 20))
    with TemporaryDirectory() as folder:
        made = Path(folder) / f"plan{suffix}"
        WRITERS[suffix](made, [*blocks[:6], *blocks[start : start + 20], *blocks[-3:]], 0)
        return made.read_bytes()


def _damaged_page(data: bytes, random: Random) -> bytes:
    if random.random() < 0.2:
        return damaged_bytes(data, random)
    words = _damaged_markup(data.decode("gb18030"), random)
    return words.encode(random.choice(("gb18030", "gb18030", "utf-8", "utf-16")), "replace")


_MAIN_PARTS = (
    *("word/document.xml", "xl/worksheets/sheet1.xml"),
    *("content.xml", "Doc_0/Pages/Page_0.xml"),
)


def _damaged_package(data: bytes, random: Random) -> bytes:
    if random.random() < 0.2:
        return damaged_bytes(data, random)
    files = _unpacked(data)
    main = tuple(name for name in _MAIN_PARTS if name in files)
    name = random.choice(main * 4 + tuple(files))
    files[name] = _damaged_markup(files[name].decode("utf-8", "replace"), random).encode()
    if random.random() < 0.1:
        del files[random.choice(tuple(files))]
    return _packed(files)


_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r'(?<==")[^"<>]*(?=")')
_ADDED = (
    '<td colspan="{0}" rowspan="{0}">', "<table>", "</table>", "<div>" * 50, "</td>", "<tr>",
    "<ol start={0}><li>", "<br>", "&#{0};", "&#xD800;", "<!--", "-->", "<![CDATA[", "]]>", "<?x",
    '<w:tcPr><w:gridSpan w:val="{0}"/><w:vMerge/></w:tcPr>', "<w:tbl>", "</w:tc>", "<w:tr/>",
    '<w:trPr><w:gridBefore w:val="{0}"/></w:trPr>', "<w:br/>", "<w:p>" * 50, "<w:tbl><w:tr><w:tc>",
    '<w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{0}"/></w:numPr></w:pPr>',
    '<!DOCTYPE a [<!ENTITY b "b">]>', "&b;", '<mergeCell ref="A1:XFD{0}"/>', '<row r="{0}">',
    '<c r="ZZ{0}" t="s"><v>{0}</v></c>', '<col min="1" max="{0}" hidden="1"/>',
    '<ofd:TextCode X="{0}" Y="{0}" DeltaX="g 99999999 {0}">甲</ofd:TextCode>',
    '<ofd:AbbreviatedData>M 0 0 L {0} 0 L {0} {0} C</ofd:AbbreviatedData>', "<ofd:PageBlock>" * 50,
)  # fmt: skip


def _damaged_markup(words: str, random: Random) -> str:
    for _ in range(random.randint(1, 6)):
        tags = [match.span() for match in _TAG.finditer(words)] or [(0, 0)]
        start, end = random.choice(tags)
        match random.randrange(6):
            case 0:
                words = words[:start] + words[end:]
            case 1:
                words = words[:end] + words[start:end] * random.choice((1, 40)) + words[end:]
            case 2:
                words = _other_value(words, random)
            case 3:
                added = random.choice(_ADDED).format(random.choice(_NUMBERS))
                words = words[:end] + added + words[end:]
            case 4:
                words = words[:start] + words[slice(*random.choice(tags))] + words[end:]
            case _:
                stop = min(len(words), end + random.choice((10, 2000)))
                words = words[:end] + words[stop:]
    return words


def _other_value(words: str, random: Random) -> str:
    values = [match.span() for match in _VALUE.finditer(words)]
    if not values:
        return words
    start, end = random.choice(values)
    return words[:start] + random.choice(_NUMBERS) + words[end:]


_TOKEN = re.compile(rb"\b\d+ \d+ R\b|\b\d+\b|/[A-Za-z]+|\b(?:endobj|obj|stream|xref|trailer)\b")


def _damaged_pdf(data: bytes, random: Random) -> bytes:
    """References that lead in circles, counts and lengths that lie, names and marks lost."""
    if random.random() < 0.3:
        return damaged_bytes(data, random)
    tokens = [match.span() for match in _TOKEN.finditer(data)]
    for start, end in sorted(random.sample(tokens, random.randint(1, 12)), reverse=True):
        other = data[slice(*random.choice(tokens))] if random.random() < 0.7 else b"999999999"
        data = data[:start] + other + data[end:]
    return data


_DAMAGE = {".html": _damaged_page, ".pdf": _damaged_pdf, ".xls": damaged_bytes}
"""What is done to files of a format; all others are packages of parts."""


# --- archives --------------------------------------------------------------------------------

_NAMES = (
    "方案.txt", "a/b/方案.txt", "../方案.txt", "/方案.txt", "C:\\方案.txt", "a\\..\\..\\b.txt",
    ".hidden.txt", "a.zip", "图.jpg", "a.html", "方案.txt/方案.txt",
    " .txt", "con.txt", "a\x00.txt",
)  # fmt: skip


def _damaged_archive(random: Random) -> bytes:
    names = random.sample(_NAMES, random.randint(1, 3)) if random.random() < 0.5 else _NAMES[:2]
    files = {name: _encoded(damaged_text(random), random) for name in names}
    data = _packed(files)
    for _ in range(random.choice((0, 1, 1, 3))):
        marks = [match.end() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04)", data)] or [0]
        at = random.choice(marks) + random.randrange(42)
        data = data[:at] + random.randbytes(1) + data[at + 1 :]
    return damaged_bytes(data, random) if random.random() < 0.3 else data


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()
