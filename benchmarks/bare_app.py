"""A FastAPI application that does nothing but return the bytes of the file ``BODY``."""

import os
from pathlib import Path

from fastapi import FastAPI, Response
from starlette.middleware.gzip import GZipMiddleware

_BODY = Path(os.environ["BODY"]).read_bytes()
app = FastAPI()
app.add_middleware(GZipMiddleware)


@app.get("/")
async def answer() -> Response:
    return Response(_BODY, media_type="application/json")
