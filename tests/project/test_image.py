"""The image's steps, run in order without Docker, and what they make."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from served import environment, serving
from tree import PACKAGES, ROOT

TEXT = (ROOT / "Dockerfile").read_text()
BUILD_STAGE = TEXT.split("\nFROM ")[1]
LIST_TOOLS = b'{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
AS_AN_AGENT = {
    "Accept": "application/json, text/event-stream",
    "Content-Type": "application/json",
    "MCP-Protocol-Version": "2025-11-25",
}
IGNORED = (ROOT / ".dockerignore").read_text().splitlines()


def test_the_image_is_given_what_the_wheel_packs_and_nothing_else() -> None:
    given = {line[1:] for line in IGNORED if line.startswith("!")}
    files = {"requirements/image.txt", "pyproject.toml", "README.md", "LICENSE"}
    assert IGNORED[0] == "*"
    assert given == {*PACKAGES, *files}


@pytest.mark.image
def test_the_images_steps_make_a_program_that_answers(tmp_path: Path) -> None:
    source, venv = tmp_path / "src", tmp_path / "venv"
    _copy_context(source)
    for step in re.findall(r"^RUN (.+)$", BUILD_STAGE, re.MULTILINE):
        command = step.replace("/venv", str(venv)).replace("python -m", f"{sys.executable} -m")
        done = subprocess.run(command, shell=True, cwd=source, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    env = environment(venv / "bin", tmp_path / "data")
    said = subprocess.check_output(["policygraph", "--help"], env=env, text=True)
    assert "load" in said
    with serving(env, cwd=tmp_path) as served:
        with urlopen(f"{served.address}/healthz") as answer:
            assert answer.status == 200
        with urlopen(Request(f"{served.address}/mcp", LIST_TOOLS, AS_AN_AGENT)) as answer:
            assert b"verify_claim" in answer.read()


def _copy_context(source: Path) -> None:
    """What COPY . . would copy: the tracked files that .dockerignore lets in."""
    wanted = [line[1:] for line in IGNORED if line.startswith("!")]
    listed = subprocess.check_output(["git", "ls-files", *wanted], cwd=ROOT, text=True)
    for name in listed.splitlines():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, source / name)
