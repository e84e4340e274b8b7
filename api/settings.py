"""Settings, all from the environment; passed in, never imported as a global."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.engine import default_folder
from ontology.errors import PolicyGraphError

_EXPECTED = {
    "port": " 0 到 65535 的整数",
    "data": "一个文件夹",
    "decisions": "一个文件",
    "NEO4J_URI": "以 bolt:// 或 neo4j:// 开头的地址",
}


class Settings(BaseSettings):
    """``POLICYGRAPH_DATA``, ``_DECISIONS``, ``_HOST``, ``_PORT``, and Neo4j's own four."""

    model_config = SettingsConfigDict(
        env_prefix="POLICYGRAPH_", extra="ignore", frozen=True, populate_by_name=True
    )

    data: Annotated[Path, Field(description="Folder of the embedded engine")] = Field(
        default_factory=default_folder
    )
    decisions: Annotated[
        Path | None, Field(description="File of review decisions; unset: decisions.yaml in data")
    ] = None
    host: Annotated[str, Field(description="0.0.0.0 lets other machines in; there is no login")] = (
        "127.0.0.1"
    )
    port: Annotated[int, Field(ge=0, le=65535, description="0 takes any free port")] = 8000
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

    @property
    def decisions_file(self) -> Path:
        """Where people's decisions on review items are kept."""
        return self.decisions or self.data / "decisions.yaml"

    @property
    def keys_file(self) -> Path:
        """Where the hashes of API keys are kept."""
        return self.data / "keys.json"

    @property
    def originals(self) -> Path:
        """Where copies of the loaded files are kept, to be read again after a decision."""
        return self.data / "originals"

    @property
    def password(self) -> str:
        """Neo4j's password; there is no default one."""
        if self.neo4j_password is None:
            raise PolicyGraphError(
                "已设置 NEO4J_URI，但没有设置 NEO4J_PASSWORD。请设置密码，"
                "或取消 NEO4J_URI 以使用内置引擎。"
            )
        return self.neo4j_password.get_secret_value()


def read_settings() -> Settings:
    """Settings from the environment; PolicyGraphError names the variable that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = str(fault["loc"][0])
        variable = name if name.isupper() else f"POLICYGRAPH_{name.upper()}"
        raise PolicyGraphError(
            f"环境变量 {variable} 的值“{fault['input']}”无效：应为{_EXPECTED.get(name, '文字')}。"
            "请改正或取消设置。"
        ) from None
