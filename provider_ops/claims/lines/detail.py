"""A claim line with everything about it: the answer, our own judgement, and its claim's chain."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims import queries
from provider_ops.claims.edits.queries import LineEdits, edits_of_line
from provider_ops.claims.findings import queries as findings_queries
from provider_ops.claims.findings.outcomes import Outcome, outcome_of, reason_of
from provider_ops.claims.lines.history import claim_history
from provider_ops.claims.model import ClaimLine
from provider_ops.codes.queries import Place, consult, reason_texts
from provider_ops.codes.rules.denials import Denial, denial_of, reasons_of
from provider_ops.codes.rules.facts import Question
from provider_ops.codes.rules.reference import CARC, RARC
from provider_ops.codes.rules.screening import AUTHORIZATION
from provider_ops.core.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
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
        edits: What claim edits say, likewise.
        others: The other lines of the claim.
        history: Everything that happened to the claim, the line's own answer among it.
        reasons: What the reasons (CARC) of its adjustments mean, as far as the list is loaded.
        remarks: What its remark codes (RARC) mean, likewise.
    """

    line: FindingLine
    facts: LineRow
    judged: Consultation | None
    edits: LineEdits | None
    others: tuple[LineRow, ...]
    history: tuple[HistoryStep, ...]
    reasons: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that the line breaks as facts and lists are known today."""
        denial = self.judged.denial if self.judged else None
        own = (self.judged.said.deciding.test,) if self.judged and denial else ()
        return tuple(dict.fromkeys((*own, *(self.edits.rules if self.edits else ()))))

    @property
    def expected(self) -> tuple[Denial, ...]:
        """The denials that these rules stand for; none where payment is expected."""
        denial = self.judged.denial if self.judged else None
        edits = tuple(filter(None, map(denial_of, self.edits.rules if self.edits else ())))
        return tuple(dict.fromkeys((*((denial,) if denial else ()), *edits)))

    @property
    def outcome(self) -> Outcome | None:
        """How the answer goes with them; None where nobody minds the line, or nothing can."""
        return outcome_of(self.line.denial, self.rules) if self.judged else None

    @property
    def wants_authorization(self) -> bool:
        """Whether it was denied for want of an authorization, and the list asks for one."""
        trail = self.judged.said.trail if self.judged else ()
        asks = any(test.test == AUTHORIZATION for test in trail)
        return asks and reason_of(self.line.denial) in reasons_of(AUTHORIZATION)


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
        question = question_of(session, line_id, today)
        judged = consult(session, Place(work.market_id, work.time_zone), question, today)
    history = tuple(
        step
        for step in claim_history(session, work.market_id, line.claim_number)
        if (step.billing_npi, step.member_last4)
        == (story.claim.billing_npi, story.claim.member_last4)
    )
    facts = next(row for row in story.lines if row.id == line_id)
    others = tuple(row for row in story.lines if row.id != line_id)
    edits = edits_of_line(session, line_id, work.now())
    reasons = {reason for _, reason, *_ in facts.adjustments}
    return LineDetail(
        line, facts, judged, edits, others, history,
        reasons=reason_texts(session, CARC, reasons, today),
        remarks=reason_texts(session, RARC, facts.remarks, today),
    )  # fmt: skip


def question_of(session: Session, line_id: UUID, known_on: date) -> Question:
    """Return a line as the question of a code check, so that its trail can be shown.

    Raises:
        NotFoundError: The line is gone, or has no day of service.
    """
    row = session.execute(
        select(ClaimLine.npi, ClaimLine.code, ClaimLine.service_date, ClaimLine.modifiers,
               ClaimLine.place_of_service, ClaimLine.units)
        .where(ClaimLine.id == line_id)
    ).one_or_none()  # fmt: skip
    if row is None or row.service_date is None:
        raise NotFoundError
    return Question(
        npi=row.npi,
        code=row.code,
        on=row.service_date,
        known_on=known_on,
        modifiers=tuple(filter(None, row.modifiers.split(","))),
        place_of_service=row.place_of_service,
        units=row.units.normalize() + 0,
    )
