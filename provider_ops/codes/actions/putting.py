"""Putting entries on lists: one way for the screen, the command line and files of codes."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import ApprovedCode
from provider_ops.codes.rules.entries import ApprovedEntry, problems, settled
from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Progress, Silent
from provider_ops.core.sentence import Sentence
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_CHUNK = 1_000
_FIELDS = tuple(field.name for field in fields(ApprovedEntry))
_COLUMNS = tuple(getattr(ApprovedCode, name) for name in _FIELDS)

_Present = dict[tuple["UUID", str, str, "date"], tuple["UUID", ApprovedEntry]]


def checked(entry: ApprovedEntry) -> ApprovedEntry:
    """Return the entry in the spelling in which entries are kept.

    Raises:
        RuleError: Something is wrong with it; the first problem is the detail.
    """
    plain = settled(entry)
    for field, words in problems(plain):
        title = "The end lies before the beginning" if field == "valid_to" else ""
        raise RuleError(Sentence("{codes}: {problem}", codes=plain.extent.words, problem=words),
                        title=title)  # fmt: skip
    return plain


def put_entries(
    session: Session,
    work: Workspace,
    rows: Iterable[tuple[UUID, ApprovedEntry]],
    which: ColumnElement[bool],
    *,
    source: str,
    reporter: Reporter | None = None,
) -> dict[str, int]:
    """Put settled entries on the lists named beside them; return what that did.

    An entry for an extent and first day that its list has is a correction, or nothing if it
    says the same; any other is recorded beside what is there. `which` says whose entries can
    be meant. For use inside an action's transaction; what the session holds is forgotten.
    """
    listener = reporter or Silent()
    counts = {"recorded": 0, "corrected": 0, "unchanged": 0}
    present = _present(session, work, which)
    for number, (list_id, entry) in enumerate(rows):
        key = (list_id, *entry.place)
        former, said = present.get(key, (None, None))
        if said == entry:
            counts["unchanged"] += 1
            continue
        counts["corrected" if former else "recorded"] += 1
        row = ApprovedCode(
            id=work.new_id(), market_id=work.market_id, list_id=list_id,
            recorded_at=work.now(), replaces_id=former, withdrawn=False, source=source,
            **asdict(entry),
        )  # fmt: skip
        present[key] = (row.id, entry)
        session.add(row)
        if number % _CHUNK == 0:
            session.flush()
            session.expunge_all()
            listener.report(Progress(number, None, "Recording approved codes"))
            listener.checkpoint()
    return counts


def entry_of(row: ApprovedCode) -> ApprovedEntry:
    """Return what a span says."""
    return ApprovedEntry(*(getattr(row, name) for name in _FIELDS))


def _present(session: Session, work: Workspace, which: ColumnElement[bool]) -> _Present:
    found = session.execute(
        select(ApprovedCode.id, ApprovedCode.list_id, *_COLUMNS).where(
            which, ApprovedCode.market_id == work.market_id, known_at(ApprovedCode, work.now())
        )
    )
    present: _Present = {}
    for key, list_id, *values in found:
        entry = ApprovedEntry(*values)
        present[(list_id, *entry.place)] = (key, entry)
    return present
