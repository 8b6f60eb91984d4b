"""What was known of a question at one instant, out of everything that was ever recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.rules.facts import Approval, ContractFact, Facts, ListFact, LoadFact, Span
from provider_ops.codes.rules.releases import by_release
from provider_ops.contracts.rules import Term
from provider_ops.core.clock import day_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from provider_ops.codes.rules.facts import (
        AttachmentRecord,
        ContractRecord,
        LoadRecord,
        Recorded,
        Records,
    )


def as_known(records: Records, instant: datetime, zone: str) -> Facts:
    """Return the facts as they were known at `instant`; days are days of the time zone `zone`.

    A contract that covers everyone covers a provider while they work for its organization, at
    the contract's location if it names one, and the organization under its own NPI.
    """
    def answering(loads: Iterable[LoadRecord]) -> LoadFact | None:
        ordered = _in_order(loads, instant)
        return _load(ordered[0], zone) if ordered else None

    releases = dict.fromkeys(load.release for load in records.unit_limits)
    limits = (answering(one for one in records.unit_limits if one.release == release)
              for release in releases)  # fmt: skip
    namesakes = answering(records.namesakes)
    parts: dict[str, LoadRecord] = {}
    for load in _in_order(records.pair_edits, instant):
        parts.setdefault(load.part, load)
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
        namesakes=namesakes.lines if namesakes else (),
        pair_edits=tuple(_load(one, zone) for one in parts.values()),
    )


def _in_order(loads: Iterable[LoadRecord], instant: datetime) -> list[LoadRecord]:
    """Return the loads known at `instant`, which come the latest first, the newest first."""
    return by_release(reversed([load for load in loads if load.imported_at <= instant]))[::-1]


def _load(load: LoadRecord, zone: str) -> LoadFact:
    return LoadFact(load.release, load.file_name, day_in(zone, load.imported_at),
                    tuple(sorted(load.lines, key=str)))  # fmt: skip


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
    covered = [(one, _span(one.span, zone)) for one in mine if itself or not one.everyone]
    for one in mine:
        for work in working:
            if one.everyone and one.location_id in (None, work.location_id):
                covered += [(one, span) for span in _overlap(one.span, work.span, zone)]
    places = {(span.first, span.last, one.location) for one, span in covered}
    left = {(one.span.first, one.span.last) for one in working}
    named = not itself and not all(one.everyone for one in mine)
    lists = [
        ListFact(one.list_name, _span(one.span, zone), _approvals(records, one, instant, zone))
        for one in records.attachments
        if one.contract_id == contract.id and one.span.known(instant)
    ]
    return ContractFact(
        number=contract.number,
        organization=contract.organization,
        renews=contract.renewal_at(instant).automatic,
        terms=tuple(sorted(terms, key=str)),
        participations=tuple(sorted((span for _, span in covered), key=str)),
        lists=tuple(sorted(lists, key=str)),
        places=tuple(sorted(places, key=str)) if any(name for *_, name in places) else (),
        stays=tuple(sorted(left, key=str)) if named and any(last for _, last in left) else (),
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
