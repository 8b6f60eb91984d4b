"""The frame of every load and of every undo: one transaction, one `DataImport`, no file twice."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, literal, select, type_coerce

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store.model import DataImport, ImportChange, ImportFix, OutboxEntry
from provider_ops.store.types import KeyType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


@dataclass(slots=True)
class Load:
    """A load while it runs; its caller fills in what came in.

    `id` is the `import_id` of its bulk rows. See `DataImport` for the rest.
    """

    id: UUID
    market_id: str
    file_name: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    release: str = ""
    part: str | None = None


@contextmanager
def loading(
    work: Workspace,
    kind: str,
    file_name: str,
    sha256: str,
    *,
    market_id: str = "",
    whole: bool = False,
) -> Iterator[tuple[Session, Load]]:
    """Open the transaction of a load; leaving it normally records the load, else nothing stays.

    Changes to synced rows are kept aside so that an undo can take them back. `whole`: see
    `Store.write`.

    Raises:
        RuleError: The same file is loaded already and was not undone.
    """
    with work.act(many=True, whole=whole) as session:
        refuse_twice(session, kind, sha256, market_id or work.market_id)
        before = session.scalar(select(func.coalesce(func.max(OutboxEntry.n), 0)))
        load = Load(work.new_id(), market_id or work.market_id, file_name)
        yield session, load
        session.flush()
        session.execute(
            insert(ImportChange).from_select(
                ["import_id", "body"],
                select(type_coerce(literal(load.id, KeyType), KeyType), OutboxEntry.body)
                .where(OutboxEntry.n > before)
                .order_by(OutboxEntry.n),
            )
        )
        row = DataImport(
            id=load.id,
            market_id=load.market_id,
            kind=kind,
            file_name=file_name,
            sha256=sha256,
            release=load.release,
            part=load.part,
            imported_at=work.now(),
            staff_id=work.staff_id,
            counts=load.counts,
        )
        session.add(row)


@contextmanager
def undoing(work: Workspace, import_id: UUID) -> Iterator[tuple[Session, DataImport]]:
    """Open the transaction of an undo and mark the load as undone in it.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It is undone already.
    """
    with work.act(many=True) as session:
        row = session.get(DataImport, import_id)
        if row is None:
            raise NotFoundError
        refuse_undone(row)
        row.undone_at = work.now()
        yield session, row
        session.execute(delete(ImportFix).where(ImportFix.import_id == import_id))


def refuse_undone(row: DataImport) -> None:
    """Raise a `RuleError` if a load was taken back already."""
    if row.undone_at is not None:
        raise RuleError(
            Sentence("{file} was taken back on {day:%m/%d/%Y}.",
                     file=row.file_name, day=row.undone_at),
            title="This load is undone already",
            remedy="Nothing was changed.",
        )


def refuse_twice(session: Session, kind: str, sha256: str, market_id: str) -> None:
    """Raise a `RuleError` if a file with this content is loaded and stands."""
    loaded_at = loaded_before(session, kind, sha256, market_id)
    if loaded_at is not None:
        raise RuleError(
            Sentence("It was loaded on {day:%m/%d/%Y}.", day=loaded_at),
            title="This file is loaded already",
            remedy="Nothing was loaded. Undo that load first if it has to be done again.",
        )


def loaded_before(session: Session, kind: str, sha256: str, market_id: str) -> datetime | None:
    """Return when the same content was loaded, if that load stands."""
    return session.scalar(
        select(DataImport.imported_at)
        .where(
            DataImport.sha256 == sha256,
            DataImport.kind == kind,
            DataImport.market_id == market_id,
            DataImport.undone_at.is_(None),
        )
        .limit(1)
    )
