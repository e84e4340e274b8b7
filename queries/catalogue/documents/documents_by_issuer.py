"""Documents that an agency issued."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queries.engine.parameters import AgencyName, AgencyParams, Named
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Evidence, OneIdentity, Successions


class DocumentsByIssuerParams(AgencyParams):
    """Whose documents."""

    agency: AgencyName


class DocumentsByIssuerRow(Evidence):
    """A document, and the words that name its issuer."""

    agency: Annotated[str, Named("Agency"), Field(title="发文机关", description="Full name")]
    identity: OneIdentity
    successions: Successions
    as_written: Annotated[str, Field(title="文中写法")]
    doc_number: Annotated[str | None, Field(title="发文字号")]
    kind: Annotated[str | None, Field(title="文种")]
    issued_on: Annotated[date | None, Field(title="成文日期")]
    measures: Annotated[Count, Field(title="任务数")]


QUERY = Query(
    __name__,
    group="文件",
    zh="机构印发了哪些文件",
    en="Documents that an agency issued, oldest first",
    params=DocumentsByIssuerParams,
    row=DocumentsByIssuerRow,
    example={"agency": "天津市人民政府"},
    brief=["document_title", "doc_number", "kind", "issued_on", "measures"],
    asked_as=[
        "{agency}印发了哪些文件",
        "{agency}发布了哪些文件",
        "{agency}出台了哪些政策",
        "{agency}发过哪些方案",
        "哪些文件是{agency}发的",
        "{agency}有哪些规划",
        "{agency}印发的是哪份文件",
        "{agency}发布了多少文件",
    ],
)
