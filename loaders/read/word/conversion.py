"""Old Word and WPS files as .docx, by LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ontology.errors import FormatError

MAX_SECONDS = 120
_NAMES = ("soffice", "libreoffice", "soffice.com")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)


def find_office() -> str | None:
    """The program of LibreOffice; None if it is not installed."""
    found = (shutil.which(name) for name in (*_NAMES, *_PLACES))
    return next((program for program in found if program), None)


def to_docx(path: Path, data: bytes) -> bytes:
    """The bytes of a .docx file of the same text.

    A profile of its own keeps LibreOffice from talking to one that is running, and from macros.

    Raises:
        FormatError: LibreOffice is not installed, does not end, or cannot read the file.
    """
    program = find_office()
    if program is None:
        raise FormatError(
            f"{path}：读取旧版 Word/WPS 文件需要 LibreOffice，本机没有安装；"
            "请安装（Debian/Ubuntu：apt-get install libreoffice-writer；"
            "macOS、Windows：libreoffice.org），或用 Word、WPS 另存为 .docx"
        )
    with TemporaryDirectory(prefix="policygraph-", ignore_cleanup_errors=True) as folder:
        return _convert(program, path, data, Path(folder))


def _convert(program: str, path: Path, data: bytes, folder: Path) -> bytes:
    source = folder / f"plan{path.suffix.lower()}"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        program, "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={profile}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    try:
        code = _run(command)
    except subprocess.TimeoutExpired as error:
        raise FormatError(
            f"{path}：LibreOffice 在 {MAX_SECONDS} 秒内没有转换完；请用 Word 或 WPS 另存为 .docx"
        ) from error
    except OSError as error:
        raise FormatError(
            f"{path}：LibreOffice 不能启动（{error.strerror}：{program}）；请重新安装"
        ) from error
    made = folder / "out" / "plan.docx"
    if code or not made.is_file():
        raise FormatError(
            f"{path}：LibreOffice 不能转换，文件可能损坏或有密码；请用 Word 或 WPS 另存为 .docx"
        )
    return made.read_bytes()


def _run(command: list[str]) -> int:
    """Run to the end, or to the time limit; then its children end with it."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            return process.wait(MAX_SECONDS)
        except subprocess.TimeoutExpired:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            raise
