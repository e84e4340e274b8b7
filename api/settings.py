"""Settings, all from the environment; passed in, never imported as a global."""

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from api.extras import check_installed
from graph.engine.folder import default_folder
from ontology.errors import PolicyGraphError

KEYED_RATE = "600/minute"
"""The rate where a key is needed and none is set."""
NO_RATE = "off"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _rate(value: str) -> str:
    """ValueError unless ``limits`` can read it."""
    if value != NO_RATE:
        from limits import parse  # takes as long to load as all other settings

        parse(value)
    return value


def _check_redis(value: str) -> str:
    """PolicyGraphError if the library that counts elsewhere is not installed."""
    if value:
        check_installed("redis", "POLICYGRAPH_RATE_STORE")
    return value


_EXPECTED = {
    "port": " 0 到 65535 的整数",
    "kept_mb": "不小于 0 的整数",
    "data": "一个文件夹",
    "decisions": "一个文件",
    "require_key": " true 或 false",
    "rate": "如 600/minute 的频率，或 off",
    "rate_store": "以 redis:// 开头的地址",
    "heavy": " 1 到 20 的整数",
    "mcp_cypher": " true 或 false",
    "log_level": " debug、info、warning 或 error",
    "log_format": " auto、json 或 text",
    "neo4j_uri": "以 bolt:// 或 neo4j:// 开头的地址",
}


def _variable(name: str) -> str:
    return f"POLICYGRAPH_{name.upper()}"


class Settings(BaseModel):
    """Each is ``POLICYGRAPH_`` and its name in capitals; Neo4j's own four have none before it."""

    model_config = ConfigDict(
        alias_generator=_variable, extra="ignore", frozen=True, populate_by_name=True
    )

    data: Annotated[Path, Field(description="Folder of the embedded engine")] = Field(
        default_factory=default_folder
    )
    decisions: Annotated[
        Path | None, Field(description="File of review decisions; unset: decisions.yaml in data")
    ] = None
    host: Annotated[
        str, Field(description="0.0.0.0 lets other machines in; they then need a key")
    ] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="0 takes any free port")] = 8000
    require_key: Annotated[
        bool | None,
        Field(
            description="Whether every request needs an API key; unset: unless host is the "
            "loopback. false where the port is protected otherwise: published on the loopback "
            "only, behind a proxy with a login"
        ),
    ] = None
    hosts: Annotated[
        str,
        Field(
            description="Names, separated by commas, under which the service is reached where no "
            "key is needed, beside the loopback's; * for any"
        ),
    ] = ""
    cors: Annotated[
        str,
        Field(description="Origins, separated by commas, whose pages may ask; * for any"),
    ] = ""
    rate: Annotated[
        str | None,
        Field(
            description=f"Requests of one key or address, as 600/minute; off: any number. Unset: "
            f"{KEYED_RATE} where a key is needed, else off"
        ),
        AfterValidator(lambda value: value and _rate(value)),
    ] = None
    rate_store: Annotated[
        str,
        Field(
            pattern=r"^(rediss?://.+)?$",
            description="redis://host:6379 counts for several processes together; unset: each "
            "counts for itself. Needs policygraph[redis]",
        ),
        AfterValidator(_check_redis),
    ] = ""
    heavy: Annotated[
        int,
        Field(ge=1, le=20, description="Statements, questions in words and files at once"),
    ] = 8
    mcp_cypher: Annotated[
        bool, Field(description="Whether agents (MCP) may run read-only Cypher statements")
    ] = False
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        Field(description="info has a line for each request"),
    ] = "warning"
    log_format: Annotated[
        Literal["auto", "json", "text"],
        Field(description="auto: text at a terminal, else JSON lines"),
    ] = "auto"
    kept_mb: Annotated[
        int, Field(ge=0, description="Memory for answers that were given; 0 keeps none")
    ] = 64
    neo4j_uri: Annotated[
        str | None,
        Field(
            validation_alias="NEO4J_URI",
            description="Unset: the embedded engine",
            pattern=r"^(bolt|neo4j)(\+s|\+ssc)?://.+$",
        ),
    ] = None
    neo4j_username: Annotated[str, Field(validation_alias="NEO4J_USERNAME")] = "neo4j"
    neo4j_password: Annotated[SecretStr | None, Field(validation_alias="NEO4J_PASSWORD")] = None
    neo4j_database: Annotated[str, Field(validation_alias="NEO4J_DATABASE")] = "neo4j"

    neo4j_reader_username: Annotated[
        str | None,
        Field(
            validation_alias="NEO4J_READER_USERNAME",
            description="Who asks, if not the user who loads; see deploy/neo4j-users.cypher",
        ),
    ] = None
    neo4j_reader_password: Annotated[
        SecretStr | None, Field(validation_alias="NEO4J_READER_PASSWORD")
    ] = None
    neo4j_authority: Annotated[
        Path | None,
        Field(
            validation_alias="NEO4J_AUTHORITY",
            description="File of certificates (PEM) of a private authority, for TLS",
        ),
    ] = None

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the API."""
        return self.host in _LOOPBACK or self.host.startswith("127.")

    @property
    def needs_key(self) -> bool:
        """Whether every request needs an API key."""
        return not self.is_loopback if self.require_key is None else self.require_key

    @property
    def known_hosts(self) -> frozenset[str]:
        """Names in a Host header that are answered where no key is needed."""
        return frozenset({*_LOOPBACK, self.host.lower(), *_listed(self.hosts.lower())})

    @property
    def cors_origins(self) -> list[str]:
        """Origins whose pages may ask."""
        return [origin.rstrip("/") for origin in _listed(self.cors)]

    @property
    def effective_rate(self) -> str:
        """The rate of one caller; "" if there is none."""
        rate = self.rate or (KEYED_RATE if self.needs_key else NO_RATE)
        return "" if rate == NO_RATE else rate

    @property
    def decisions_file(self) -> Path:
        """Where people's decisions on review items are kept."""
        return self.decisions or self.data / "decisions.yaml"

    @property
    def keys_file(self) -> Path:
        """Where the hashes of API keys are kept."""
        return self.data / "keys.json"

    @property
    def audit_file(self) -> Path:
        """Where it is written down who changed what."""
        return self.data / "audit.jsonl"

    @property
    def originals(self) -> Path:
        """Where copies of the loaded files are kept, to be read again after a decision."""
        return self.data / "originals"

    @property
    def reader(self) -> tuple[str, str] | None:
        """User and password who ask of Neo4j; None if it is the user who loads."""
        if self.neo4j_reader_username is None:
            return None
        if self.neo4j_reader_password is None:
            raise PolicyGraphError(
                "已设置 NEO4J_READER_USERNAME，但没有设置 NEO4J_READER_PASSWORD。请设置密码，"
                "或取消 NEO4J_READER_USERNAME。"
            )
        return self.neo4j_reader_username, self.neo4j_reader_password.get_secret_value()

    @property
    def password(self) -> str:
        """Neo4j's password; there is no default one."""
        if self.neo4j_password is None:
            raise PolicyGraphError(
                "已设置 NEO4J_URI，但没有设置 NEO4J_PASSWORD。请设置密码，"
                "或取消 NEO4J_URI 以使用内置引擎。"
            )
        return self.neo4j_password.get_secret_value()


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def read_settings() -> Settings:
    """Settings from the environment; PolicyGraphError names the variable that is wrong."""
    try:
        return Settings.model_validate(dict(os.environ))
    except ValidationError as error:
        fault = error.errors()[0]
        variable = str(fault["loc"][0])
        name = variable.removeprefix("POLICYGRAPH_").lower()
        raise PolicyGraphError(
            f"环境变量 {variable} 的值“{fault['input']}”无效：应为{_EXPECTED.get(name, '文字')}。"
            "请改正或取消设置。"
        ) from None
