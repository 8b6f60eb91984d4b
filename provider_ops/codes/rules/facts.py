"""What a code check is asked and what it may know: everything recorded, cut to one instant."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.codes.rules.sets import plain_code, service

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.contracts.rules import Renewal, Term


LEAST_UNITS, MOST_UNITS = Decimal("0.01"), Decimal(99_999)
"""Claim lines have hundredths of units."""


@dataclass(frozen=True, slots=True)
class Question:
    """Can this clinician bill this code on that day, as we knew it at the end of `known_on`?

    Make it with `ask`, which brings the words into the spelling in which they are compared.
    `beside` are other services of the same visit, each a code with its modifiers: "99213-25".
    """

    npi: str
    code: str
    on: date
    known_on: date
    modifiers: tuple[str, ...] = ()
    place_of_service: str = ""
    units: Decimal = Decimal(1)
    beside: tuple[str, ...] = ()

    @property
    def services(self) -> tuple[str, ...]:
        """The code that is asked about and those beside it, each once, without modifiers."""
        return tuple(dict.fromkeys((self.code, *(service(text)[0] for text in self.beside))))


def ask(
    npi: str,
    code: str,
    on: date,
    known_on: date,
    *,
    modifiers: Iterable[str] = (),
    place_of_service: str = "",
    units: Decimal | int = 1,
    beside: Iterable[str] = (),
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
        beside=tuple(plain for text in beside if (plain := plain_code(text))),
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
    """A term of a contract; `key` is that of its row."""

    span: Recorded
    contract_id: UUID
    label: str
    terminated: bool
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class ParticipationRecord:
    """A contract covers the provider, or everyone of its organization, at one location or all."""

    span: Recorded
    contract_id: UUID
    everyone: bool
    location_id: UUID | None
    location: str = ""


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
    former_renewals: tuple[tuple[datetime, Renewal], ...] = ()
    """Until when it was known to renew otherwise, and how; the earliest first."""

    def renewal_at(self, instant: datetime) -> Renewal:
        """Return how it was known to renew at `instant`."""
        return next((one for until, one in self.former_renewals if instant < until), self.renewal)


@dataclass(frozen=True, slots=True)
class LoadRecord:
    """A load of an official list, and what it says about the code or the person.

    Its lines are first day, last day and text. Of a list of exclusions or opt-outs they are the
    stretches of one NPI; of one of unit limits, the first day of its release and the limit, which
    is empty where it has none; of pair edits, the pair and its modifier indicator.
    """

    release: str
    file_name: str
    imported_at: datetime
    lines: tuple[tuple[date, date | None, str], ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Everything ever recorded that a question can depend on; loads of a list, the latest first.

    Attributes:
        provider: Name of the practitioner or office with the NPI; None when nobody is on file.
        taxonomies: Taxonomy codes of the practitioner.
        offices: Organizations whose own NPI it is: they bill under their own contracts.
        namesakes: Loads of the exclusion list with what they say, without an NPI, of the name.
        pair_edits: Loads of pair edits (PTP) with the pairs among the services that are asked.
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
    namesakes: tuple[LoadRecord, ...] = ()
    pair_edits: tuple[LoadRecord, ...] = ()

    def lists(self) -> tuple[LoadRecord, ...]:
        """Return the loads of all official lists."""
        return (*self.loads, *self.exclusions, *self.opt_outs, *self.unit_limits,
                *self.pair_edits)  # fmt: skip

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
        found |= {until for one in self.contracts for until, _ in one.former_renewals}
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
    """A contract with what matters of it for one provider and one code.

    Attributes:
        places: Days and names of the locations that it covers the provider at, no name for all of
            them; empty where it is limited to none.
        stays: Days on which the provider worked there, whom it names; empty where they still do.
    """

    number: str
    organization: str
    renews: bool
    terms: tuple[tuple[Term, Span], ...]
    participations: tuple[Span, ...]
    lists: tuple[ListFact, ...]
    places: tuple[tuple[date, date | None, str], ...] = ()
    stays: tuple[tuple[date, date | None], ...] = ()


@dataclass(frozen=True, slots=True)
class LoadFact:
    """The load of an official list that answers."""

    release: str
    file_name: str
    loaded_on: date
    lines: tuple[tuple[date, date | None, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What was known about a question at one instant. `provider` is None when not on file.

    Of loads that are several, `pair_edits` has one for each part of the list, the newest first.
    """

    provider: str | None
    code_set: str
    load: LoadFact | None
    contracts: tuple[ContractFact, ...] = field(default=())
    taxonomies: tuple[str, ...] = ()
    exclusions: LoadFact | None = None
    opt_outs: LoadFact | None = None
    unit_limits: tuple[LoadFact, ...] = ()
    namesakes: tuple[tuple[date, date | None, str], ...] = ()
    pair_edits: tuple[LoadFact, ...] = ()
