"""Log lines on standard error: JSON for machines, readable at a terminal. No secrets in either."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from contextvars import ContextVar
from datetime import UTC, datetime

from api.settings import Settings

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request that is answered; "" outside of one."""

_KEY = re.compile(r"pg_[\w-]{20,}")
_HIDDEN = "***"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class LogFormatter(logging.Formatter):
    """What both kinds of lines share: the parts of a record, with secrets taken out."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def parts(self, record: logging.LogRecord) -> dict[str, object]:
        """Time, level, logger, message, request id, the record's own ``fields``, traceback."""
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = {
            name: self.safe(value) if isinstance(value, str) else value
            for name, value in getattr(record, "fields", {}).items()
        }
        parts: dict[str, object] = {
            "time": time,
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self.safe(record.getMessage()),
            "request_id": request_id.get(),
            **fields,
        }
        if record.exc_info:
            parts["traceback"] = self.safe(self.formatException(record.exc_info))
        return {name: value for name, value in parts.items() if value != ""}

    def safe(self, text: str) -> str:
        """Without API keys and the passwords of the settings."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _KEY.sub(f"pg_{_HIDDEN}", text)


class JsonLines(LogFormatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return json.dumps(self.parts(record), ensure_ascii=False, default=str)


class Readable(LogFormatter):
    """One line for the eye; control characters are shown and not obeyed."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and a traceback below it."""
        parts = self.parts(record)
        head = [str(parts.pop(name)) for name in ("time", "level", "message")]
        trace = parts.pop("traceback", None)
        rest = [f"{name}={value}" for name, value in parts.items() if name != "logger"]
        line = _CONTROL.sub(lambda found: ascii(found[0])[1:-1], " ".join(head + rest))
        return f"{line}\n{trace}" if trace else line


def set_up_logging(settings: Settings) -> None:
    """Send this program's and uvicorn's records to standard error, from ``log_level`` on."""
    password = settings.neo4j_password
    secrets = [password.get_secret_value()] if password else []
    kind = Readable if settings.log_format == "text" or _at_terminal(settings) else JsonLines
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(kind(secrets))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in ("policygraph", "uvicorn"):
        logging.getLogger(name).setLevel(settings.log_level.upper())


def _at_terminal(settings: Settings) -> bool:
    return settings.log_format == "auto" and sys.stderr.isatty()
