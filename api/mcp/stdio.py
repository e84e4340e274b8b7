"""The server on standard input and output, for clients that start it themselves."""

import asyncio

from mcp.server.stdio import stdio_server

from api.mcp.server import make_server
from api.mcp.source import Source
from api.settings import Settings
from graph.address import Connection
from graph.async_store import AsyncGraphStore


def serve_stdio(settings: Settings, connection: Connection) -> None:
    """Serve until the client closes our input. Nothing else may write to standard output."""
    asyncio.run(_serve(settings, connection))


async def _serve(settings: Settings, connection: Connection) -> None:
    async with AsyncGraphStore(connection) as store, stdio_server() as (reader, writer):
        server = make_server(Source(settings, lambda: store))
        await server.run(reader, writer, server.create_initialization_options())
