"""The loaded documents and their texts."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Path, Query, Request, UploadFile
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from api.http.dependencies import LoaderDep, SettingsDep, StoreDep
from api.http.models import MAX_LINES, DocumentText
from api.http.problems import problem_responses
from api.services.audit import Audit
from api.services.corrections import MOST_CORRECTIONS, Correction
from api.services.keys import Role
from api.services.lines import numbered
from api.services.removing import DocumentRemoved, remove_loaded
from api.services.sent_files import Upload
from api.services.uploading import (
    DocumentLoaded,
    UploadPreview,
    load_upload,
    try_upload,
)
from ontology.errors import QueryError
from queries.catalogue.documents.documents import QUERY as DOCUMENTS
from queries.catalogue.documents.documents import DocumentsParams, DocumentsRow
from queries.engine.parameters import MAX_LIMIT
from queries.engine.reads import run_async
from queries.nodes.source_text import read_lines

router = APIRouter(tags=["文件 · documents"], responses=problem_responses(404, 422, 503))
FirstLine = Annotated[int, Query(alias="from", ge=1, description="第一行，从 1 起")]
LastLine = Annotated[
    int | None, Query(alias="to", ge=1, description="最后一行（含）；不给则到文末")
]
Id = Annotated[str, Path(description="文件编号，如 doc-1a2b3c4d5e6f")]
Files = Annotated[list[UploadFile], File(description="一份或几份文件，或 zip 压缩包")]


_CORRECTIONS = TypeAdapter(Annotated[list[Correction], Field(max_length=MOST_CORRECTIONS)])


async def get_corrections(
    request: Request,
    holder: LoaderDep,
    corrections: Annotated[
        str,
        Form(description="对读到的内容的更正（JSON 数组），随文件存为决定；另需 decide 的密钥"),
    ] = "[]",
) -> list[Correction]:
    """The corrections of an upload.

    QueryError (422) if they are none, RoleRefusedError (403) if its key may not decide.
    """
    try:
        given = _CORRECTIONS.validate_json(corrections)
    except ValidationError as error:
        raise QueryError(f"参数 corrections 有误：{error.errors()[0]['msg']}") from None
    if given:
        request.state.caller.key.check(Role.decide)
    return given


CorrectionsDep = Annotated[list[Correction], Depends(get_corrections)]


class DocumentListParams(DocumentsParams):
    """As the question ``documents``, but as many as may be."""

    limit: Annotated[int, Field(title="每页条数", ge=1, le=MAX_LIMIT)] = MAX_LIMIT


class DocumentList(BaseModel):
    """Loaded documents, one page; ask again with ``cursor=next_cursor`` for the next."""

    documents: list[DocumentsRow] = Field(max_length=MAX_LIMIT)
    next_cursor: str | None = Field(description="Null on the last page")


@router.get("/documents", summary="已载入的文件 · Loaded documents")
async def list_documents(
    params: Annotated[DocumentListParams, Query()], store: StoreDep
) -> DocumentList:
    """Loaded documents, the oldest first."""
    page = await DOCUMENTS.run_async(store, params)
    return DocumentList(documents=page.rows, next_cursor=page.next_cursor)


@router.post(
    "/documents", summary="载入文件 · Load documents", responses=problem_responses(401, 403, 413)
)
def load_document(
    file: Files,
    corrections: CorrectionsDep,
    store: StoreDep,
    settings: SettingsDep,
    holder: LoaderDep,
) -> DocumentLoaded:
    """Read a plan and store its facts. The same file again changes nothing; a corrected one
    replaces its own facts and no others. Needs a key
    with the role ``load``.

    Several files, or a zip archive, are read together: a notice, its plans and its annexes. What
    cannot be read is named in ``refused`` and stops no other. ``corrections`` of what the preview
    showed are kept as decisions and stored with it.
    """
    with store.writer() as writer:
        audit = Audit.of_holder(settings.audit_file, holder)
        uploads = [_upload(each) for each in file]
        return load_upload(writer, settings, audit, uploads, corrections)


@router.post(
    "/documents/preview",
    summary="试载文件 · What loading would change",
    responses=problem_responses(401, 403, 413),
)
def preview_documents(
    file: Files,
    corrections: CorrectionsDep,
    store: StoreDep,
    settings: SettingsDep,
    holder: LoaderDep,
) -> UploadPreview:
    """Read files as ``POST /documents`` would, and say what it would add, change and remove, fact
    by fact with their lines, and what it would ask of a person. Nothing is stored, no correction
    either. Needs a key with the role ``load``."""
    with store.writer() as writer:
        return try_upload(writer, settings, [_upload(each) for each in file], corrections)


@router.delete(
    "/documents/{id}", summary="移除文件 · Remove a document", responses=problem_responses(401, 403)
)
def remove_document(
    id: Id, store: StoreDep, settings: SettingsDep, holder: LoaderDep
) -> DocumentRemoved:
    """Take the facts of a document out of the graph, and no others. Needs a key
    with the role ``load``."""
    with store.writer() as writer:
        removed = remove_loaded(writer, settings, id)
    Audit.of_holder(settings.audit_file, holder).record("remove", id)
    return removed


def _upload(file: UploadFile) -> Upload:
    return Upload(file.filename or "", file.file.read())


@router.get("/documents/{id}/text", summary="文件原文的若干行 · Lines of a document's text")
async def document_text(
    id: Id,
    store: StoreDep,
    first: FirstLine = 1,
    last: LastLine = None,
) -> DocumentText:
    """The source text as received; the lines that rows name as their evidence.

    At most 5,000 lines at once: go on with ``from=next_from``.
    """
    text = await run_async(store, read_lines(id))
    lines = text.lines
    if last is not None and last < first:
        raise QueryError(f"参数 to（{last}）不得小于 from（{first}）。")
    if first > len(lines):
        raise QueryError(f"参数 from（{first}）超出文件：它只有 {len(lines)} 行。")
    wanted = min(last or len(lines), len(lines))
    end = min(wanted, first + MAX_LINES - 1)
    return DocumentText(
        document=id,
        title=text.title,
        source_file=text.source_file,
        total=len(lines),
        lines=numbered(lines, text.positions, first, end),
        next_from=end + 1 if end < wanted else None,
    )
