"""What was told: every answer that was kept, by whom, to whom, and as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from provider_ops.codes.model import CodeCheck
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.told import as_told
from provider_ops.network.model import Provider, StaffMember

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.check import Answer, CheckAnswer
    from provider_ops.codes.rules.facts import Question


@dataclass(frozen=True, slots=True)
class RecentCheck:
    """An answer that was given, as it was given; later facts do not change it.

    `told_to` is who was told, empty if that is not known; `staff` is who told them.
    """

    id: UUID
    asked_at: datetime
    staff_id: UUID
    provider_id: UUID | None
    provider: str
    npi: str
    code: str
    modifiers: str
    place_of_service: str
    units: Decimal
    beside: str
    on: date
    known_on: date
    answer: Answer
    trail: list[dict[str, Any]]
    fingerprint: str
    staff: str = ""
    told_to: str = ""
    visit_id: UUID | None = None
    escalation_id: UUID | None = None

    def question(self, known_on: date) -> Question:
        """Return what was asked, as known on `known_on`."""
        return ask(self.npi, self.code, self.on, known_on, modifiers=self.modifiers.split(","),
                   place_of_service=self.place_of_service, units=self.units,
                   beside=self.beside.split(","))  # fmt: skip

    def said(self) -> CheckAnswer:
        """Return the answer as it was given."""
        return as_told(self.question(self.known_on), self.answer, self.trail, self.fingerprint)


@dataclass(frozen=True, slots=True)
class ToldFilter:
    """Which kept answers to show; empty fields do not restrict.

    `text` begins a code, an NPI, a fingerprint or a family name, or stands in who was told.
    """

    text: str = ""
    npi: str = ""
    staff_id: UUID | None = None
    provider_id: UUID | None = None
    visit_id: UUID | None = None
    escalation_id: UUID | None = None
    id: UUID | None = None


ALL = ToldFilter()


def recent_checks(
    session: Session, market_id: str, wanted: ToldFilter = ALL, *, offset: int = 0, limit: int = 20
) -> tuple[RecentCheck, ...]:
    """Return the kept answers of a market that match, the latest first."""
    rows = session.execute(
        select(CodeCheck, Provider.family_name, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(Provider, Provider.id == CodeCheck.provider_id)
        .outerjoin(StaffMember, StaffMember.id == CodeCheck.staff_id)
        .where(*_matches(market_id, wanted))
        .order_by(CodeCheck.asked_at.desc(), CodeCheck.id.desc())
        .offset(offset)
        .limit(limit)
    )
    return tuple(
        RecentCheck(row.id, row.asked_at, row.staff_id, row.provider_id, name or "", row.npi,
                    row.code, row.modifiers, row.place_of_service,
                    row.units + row.part_units, row.beside, row.on, row.known_on,
                    row.answer, row.trail, row.fingerprint,  # type: ignore[arg-type]
                    f"{given or ''} {family or ''}".strip(), row.told_to, row.visit_id,
                    row.escalation_id)
        for row, name, given, family in rows
    )  # fmt: skip


def recent_check_count(session: Session, market_id: str, wanted: ToldFilter = ALL) -> int:
    """Return how many rows `recent_checks` has in all."""
    query = (
        select(func.count(CodeCheck.id))
        .outerjoin(Provider, Provider.id == CodeCheck.provider_id)
        .where(*_matches(market_id, wanted))
    )
    return session.scalar(query) or 0


def _matches(market_id: str, wanted: ToldFilter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = [CodeCheck.market_id == market_id]
    if wanted.npi:
        tests.append(CodeCheck.npi == wanted.npi)
    tests += [
        getattr(CodeCheck, name) == key
        for name in ("staff_id", "provider_id", "visit_id", "escalation_id", "id")
        if (key := getattr(wanted, name)) is not None
    ]
    if text := wanted.text.strip():
        begins = [
            column.startswith(text, autoescape=True)  # LIKE ignores case
            for column in (CodeCheck.code, CodeCheck.npi, CodeCheck.fingerprint,
                           Provider.family_name)
        ]  # fmt: skip
        tests.append(or_(*begins, CodeCheck.told_to.contains(text, autoescape=True)))
    return tests
