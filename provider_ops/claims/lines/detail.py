"""A claim line with everything about it: the answer, our own judgement, and its claim's chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.claims import queries
from provider_ops.claims.findings import queries as findings_queries
from provider_ops.claims.lines.history import claim_history
from provider_ops.codes.queries import Place, consult
from provider_ops.core.errors import NotFoundError

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.claims.lines.history import HistoryStep
    from provider_ops.claims.queries import LineRow
    from provider_ops.codes.queries import Consultation
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LineDetail:
    """What is known of one line.

    Attributes:
        line: As lists show it.
        facts: As the remittance has it, with its adjustments.
        judged: The code check with its trail; None for a line without a day of service.
        history: Everything that happened to the claim, the line's own answer among it.
    """

    line: FindingLine
    facts: LineRow
    judged: Consultation | None
    history: tuple[HistoryStep, ...]

    @property
    def expected(self) -> str:
        """The denial that our check expects, as CO-96; empty where it expects payment."""
        denial = self.judged.denial if self.judged else None
        return f"{denial.group}-{denial.carc}" if denial else ""


def line_detail(session: Session, work: Workspace, line_id: UUID) -> LineDetail:
    """Return a line with its evidence, as the facts are known today.

    Raises:
        NotFoundError: The load it came in was undone.
    """
    found = findings_queries.lines_of(session, work.market_id, [line_id])
    if not found:
        raise NotFoundError
    line = found[0]
    story = queries.claim_story(session, line.claim_id)
    today = work.today()
    judged = None
    if line.service_date is not None:
        question = findings_queries.question_of(session, line_id, today)
        judged = consult(session, Place(work.market_id, work.time_zone), question, today)
    history = tuple(
        step
        for step in claim_history(session, work.market_id, line.claim_number)
        if (step.billing_npi, step.member_last4)
        == (story.claim.billing_npi, story.claim.member_last4)
    )
    facts = next(row for row in story.lines if row.id == line_id)
    return LineDetail(line, facts, judged, history)
