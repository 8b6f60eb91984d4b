"""Judging claim edits over all lines, or over the visits of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, LargeBinary, MetaData, Table, insert

from provider_ops.claims.edits import sql
from provider_ops.codes.queries.editions import Edition, pair_editions, unit_editions
from provider_ops.codes.queries.verdicts import clear
from provider_ops.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter

_SCOPE = Table("edit_scope", MetaData(), Column("claim", LargeBinary))


def judge_edits(
    session: Session,
    market_id: str,
    known: datetime,
    reporter: Reporter,
    *,
    claims: Select[Any] | None = None,
) -> None:
    """Replace the findings of claim edits with those of the lists known at `known`.

    With `claims`, which selects their keys, only these claims' visits are judged, and those of
    claims that they take back; what other claims bill of the visits is judged along. Without a
    load of edits no line is read.
    Runs in the session's transaction, which has to be one that writes.
    """
    connection = session.connection()
    facts = {"market": market_id}
    pairs = pair_editions(session, known, market_id)
    limits = unit_editions(session, known, market_id)
    clear(connection, *sql.TABLES)
    if claims is not None:
        connection.exec_driver_sql(sql.SCOPE)
        session.execute(insert(_SCOPE).from_select(["claim"], claims.distinct()))
    steps = list(_steps(pairs, limits, whole=claims is None))
    for number, (statement, more) in enumerate(steps):
        reporter.report(Progress(number, len(steps), "Checking claim edits"))
        reporter.checkpoint()
        connection.exec_driver_sql(statement, facts | more)
    clear(connection, *sql.TABLES)


def _steps(
    pairs: Sequence[Edition], limits: Sequence[Edition], *, whole: bool
) -> Iterator[tuple[str, dict[str, Any]]]:
    plain: dict[str, Any] = {}
    if whole:
        yield sql.FORGET_MARKET, plain
    else:
        yield from ((one, plain) for one in (*sql.TOUCHED, sql.FORGET_SEEN))
    if not pairs and not limits:
        return
    yield from ((one, plain) for one in (sql.CODES_OF_ALL if whole else sql.CODES_OF_SEEN))
    yield from list_edits(pairs, limits)
    yield from ((one, plain) for one in (*(sql.SUSPECTS if whole else ()), *sql.READ, *sql.JUDGE))


def list_edits(
    pairs: Sequence[Edition], limits: Sequence[Edition]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the statements that copy edits of the codes in `edit_code` side by side."""
    yield from ((one, {}) for one in sql.LISTS)
    for rank, edition in enumerate(pairs):
        yield sql.PAIRS, {"load": edition.load.bytes, "rank": rank}
    for edition in limits:
        yield sql.LIMITS, {"load": edition.load.bytes, "first": edition.first,
                           "until": edition.until}  # fmt: skip
