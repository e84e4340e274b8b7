"""Whatever happened to a file, it is read or refused by name: never another error."""

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import write_docx, write_html, write_pdf
from sampling import drawn

from loaders.read.formats import formats, read_document
from loaders.read.formats.plain_text import PlainText
from loaders.text.document import Block
from ontology.errors import FormatError

SEED = Path(__file__).parents[4] / "seeds" / "000_d588bc887905c78e.txt"
WRITERS: dict[str, Callable[[Path, Sequence[Block], int], None]] = {
    ".html": write_html,
    ".docx": write_docx,
    ".pdf": write_pdf,
}
NO_OFFICE = formats().keys() - {".doc", ".wps", ".rtf"}
"""Noise under these names would start LibreOffice; their own suite stands in for it."""


@cache
def whole(suffix: str) -> bytes:
    blocks = read_document(SEED).blocks
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plan{suffix}"
        WRITERS[suffix](path, [*blocks[:6], *blocks[-3:]], 0)
        return path.read_bytes()


def read(data: bytes, suffix: str) -> None:
    """Read bytes as a file; a refusal names the file and says what to do."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plan{suffix}"
        path.write_bytes(data)
        try:
            document = read_document(path)
        except FormatError as error:
            assert str(path) in str(error) and "请" in str(error)
        else:
            assert document.blocks or isinstance(formats()[suffix], PlainText)


@st.composite
def damages(draw: st.DrawFn, suffix: str) -> bytes:
    """A file cut short, with bytes changed, doubled or dropped."""
    data = bytearray(whole(suffix))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(1, 200))
        match draw(st.sampled_from(["cut", "drop", "double", "noise"])):
            case "cut":
                del data[at:]
            case "drop":
                del data[at : at + length]
            case "double":
                data[at:at] = data[at : at + length]
            case _:
                data[at : at + length] = draw(st.binary(min_size=1, max_size=length))
    return bytes(data)


@drawn(30, 150)
@given(data=damages(".html"))
def test_a_damaged_page(data: bytes) -> None:
    read(data, ".html")


@drawn(30, 150)
@given(data=damages(".docx"))
def test_a_damaged_word_file(data: bytes) -> None:
    read(data, ".docx")


@drawn(2, 6)
@given(data=damages(".pdf"))
def test_a_damaged_pdf(data: bytes) -> None:
    read(data, ".pdf")


@pytest.mark.parametrize("suffix", sorted(NO_OFFICE))
def test_noise_nothing_and_the_wrong_suffix(suffix: str) -> None:
    noise = random.Random(0)
    for data in (b"", b" \n", noise.randbytes(5000), *map(whole, WRITERS), b"PK\x03\x04", b"%PDF-"):
        read(data, suffix)
