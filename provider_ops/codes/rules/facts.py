"""What a code check is asked and what it may know: everything recorded, cut to one instant."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.codes.rules.releases import by_release
from provider_ops.codes.rules.sets import plain_code
from provider_ops.contracts.rules import Renewal, Term
from provider_ops.core.clock import day_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID


LEAST_UNITS, MOST_UNITS = Decimal("0.01"), Decimal(99_999)
"""Claim lines have hundredths of units."""


@dataclass(frozen=True, slots=True)
class Question:
    """Can this clinician bill this code on that day, as we knew it at the end of `known_on`?

    Make it with `ask`, which brings the words into the spelling in which they are compared.
    """

    npi: str
    code: str
    on: date
    known_on: date
    modifiers: tuple[str, ...] = ()
    place_of_service: str = ""
    units: Decimal = Decimal(1)


def ask(
    npi: str,
    code: str,
    on: date,
    known_on: date,
    *,
    modifiers: Iterable[str] = (),
    place_of_service: str = "",
    units: Decimal | int = 1,
) -> Question:
    """Return the question with codes in capitals, a place of two digits, units in hundredths."""
    place = place_of_service.strip()
    return Question(
        npi=npi.strip(),
        code=plain_code(code),
        on=on,
        known_on=known_on,
        modifiers=tuple(plain for text in modifiers if (plain := plain_code(text))),
        place_of_service=place.zfill(2) if place else "",
        units=Decimal(units).quantize(LEAST_UNITS).normalize() + 0,
    )


def can_be_units(amount: Decimal) -> bool:
    """Tell whether somebody may ask about that many units."""
    return amount.is_finite() and LEAST_UNITS <= amount <= MOST_UNITS


@dataclass(frozen=True, slots=True)
class Recorded:
    """A span as it was ever recorded; `replaced_at` is when a correction took its place."""

    first: date
    last: date | None
    recorded_at: datetime
    replaced_at: datetime | None
    source: str

    def known(self, instant: datetime) -> bool:
        """Whether it counts at `instant`; agrees with `store.spans.known_at`."""
        return self.recorded_at <= instant and (
            self.replaced_at is None or instant < self.replaced_at
        )


@dataclass(frozen=True, slots=True)
class AffiliationRecord:
    """The provider works for an organization, at a location if one is named."""

    span: Recorded
    organization_id: UUID
    location_id: UUID | None


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A term of a contract."""

    span: Recorded
    contract_id: UUID
    label: str
    terminated: bool


@dataclass(frozen=True, slots=True)
class ParticipationRecord:
    """A contract covers the provider, or everyone of its organization."""

    span: Recorded
    contract_id: UUID
    everyone: bool
    location_id: UUID | None


@dataclass(frozen=True, slots=True)
class AttachmentRecord:
    """A contract pays by a list."""

    span: Recorded
    contract_id: UUID
    list_id: UUID
    list_name: str


@dataclass(frozen=True, slots=True)
class ApprovalRecord:
    """The code is on a list, alone or in a range, with its conditions as `ApprovedCode` has them.

    `code` and `code_last` are those of the row; `code_last` is empty for the one code.
    """

    span: Recorded
    list_id: UUID
    code: str
    code_last: str
    modifiers: str
    modifiers_required: str
    modifiers_forbidden: str
    places_of_service: str
    max_units: int | None
    authorization: bool
    specialties: str


@dataclass(frozen=True, slots=True)
class ContractRecord:
    """A contract of the provider or of an organization they work or worked for."""

    id: UUID
    number: str
    organization_id: UUID
    organization: str
    renewal: Renewal


@dataclass(frozen=True, slots=True)
class LoadRecord:
    """A load of an official list, and what it says about the code or the person.

    Its lines are first day, last day and text. Of a list of exclusions or opt-outs they are the
    stretches of one NPI; of one of unit limits, the first day of its release and the limit, which
    is empty where it has none.
    """

    release: str
    file_name: str
    imported_at: datetime
    lines: tuple[tuple[date, date | None, str], ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Everything ever recorded that a question can depend on; loads of a list, the latest first.

    Attributes:
        provider: Name of the practitioner or office with the NPI; None when nobody is on file.
        taxonomies: Taxonomy codes of the practitioner.
        offices: Organizations whose own NPI it is: they bill under their own contracts.
    """

    provider: str | None
    code_set: str
    taxonomies: tuple[str, ...] = ()
    offices: tuple[UUID, ...] = ()
    affiliations: tuple[AffiliationRecord, ...] = ()
    contracts: tuple[ContractRecord, ...] = ()
    terms: tuple[TermRecord, ...] = ()
    participations: tuple[ParticipationRecord, ...] = ()
    attachments: tuple[AttachmentRecord, ...] = ()
    approvals: tuple[ApprovalRecord, ...] = ()
    loads: tuple[LoadRecord, ...] = ()
    exclusions: tuple[LoadRecord, ...] = ()
    opt_outs: tuple[LoadRecord, ...] = ()
    unit_limits: tuple[LoadRecord, ...] = ()

    def lists(self) -> tuple[LoadRecord, ...]:
        """Return the loads of all official lists."""
        return (*self.loads, *self.exclusions, *self.opt_outs, *self.unit_limits)

    def instants(self) -> list[datetime]:
        """Return every instant at which something of it was recorded, earliest first."""
        spans = [
            record.span
            for kind in (self.affiliations, self.terms, self.participations, self.attachments,
                         self.approvals)
            for record in kind
        ]  # fmt: skip
        found = {span.recorded_at for span in spans}
        found |= {span.replaced_at for span in spans if span.replaced_at is not None}
        return sorted(found | {load.imported_at for load in self.lists()})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days with who said so and since when it was known."""

    first: date
    last: date | None
    source: str
    recorded_on: date

    def holds(self, day: date) -> bool:
        """Whether it covers `day`; its last day is included."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Approval:
    """The code on a list. No modifiers, places or specialties: the list restricts none.

    Attributes:
        required: Modifiers of which one is needed.
        forbidden: Modifiers of which none may stand.
        codes: The range that the code lies in, "99202-99215"; empty for the one code.
    """

    span: Span
    modifiers: tuple[str, ...]
    places_of_service: tuple[str, ...]
    max_units: int | None
    authorization: bool
    required: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    codes: str = ""


@dataclass(frozen=True, slots=True)
class ListFact:
    """A list that a contract pays by, and what it says about the code."""

    name: str
    span: Span
    approvals: tuple[Approval, ...]


@dataclass(frozen=True, slots=True)
class ContractFact:
    """A contract with what matters of it for one provider and one code."""

    number: str
    organization: str
    renews: bool
    terms: tuple[tuple[Term, Span], ...]
    participations: tuple[Span, ...]
    lists: tuple[ListFact, ...]


@dataclass(frozen=True, slots=True)
class LoadFact:
    """The load of an official list that answers."""

    release: str
    file_name: str
    loaded_on: date
    lines: tuple[tuple[date, date | None, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What was known about a question at one instant. `provider` is None when not on file."""

    provider: str | None
    code_set: str
    load: LoadFact | None
    contracts: tuple[ContractFact, ...] = field(default=())
    taxonomies: tuple[str, ...] = ()
    exclusions: LoadFact | None = None
    opt_outs: LoadFact | None = None
    unit_limits: tuple[LoadFact, ...] = ()


def as_known(records: Records, instant: datetime, zone: str) -> Facts:
    """Return the facts as they were known at `instant`; days are days of the time zone `zone`.

    A contract that covers everyone covers a provider while they work for its organization, at
    the contract's location if it names one, and the organization under its own NPI.
    """
    def answering(loads: Iterable[LoadRecord]) -> LoadFact | None:
        known = [load for load in loads if load.imported_at <= instant]
        if not known:
            return None
        latest = by_release(reversed(known))[-1]
        return LoadFact(latest.release, latest.file_name, day_in(zone, latest.imported_at),
                        tuple(sorted(latest.lines, key=str)))  # fmt: skip

    releases = dict.fromkeys(load.release for load in records.unit_limits)
    limits = (answering(one for one in records.unit_limits if one.release == release)
              for release in releases)  # fmt: skip
    contracts = [
        _contract(records, contract, instant, zone)
        for contract in sorted(records.contracts, key=lambda one: (one.number, one.id))
    ]
    return Facts(
        provider=records.provider,
        code_set=records.code_set,
        load=answering(records.loads),
        contracts=tuple(one for one in contracts if one is not None),
        taxonomies=records.taxonomies,
        exclusions=answering(records.exclusions),
        opt_outs=answering(records.opt_outs),
        unit_limits=tuple(load for load in limits if load is not None),
    )  # fmt: skip


def _contract(
    records: Records, contract: ContractRecord, instant: datetime, zone: str
) -> ContractFact | None:
    """Return a contract's facts, or None if nothing known then links the provider to it."""
    terms = [
        (Term(one.span.first, one.span.last, one.terminated, one.label), _span(one.span, zone))
        for one in records.terms
        if one.contract_id == contract.id and one.span.known(instant)
    ]
    mine = [one for one in records.participations
            if one.contract_id == contract.id and one.span.known(instant)]  # fmt: skip
    working = [one for one in records.affiliations
               if one.organization_id == contract.organization_id
               and one.span.known(instant)]  # fmt: skip
    itself = contract.organization_id in records.offices
    if not (working or itself) and all(one.everyone for one in mine):
        return None
    covered = [_span(one.span, zone) for one in mine if itself or not one.everyone]
    for one in mine:
        for work in working:
            if one.everyone and one.location_id in (None, work.location_id):
                covered += _overlap(one.span, work.span, zone)
    lists = [
        ListFact(one.list_name, _span(one.span, zone), _approvals(records, one, instant, zone))
        for one in records.attachments
        if one.contract_id == contract.id and one.span.known(instant)
    ]
    return ContractFact(
        number=contract.number,
        organization=contract.organization,
        renews=contract.renewal.automatic,
        terms=tuple(sorted(terms, key=str)),
        participations=tuple(sorted(covered, key=str)),
        lists=tuple(sorted(lists, key=str)),
    )


def _approvals(
    records: Records, attachment: AttachmentRecord, instant: datetime, zone: str
) -> tuple[Approval, ...]:
    found = [
        Approval(
            _span(one.span, zone),
            _words(one.modifiers),
            _words(one.places_of_service),
            one.max_units,
            one.authorization,
            _words(one.modifiers_required),
            _words(one.modifiers_forbidden),
            _words(one.specialties),
            f"{one.code}-{one.code_last}" if one.code_last else "",
        )
        for one in records.approvals
        if one.list_id == attachment.list_id and one.span.known(instant)
    ]
    return tuple(sorted(found, key=str))


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


def _overlap(one: Recorded, other: Recorded, zone: str) -> list[Span]:
    first = max(one.first, other.first)
    ends = [last for last in (one.last, other.last) if last is not None]
    last = min(ends, default=None)
    if last is not None and last < first:
        return []
    recorded = day_in(zone, max(one.recorded_at, other.recorded_at))
    source = " and ".join(dict.fromkeys(text for text in (one.source, other.source) if text))
    return [Span(first, last, source, recorded)]


def _span(span: Recorded, zone: str) -> Span:
    return Span(span.first, span.last, span.source, day_in(zone, span.recorded_at))
