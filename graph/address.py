"""Where a database listens and who may speak to it."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["embedded", "neo4j"]


@dataclass(frozen=True, slots=True)
class Connection:
    """Address and users of one database. Passwords are kept out of ``repr`` and so out of logs.

    ``reader_user`` may only read; where the server knows no such user (Neo4j Community) it is the
    same user and ``graph.read.readonly`` keeps the statements in check. ``http_uri`` is the
    embedded engine's HTTP port, for the few commands that it does not take over Bolt, ``folder``
    its data folder. ``authority`` is a file of certificates, in PEM, of a private authority that
    vouches for the server; "" for those that the system knows.
    """

    kind: Kind
    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    reader_user: str
    reader_password: str = field(repr=False)
    http_uri: str = ""
    authority: str = ""
    folder: str = ""

    @classmethod
    def to_neo4j(
        cls,
        uri: str,
        user: str = "neo4j",
        password: str = "",
        database: str = "neo4j",
        *,
        reader: tuple[str, str] | None = None,
        authority: str = "",
    ) -> "Connection":
        """A Neo4j server; without a ``reader`` (user and password), one user for both sides."""
        asks = reader or (user, password)
        return cls("neo4j", uri, user, password, database, *asks, authority=authority)

    @property
    def auth(self) -> tuple[str, str]:
        """User and password that may write."""
        return self.user, self.password

    @property
    def reader_auth(self) -> tuple[str, str]:
        """User and password of the reading side."""
        return self.reader_user, self.reader_password
