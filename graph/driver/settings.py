"""What both drivers, that of commands and that of the API, take of the settings of a server."""

from typing import Any

from neo4j import TrustCustomCAs

from graph.address import Connection


def address(connection: Connection) -> str:
    """The address: a private authority is named beside it, and not by ``+s``."""
    if not connection.authority:
        return connection.uri
    scheme, _, rest = connection.uri.partition("://")
    return f"{scheme.removesuffix('+s')}://{rest}"


def settings(connection: Connection) -> dict[str, Any]:
    """Encryption with a private authority, and no notes on statements."""
    found: dict[str, Any] = {"notifications_min_severity": "OFF"}
    if connection.authority:
        trusted = TrustCustomCAs(connection.authority)
        found |= {"encrypted": True, "trusted_certificates": trusted}
    return found
