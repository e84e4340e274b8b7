"""What MkDocs does beside mkdocs.yml: the decisions are pages, the diagram is left out."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

_DIAGRAM = re.compile(r"^## [^\n]*\n+```mermaid\n.*?^```\n", re.MULTILINE | re.DOTALL)
DECISIONS = "决策记录"


@event_priority(100)  # before the languages are set apart, which copies the navigation
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put every decision into the navigation."""
    folder = Path(config.docs_dir)
    pages = [f"decisions/{path.name}" for path in sorted((folder / "decisions").glob("*.md"))]
    for section in config.nav or ():
        for entry in next(iter(section.values())):
            if isinstance(entry, dict) and DECISIONS in entry:
                entry[DECISIONS] = pages
    return config


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Leave a diagram out: what draws it would be fetched from elsewhere."""
    return _DIAGRAM.sub("", markdown)
