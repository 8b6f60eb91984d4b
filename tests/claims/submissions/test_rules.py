from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.claims.submissions.rules import (
    Answer,
    AnsweredLine,
    Flag,
    Outcome,
    SentLine,
    file_by,
    flags,
    outcome,
    pair_lines,
    standing,
)

D = Decimal
DAY = date(2026, 9, 1)


def answered(paid, *, charge=100, denied=0, payer="A"):
    return Answer(False, D(charge), D(paid), payer, denied)


def back(answer):
    return Answer(True, -answer.charge, -answer.paid, answer.payer)


@st.composite
def histories(draw):
    """Answers of up to two payers, each taken back before it is answered anew; and a ledger."""
    ledger: dict[str, Answer] = {}
    events, books = [], []
    for _ in range(draw(st.integers(0, 12))):
        payer = draw(st.sampled_from("AB"))
        held = ledger.get(payer)
        if held is None:
            made = answered(draw(st.decimals(0, 900, places=2)), charge=draw(st.integers(1, 900)),
                            denied=draw(st.integers(0, 2)), payer=payer)  # fmt: skip
            ledger[payer] = made
            events.append(made)
        else:
            del ledger[payer]
            events.append(back(held))
        books.append(sum((one.paid for one in ledger.values()), D(0)))
    return events, ledger, books


@given(histories())
def test_net_and_what_stands_are_those_of_a_ledger(history):
    events, ledger, books = history
    found = standing(events)
    assert sorted(found.answers) == sorted(ledger.values())
    assert list(found.nets) == books
    assert found.net == (books[-1] if books else 0)
    assert found.unmatched == ()
    assert Flag.PAID_TWICE not in flags(events)
    if events:
        became = outcome(events)
        assert (became is Outcome.REVERSED) == events[-1].is_reversal
        assert (became is Outcome.DENIED) == (books[-1] == 0 and not events[-1].is_reversal)
    else:
        assert outcome(events) is Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("answers", "became"),
    [
        ([answered(80)], Outcome.PAID),
        ([answered(80, denied=1)], Outcome.PARTLY),
        ([answered(0, denied=2)], Outcome.DENIED),
        ([answered(80), back(answered(80))], Outcome.REVERSED),
        ([answered(80), back(answered(80)), answered(0, denied=1)], Outcome.DENIED),
        ([answered(0, denied=1), answered(80)], Outcome.PAID),
        ([answered(80), answered(0, payer="B")], Outcome.PARTLY),
    ],
)
def test_what_became_of_a_claim(answers, became):
    assert outcome(answers) is became
    assert outcome(answers, replaced=True) is Outcome.REPLACED
    assert outcome(answers, replaced=True, voided=True) is Outcome.VOIDED


def test_what_looks_wrong_is_flagged():
    paid = answered(80)
    assert flags([paid]) == ()
    assert flags([paid, back(paid)]) == (Flag.REVERSED_ONLY,)
    assert flags([paid, back(answered(70)), answered(60)]) == (
        Flag.NOTHING_TO_REVERSE, Flag.PAID_TWICE,
    )  # fmt: skip
    assert flags([paid, paid]) == (Flag.PAID_TWICE,)
    assert flags([paid, answered(20, payer="B")]) == (), "two payers may both pay"
    assert flags([paid], voided=True) == (Flag.VOID_UNANSWERED,)
    assert flags([paid, back(paid)], voided=True) == ()


def test_the_last_day_to_send_is_counted_from_the_service():
    assert file_by(DAY, 90) == date(2026, 11, 30)
    assert file_by(None, 90) is None
    assert file_by(DAY, None) is None


def sent(code, number="", units=1, charge=100, modifiers=""):
    return SentLine(number, code, modifiers, DAY, D(units), D(charge))


def said(code, number="", units=1, charge=100, *, billed="", billed_units=None, modifiers=""):
    return AnsweredLine(number, code, modifiers, DAY, D(units), D(charge), D(80), "", "", billed,
                        None if billed_units is None else D(billed_units))  # fmt: skip


def test_lines_go_by_the_offices_own_number_first():
    first, second = pair_lines([sent("A", "1"), sent("A", "2")], [said("A", "2"), said("A", "1")])
    assert first.answered.control_number == "1"
    assert second.answered.control_number == "2"


def test_a_changed_code_is_found_by_the_code_that_was_billed():
    (pair,) = pair_lines([sent("99214", units=2)], [said("99213", billed="99214", billed_units=2)])
    assert pair.code_changed == "99214"
    assert pair.units_changed == 2


def test_what_was_not_answered_and_what_nobody_sent_are_both_shown():
    pairs = pair_lines([sent("A"), sent("B")], [said("B"), said("C", billed="D")])
    assert [(p.sent and p.sent.code, p.answered and p.answered.code) for p in pairs] == [
        ("A", None), ("B", "B"), (None, "C"),
    ]  # fmt: skip
    assert [pair.code_changed for pair in pairs] == ["", "", "D"]


LINES = st.lists(st.sampled_from("ABC"), max_size=6)


@given(LINES, LINES)
def test_every_line_is_shown_once(codes, other):
    pairs = pair_lines([sent(code) for code in codes], [said(code) for code in other])
    assert [pair.sent.code for pair in pairs if pair.sent] == codes
    assert sorted(pair.answered.code for pair in pairs if pair.answered) == sorted(other)
    matched = sum(bool(pair.sent and pair.answered) for pair in pairs)
    assert matched == sum(min(codes.count(code), other.count(code)) for code in "ABC")
