"""Mappings of columns that were saved under a name, and known again by the headers of a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.core.errors import RuleError, UsageError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import header_key
from provider_ops.store.model import ColumnMapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.intake.rows import Row
    from provider_ops.store.workspace import Workspace

LONGEST = 60


@dataclass(frozen=True, slots=True)
class SavedMapping:
    """A mapping of a kind of table. `headers` are by field, as in `Options.mapping`."""

    kind: str
    name: str
    fingerprint: str
    headers: Mapping[str, str]


def fingerprint(header: Iterable[str]) -> str:
    """Return what tells a layout: the SHA-256 of its headers; order, case and blanks are free."""
    keys = sorted({key for text in header if (key := header_key(text))})
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()


def saved_mappings(session: Session, market_id: str, kind: str) -> tuple[SavedMapping, ...]:
    """Return the mappings of a kind, the latest first."""
    found = session.execute(_saved(market_id).where(ColumnMapping.kind == kind))
    return tuple(SavedMapping(*row) for row in found)


def _saved(market_id: str) -> Select[tuple[str, str, str, dict[str, Any]]]:
    return (
        select(ColumnMapping.kind, ColumnMapping.name, ColumnMapping.fingerprint,
               ColumnMapping.headers)
        .where(ColumnMapping.market_id == market_id)
        .order_by(ColumnMapping.saved_at.desc(), ColumnMapping.id.desc())
    )  # fmt: skip


def remembered(
    session: Session, market_id: str, rows: Iterable[Row], kind: str = ""
) -> SavedMapping | None:
    """Return the mapping last saved for a file with such headers, of one kind or of any.

    Args:
        session: Where to look.
        market_id: Whose mappings.
        rows: The first rows of the file; any of them may hold the headers.
        kind: Of the table; empty for any.
    """
    marks = [fingerprint(row.cells) for row in rows]
    wanted = _saved(market_id).where(ColumnMapping.fingerprint.in_(marks))
    if kind:
        wanted = wanted.where(ColumnMapping.kind == kind)
    found = session.execute(wanted.limit(1)).first()
    return None if found is None else SavedMapping(*found)


def named_mapping(session: Session, market_id: str, kind: str, name: str) -> SavedMapping:
    """Return the mapping of that name.

    Raises:
        UsageError: There is none; the message names those there are.
    """
    of_kind = saved_mappings(session, market_id, kind)
    for one in of_kind:
        if one.name.casefold() == name.casefold():
            return one
    known = ", ".join(one.name for one in of_kind) or "none"
    raise UsageError(Sentence("There is no mapping {name!r} for {kind}. Known: {known}.",
                              name=name, kind=kind, known=known))  # fmt: skip


def save_mapping(
    work: Workspace, kind: str, name: str, header: Iterable[str], headers: Mapping[str, str]
) -> SavedMapping:
    """Keep a mapping for everybody of the market; one of the same name is replaced.

    Raises:
        RuleError: It has no name, or a very long one.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST:
        raise RuleError(
            Sentence("A mapping needs a name of at most {most} characters.", most=LONGEST),
            title="The mapping needs a name",
        )
    mark = fingerprint(header)
    with work.act() as session:
        row = session.scalar(
            select(ColumnMapping).where(
                ColumnMapping.market_id == work.market_id, ColumnMapping.kind == kind,
                func.lower(ColumnMapping.name) == name.lower(),
            )
        )  # fmt: skip
        if row is None:
            row = ColumnMapping(id=work.new_id(), market_id=work.market_id, kind=kind, name=name)
            session.add(row)
        row.fingerprint, row.headers, row.saved_at = mark, dict(headers), work.now()
    return SavedMapping(kind, name, mark, dict(headers))
