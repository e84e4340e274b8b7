"""A real Neo4j without Docker, for tests and development.

``POLICYGRAPH_NEO4J`` chooses the release: ``5.26`` (the LTS, as without it) or ``2026``. The jars
come from Maven Central once and stay in the cache folder (``POLICYGRAPH_CACHE``, else
``~/.cache/policygraph``). ``python tests/neo4j_server.py`` runs one until Ctrl-C and prints the
settings to use it.
"""

import contextlib
import os
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from filelock import FileLock
from neo4j import GraphDatabase

from graph.engine.command import wheel

BROWSER = "5.24.0"
"""Neo4j Browser, which the server then serves at /browser/."""
START_SECONDS = 600


@dataclass(frozen=True)
class Release:
    """A release of Neo4j: its version, the class that starts it, and the Java that it needs."""

    version: str
    entry: str
    java: int


RELEASES = {
    "5.26": Release("5.26.30", "org.neo4j.server.CommunityEntryPoint", 17),
    "2026": Release("2026.09.0", "org.neo4j.server.Neo4jCommunity", 21),
}

_POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>policygraph</groupId><artifactId>neo4j-jars</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId>
      <version>{version}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId>
      <version>{browser}</version>
    </dependency>
  </dependencies>
</project>
"""
_CONF = """server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.memory.heap.max_size={heap}
server.memory.pagecache.size={pages}
dbms.usage_report.enabled=false
"""
_ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
_OPENED = ("nio", "io", "lang", "util.concurrent")
_OPTIONS = [
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    *(f"--add-opens=java.base/java.{name}=ALL-UNNAMED" for name in _OPENED),
]


class Neo4jMissingError(Exception):
    """Java or Maven is not installed, or the jars cannot be fetched."""


def chosen_release() -> Release:
    """The release that ``POLICYGRAPH_NEO4J`` names; the LTS without it."""
    name = os.environ.get("POLICYGRAPH_NEO4J") or "5.26"
    if name not in RELEASES:
        raise SystemExit(f"POLICYGRAPH_NEO4J={name}: choose one of {', '.join(RELEASES)}")
    return RELEASES[name]


@dataclass
class Neo4jServer:
    """A server that runs on free ports of the loopback."""

    process: subprocess.Popen[bytes]
    uri: str
    http: str
    password: str
    start: Callable[[], subprocess.Popen[bytes]] = field(repr=False)
    user: str = "neo4j"

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def start_again(self) -> None:
        """On the same ports, with what it holds."""
        self.process = self.start()


@contextlib.contextmanager
def running_neo4j(
    imported: Path | None = None, heap: str = "512m", pages: str = "128m", settings: str = ""
) -> Iterator[Neo4jServer]:
    """Start a server in a temporary folder; killed with the block, as nothing of it is kept.

    ``imported`` is a folder that ``policygraph export --format neo4j-import`` made: its script is
    run before the server starts. ``heap`` and ``pages`` are the memory that it may take for what
    runs and for what is stored. ``settings`` are further lines of its configuration.
    """
    lib = jars()
    classes = _classes(lib)
    option = [f"-XX:SharedArchiveFile={classes}"] if classes else []
    with tempfile.TemporaryDirectory(prefix="policygraph-neo4j-") as home:
        if imported:
            import_folder(Path(home), imported)
        server = _start(lib, Path(home), heap, pages, settings, option)
        try:
            yield server
        finally:
            server.kill()


def jars() -> Path:
    """The folder of Neo4j's jars; fetched on first use. Raises Neo4jMissingError."""
    for tool in ("java", "mvn"):
        if not shutil.which(tool):
            raise Neo4jMissingError(f"{tool} is not installed: apt-get install maven")
    version = chosen_release().version
    cache = Path(os.environ.get("POLICYGRAPH_CACHE") or Path.home() / ".cache" / "policygraph")
    lib = cache / f"neo4j-{version}-browser-{BROWSER}"
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "neo4j.lock"):  # tests may run in several processes
        if not lib.is_dir():
            _fetch(lib, version)
    return lib


def _fetch(lib: Path, version: str) -> None:
    with tempfile.TemporaryDirectory(dir=lib.parent) as work:
        (Path(work) / "pom.xml").write_text(_POM.format(version=version, browser=BROWSER))
        command = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"]
        done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Neo4jMissingError(f"Maven cannot fetch Neo4j {version}: {done.stdout[-500:]}")
        (Path(work) / "lib").rename(lib)


def _classes(lib: Path) -> Path | None:
    """What Java keeps of the classes that a server loads, made on first use: with it a start takes
    little more than half of the processor. Java passes over one that is not of its version.

    None where Java was built without an archive of its own classes, on which this one would rest:
    the embedded engine's is.
    """
    kept = lib.with_name(f"{lib.name}.jsa")
    with FileLock(lib.parent / "neo4j.lock"):
        if not kept.exists():
            own = [_java(), "-Xshare:on", "-version"]
            if subprocess.run(own, capture_output=True, check=False).returncode:
                return None
            with tempfile.TemporaryDirectory(dir=lib.parent) as home:
                made = Path(home) / kept.name
                option = [f"-XX:ArchiveClassesAtExit={made}"]
                server = _start(lib, Path(home), "512m", "128m", "", option)
                server.process.terminate()
                server.process.wait()
                made.rename(kept)
    return kept


def _java() -> str:
    """The machine's Java, or the embedded engine's if the release needs a newer one.

    Distributions are slow to carry the Java that a new Neo4j needs; the embedded engine brings 25.
    """
    return "java" if chosen_release().java <= 17 else str(wheel() / "jre/bin/java")


def import_folder(home: Path, folder: Path) -> None:
    """Run the export's script, with a neo4j-admin like the one of Neo4j's own package."""
    admin = home / "neo4j-admin"
    java = shlex.join([_java(), *_OPTIONS, "-Xmx512m", "-cp", f"{jars()}/*", _ADMIN])
    admin.write_text(f'#!/bin/sh\nexec {java} "$@"\n')
    admin.chmod(0o755)
    done = subprocess.run(
        ["sh", folder / "import.sh"],
        env={**_environment(home), "NEO4J_ADMIN": str(admin)},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"import.sh failed: {done.stdout[-2000:]} {done.stderr[-2000:]}")


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _start(
    lib: Path, home: Path, heap: str, pages: str, settings: str, option: list[str]
) -> Neo4jServer:
    bolt, http = _free_port(), _free_port()
    password = secrets.token_urlsafe(16)
    conf = home / "conf"
    conf.mkdir(exist_ok=True)
    written = _CONF.format(bolt=bolt, http=http, heap=heap, pages=pages)
    (conf / "neo4j.conf").write_text(written + settings)
    java = [_java(), *_OPTIONS, *option, f"-Xmx{heap}", "-cp", f"{lib}/*", chosen_release().entry]
    command = [*java, f"--home-dir={home}", f"--config-dir={conf}"]
    start = partial(_run, command, bolt, home / "console.log")
    uri = f"bolt://127.0.0.1:{bolt}"
    server = Neo4jServer(start(), uri, f"http://127.0.0.1:{http}", password, start)
    _set_password(server)
    return server


def _set_password(server: Neo4jServer) -> None:
    """Replace the first password; Neo4j's own command would start Java once more for it."""
    with GraphDatabase.driver(server.uri, auth=(server.user, "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
            password=server.password,
            database_="system",
        )


def _run(command: list[str], port: int, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    _wait_for(process, port, log)
    return process


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.2)
    process.kill()
    process.wait()
    raise RuntimeError(f"Neo4j did not start: {log.read_text()[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Run a server until Ctrl-C or SIGTERM."""
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    with running_neo4j() as server, contextlib.suppress(KeyboardInterrupt):
        print(f"export NEO4J_URI={server.uri} NEO4J_USERNAME={server.user}")
        print(f"export NEO4J_PASSWORD={server.password}", flush=True)
        stopped.wait()


if __name__ == "__main__":
    main()
