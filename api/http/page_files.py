"""The files of the page, each read and compressed once as long as it is the same on the disk."""

import gzip
import os
from collections.abc import MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from api.http.compression import MINIMUM_BYTES

KEPT = 512
"""Files at most, of a few kilobytes each: the page itself, and all borders of its maps."""

_LEVEL = 9
"""The hardest: it is done once."""


class PageFiles(StaticFiles):
    """As Starlette has it, which opens, reads and compresses a file for each request: a page of
    forty modules then waits longer for the service than for the browser.
    """

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: MutableMapping[str, Any],
        status_code: int = 200,
    ) -> Response:
        """The file with the headers that Starlette gives it; a part of a file is read anew."""
        read = super().file_response(full_path, stat_result, scope, status_code)
        asked = Headers(scope=scope)
        if read.status_code != status_code or "range" in asked:
            return read
        content, gzipped = _bodies(os.fspath(full_path), stat_result.st_mtime_ns)
        headers = {name: value for name, value in read.headers.items() if name != "content-length"}
        if not gzipped:
            return Response(content, status_code, headers)
        headers["vary"] = "Accept-Encoding"
        if "gzip" not in asked.get("accept-encoding", ""):
            return Response(content, status_code, headers)
        return Response(gzipped, status_code, {**headers, "content-encoding": "gzip"})


@lru_cache(maxsize=KEPT)
def _bodies(path: str, _changed: int) -> tuple[bytes, bytes]:
    """A file and its compressed form, which is empty where that does not pay."""
    content = Path(path).read_bytes()
    gzipped = gzip.compress(content, _LEVEL, mtime=0) if len(content) >= MINIMUM_BYTES else b""
    return content, gzipped
