"""Documents of a contract, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.contracts.model import ContractFile
from provider_ops.contracts.rules.documents import FileKind
from provider_ops.network.model import StaffMember
from provider_ops.store.model import Blob

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class FileRow:
    """A document; `sha256` finds its bytes."""

    id: UUID
    amendment_id: UUID | None
    kind: FileKind
    name: str
    sha256: str
    pages: int
    added_by: str
    added_at: datetime


def files_of(session: Session, contract_id: UUID, known: datetime) -> tuple[FileRow, ...]:
    """Return the documents that a contract had at `known`, the newest first."""
    query = (
        select(ContractFile, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == ContractFile.added_by)
        .where(
            ContractFile.contract_id == contract_id,
            ContractFile.added_at <= known,
            or_(ContractFile.removed_at.is_(None), ContractFile.removed_at > known),
        )
        .order_by(ContractFile.added_at.desc(), ContractFile.id.desc())
    )
    return tuple(
        FileRow(row.id, row.amendment_id, FileKind(row.kind), row.file_name, row.sha256, row.pages,
                f"{given} {family}" if given is not None else "", row.added_at)
        for row, given, family in session.execute(query)
    )  # fmt: skip


def file_content(session: Session, sha256: str) -> bytes | None:
    """Return a document's bytes; None while the file has not come to this laptop."""
    return session.scalar(select(Blob.content).where(Blob.sha256 == sha256))
