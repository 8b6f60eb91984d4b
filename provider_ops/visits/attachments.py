"""Photos and scans of a visit: they wait in the draft and become files when it is submitted."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store.model import Blob, DraftFile
from provider_ops.store.picture import MEDIA_TYPE
from provider_ops.visits.model import VisitFile
from provider_ops.visits.rules import AttachedFile, FileKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.picture import Picture
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.model import Visit

MOST = 12
"""Pictures of one visit: each is a part of what every laptop of the market fetches."""


def add_to_draft(
    work: Workspace,
    visit_id: UUID,
    pictures: Sequence[Picture],
    kind: FileKind = FileKind.PHOTO,
) -> tuple[AttachedFile, ...]:
    """Keep cleaned photos or scans with the draft; return what the form lists then.

    Raises:
        RuleError: The draft holds `MOST` already.
    """
    made = []
    with work.store.write() as session:
        held = set(session.scalars(select(DraftFile.sha256).where(DraftFile.row_id == visit_id)))
        for picture in pictures:
            digest = hashlib.sha256(picture.content).hexdigest()
            held.add(digest)
            if len(held) > MOST:
                raise RuleError(Sentence("A visit keeps {most} pictures at most.", most=MOST))
            session.merge(DraftFile(row_id=visit_id, sha256=digest, content=picture.content))
            made.append(AttachedFile(digest, picture.width, picture.height,
                                     len(picture.content), kind))  # fmt: skip
    return tuple(made)


def drop_from_draft(work: Workspace, visit_id: UUID, sha256: str) -> None:
    """Forget a picture of the draft; one that was submitted before goes when the visit does."""
    with work.store.write() as session:
        session.execute(
            delete(DraftFile).where(DraftFile.row_id == visit_id, DraftFile.sha256 == sha256)
        )


def picture_content(session: Session, visit_id: UUID, sha256: str) -> bytes | None:
    """Return the bytes of a picture; None while they have not come to this laptop."""
    waiting = session.get(DraftFile, (visit_id, sha256))
    if waiting is not None:
        return waiting.content
    return session.scalar(select(Blob.content).where(Blob.sha256 == sha256))


def files_of(session: Session, visit_id: UUID) -> tuple[AttachedFile, ...]:
    """Return the pictures that were submitted with a visit, in the order they were added."""
    rows = session.scalars(
        select(VisitFile)
        .where(VisitFile.visit_id == visit_id, VisitFile.removed_at.is_(None))
        .order_by(VisitFile.added_at, VisitFile.id)
    )
    return tuple(
        AttachedFile(row.sha256, row.width, row.height, row.size, FileKind(row.kind))
        for row in rows
    )


def record_files(
    work: Workspace, session: Session, visit: Visit, files: Sequence[AttachedFile]
) -> None:
    """Make files of the draft's pictures; those that are not listed any more are removed."""
    rows = session.scalars(
        select(VisitFile).where(VisitFile.visit_id == visit.id, VisitFile.removed_at.is_(None))
    )
    before = {row.sha256: row for row in rows}
    for file in files:
        if before.pop(file.sha256, None) is not None:
            continue
        waiting = session.get(DraftFile, (visit.id, file.sha256))
        if waiting is None:
            continue  # its bytes are gone: a draft of another laptop, or of a discarded form
        if session.get(Blob, file.sha256) is None:
            session.add(Blob(sha256=file.sha256, media_type=MEDIA_TYPE, size=len(waiting.content),
                             content=waiting.content))  # fmt: skip
        session.add(
            VisitFile(
                id=work.new_id(), market_id=work.market_id, visit_id=visit.id,
                kind=file.kind.value, sha256=file.sha256, width=file.width, height=file.height,
                size=file.size, added_by=work.staff_id, added_at=work.now(), removed_at=None,
            )
        )  # fmt: skip
    for row in before.values():
        row.removed_at = work.now()


def forget_draft_files(session: Session, visit_id: UUID) -> None:
    """Drop the pictures of a draft that was submitted, discarded or cancelled."""
    session.execute(delete(DraftFile).where(DraftFile.row_id == visit_id))
