"""What the embedded engine does not take over Bolt: SQL over HTTP."""

import base64
import json
import urllib.error
import urllib.request
from typing import Any

from graph.address import Connection
from ontology.errors import StoreError, StoreUnavailableError


def run_sql(connection: Connection, *statements: str, seconds: float = 60) -> list[dict[str, Any]]:
    """Run statements of SQL; the rows of the last.

    Raises StoreError with what the engine says, or StoreUnavailableError.
    """
    body = {"language": "sqlscript", "command": ";\n".join(statements)}
    login = base64.b64encode(":".join(connection.auth).encode()).decode()
    request = urllib.request.Request(
        f"{connection.http_uri}/api/v1/command/{connection.database}",
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Basic {login}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            found: list[dict[str, Any]] = json.loads(answer.read())["result"]
            return found
    except urllib.error.HTTPError as error:
        detail = error.read().decode(errors="replace")
        raise StoreError(f"内置引擎（{connection.http_uri}）拒绝了命令：{detail}") from error
    except OSError as error:
        raise StoreUnavailableError(
            f"连接不上内置引擎（{connection.http_uri}）。重新运行命令即可再次启动。"
        ) from error
