from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import aliased

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import Organization
from provider_ops.store import spans
from tests.support.examples import examples
from tests.support.work import MARKET, NOW

DAY0 = date(2026, 1, 1)

days = st.integers(0, 12)
ends = st.one_of(st.none(), days)
events = st.one_of(
    st.tuples(st.just("record"), days, ends),
    st.tuples(st.just("correct"), st.integers(0, 9), days, ends),
    st.tuples(st.just("end"), st.integers(0, 9), days),
    st.tuples(st.just("withdraw"), st.integers(0, 9)),
)


def new_contract(work):
    with work.act() as session:
        office = Organization(id=work.new_id(), market_id=MARKET, name="Gulf", kind="group")
        session.add(office)
        session.flush()
        contract = Contract(id=work.new_id(), market_id=MARKET, number="HB-1", auto_renews=False,
                            organization_id=office.id, line_of_business="MA")  # fmt: skip
        session.add(contract)
        return contract.id


def day(n: int | None) -> date | None:
    return None if n is None else DAY0 + timedelta(days=n)


def perform(work, contract: Any, event: Any, living: list[Any]) -> list[Any]:
    """Do one recording; return the keys of the spans that still count, oldest first."""
    with work.act() as session:
        word = event[0]
        if word == "record":
            row = spans.record_span(session, work, ContractTerm, contract_id=contract,
                                    label="Base", valid_from=day(event[1]),
                                    valid_to=day(event[2]))  # fmt: skip
            return [*living, row.id]
        key = living[event[1] % len(living)]
        rest = [other for other in living if other != key]
        if word == "correct":
            row = spans.correct_span(session, work, ContractTerm, key, valid_from=day(event[2]),
                                     valid_to=day(event[3]))  # fmt: skip
        elif word == "end":
            row = spans.end_span(session, work, ContractTerm, key, day(event[2]))
        else:
            spans.withdraw_span(session, work, ContractTerm, key)
            return rest
        return [*rest, row.id]


def replay(journal: list[Any], known: int, valid: int) -> int:
    """The oracle: do what the recordings up to `known` say with a list of (from, to)."""
    spans_now: list[Any] = []
    for moment, event in journal:
        if moment > known:
            break
        word = event[0]
        if word == "record":
            spans_now.append((event[1], event[2]))
            continue
        place = event[1] % len(spans_now)
        start, _ = spans_now.pop(place)
        if word == "correct":
            spans_now.append((event[2], event[3]))
        elif word == "end":
            spans_now.append((start, event[2]))
    return sum(start <= valid and (end is None or valid <= end) for start, end in spans_now)


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    script=st.lists(st.tuples(st.integers(0, 2), events), min_size=1, max_size=10),
    points=st.lists(st.tuples(st.integers(-1, 20), st.integers(-1, 13)), min_size=8, max_size=8),
)
def test_any_point_in_both_times_answers_as_a_naive_replay(work, script, points):
    work.clock.instant = NOW
    contract, living, journal, moment = new_contract(work), [], [], 0
    for step, event in script:
        moment += step
        work.clock.instant = NOW + timedelta(hours=moment)
        if event[0] != "record" and not living:
            continue
        try:
            living = perform(work, contract, event, living)
        except RuleError:  # the end lies before the beginning, so nothing was recorded
            continue
        journal.append((moment, event))
    with work.read() as session:
        for known, valid in points:
            found = session.scalars(
                select(ContractTerm.id).where(
                    ContractTerm.contract_id == contract,
                    spans.known_at(ContractTerm, NOW + timedelta(hours=known)),
                    spans.valid_on(ContractTerm, day(valid)),
                )
            ).all()
            assert len(found) == replay(journal, known, valid)


def test_a_correction_keeps_what_it_does_not_name(work):
    contract = new_contract(work)
    with work.act() as session:
        first = spans.record_span(session, work, ContractTerm, contract_id=contract, label="Base",
                                  valid_from=DAY0, source="scan 1")  # fmt: skip
        work.clock.move(hours=1)
        second = spans.correct_span(
            session, work, ContractTerm, first.id, label="Amendment 1", source="letter"
        )
        assert (second.replaces_id, second.valid_from, second.label) == (
            first.id, DAY0, "Amendment 1")  # fmt: skip
        assert (first.label, first.source, second.source) == ("Base", "scan 1", "letter")


def test_the_condition_works_on_an_alias(work):
    contract = new_contract(work)
    with work.act() as session:
        first = spans.record_span(
            session, work, ContractTerm, contract_id=contract, label="A", valid_from=DAY0
        )
        last = spans.end_span(session, work, ContractTerm, first.id, DAY0)
        term = aliased(ContractTerm)
        query = select(term.id).join(Contract, Contract.id == term.contract_id)
        assert session.scalars(query.where(spans.known_at(term, work.now()))).all() == [last.id]


def test_the_same_span_is_not_corrected_twice(work):
    contract = new_contract(work)
    with work.act() as session:
        first = spans.record_span(
            session, work, ContractTerm, contract_id=contract, label="A", valid_from=DAY0
        )
        gone = spans.withdraw_span(session, work, ContractTerm, first.id)
        for key in (first.id, gone.id):
            with pytest.raises(RuleError, match="corrected before"):
                spans.end_span(session, work, ContractTerm, key, DAY0)
        with pytest.raises(NotFoundError):
            spans.withdraw_span(session, work, ContractTerm, work.new_id())


def test_a_span_never_ends_before_it_begins(work):
    contract = new_contract(work)
    with pytest.raises(RuleError, match="The end lies before"), work.act() as session:
        spans.record_span(session, work, ContractTerm, contract_id=contract, label="A",
                          valid_from=DAY0, valid_to=DAY0 - timedelta(days=1))  # fmt: skip
