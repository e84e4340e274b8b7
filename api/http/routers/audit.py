"""``GET /audit``: who changed what and when, for those who answer for the service."""

from collections import deque
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api.http.dependencies import AdminDep, SettingsDep
from api.services.audit import AuditEntry, read_audit

router = APIRouter(tags=["状态 · status"], include_in_schema=False)
MAX_ENTRIES = 1_000
Limit = Annotated[int, Query(ge=1, le=MAX_ENTRIES)]


class AuditLog(BaseModel):
    """The latest changes, the newest last."""

    entries: list[AuditEntry] = Field(max_length=MAX_ENTRIES)


@router.get("/audit")
def audit(settings: SettingsDep, holder: AdminDep, limit: Limit = 100) -> AuditLog:
    """The latest changes; needs a key with the role ``admin``."""
    return AuditLog(entries=list(deque(read_audit(settings.audit_file), limit)))
