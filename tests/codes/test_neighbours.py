"""Answers beside the one asked, what would make it yes, and how it changed with knowledge."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.codes import actions, queries
from provider_ops.codes.queries import Place
from provider_ops.codes.rules import check
from provider_ops.codes.rules.check import answer, unsigned
from provider_ops.codes.rules.facts import (
    Approval,
    ContractFact,
    Facts,
    ListFact,
    LoadFact,
    Question,
    Span,
    ask,
)
from provider_ops.codes.rules.neighbours import neighbours, stretches
from provider_ops.codes.rules.places import PLACES
from provider_ops.codes.rules.remedies import contract_behind, remedies
from provider_ops.contracts.rules import Term
from tests.support.contracts import clinician, contract, office
from tests.support.examples import examples
from tests.support.work import MARKET, ZONE, make_npi

NPI = make_npi(233228875)
PAIRS = ("G0439 99214 0", "G0439 99214 1", "36415 99214 0", "99214 36415 9")
ON = date(2026, 10, 3)
DAY = timedelta(days=1)
few = settings(max_examples=examples(35), deadline=None)
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@st.composite
def spans(draw):
    first = draw(days)
    last = draw(st.none() | st.integers(0, 400).map(lambda n: first + n * DAY))
    return Span(first, last, "paper", date(2025, 1, 1))


@st.composite
def worlds(draw):
    """Facts of one to two contracts with lists, terms and participations of any dates."""
    contracts = []
    for n in range(draw(st.integers(0, 2))):
        term = draw(spans())
        places = tuple(draw(st.sets(st.sampled_from(["11", "22"]), max_size=2)))
        approvals = tuple(
            Approval(span, (), places, None, False) for span in draw(st.lists(spans(), max_size=2))
        )
        contracts.append(
            ContractFact(
                f"C-{n}",
                "Gulf",
                draw(st.booleans()),
                ((Term(term.first, term.last, label="Base"), term),),
                tuple(draw(st.lists(spans(), max_size=2))),
                (ListFact("List 7", draw(spans()), approvals),),
                tuple((one.first, one.last, draw(st.sampled_from(["", "Bayside"])))
                      for one in draw(st.lists(spans(), max_size=2))),
                tuple((one.first, one.last) for one in draw(st.lists(spans(), max_size=2))),
            )  # fmt: skip
        )
    load = LoadFact("2026", "a.csv", date(2025, 1, 1), ((date(2020, 1, 1), None, ""),))
    edits = tuple(
        LoadFact(f"v3{n}.0", "a.zip", date(2025, 1, 1), tuple(
            (span.first, span.last, draw(st.sampled_from(PAIRS)))
            for span in draw(st.lists(spans(), max_size=3))
        ))
        for n in range(draw(st.integers(0, 2)))
    )  # fmt: skip
    named = draw(st.lists(spans(), max_size=1))
    return Facts("Elena Marchetti", "CPT", load, tuple(contracts), pair_edits=edits,
                 namesakes=tuple((one.first, one.last, "MARCHETTI, ELENA") for one in named))  # fmt: skip


questions = st.builds(
    Question,
    st.just(NPI),
    st.just("99214"),
    days,
    st.just(date(2026, 10, 6)),
    st.just(()),
    st.sampled_from(["", "11", "21"]),
    st.just(Decimal(1)),
    st.sampled_from([(), ("G0439",), ("36415", "G0439-59")]),
)


@few
@given(worlds(), questions, st.lists(days, max_size=12))
def test_the_stretches_say_what_the_check_says_on_every_day(facts, question, probes):
    found = stretches(facts, question)
    assert found[0].first is None
    assert found[-1].last is None
    for one, other in pairwise(found):
        assert one.last + DAY == other.first
        assert one.answer != other.answer
    edges = [one.first for one in found if one.first] + [one.last for one in found if one.last]
    for day in [question.on, *probes, *edges]:
        (one,) = [one for one in found if one.holds(day)]
        assert one.answer == unsigned(facts, replace(question, on=day)).answer


@few
@given(worlds(), questions)
def test_a_fingerprint_is_the_hash_of_question_and_facts_field_by_field(facts, question):
    body = {"question": asdict(question), "facts": asdict(facts)}
    for part, later in (("question", "beside"), ("facts", "namesakes"), ("facts", "pair_edits")):
        assert body[part][later] or not body[part].pop(later)
    for one in body["facts"]["contracts"]:
        for later in ("places", "stays"):
            assert one[later] or not one.pop(later)
    text = json.dumps(body, default=str, sort_keys=True, separators=(",", ":"))
    assert check.fingerprint(question, facts) == hashlib.sha256(text.encode()).hexdigest()


@few
@given(worlds(), questions)
def test_neighbours_hold_the_day_asked_and_only_news(facts, question):
    said, around = unsigned(facts, question), neighbours(facts, question)
    assert any(one.holds(question.on) and one.answer == said.answer for one in around.days)
    assert all(other.answer != said.answer for _place, other in around.places)
    assert around.bare is None


@few
@given(worlds(), questions)
def test_every_remedy_is_about_something_that_does_not_pass(facts, question):
    said = answer(facts, question)
    found = remedies(facts, said)
    assert bool(found) == (said.answer != "yes")
    numbers = {one.number for one in facts.contracts}
    assert {one.contract for one in found} <= numbers | {""}
    if facts.contracts:
        assert contract_behind(facts, said) in numbers
    for one in found:
        assert (
            question.code not in one.title
            or "approved" in one.title.lower()
            or (one.about == "load")
        )
        assert "change" not in one.title.lower()


@pytest.fixture
def world(work):
    gulf = office(work)
    agreed = contract(work, gulf)
    person = clinician(work, 233228875, gulf)
    listed = actions.create_list(work, "Office E/M (list 7)")
    actions.attach_list(work, agreed, listed, first=date(2026, 1, 1))
    entry = actions.ApprovedEntry("99214", date(2026, 1, 1), None, "", "11,22", 1)
    actions.put_approved_codes(work, listed, [entry], source="Exhibit B")
    return {"contract": agreed, "provider": person, "list": listed}


def consult(work, **changes):
    question = ask(NPI, "99214", ON, work.today(), place_of_service="21")
    with work.read() as session:
        return queries.consult(
            session, Place(MARKET, ZONE), replace(question, **changes), work.today()
        )


def test_a_consultation_agrees_with_the_check_and_with_the_history(work, world):
    found = consult(work)
    with work.read() as session:
        same = queries.check(session, Place(MARKET, ZONE), found.said.question)
        history = queries.knowledge(session, Place(MARKET, ZONE), found.said.question, work.today())
    assert found.said == same
    assert found.knowledge == history
    assert found.contracts == {"HB-FL-20418": world["contract"]}
    assert found.facts_at == work.now()
    places = {place: said.answer for place, said in found.neighbours.places}
    assert places == {"11": "review", "22": "review"}  # no CPT list is loaded
    assert [one.about for one in found.remedies] == ["load", "list"]


def test_what_was_told_about_the_same_service_is_found(work, world):
    said = consult(work).said
    actions.keep_check(work, said)
    assert [(one.on, one.answer) for one in consult(work).told] == [(work.today(), said.answer)]
    assert consult(work, on=ON - DAY).told == ()


def test_knowledge_names_what_was_recorded(work, world):
    found = consult(work, place_of_service="11")
    assert found.knowledge[0].since is None
    assert "Exhibit B" in found.knowledge[-1].source
    assert "signed scan" in found.knowledge[-1].source


def test_a_clinician_is_found_by_either_name_and_by_npi(work, world):
    with work.read() as session:
        for text in ("march", "Elena Mar", "marchetti, el", "elena", NPI[:5], NPI):
            (one,) = queries.complete_clinician(session, MARKET, text)
            assert (one.npi, one.name) == (NPI, "Elena Marchetti, MD")
        for text in ("", "xyz", "9", "elena smith", "%", "_arch"):
            assert queries.complete_clinician(session, MARKET, text) == ()
        assert queries.complete_clinician(session, "other", "march") == ()


def test_the_codes_of_a_list_are_counted_and_found(work, world):
    more = [
        actions.ApprovedEntry(code, date(2026, 1, 1), last, "", "", None)
        for code, last in (("99213", date(2026, 12, 1)), ("G0439", date(2026, 2, 1)))
    ]
    actions.put_approved_codes(work, world["list"], more, source="Exhibit B")
    key, now, today = world["list"], work.now(), work.today()
    with work.read() as session:
        assert queries.list_count(session, MARKET) == 1
        assert queries.approved_code_count(session, key, now) == 3
        assert queries.approved_code_count(session, key, now, day=today) == 2
        assert queries.approved_code_count(session, key, now, text="992") == 2
        codes = [row.code for row in queries.approved_codes(session, key, now, text="g")]
        assert codes == ["G0439"]
        until = today + timedelta(days=90)
        assert queries.ending_counts(session, [key], today, until, now) == {key: 1}


def test_places_are_two_digits_with_short_names():
    assert all(len(code) == 2 and code.isdigit() for code in PLACES)
    assert all(0 < len(name) <= 26 for name in PLACES.values())
    assert len(set(PLACES.values())) == len(PLACES)


def test_an_unsigned_answer_is_the_answer_without_its_mark():
    facts = Facts(None, "CPT", None)
    question = ask(NPI, "99214", ON, ON)
    signed = answer(facts, question)
    assert replace(signed, fingerprint="") == unsigned(facts, question)
    assert len(signed.fingerprint) == 64
    assert [test.test for test in signed.trail] == list(check.TESTS)
