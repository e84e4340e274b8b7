"""Taking one loaded document out of the graph, and the copy of its file with it."""

from pydantic import BaseModel, Field

from api.services.originals import digest_of, drop_originals
from api.settings import Settings
from graph.store import GraphStore
from ontology.errors import NotFoundError


class DocumentRemoved(BaseModel):
    """What was removed."""

    document: str = Field(description="Its id")
    nodes_deleted: int
    edges_deleted: int
    stub: bool = Field(description="Others cite it, so that its title stays")


def remove_loaded(store: GraphStore, settings: Settings, document: str) -> DocumentRemoved:
    """Remove a document by its id.

    Raises:
        NotFoundError: it is not loaded.
    """
    digest = digest_of(store, document)
    removed = store.remove(document)
    if removed is None:
        raise NotFoundError(f"文件 {document} 没有载入（至多被其他文件引用），无需移除。")
    drop_originals(store, settings.originals, digest)
    return DocumentRemoved(
        document=document,
        nodes_deleted=removed.nodes_deleted,
        edges_deleted=removed.edges_deleted,
        stub=removed.stub,
    )
