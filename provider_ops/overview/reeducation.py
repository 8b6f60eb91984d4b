"""What a visit about denied lines should be: claims, training, network and calendar together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims.findings.conditions import DENIED
from provider_ops.claims.lines.practices import market_of, npis_of, office_of
from provider_ops.claims.model import ClaimLine
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network import queries as network
from provider_ops.network.model import Contact, Provider
from provider_ops.training.handouts import HandoutFit, handouts_for
from provider_ops.training.rules import ENGLISH
from provider_ops.visits.actions import PlannedVisit
from provider_ops.visits.free_days import next_free_day
from provider_ops.visits.rules import TaughtCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

MOST_OFFICES = 5
MOST_TOPICS = 3
MOST_CODES = 3
"""Codes that are proposed for an office as a whole; more than that nobody learns in a visit."""
LOOKED_BACK = 90


@dataclass(frozen=True, slots=True)
class DeniedCode:
    """What a picked line says: who billed which code, and why it was denied or would be."""

    npi: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Person:
    """A clinician or a member of the staff."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A visit to one office, ready to be confirmed.

    Attributes:
        clinicians: Whose lines they are, by name; empty where the office itself billed.
        codes: What to teach, the most frequent first.
        language: In which the office prefers to read, ISO 639-1.
        handouts: All that can be handed over, those that fit first.
        handout: The one that fits best; None where none names the codes or reasons.
        rep: Who looks after the office; None where nobody does: then whoever confirms goes.
        day: The next working day that is free of visits.
    """

    organization_id: UUID
    office: str
    clinicians: tuple[Person, ...]
    codes: tuple[TaughtCode, ...]
    language: str
    handouts: tuple[HandoutFit, ...]
    handout: HandoutFit | None
    rep: Person | None
    day: date

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the lines were denied, the most frequent first."""
        return tuple(dict.fromkeys(code.reason for code in self.codes if code.reason))


def propose(
    session: Session, work: Workspace, lines: Sequence[DeniedCode]
) -> tuple[Proposal, ...]:
    """Return a visit for each office that the lines belong to, most lines first.

    Lines of an NPI that belongs to no office on file are left aside.

    Raises:
        RuleError: No line belongs to an office on file, or they belong to too many.
    """
    offices = {npi: office_of(session, work.market_id, npi) for npi in {one.npi for one in lines}}
    by_office: dict[UUID, list[DeniedCode]] = {}
    for line in lines:
        office = offices[line.npi]
        if office is not None:
            by_office.setdefault(office, []).append(line)
    if not by_office:
        raise RuleError(
            title="These lines belong to no office",
            remedy="Add the clinician to an office, then plan the visit.",
        )
    if len(by_office) > MOST_OFFICES:
        raise RuleError(
            Sentence("The lines are of {count} offices.", count=len(by_office)),
            title="Too many offices at once",
            remedy=Sentence("Select lines of at most {most} offices.", most=MOST_OFFICES),
        )
    taken: dict[UUID, list[date]] = {}
    ranked = sorted(by_office.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_proposal(session, work, office, own, taken) for office, own in ranked)


def office_proposal(session: Session, work: Workspace, organization_id: UUID) -> Proposal:
    """Return a visit for one office, about what was denied most on its lines of late.

    Where nothing was denied, there is nothing to teach and whoever goes chooses.
    """
    npis = npis_of(session, organization_id)
    rows = session.execute(
        select(ClaimLine.npi, ClaimLine.code, ClaimLine.denial).where(
            ClaimLine.npi.in_(npis), DENIED,
            ClaimLine.service_date >= work.today() - timedelta(days=LOOKED_BACK),
            market_of(ClaimLine.market_id, work.market_id),
        )
    )  # fmt: skip
    lines = [DeniedCode(*row) for row in rows]
    found = _proposal(session, work, organization_id, lines, {})
    return replace(found, codes=found.codes[:MOST_CODES])


def planned_visit(proposal: Proposal, *, purpose: str, day: date, topics: Iterable[str],
                  handout: UUID | None) -> PlannedVisit:  # fmt: skip
    """Return what the calendar gets of a proposal once somebody confirmed it."""
    alone = proposal.clinicians[0].id if len(proposal.clinicians) == 1 else None
    return PlannedVisit(
        organization_id=proposal.organization_id,
        purpose=purpose,
        day=day,
        provider_id=alone,
        rep_id=proposal.rep.id if proposal.rep else None,
        codes=proposal.codes,
        topics=tuple(topics)[:MOST_TOPICS],
        material_version_ids=(handout,) if handout else (),
    )


def codes_to_teach(lines: Iterable[DeniedCode]) -> tuple[TaughtCode, ...]:
    """Return each code once with its most frequent reason, the most frequent code first."""
    counts: dict[str, dict[str, int]] = {}
    for line in lines:
        reasons = counts.setdefault(line.code, {})
        reasons[line.reason] = reasons.get(line.reason, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    return tuple(
        TaughtCode(code, min(reasons, key=lambda reason: (-reasons[reason], reason)))
        for code, reasons in ranked
    )


def _proposal(
    session: Session,
    work: Workspace,
    organization_id: UUID,
    lines: list[DeniedCode],
    taken: dict[UUID, list[date]],
) -> Proposal:
    office = network.office(session, organization_id)
    language = _language(session, organization_id)
    handouts = handouts_for(
        session,
        work.today(),
        codes={line.code for line in lines},
        reasons={line.reason for line in lines},
        language=language,
    )
    rep = Person(office.rep_id, office.rep) if office.rep_id and office.rep else None
    goes = rep.id if rep else work.staff_id
    day = next_free_day(session, goes, work.today(), taken.setdefault(goes, []))
    taken[goes].append(day)
    return Proposal(
        organization_id,
        office.name,
        _clinicians(session, work.market_id, {line.npi for line in lines}),
        codes_to_teach(lines),
        language,
        handouts,
        next((one for one in handouts if one.score), None),
        rep,
        day,
    )


def _clinicians(session: Session, market_id: str, npis: set[str]) -> tuple[Person, ...]:
    found = session.execute(
        select(Provider.id, Provider.given_name, Provider.family_name)
        .where(Provider.npi.in_(npis), Provider.market_id == market_id)
        .order_by(Provider.family_name, Provider.given_name, Provider.id)
    )
    return tuple(Person(key, f"{given} {family}") for key, given, family in found)


def _language(session: Session, organization_id: UUID) -> str:
    """The language of whom one asks for: billers first, since denials are theirs to mend."""
    order = {"biller": 0, "office manager": 1}
    people = session.execute(
        select(Contact.role, Contact.language, Contact.id).where(
            Contact.organization_id == organization_id
        )
    ).all()
    chosen = min(people, key=lambda row: (order.get(row[0], 2), row[2]), default=None)
    return chosen[1] if chosen else ENGLISH
