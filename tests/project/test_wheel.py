"""What is in the wheel, and that it works from anywhere without the source beside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tree import PACKAGES, PROJECT, ROOT

TRACKED = subprocess.check_output(["git", "ls-files", *PACKAGES], cwd=ROOT, text=True).splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
    done = subprocess.run([*build, ROOT], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.glob("*.whl")
    return zipfile.ZipFile(made)


@pytest.mark.exhaustive
def test_the_wheel_holds_our_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {*PACKAGES, f"policygraph-{PROJECT['project']['version']}.dist-info"}


@pytest.mark.exhaustive
def test_the_wheel_holds_every_file_of_our_packages(wheel: zipfile.ZipFile) -> None:
    assert set(TRACKED) <= set(wheel.namelist())


@pytest.mark.exhaustive
def test_what_is_in_the_wheel_works_without_the_source(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path)
    program = (
        "import api.cli, loaders.pipeline, ogm.models; from queries.catalogue import catalogue;"
        "from ontology.vocabulary import load_vocabulary;"
        "assert catalogue() and load_vocabulary().agencies; print(api.cli.__file__)"
    )
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = [sys.executable, "-c", program]
    said = subprocess.check_output(run, cwd=tmp_path, env=env, text=True)
    assert Path(said.strip()).is_relative_to(tmp_path)
