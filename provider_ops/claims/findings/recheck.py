"""Bringing findings up to date after contracts, lists or loads have changed: only what is touched.

Triggers mark the facts that change (`store.stale`), and loads are compared with those that the
findings stand on (`basis`). Whatever a change could touch is judged anew; too much is harmless.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from provider_ops.claims.edits.judge import judge_edits
from provider_ops.claims.findings import sql
from provider_ops.claims.findings.basis import basis_now, former_basis, has_grown, remember
from provider_ops.claims.findings.check import add_up, judge_lines, judge_some, run
from provider_ops.claims.findings.model import StaleVerdict
from provider_ops.claims.findings.totals import add_difference, refresh_findings
from provider_ops.claims.lines.taken_back import refresh_taken_back
from provider_ops.claims.lines.totals import are_current, refresh_totals
from provider_ops.claims.model import Claim
from provider_ops.codes.queries.verdicts import clear, parameters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy.orm import Session

    from provider_ops.claims.findings.basis import Basis
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

MANY = 5_000
"""Changed facts from which judging everything is the shorter way."""

_DIFFERENT = """SELECT {key} FROM (SELECT {columns} FROM {table} WHERE import_id = :former
        EXCEPT SELECT {columns} FROM {table} WHERE import_id = :latest)
    UNION SELECT {key} FROM (SELECT {columns} FROM {table} WHERE import_id = :latest
        EXCEPT SELECT {columns} FROM {table} WHERE import_id = :former)"""
"""What two loads of a list do not say alike."""

_OTHER_CODES = sql.OF_CODES.format(
    codes=_DIFFERENT.format(key="code", columns="code, valid_from, valid_to", table="billing_code")
)


def _other_people(table: str, columns: str) -> str:
    different = _DIFFERENT.format(key="npi", columns=f"npi, {columns}", table=table)
    return f"""INSERT OR IGNORE INTO check_scope
        SELECT npi, '', '~' FROM ({different}) WHERE npi IS NOT NULL"""


_OTHER_EXCLUDED = _other_people("exclusion", "excluded_on, reinstated_on")
_OTHER_OPTED_OUT = _other_people("opt_out", "valid_from, valid_to")


def catch_up(work: Workspace, reporter: Reporter) -> bool:
    """Judge the lines that changes since the last check can touch; tells if there were changes.

    Everything is judged before the first check, in another market, after a code set came or
    went, and after very many changes. Cancelling leaves the former findings.
    """
    with work.read() as session:
        if is_current(session, work.market_id, work.now()):
            return False
        lines_moved = not are_current(session)
    if lines_moved:
        with work.store.write() as session:
            refresh_taken_back(session)
    with work.store.write() as session:
        latest, former = basis_now(session, work.market_id, work.now()), former_basis(session)
        if former is None or _is_much(session, former, latest):
            judge_lines(work.store, session, work.market_id, work.now(), reporter)
            add_up(session, work)
        else:
            _judge_touched(session, work, former, latest, reporter)
            remember(session, latest)
    return True


def is_current(session: Session, market_id: str, known: datetime) -> bool:
    """Tell whether the findings are those of the lines and facts that are known at an instant."""
    if session.scalar(select(exists(select(StaleVerdict.kind)))):
        return False
    return former_basis(session) == basis_now(session, market_id, known)


def _is_much(session: Session, former: Basis, latest: Basis) -> bool:
    marks = session.scalar(select(func.count()).select_from(StaleVerdict)) or 0
    everything = session.scalar(select(exists().where(StaleVerdict.kind == "all")))
    return (
        bool(everything)
        or marks > MANY
        or former.market_id != latest.market_id
        or bool(former.hcpcs) != bool(latest.hcpcs)
        or bool(former.cpt) != bool(latest.cpt)
        or has_grown(session, former)
    )


def _judge_touched(
    session: Session, work: Workspace, former: Basis, latest: Basis, reporter: Reporter
) -> None:
    connection = session.connection()
    facts = parameters(session, work.market_id, work.now())
    clear(connection, *sql.TABLES)
    for statement, more in _touched(former, latest):
        run(connection, (statement,), facts | more, reporter)
    judge_some(connection, facts, reporter)
    new = sorted(set(latest.imports) - set(former.imports))
    gone = set(former.imports) - set(latest.imports)
    if new or gone or latest.edits != former.edits:
        months = refresh_totals(session)
        claims = select(Claim.id).where(Claim.import_id.in_([UUID(key) for key in new]))
        if gone or latest.edits != former.edits:  # what is gone cannot say whose visits it was in
            judge_edits(session, work.market_id, work.now(), reporter)
        elif new:
            judge_edits(session, work.market_id, work.now(), reporter, claims=claims)
        refresh_findings(session, months)  # edits reach lines beyond those that were touched
    else:
        add_difference(connection)
    clear(connection, *sql.TABLES)


def _touched(former: Basis, latest: Basis) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the statements, with their parameters, that collect the lines to judge."""
    plain: dict[str, Any] = {}
    yield from ((one, plain) for one in (*sql.SOME, *sql.SCOPE))
    for name, statement in (("leie", _OTHER_EXCLUDED), ("opt_out", _OTHER_OPTED_OUT)):
        loads = _loads(former, latest, name)
        if loads["former"] != loads["latest"]:
            yield statement, loads
    yield sql.NARROW, plain
    yield sql.OF_SCOPE, plain
    for name in ("hcpcs", "cpt"):
        loads = _loads(former, latest, name)
        if loads["former"] != loads["latest"]:
            yield _OTHER_CODES, loads
    for key in sorted(set(latest.imports) - set(former.imports)):
        yield sql.OF_IMPORT, {"import": bytes.fromhex(key)}


def _loads(former: Basis, latest: Basis, name: str) -> dict[str, bytes]:
    return {"former": bytes.fromhex(getattr(former, name)),
            "latest": bytes.fromhex(getattr(latest, name))}  # fmt: skip
