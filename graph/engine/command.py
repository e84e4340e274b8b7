"""The command line of the embedded engine: the Java runtime and jars of its wheel, and settings."""

import importlib.util
import platform
import sys
from pathlib import Path

from graph.limits import STATEMENT_SECONDS
from ontology.errors import StoreError

WHEEL = "arcadedb_embedded"
HEAP = "512m"
COMMAND_MILLISECONDS = int(1000 * STATEMENT_SECONDS)
"""No statement runs longer, reading or writing: the engine ignores the limit of a Bolt client.

It is what a typed statement has on Neo4j. The API ends its own much earlier
(``graph.read.canceller``), and a load on a slow machine must get through: it writes
``graph.write.rows.CHUNK_ROWS`` at a time.
"""

_JVM = (
    f"-Xmx{HEAP}",
    "--add-modules=jdk.incubator.vector",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
)
_SETTINGS = {
    "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "bolt.host": "127.0.0.1",
    "server.httpIncomingHost": "127.0.0.1",
    # Production mode hides error texts from the client, and a person needs to read what is wrong
    # with a statement. What else that mode would switch is set here.
    "server.mode": "development",
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
    "txWalFlush": "1",
    "polyglotEngineEnabled": "false",
    "command.timeout": str(COMMAND_MILLISECONDS),
    "command.regexTimeout": "1000",
    # A few runaway statements must not keep the others waiting.
    "queryMaxConcurrent": "32",
    "support.autoRegister": "false",
}


def arguments(folder: Path, bolt: int, http: int, root: str, databases: str) -> list[str]:
    """Java and its arguments, to serve ``folder`` on two ports of the loopback."""
    home = wheel()
    settings = {
        **_SETTINGS,
        "server.rootPath": str(folder),
        "server.logsDirectory": str(folder / "log"),
        "server.rootPassword": root,
        "server.defaultDatabases": databases,
        "bolt.port": str(bolt),
        "server.httpIncomingPort": str(http),
    }
    java = home / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java")
    properties = [f"-Darcadedb.{name}={value}" for name, value in settings.items()]
    server = ["-cp", str(home / "jars" / "*"), "com.arcadedb.server.ArcadeDBServer"]
    return [str(java), *_JVM, *properties, *server]


def wheel() -> Path:
    """The folder of the installed engine wheel. It is not imported: that would start a JVM."""
    found = importlib.util.find_spec(WHEEL)
    folder = Path(found.origin).parent if found and found.origin else None
    if folder is None or not (folder / "jre").is_dir():
        raise StoreError(
            f"本机（{platform.system()} {platform.machine()}）没有可用的内置引擎。"
            "请重新安装 arcadedb-embedded，或设置 NEO4J_URI 改用 Neo4j 5。"
        )
    return folder
