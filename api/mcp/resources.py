"""Resources: plans and their lines, as ``policygraph://documents/{id}`` and ``…/lines/{a}-{b}``."""

import re

from mcp import types

from api.mcp.source import Reading
from api.mcp.tools.source_lines import Lines, SourceLines
from api.mcp.tools.source_lines import call as read_source
from ontology.errors import NotFoundError
from queries.catalogue.documents.documents import QUERY as DOCUMENTS
from queries.engine.reads import run_async

_SCHEME = "policygraph://documents/"
_ADDRESS = re.compile(
    re.escape(_SCHEME) + r"(?P<id>[^/]+)(?:/lines/(?P<first>[1-9]\d{0,6})-(?P<last>[1-9]\d{0,6}))?"
)
_MIME = "text/plain"
_PAGE = 50
TEMPLATES = [
    types.ResourceTemplate(
        name="document",
        title="文件原文",
        uri_template=_SCHEME + "{id}",
        description="文件原文，从第 1 行起；末尾说明从哪一行接着读",
        mime_type=_MIME,
    ),
    types.ResourceTemplate(
        name="lines",
        title="文件原文的若干行",
        uri_template=_SCHEME + "{id}/lines/{from}-{to}",
        description="文件原文的若干行（含首尾），行号从 1 起",
        mime_type=_MIME,
    ),
]


async def list_documents(cursor: str | None, reading: Reading) -> types.ListResourcesResult:
    """One page of the loaded plans."""
    params = DOCUMENTS.parse({"limit": _PAGE, "cursor": cursor})
    page = await run_async(reading.store, DOCUMENTS.reads(params))
    found = [
        types.Resource(
            name=row.id,
            title=row.title,
            uri=_SCHEME + row.id,
            description="，".join(filter(None, (row.doc_number, str(row.issued_on or "")))),
            mime_type=_MIME,
        )
        for row in page.rows
    ]
    return types.ListResourcesResult(resources=found, next_cursor=page.next_cursor)


async def read_resource(uri: str, reading: Reading) -> str:
    """The text at an address: a head, numbered lines, and where to go on.

    Raises:
        NotFoundError: no such address or document.
        QueryError: no such lines.
    """
    address = _ADDRESS.fullmatch(uri)
    if not address:
        raise NotFoundError(
            f"没有资源“{uri[:200]}”。可用的地址："
            f"{' 和 '.join(template.uri_template for template in TEMPLATES)}。"
        )
    lines = {"from": int(address["first"] or 1), "to": address["last"]}
    asked = SourceLines.model_validate({"document": address["id"], **lines})
    return _text(await read_source(asked, reading))


def _text(lines: Lines) -> str:
    head = f"《{lines.title}》，{lines.document}，共 {lines.total} 行"
    numbered = [f"{line.number}\t{line.text}" for line in lines.lines]
    more = [f"（从第 {lines.next_from} 行接着读）"] if lines.next_from else []
    return "\n".join([head, *numbered, *more])
