"""Everything the code checker shows about one question, read once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import ApprovedList, CodeCheck
from provider_ops.codes.queries.facts import answered, approvals_on, records_for
from provider_ops.codes.queries.listed import unknown_services
from provider_ops.codes.queries.near import near_approvals, near_codes, near_providers
from provider_ops.codes.queries.reference import place_names
from provider_ops.codes.rules.check import APPROVED_LIST, CODE_SET, CONTRACT, NPI
from provider_ops.codes.rules.denials import Denial, expected_denial
from provider_ops.codes.rules.knowledge import Knowledge, over_time
from provider_ops.codes.rules.known import as_known
from provider_ops.codes.rules.listed import BESIDE_LISTED
from provider_ops.codes.rules.neighbours import Neighbours, neighbours
from provider_ops.codes.rules.pending import BroughtList, PendingAmendment, signing_helps
from provider_ops.codes.rules.remedies import Remedy, remedies
from provider_ops.codes.rules.trail import PASS
from provider_ops.contracts.queries import amendments_of, latest_term
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.queries.facts import Place
    from provider_ops.codes.queries.near import NearApproval, Suggestion
    from provider_ops.codes.queries.recent import RecentCheck
    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import Facts, Question, Records
    from provider_ops.codes.rules.trail import Test


@dataclass(frozen=True, slots=True)
class Told:
    """An answer to the same question that was kept: what an office was told, and when."""

    on: date
    answer: str


@dataclass(frozen=True, slots=True)
class Consultation:
    """An answer with what surrounds it.

    Attributes:
        provider: Name of the person, empty when the NPI is not on file.
        label: The code's own short label as loaded, empty where there is none.
        facts_at: When the youngest of the facts it stands on was recorded; None without facts.
        denial: The denial to expect where the answer is no.
        told: What was kept about the same NPI, code and date of service, earliest first.
        contracts: Keys of the contracts at hand by number.
        near_npis: For an NPI that is not on file, those that look like it.
        near_codes: For a code that its set does not know, those that look like it.
        near_beside: For a code of the same day that no list knows, by code, those like it.
        near_approvals: For a code that no list approves on the day, what they approve beside it.
        places: Names of places of service by code, as loaded.
    """

    said: CheckAnswer
    provider: str
    label: str
    facts_at: datetime | None
    denial: Denial | None
    knowledge: tuple[Knowledge, ...]
    told: tuple[Told, ...]
    neighbours: Neighbours
    remedies: tuple[Remedy, ...]
    contracts: Mapping[str, UUID] = field(default_factory=dict)
    near_npis: tuple[Suggestion, ...] = ()
    near_codes: tuple[Suggestion, ...] = ()
    near_beside: Mapping[str, tuple[Suggestion, ...]] = field(default_factory=dict)
    near_approvals: tuple[NearApproval, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def nearest(self) -> tuple[tuple[str, str], ...]:
        """Lists with the codes that they approve beside the one that they do not.

        For reference, and only where the answer is no: another code is another service.
        """
        by_list: dict[str, list[str]] = {}
        for one in self.near_approvals if self.said.answer == "no" else ():
            by_list.setdefault(one.list_name, []).append(one.extent.words)
        return tuple((name, ", ".join(codes)) for name, codes in by_list.items())


def as_told(found: Consultation, row: RecentCheck) -> Consultation:
    """Return the answer that was given in place of the one worked out from the same day's facts.

    What is said beside it, remedies and neighbours, belongs to facts and is left out.
    """
    said = row.said()
    return replace(found, said=said, denial=expected_denial(said), remedies=(),
                   neighbours=Neighbours((), (), None), near_npis=(), near_codes=(),
                   near_beside={}, near_approvals=())  # fmt: skip


def consult(session: Session, place: Place, question: Question, until: date) -> Consultation:
    """Answer a question with everything around it.

    `until` is the present day: the history of the answer is told up to it, whatever day the
    question is asked as known on.
    """
    zone = place.time_zone
    records = records_for(session, place.market_id, question)
    instant = end_of_day(zone, question.known_on)
    facts = as_known(records, instant, zone)
    said = answered(session, place, facts, question)
    failed = {test.test: test for test in said.trail if test.result != PASS}
    lost_code = CODE_SET in failed and failed[CODE_SET].first is None
    return Consultation(
        said=said,
        provider=records.provider or "",
        label=_label(facts),
        facts_at=max((one for one in records.instants() if one <= instant), default=None),
        denial=expected_denial(said),
        knowledge=over_time(records, question, until, zone),
        told=_told(session, place, question),
        neighbours=neighbours(facts, question),
        remedies=(*_to_sign(session, records, said, instant, zone), *remedies(facts, said)),
        contracts={one.number: one.id for one in records.contracts},
        near_npis=near_providers(session, place.market_id, question.npi) if NPI in failed else (),
        near_codes=near_codes(session, question.code) if lost_code else (),
        near_beside={code: near_codes(session, code)
                     for code in _unknown(session, place, question, facts, failed)},
        near_approvals=near_approvals(session, _lists(records, question, instant), question.code,
                                      question.on, instant) if APPROVED_LIST in failed else (),
        places=place_names(session, question.on),
    )  # fmt: skip


def _unknown(
    session: Session, place: Place, question: Question, facts: Facts, failed: Mapping[str, Test]
) -> tuple[str, ...]:
    if BESIDE_LISTED not in failed:
        return ()
    return unknown_services(session, place, question, facts)[0]


def _to_sign(
    session: Session, records: Records, said: CheckAnswer, instant: datetime, zone: str
) -> tuple[Remedy, ...]:
    """Return amendments that wait and would help, where contract or list stand in the way."""
    results = {test.test: test.result for test in said.trail}
    if results[CONTRACT] == results[APPROVED_LIST] == PASS:
        return ()
    pending = [
        PendingAmendment(contract.id, one.content.title, one.state, one.content.first,
                         one.content.last, _brought(session, one.content.list_id, said.question),
                         latest_term(session, one.corrects_id) if one.corrects_id else None)
        for contract in records.contracts
        for one in amendments_of(session, contract.id, instant)
        if one.is_open and one.content.first is not None
    ]  # fmt: skip
    return tuple(signing_helps(records, said, pending, instant, zone))


def _brought(session: Session, list_id: UUID | None, question: Question) -> BroughtList | None:
    found = session.get(ApprovedList, list_id) if list_id is not None else None
    if found is None:
        return None
    return BroughtList(found.id, found.name, approvals_on(session, found.id, question.code))


def _lists(records: Records, question: Question, instant: datetime) -> dict[UUID, str]:
    """Return the lists that the contracts at hand pay by on the day, as known then."""
    return {
        one.list_id: one.list_name
        for one in records.attachments
        if one.span.known(instant) and one.span.first <= question.on
        and (one.span.last is None or question.on <= one.span.last)
    }  # fmt: skip


def _label(facts: Facts) -> str:
    return "" if facts.load is None else next((text for *_, text in facts.load.lines if text), "")


def _told(session: Session, place: Place, question: Question) -> tuple[Told, ...]:
    people = select(Provider.id).where(
        Provider.npi == question.npi, Provider.market_id == place.market_id
    )
    rows = session.execute(
        select(CodeCheck.asked_at, CodeCheck.answer)
        .where(
            CodeCheck.provider_id.in_(people),
            CodeCheck.code == question.code,
            CodeCheck.on == question.on,
            CodeCheck.beside == ",".join(question.beside),
        )
        .order_by(CodeCheck.asked_at)
    )
    return tuple(Told(day_in(place.time_zone, at), said) for at, said in rows)
