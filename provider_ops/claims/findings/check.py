"""Checking all claim lines of a market, or of one import, against contracts and codes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.edits.judge import judge_edits
from provider_ops.claims.findings import sql
from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.claims.model import Claim, ClaimLine, Finding
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.core.money import ZERO
from provider_ops.core.progress import Progress

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
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


def check_claims(
    work: Workspace, reporter: Reporter, *, import_id: UUID | None = None
) -> ClaimsCheck:
    """Judge the lines of the market as its facts are known now; findings replace the former ones.

    With `import_id` only that import's lines are judged, and only their findings replaced.
    Findings are local and never travel. Cancelling leaves the former findings.
    """
    with work.store.write() as session:
        began = time.perf_counter()
        judge_lines(session, work.market_id, work.now(), reporter, import_id=import_id)
        seconds = time.perf_counter() - began
        reporter.report(Progress(1, 1, "Adding up"))
        refresh_totals(session)
        refresh_findings(session)
        return _summary(session, work.market_id, import_id, seconds)


def judge_lines(
    session: Session,
    market_id: str,
    known: datetime,
    reporter: Reporter,
    *,
    import_id: UUID | None = None,
) -> None:
    """Replace findings with those of the facts known at `known`, in the session's transaction."""
    facts = parameters(session, market_id, known)
    facts["import"] = import_id.bytes if import_id else None
    connection = session.connection()
    alone = not session.scalar(select(Finding.rule).where(Finding.market_id != market_id).limit(1))
    forget = sql.FORGET_IMPORT if import_id else sql.FORGET_ALL if alone else sql.FORGET_MARKET
    prepare = sql.PREPARE_IMPORT if import_id else sql.PREPARE_ALL
    judge = sql.JUDGE_IMPORT if import_id else sql.JUDGE_ALL
    statements = (*prepare, forget, *judge)
    clear(connection)
    for number, statement in enumerate(statements):
        reporter.report(Progress(number, len(statements), "Checking claim lines"))
        reporter.checkpoint()
        connection.exec_driver_sql(statement, facts)
    clear(connection)
    # Edits over whole claims (PTP, MUE) replace their own findings, of the same claims.
    claims = select(Claim.id).where(Claim.import_id == import_id) if import_id else None
    judge_edits(session, market_id, known, reporter, claims=claims)


def _summary(
    session: Session, market_id: str, import_id: UUID | None, seconds: float
) -> ClaimsCheck:
    lines = select(func.count()).select_from(ClaimLine).where(ClaimLine.market_id == market_id)
    found = (
        select(Finding.rule, func.count(), func.sum(Finding.at_risk))
        .where(Finding.market_id == market_id)
        .group_by(Finding.rule)
    )
    if import_id is not None:
        lines = lines.where(ClaimLine.import_id == import_id)
        found = found.join(ClaimLine, ClaimLine.id == Finding.line_id).where(
            ClaimLine.import_id == import_id
        )
    rules = [RuleCount(rule, count, total or ZERO) for rule, count, total in session.execute(found)]
    return ClaimsCheck(
        lines=session.scalar(lines) or 0,
        undated=session.scalar(lines.where(ClaimLine.service_date.is_(None))) or 0,
        rules=tuple(sorted(rules, key=lambda one: (-one.lines, one.rule))),
        seconds=seconds,
    )
