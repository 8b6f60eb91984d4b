"""Taking back what a load did to rows that live on: created rows go, changed fields return."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast
from uuid import UUID

from sqlalchemy import delete, exists, inspect, select
from sqlalchemy.exc import IntegrityError

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.importer import UndoResult
from provider_ops.intake.loading import undoing
from provider_ops.intake.record_words import in_words
from provider_ops.store.base import Base, Span, Synced
from provider_ops.store.model import ImportChange
from provider_ops.store.spans import withdraw_span
from provider_ops.store.wire import fields_of, from_wire, to_wire

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

Spans = Literal["delete", "withdraw"]
Together: TypeAlias = "Callable[[dict[str, Any]], object]"
_NAMED = 20


def undo_changes(
    work: Workspace, import_id: UUID, *, spans: Spans, together: Together | None = None
) -> UndoResult:
    """Take back a load of synced rows, newest change first.

    A row that something else depends on by now, and a field that somebody changed since, stay
    as they are and are named in the result.

    Args:
        work: Where and as whom.
        import_id: The load.
        spans: Whether facts with recorded time that the load added are deleted with it, or
            withdrawn, so that what was answered meanwhile stays explainable.
        together: Returns of a change what it is a part of, such as the key of a contract; the
            changes of one are taken back all or not at all. None takes back each by itself.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It is undone already, or was made on another laptop.
    """
    with undoing(work, import_id) as (session, _):
        back = _take_back(session, work, import_id, spans, together)
    return UndoResult(import_id, back.removed, back.restored, tuple(back.kept))


def would_undo(
    work: Workspace, import_id: UUID, *, spans: Spans, together: Together | None = None
) -> UndoResult:
    """Return what `undo_changes` would do, for the same arguments; nothing is changed.

    It is done and rolled back: whether something depends on a row, the database knows best.
    """
    tried: list[_TakingBack] = []
    with suppress(_Tried), undoing(work, import_id) as (session, _):
        tried.append(_take_back(session, work, import_id, spans, together))
        raise _Tried
    (back,) = tried
    return UndoResult(import_id, back.removed, back.restored, tuple(back.kept))


class _Tried(Exception):  # noqa: N818 - ends a trial, no error
    """Rolls the transaction back."""


class _Stays(Exception):  # noqa: N818 - ends what belongs together, no error
    """Rolls back what was taken of something that stays."""


def _take_back(
    session: Session, work: Workspace, import_id: UUID, spans: Spans, together: Together | None
) -> _TakingBack:
    if not session.scalar(select(exists().where(ImportChange.import_id == import_id))):
        raise RuleError(
            title="Only its own laptop can undo this",
            remedy="Nothing was changed. Undo the load on the laptop that made it.",
        )
    # Whether something depends on a row has to show at the row, not at the commit.
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = OFF")
    back = _TakingBack(session, work, spans)
    query = select(ImportChange.body).where(ImportChange.import_id == import_id)
    bodies = session.scalars(query.order_by(ImportChange.n.desc())).all()
    if together is None:
        for body in bodies:
            back.take(body)
    else:
        parts: defaultdict[object, list[dict[str, Any]]] = defaultdict(list)
        for body in bodies:
            parts[together(body)].append(body)
        for part in parts.values():
            back.take_whole(part)
    session.execute(delete(ImportChange).where(ImportChange.import_id == import_id))
    return back


class _TakingBack:
    def __init__(self, session: Session, work: Workspace, spans: Spans) -> None:
        self.removed = self.restored = 0
        self.kept: list[Sentence] = []
        self._stayed = 0
        self._session = session
        self._work = work
        self._spans = spans
        self._classes = {
            cast("Table", mapper.local_table).name: mapper.class_
            for mapper in Base.registry.mappers
            if issubclass(mapper.class_, Synced)
        }

    def take_whole(self, bodies: Sequence[dict[str, Any]]) -> None:
        """Reverse operations that belong together, or none of them if something has to stay."""
        removed, restored, stayed = self.removed, self.restored, self._stayed
        with suppress(_Stays), self._session.begin_nested():
            for body in bodies:
                self.take(body)
            if self._stayed == stayed:
                return
            raise _Stays
        self.removed, self.restored = removed, restored

    def take(self, body: dict[str, Any]) -> None:
        """Reverse one operation."""
        kind = self._classes[body["table"]]
        row = self._session.get(kind, UUID(body["row"]))
        if row is None:
            return  # deleted since, which is what an undo would do
        if body["kind"] == "create":
            self._remove(kind, row)
        else:
            self._restore(kind, row, body["fields"])

    def _remove(self, kind: type[Synced], row: Synced) -> None:
        if issubclass(kind, Span) and self._spans == "withdraw":
            self._withdraw(kind, row)
            return
        try:
            with self._session.begin_nested():
                self._session.delete(row)
                self._session.flush()
        except IntegrityError:
            self._keep(kind, Sentence("something else depends on it by now"))
        else:
            self.removed += 1

    def _withdraw(self, kind: type[Span], row: Synced) -> None:
        try:
            withdraw_span(self._session, self._work, kind, row.id, source="undo of a load")
        except RuleError:
            self._keep(kind, Sentence("it was corrected since"))
        else:
            self.removed += 1

    def _restore(self, kind: type[Synced], row: Synced, fields: dict[str, list[Any]]) -> None:
        columns = {column.name: column for column in fields_of(_table(kind))}
        for name, (old, new) in fields.items():
            if to_wire(getattr(row, name)) == new:
                setattr(row, name, from_wire(columns[name], old))
                self.restored += 1
            else:
                why = Sentence("its {field} was changed since", field=in_words(name))
                self._keep(kind, why)

    def _keep(self, kind: type[Synced], reason: Sentence) -> None:
        self._stayed += 1
        if len(self.kept) < _NAMED:
            record = in_words(_table(kind).name)
            said = Sentence("A {record} stays: {reason}.", record=record, reason=reason)
            self.kept.append(said)


def _table(kind: type[Synced]) -> Table:
    return cast("Table", inspect(kind).local_table)
