"""Where the entries of a timeline come from: one function for each kind of record.

A new kind of entry is a function here, a place in `SOURCES`, and its words in the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import bindparam, func, select

from provider_ops.claims.findings.conditions import OF_LINE
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.codes.model import ApprovedCode, ApprovedList, CodeCheck, ContractList
from provider_ops.contracts.model import Amendment, AmendmentEvent, Contract, ContractTerm
from provider_ops.core.calendar import add_months, business_days_between
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.directory.model import AccessAnswer
from provider_ops.escalations.model import Escalation, EscalationEvent
from provider_ops.network.model import Affiliation, Provider
from provider_ops.outliers.model import ReeducationEvent
from provider_ops.outreach import queries as outreach
from provider_ops.overview import directory_events
from provider_ops.overview.entries import Asked, Entry, Kind
from provider_ops.store.spans import known_at
from provider_ops.training.model import Issuance, MaterialVersion
from provider_ops.visits.model import Promise, Visit, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select

Source: TypeAlias = Callable[[Asked], Iterator[Entry]]

CLAIM_MONTHS = 13
FEW_LINES = 2
"""Denied lines of one reason in a month below which the timeline says nothing."""
_OFFICE: Any = bindparam("office")
_TODAY: Any = bindparam("today")


def _visits(asked: Asked) -> Iterator[Entry]:
    given: dict[UUID, list[str]] = {}
    materials = asked.session.execute(
        select(VisitMaterial.visit_id, MaterialVersion.title, MaterialVersion.version)
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .join(MaterialVersion, MaterialVersion.id == VisitMaterial.material_version_id)
        .where(Visit.organization_id == asked.office)
        .order_by(VisitMaterial.id)
    )
    for visit, title, version in materials:
        given.setdefault(visit, []).append(f"{title} v{version}")
    rows = asked.session.scalars(select(Visit).where(Visit.organization_id == asked.office))
    for row in rows:
        if row.cancelled_on is not None:
            verb = "cancelled"
        else:
            verb = "submitted" if row.submitted_at is not None else "planned"
        yield Entry(row.day, Kind.VISIT, verb, row.purpose, row.notes,
                    asked.staff.get(row.rep_id, ""), row.id,
                    count=row.minutes if verb == "submitted" else 0,
                    tags=tuple(given.get(row.id, ())))  # fmt: skip


def _outreach(asked: Asked) -> Iterator[Entry]:
    for row in outreach.of_office(asked.session, asked.office):
        verb = f"{row.kind}_{row.direction}" if row.direction else row.kind
        yield Entry(day_in(asked.zone, row.happened_at), Kind.OUTREACH, verb, row.person, row.text,
                    row.by, row.first_id, count=row.minutes or 0, writer_id=row.staff_id,
                    edited=row.edited)  # fmt: skip


def _promises(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.scalars(
        select(Promise).where(Promise.organization_id == asked.office, Promise.done_on.is_not(None))
    )
    for row in rows:
        assert row.done_on is not None
        owner = asked.staff.get(row.owner_id, "") if row.owner_id else row.owner_name
        yield Entry(row.done_on, Kind.PROMISE, "kept", row.text, row.evidence, owner, row.id)


def _cases(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.execute(
        select(EscalationEvent, Escalation.number, Escalation.title)
        .join(Escalation, Escalation.id == EscalationEvent.escalation_id)
        .where(
            Escalation.organization_id == asked.office,
            EscalationEvent.kind.in_(("opened", "resolved", "reopened")),
        )
    )
    for event, number, title in rows:
        yield Entry(day_in(asked.zone, event.happened_at), Kind.CASE, event.kind,
                    f"{number} {title}", event.text, asked.staff.get(event.staff_id, ""),
                    event.escalation_id)  # fmt: skip


def _denied(asked: Asked) -> Iterator[Entry]:
    """Denied lines by month of service and reason, on the last day that has one."""
    yield from _counted(asked, _denied_by_month(), "denied")


def _findings(asked: Asked) -> Iterator[Entry]:
    """Lines that break a rule, by month of service and rule."""
    yield from _counted(asked, _findings_by_month(), "finding")


@cache
def _denied_by_month() -> Select[*tuple[Any, ...]]:
    return _by_month(ClaimLine.denial).where(ClaimLine.denial != "")


@cache
def _findings_by_month() -> Select[*tuple[Any, ...]]:
    return _by_month(Finding.rule).join(Finding, OF_LINE)


def _by_month(what: Any) -> Select[*tuple[Any, ...]]:
    month = func.strftime("%Y-%m", ClaimLine.service_date)
    working = (
        select(Provider.npi)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == _OFFICE, Affiliation.withdrawn.is_(False))
        .distinct()
    )
    return (
        select(what, func.max(ClaimLine.service_date), ClaimLine.code, func.count())
        .where(
            ClaimLine.npi.in_(working), ClaimLine.service_date >= bindparam("first"),
            ClaimLine.service_date <= _TODAY,
        )
        .group_by(month, what, ClaimLine.code)
    )  # fmt: skip


def _counted(
    asked: Asked, by_month: Select[*tuple[Any, ...]], verb: str
) -> Iterator[Entry]:
    """Add up codes; the most frequent of them is named."""
    first = add_months(asked.today.replace(day=1), 1 - CLAIM_MONTHS)
    found: dict[tuple[date, str], list[tuple[int, str, date]]] = {}
    values = {"office": asked.office, "first": first, "today": asked.today}
    for what, day, code, count in asked.session.execute(by_month, values):
        found.setdefault((day.replace(day=1), what), []).append((count, code, day))
    for (_, what), codes in found.items():
        lines = sum(count for count, _, _ in codes)
        if lines >= FEW_LINES:
            top = min(codes, key=lambda one: (-one[0], one[1]))
            yield Entry(max(day for _, _, day in codes), Kind.CLAIMS, verb, what,
                        f"{top[1]}, {top[0]}", "", asked.office, count=lines)  # fmt: skip


def _contracts(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.execute(
        select(ContractTerm, Contract.number)
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(Contract.organization_id == asked.office, ContractTerm.withdrawn.is_(False))
    )
    for term, number in rows:
        title = f"{number}, {term.label}"
        yield Entry(term.valid_from, Kind.CONTRACT, "began", title, term.source, "",
                    term.contract_id)  # fmt: skip
        if term.valid_to is not None:
            yield Entry(term.valid_to, Kind.CONTRACT, "ended", title, "", "", term.contract_id)


def _amendments(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.execute(
        select(AmendmentEvent, Amendment.title, Contract.number, Contract.id)
        .join(Amendment, Amendment.id == AmendmentEvent.amendment_id)
        .join(Contract, Contract.id == Amendment.contract_id)
        .where(Contract.organization_id == asked.office)
    )
    for event, title, number, contract in rows:
        yield Entry(day_in(asked.zone, event.happened_at), Kind.CONTRACT,
                    f"amendment_{event.step}", f"{number}, {title}", event.text,
                    asked.staff.get(event.staff_id, ""), contract)  # fmt: skip


def _lists(asked: Asked) -> Iterator[Entry]:
    """Codes that began or ended on the lists that the office's contracts pay by, by day."""
    values = {"office": asked.office, "today": asked.today,
              "known": end_of_day(asked.zone, asked.today)}  # fmt: skip
    for verb, day in (("codes_began", ApprovedCode.valid_from),
                      ("codes_ended", ApprovedCode.valid_to)):  # fmt: skip
        for on, name, contract, count in asked.session.execute(_codes_by_day(day), values):
            yield Entry(on, Kind.CONTRACT, verb, name, "", "", contract, count=count)


@cache
def _codes_by_day(day: Any) -> Select[*tuple[Any, ...]]:
    known: Any = bindparam("known")
    # Made for each statement: one that was part of another is compiled anew.
    paid_by = (
        select(ContractList.list_id, func.max(ContractList.contract_id).label("contract_id"))
        .join(Contract, Contract.id == ContractList.contract_id)
        .where(Contract.organization_id == _OFFICE, known_at(ContractList, known))
        .group_by(ContractList.list_id)
        .subquery()
    )
    return (
        select(day, ApprovedList.name, paid_by.c.contract_id, func.count())
        .join(paid_by, paid_by.c.list_id == ApprovedCode.list_id)
        .join(ApprovedList, ApprovedList.id == ApprovedCode.list_id)
        .where(known_at(ApprovedCode, known), day <= _TODAY)
        .group_by(day, ApprovedList.name, paid_by.c.contract_id)
    )


def _packets(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.scalars(select(Issuance).where(Issuance.organization_id == asked.office))
    for row in rows:
        yield Entry(day_in(asked.zone, row.issued_at), Kind.TRAINING, "issued", "", "",
                    asked.staff.get(row.staff_id, ""), row.id, count=len(row.contents))  # fmt: skip


def _taught(asked: Asked) -> Iterator[Entry]:
    """What was taught at visits, code by code, and whether it was said back."""
    rows = asked.session.execute(
        select(VisitCode, Visit.day, Visit.rep_id)
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(Visit.organization_id == asked.office, Visit.submitted_at.is_not(None))
    )
    for code, day, rep in rows:
        verb = "taught_back" if code.taught_back else "taught"
        title = f"{code.code}, {code.reason}" if code.reason else code.code
        yield Entry(day, Kind.TRAINING, verb, title, code.taught, asked.staff.get(rep, ""),
                    code.visit_id)  # fmt: skip


def _reeducation(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.scalars(
        select(ReeducationEvent).where(ReeducationEvent.organization_id == asked.office)
    )
    for row in rows:
        yield Entry(day_in(asked.zone, row.happened_at), Kind.TRAINING, f"teaching_{row.kind}",
                    row.code, row.reason, asked.staff.get(row.staff_id, ""), row.id)  # fmt: skip


def _access(asked: Asked) -> Iterator[Entry]:
    """When the next appointment was offered, in business days; "" where none was."""
    rows = asked.session.scalars(
        select(AccessAnswer).where(AccessAnswer.organization_id == asked.office)
    )
    for row in rows:
        offered = row.offered_on
        days = business_days_between(row.asked_on, offered) if offered is not None else 0
        yield Entry(row.asked_on, Kind.DIRECTORY, "offered" if offered else "no_offer",
                    f"{row.need}, {row.care}", "", asked.staff.get(row.staff_id, ""),
                    row.visit_id or asked.office, count=days)  # fmt: skip


def _people(asked: Asked) -> Iterator[Entry]:
    rows = asked.session.execute(
        select(Affiliation, Provider.given_name, Provider.family_name)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(Affiliation.organization_id == asked.office, Affiliation.withdrawn.is_(False))
    )
    for span, given, family in rows:
        name = f"{given} {family}"
        yield Entry(span.valid_from, Kind.PEOPLE, "joined", name, "", "", span.provider_id)
        if span.valid_to is not None:
            yield Entry(span.valid_to, Kind.PEOPLE, "left", name, "", "", span.provider_id)


def _checks(asked: Asked) -> Iterator[Entry]:
    members = select(Affiliation.provider_id).where(Affiliation.organization_id == asked.office)
    rows = asked.session.scalars(select(CodeCheck).where(CodeCheck.provider_id.in_(members)))
    for row in rows:
        yield Entry(day_in(asked.zone, row.asked_at), Kind.CHECK, row.answer,
                    f"{row.code}, {row.on:%m/%d/%Y}", row.told_to,
                    asked.staff.get(row.staff_id, ""), row.id)  # fmt: skip


SOURCES: Mapping[Kind, tuple[Source, ...]] = {
    Kind.VISIT: (_visits,),
    Kind.OUTREACH: (_outreach,),
    Kind.PROMISE: (_promises,),
    Kind.CASE: (_cases,),
    Kind.CLAIMS: (_denied, _findings),
    Kind.CONTRACT: (_contracts, _amendments, _lists),
    Kind.TRAINING: (_packets, _taught, directory_events.attested, _reeducation),
    Kind.DIRECTORY: (directory_events.verified, directory_events.decided, _access),
    Kind.PEOPLE: (_people,),
    Kind.CHECK: (_checks,),
}
