"""Folders, archives and patterns stand for files; what is not read is named."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from loaders.read.archive import open_archive
from loaders.read.files import find_plan_files
from loaders.read.formats import read_document
from ontology.errors import FormatError

TEXT = "一、总体要求\n".encode()


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def names(paths: tuple[Path, ...], below: Path) -> list[str]:
    return [path.relative_to(below).as_posix() for path in paths]


def test_files_of_a_kind_that_is_not_known_are_named(tmp_path: Path) -> None:
    for name in ("b.docx", "a.txt", "图.jpg", "~$b.docx", ".hidden", "Thumbs.db"):
        (tmp_path / name).write_bytes(TEXT)
    found = find_plan_files([tmp_path])
    assert names(found.files, tmp_path) == ["a.txt", "b.docx"]
    assert names(found.unknown, tmp_path) == ["图.jpg"]


def test_a_file_that_is_named_is_read_whatever_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "图.jpg"
    path.write_bytes(TEXT)
    assert find_plan_files([path, path, tmp_path]).files == (path,)


def test_patterns_are_matched_and_one_that_matches_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "in/b.txt", "in/c.md"):
        (tmp_path / name).write_bytes(TEXT)
    assert names(find_plan_files([tmp_path / "**" / "*.txt"]).files, tmp_path) == [
        "a.txt",
        "in/b.txt",
    ]
    assert find_plan_files([tmp_path / "a**"]).files == (tmp_path / "a**",)
    (missing,) = find_plan_files([tmp_path / "*.pdf"]).files
    with pytest.raises(FormatError, match=r"\*\.pdf：无法读取"):
        read_document(missing)


def test_a_file_of_an_archive_is_read_like_one_of_a_folder(tmp_path: Path) -> None:
    files = {"2024/方案.txt": TEXT, "图.jpg": b"x", "__MACOSX/._方案.txt": b"x"}
    path = archive(tmp_path / "plans.ZIP", files)
    found = find_plan_files([tmp_path])
    assert names(found.files, path) == ["2024/方案.txt"]
    assert names(found.unknown, path) == ["图.jpg"]
    document = read_document(found.files[0])
    assert document.lines[0] == "一、总体要求"
    assert document.path == path / "2024/方案.txt"


def test_names_in_gbk_are_read_as_windows_wrote_them(tmp_path: Path) -> None:
    stands_for = "方案.txt".encode("gbk").decode("cp437")
    path = archive(tmp_path / "a.zip", {"xxxx.txt": TEXT})
    raw = path.read_bytes().replace(b"xxxx.txt", stands_for.encode("cp437"))
    path.write_bytes(raw)
    assert names(find_plan_files([path]).files, path) == ["方案.txt"]
    assert read_document(path / "方案.txt").lines[0] == "一、总体要求"


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    inner = archive(tmp_path / "inner.zip", {"a.txt": TEXT}).read_bytes()
    path = archive(tmp_path / "outer.zip", {"inner.zip": inner})
    (found,) = find_plan_files([path]).files
    with pytest.raises(FormatError, match=r"inner\.zip：压缩包里还有压缩包；请"):
        read_document(found)


def test_a_file_with_a_password_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": TEXT})
    raw = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    path.write_bytes(raw)
    with pytest.raises(FormatError, match=r"“a\.txt”有密码；请"):
        read_document(path / "a.txt")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "in/../../a.txt"])
def test_names_that_lead_out_of_an_archive_are_refused(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "a.zip", {"b.txt": TEXT, name: TEXT})
    assert find_plan_files([path]).files == (path,)
    with pytest.raises(FormatError, match=r"a\.zip：.*指向压缩包之外.*请"):
        read_document(path)


def test_an_archive_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("a.txt", TEXT)
        made.filelist[0].file_size = 1 << 31
    path = tmp_path / "a.zip"
    path.write_bytes(packed.getvalue())
    with pytest.raises(FormatError, match="压缩炸弹"):
        read_document(path)


def test_a_file_that_says_it_is_smaller_than_it_is_is_not_unpacked(tmp_path: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", bytes(5_000_000))
        made.filelist[0].file_size = 10
    path = tmp_path / "a.zip"
    path.write_bytes(packed.getvalue())
    with pytest.raises(FormatError, match="损坏"):
        read_document(path / "a.txt")


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"PK\x03\x04" + bytes(50), "损坏"), (b"", "损坏"), (b"PK\x05\x06" + bytes(18), "空的")],
)
def test_an_archive_that_cannot_be_opened_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert find_plan_files([tmp_path]).files == (path,)
    with pytest.raises(FormatError, match=rf"a\.zip：.*{says}.*请"):
        read_document(path)


def test_an_archive_as_a_file_says_how_to_name_one_of_its_files(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"b.txt": TEXT})
    with pytest.raises(FormatError, match=r"1 个文件.*a\.zip/b\.txt"):
        read_document(path)
    with pytest.raises(FormatError, match=r"没有“c\.txt”；请"):
        read_document(path / "c.txt")


def test_an_archive_that_changed_is_opened_anew(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": TEXT})
    assert list(open_archive(path)) == ["a.txt"]
    archive(path, {"b.txt": TEXT, "c.txt": TEXT})
    assert list(open_archive(path)) == ["b.txt", "c.txt"]
