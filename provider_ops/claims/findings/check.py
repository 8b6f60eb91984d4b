"""Checking all claim lines of a market against contracts and codes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.edits.judge import judge_edits
from provider_ops.claims.findings import sql
from provider_ops.claims.findings.basis import basis_now, remember
from provider_ops.claims.findings.shares import found_by_shares
from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.claims.lines.taken_back import refresh_taken_back
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.codes.queries.verdicts import parameters
from provider_ops.core.money import ZERO
from provider_ops.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.database import Store
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many lines break a rule first, and the dollars at risk on them."""

    rule: str
    lines: int
    at_risk: Decimal


@dataclass(frozen=True, slots=True)
class ClaimsCheck:
    """What a check found.

    Attributes:
        lines: Lines that were looked at.
        undated: Of these, lines without a day of service, which no rule can judge.
        rules: By rule, the most lines first.
        seconds: How long it took, the summary tables left out.
    """

    lines: int
    undated: int
    rules: tuple[RuleCount, ...]
    seconds: float

    @property
    def findings(self) -> int:
        """How many lines break a rule."""
        return sum(rule.lines for rule in self.rules)

    @property
    def lines_per_second(self) -> int:
        """How fast it was."""
        return round(self.lines / self.seconds) if self.seconds else 0

    def as_json(self) -> dict[str, Any]:
        """Return the figures in the words of the command line."""
        return {
            "lines": self.lines,
            "undated": self.undated,
            "findings": self.findings,
            "rules": [
                {"rule": one.rule, "lines": one.lines, "at_risk": str(one.at_risk)}
                for one in self.rules
            ],
            "seconds": round(self.seconds, 3),
            "lines_per_second": self.lines_per_second,
        }


def check_claims(work: Workspace, reporter: Reporter) -> ClaimsCheck:
    """Judge all lines of the market as its facts are known now; findings replace the former ones.

    Findings are local and never travel. Cancelling leaves the former findings.
    """
    with work.store.write() as session:
        refresh_taken_back(session)
    with work.store.write() as session:
        began = time.perf_counter()
        judge_lines(work.store, session, work.market_id, work.now(), reporter)
        seconds = time.perf_counter() - began
        reporter.report(Progress(1, 1, "Adding up"))
        add_up(session, work)
        return _summary(session, work.market_id, seconds)


def add_up(session: Session, work: Workspace) -> None:
    """Make the sums of all lines and findings, and remember what they stand on."""
    refresh_totals(session)
    refresh_findings(session)
    remember(session, basis_now(session, work.market_id, work.now()))


def judge_lines(
    store: Store, session: Session, market_id: str, known: datetime, reporter: Reporter
) -> None:
    """Replace findings with those of the facts known at `known`, in the session's transaction.

    Lines and facts are read as they were committed last: the session has changed none of them.
    """
    connection = session.connection()
    other = select(Finding.rule).where(Finding.market_id != market_id).limit(1)
    forget = sql.FORGET_MARKET if session.scalar(other) else sql.FORGET_ALL
    facts = parameters(session, market_id, known)
    connection.exec_driver_sql(forget, facts)
    kept = 0
    with found_by_shares(store, facts) as chunks:
        for chunk in chunks:
            reporter.checkpoint()
            connection.exec_driver_sql(sql.KEEP, chunk)
            kept += len(chunk)
            reporter.report(Progress(kept, None, "Checking claim lines"))
    judge_edits(session, market_id, known, reporter)


def judge_some(connection: Connection, facts: dict[str, Any], reporter: Reporter) -> None:
    """Replace the findings of the lines in `check_line`, those of claim edits excepted."""
    run(connection, (*sql.PREPARE_SOME, *sql.JUDGE_SOME), facts, reporter)


def run(
    connection: Connection, statements: Sequence[str], facts: dict[str, Any], reporter: Reporter
) -> None:
    """Execute statements one after the other, with progress, until somebody cancels."""
    for number, statement in enumerate(statements):
        reporter.report(Progress(number, len(statements), "Checking claim lines"))
        reporter.checkpoint()
        connection.exec_driver_sql(statement, facts)


def _summary(session: Session, market_id: str, seconds: float) -> ClaimsCheck:
    lines = select(func.count()).select_from(ClaimLine).where(ClaimLine.market_id == market_id)
    found = (
        select(Finding.rule, func.count(), func.sum(Finding.at_risk))
        .where(Finding.market_id == market_id)
        .group_by(Finding.rule)
    )
    rules = [RuleCount(rule, count, total or ZERO) for rule, count, total in session.execute(found)]
    return ClaimsCheck(
        lines=session.scalar(lines) or 0,
        undated=session.scalar(lines.where(ClaimLine.service_date.is_(None))) or 0,
        rules=tuple(sorted(rules, key=lambda one: (-one.lines, one.rule))),
        seconds=seconds,
    )
