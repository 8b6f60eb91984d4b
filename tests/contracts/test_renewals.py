"""Stages, next steps, the negotiation, money and documents of a contract."""

from __future__ import annotations

import hashlib
import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from pypdf import PdfWriter
from sqlalchemy import select

from provider_ops.areas import travelling
from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.contracts.rules.documents import FileKind
from provider_ops.contracts.rules.renewals import LogKind, Stage, is_put_off
from provider_ops.core.errors import FileError, NotFoundError, RuleError
from provider_ops.store.model import Blob
from tests.support.contracts import clinician, contract, office
from tests.support.office import add_person


@pytest.fixture
def key(work):
    return contract(work, office(work, members=2140))


def pdf(pages=1):
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    writer.write(out)
    return out.getvalue()


def test_each_move_stands_in_the_decision_log(work, key):
    actions.move_renewal(work, key, Stage.DATA_REQUESTED, "Asked for volumes")
    work.clock.move(hours=30)
    with pytest.raises(RuleError, match="Say why"):
        actions.move_renewal(work, key, Stage.LAPSING)
    actions.move_renewal(work, key, Stage.LAPSING, "They retire")
    with work.read() as session:
        log = queries.decisions_of(session, key)
        renewal = queries.renewals_of(session, [key])[key]
    assert [(one.stage, one.text) for one in log] == [
        (Stage.LAPSING, "They retire"), (Stage.DATA_REQUESTED, "Asked for volumes")]  # fmt: skip
    assert log[0].by == "Marisol Vega"
    assert (renewal.stage, renewal.stage_on) == ("letting lapse", work.today())


def test_a_renewal_that_is_put_off_comes_back_on_its_day_or_when_something_is_decided(work, key):
    week = work.today() + timedelta(days=7)

    def waits():
        with work.read() as session:
            row = queries.renewals_of(session, [key])[key]
        return is_put_off(row.snoozed_until, work.today()), row.snooze_reason

    actions.move_renewal(work, key, Stage.NEGOTIATING)
    actions.snooze_renewal(work, key, week, "Their counsel is away")
    assert waits() == (True, "Their counsel is away")
    with work.read() as session:
        newest = queries.decisions_of(session, key)[0]
        since = queries.renewals_of(session, [key])[key].stage_on
    assert (newest.stage, newest.snoozed_until) == (Stage.NEGOTIATING, week)
    assert since == work.today(), "waiting does not begin the stage anew"
    work.clock.move(hours=6 * 24)
    assert waits()[0]
    work.clock.move(hours=24)
    assert not waits()[0]
    actions.snooze_renewal(work, key, work.today() + timedelta(days=3), "Once more")
    assert waits()[0]
    work.clock.move(hours=1)
    actions.move_renewal(work, key, Stage.LEGAL)
    assert waits() == (False, "")
    actions.snooze_renewal(work, key, work.today() + timedelta(days=3), "Again")
    work.clock.move(hours=1)
    actions.wake_renewal(work, key)
    assert not waits()[0]


@pytest.mark.parametrize(
    ("until", "reason", "words"),
    [
        (date(2026, 10, 6), "Away", "later day"),
        (date(2026, 10, 7), " ", "why it waits"),
        (date(2027, 1, 1), "Away", "12/31/2026"),
    ],
)
def test_a_renewal_is_put_off_with_a_reason_and_in_time(work, key, until, reason, words):
    with pytest.raises(RuleError, match=words):
        actions.snooze_renewal(work, key, until, reason)


def test_a_contract_gets_an_owner_without_a_next_step(work, key):
    karen = add_person(work, "Karen", "Oyelaran", "manager")
    actions.plan_next_step(work, key, step="Call counsel", due=work.today(), owner_id=None)
    actions.give_owner(work, key, karen)
    with pytest.raises(NotFoundError):
        actions.give_owner(work, key, work.new_id())
    with work.read() as session:
        row = queries.one(session, key, work.today(), work.now()).row
        assert queries.renewals_of(session, [key])[key].next_step == "Call counsel"
    assert row.owner == "Karen Oyelaran"


def test_a_next_step_has_a_day_and_an_owner(work, key):
    karen = add_person(work, "Karen", "Oyelaran", "manager")
    with pytest.raises(RuleError, match="what is to be done"):
        actions.plan_next_step(work, key, step=" ", due=work.today(), owner_id=karen)
    actions.plan_next_step(work, key, step="Call counsel", due=work.today(), owner_id=karen)
    with work.read() as session:
        renewal = queries.renewals_of(session, [key])[key]
        row = queries.one(session, key, work.today(), work.now()).row
    assert (renewal.next_step, renewal.next_due, row.owner) == (
        "Call counsel", work.today(), "Karen Oyelaran")  # fmt: skip
    actions.plan_next_step(work, key, step="", due=None, owner_id=None)
    with work.read() as session:
        assert queries.renewals_of(session, [key])[key].next_step == ""


def test_a_negotiation_is_logged_as_it_was_said(work, key):
    today = work.today()
    actions.log_negotiation(work, key, LogKind.ASK, on=today - timedelta(days=2),
                            said_by="Dr. Marchetti", topic="Office E/M",
                            amount=Decimal("12500.50"))  # fmt: skip
    actions.log_negotiation(work, key, LogKind.LIMIT, on=today, said_by="", topic="Office E/M",
                            text="Not above 3%")  # fmt: skip
    with work.read() as session:
        limit, ask = queries.negotiation_of(session, key)
    assert (limit.kind, limit.amount, limit.text) == (LogKind.LIMIT, None, "Not above 3%")
    assert (ask.amount, ask.said_by, ask.noted_by) == (
        Decimal("12500.50"), "Dr. Marchetti", "Marisol Vega")  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"topic": " "}, "what it is about"),
        ({"amount": None}, "in words what was said"),
        ({"on": date(2026, 10, 7)}, "still to come"),
    ],
)
def test_an_entry_that_says_nothing_is_refused(work, key, changed, words):
    entry = {"on": work.today(), "said_by": "", "topic": "Rates", "amount": Decimal(1)} | changed
    with pytest.raises(RuleError, match=words):
        actions.log_negotiation(work, key, LogKind.OFFER, **entry)


def test_a_true_up_is_settled_once(work, key):
    raised = date(2026, 8, 1)
    row = actions.raise_true_up(work, key, title="Q2", amount=Decimal("-80.25"), on=raised)
    with pytest.raises(RuleError, match="raised on 08/01/2026"):
        actions.settle_true_up(work, row, date(2026, 7, 31))
    actions.settle_true_up(work, row, date(2026, 9, 1))
    with pytest.raises(RuleError, match="settled on 09/01/2026"):
        actions.settle_true_up(work, row, date(2026, 9, 2))
    with pytest.raises(RuleError, match="about an amount"):
        actions.raise_true_up(work, key, title="Q3", amount=Decimal(0), on=raised)
    with work.read() as session:
        (found,) = queries.true_ups_of(session, key)
    assert (found.amount, found.settled_on) == (Decimal("-80.25"), date(2026, 9, 1))


def test_days_to_pay_and_to_dispute_belong_to_the_contract(work, key):
    actions.change_days(work, key, prompt_pay_days=30, dispute_days=None, filing_days=180)
    with pytest.raises(RuleError, match="between 1 and 365"):
        actions.change_days(work, key, prompt_pay_days=30, dispute_days=0, filing_days=180)
    with work.read() as session:
        detail = queries.one(session, key, work.today(), work.now())
    assert (detail.prompt_pay_days, detail.dispute_days) == (30, None)


def test_a_document_is_kept_once_and_known_when_it_was_there(work, key):
    content = pdf(3)
    row = actions.attach_file(work, key, FileKind.AGREEMENT, "base.pdf", content)
    actions.attach_file(work, key, FileKind.EXHIBIT, "same.pdf", content)
    there = work.now()
    work.clock.move(hours=1)
    actions.remove_file(work, row)
    with pytest.raises(NotFoundError):
        actions.remove_file(work, row)
    with work.read() as session:
        assert [one.name for one in queries.files_of(session, key, work.now())] == ["same.pdf"]
        before = queries.files_of(session, key, there)
        assert {one.name for one in before} == {"base.pdf", "same.pdf"}
        assert {one.pages for one in before} == {3}
        digest = hashlib.sha256(content).hexdigest()
        assert queries.file_content(session, digest) == content
        assert session.scalars(select(Blob.sha256)).all() == [digest]
    assert travelling()["contract_file"].attachments == ("sha256",)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7 and no more"])
def test_what_is_no_document_is_refused(work, key, content):
    with pytest.raises(FileError):
        actions.attach_file(work, key, FileKind.OTHER, "a.pdf", content)


def test_what_ends_with_a_contract_is_told_before(work):
    gulf = office(work, members=2140)
    key = contract(work, gulf)
    clinician(work, 233228875, gulf)
    clinician(work, 233228001, gulf, family="Osei")
    actions.record_term(work, key, label="Amendment 1", first=date(2027, 1, 1), last=None)
    actions.draft_amendment(work, key, AmendmentKind.CHANGE_ORDER,
                            Content("Fee", amount=Decimal(100)))  # fmt: skip
    actions.raise_true_up(work, key, title="Q2", amount=Decimal(-50), on=date(2026, 8, 1))
    with work.read() as session:
        found = queries.ends_with(session, key, date(2026, 10, 31), work.now())
        later = queries.ends_with(session, key, date(2027, 10, 31), work.now())
        with pytest.raises(RuleError, match="not in force on 12/31/2025"):
            queries.ends_with(session, key, date(2025, 12, 31), work.now())
    assert (found.clinicians, found.members) == (2, 2140)
    assert (found.withdrawn, later.withdrawn) == (("Amendment 1",), ())
    assert found.amendments == ("Fee",)
    assert found.open_money == Decimal(150)
    with work.read() as session, pytest.raises(NotFoundError):
        queries.ends_with(session, work.new_id(), date(2026, 10, 31), work.now())


def test_a_round_that_has_not_begun_takes_no_decision(work):
    key = contract(work, office(work), last=date(2027, 12, 31))
    with pytest.raises(RuleError, match="has not begun") as found:
        actions.move_renewal(work, key, Stage.SIGNED)
    assert "until 12/31/2027 begins on 04/05/2027" in str(found.value.detail)
    with work.read() as session:
        assert queries.decisions_of(session, key) == ()
        assert queries.renewals_of(session, [key])[key].stage is None
    work.clock.instant = work.clock.instant.replace(year=2027, month=4, day=5)
    actions.move_renewal(work, key, Stage.DATA_REQUESTED)
    with work.read() as session:
        assert queries.renewals_of(session, [key])[key].stage == "data requested"


def test_a_contract_without_an_end_takes_a_decision_at_any_time(work):
    key = contract(work, office(work), last=None)
    actions.move_renewal(work, key, Stage.NEGOTIATING)
    with work.read() as session:
        assert queries.renewals_of(session, [key])[key].stage == "in negotiation"
