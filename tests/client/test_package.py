"""The client as a wheel: it holds its package only, and works without the program."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CLIENT = Path(__file__).parents[2] / "client"


@pytest.mark.exhaustive
def test_the_wheel_works_without_the_program(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path]
    done = subprocess.run([*build, CLIENT], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(made) as wheel:
        names = wheel.namelist()
        wheel.extractall(tmp_path / "installed")
    assert {name.split("/")[0] for name in names} == {
        "policygraph_client",
        "policygraph_client-0.2.0.dist-info",
    }
    assert "policygraph_client/py.typed" in names
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r})\n"
        "import policygraph_client as client\n"
        "ours = {'api', 'graph', 'queries', 'loaders', 'ontology', 'neo4j', 'pydantic'}\n"
        "assert not ours & set(sys.modules), ours & set(sys.modules)\n"
        "client.Client().close(); print(client.__file__)"
    )
    said = subprocess.check_output([sys.executable, "-c", program], cwd=tmp_path, text=True)
    assert Path(said.strip()).is_relative_to(tmp_path)
