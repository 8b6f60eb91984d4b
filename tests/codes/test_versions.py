"""A version that is corrected or withdrawn takes the list along that its amendment brought."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops.codes import actions as codes
from provider_ops.codes import queries as code_queries
from provider_ops.codes.actions import ListFate
from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.core.errors import RuleError
from tests.support.contracts import contract, office
from tests.support.office import add_person
from tests.support.work import as_person

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


@pytest.fixture
def listed(work):
    return codes.create_list(work, "List 7")


@pytest.fixture
def key(work):
    return contract(work, office(work))


def sign(work, key, listed, first=FIRST, last=LAST):
    said = Content("Amendment 1", first, last, list_id=listed)
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, said)
    actions.submit_amendment(work, made)
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, made)
    work.clock.move(hours=1)
    codes.sign_amendment(work, made, work.today())
    work.clock.move(hours=1)


def newest(work, key):
    with work.read() as session:
        return queries.one(session, key, work.today(), work.now()).terms[0].id


def attached(work, key, known=None):
    with work.read() as session:
        rows = code_queries.lists_of_contract(session, key, work.today(), known or work.now())
    return [(one.first, one.last, one.source) for one in rows]


def correct(work, key, **changes):
    done = codes.correct_version(work, newest(work, key), source="letter", **changes)
    work.clock.move(hours=1)
    return done.fate, done.list_name


def test_the_list_goes_with_the_days_as_often_as_they_are_corrected(work, key, listed):
    sign(work, key, listed)
    before = work.now()
    work.clock.move(hours=1)
    april, may = date(2027, 4, 1), date(2027, 5, 1)
    assert correct(work, key, valid_from=april) == (ListFate.FOLLOWED, "List 7")
    assert attached(work, key) == [(april, LAST, "Amendment 1, corrected: letter")]
    assert correct(work, key, valid_from=may, valid_to=None)[0] is ListFate.FOLLOWED
    assert [one[:2] for one in attached(work, key)] == [(may, None)]
    assert [one[:2] for one in attached(work, key, before)] == [(FIRST, LAST)]


def test_another_name_leaves_the_list_as_it_is(work, key, listed):
    sign(work, key, listed)
    assert correct(work, key, label="First amendment") == (ListFate.NONE, "")
    assert [one[:2] for one in attached(work, key)] == [(FIRST, LAST)]
    later = date(2027, 4, 1)
    assert correct(work, key, valid_from=later)[0] is ListFate.FOLLOWED
    assert [one[:2] for one in attached(work, key)] == [(later, LAST)]


def test_what_somebody_changed_since_stays(work, key, listed):
    sign(work, key, listed)
    with work.read() as session:
        (row,) = code_queries.lists_of_contract(session, key, work.today(), work.now())
    codes.detach_list(work, row.id, date(2027, 6, 30), source="agreed by mail")
    work.clock.move(hours=1)
    assert correct(work, key, valid_from=date(2027, 4, 1)) == (ListFate.STAYS, "List 7")
    assert attached(work, key) == [(FIRST, date(2027, 6, 30), "agreed by mail")]


def test_days_on_which_it_is_paid_by_anyway_are_not_attached_again(work, key, listed):
    codes.attach_list(work, key, listed, first=date(2027, 3, 1), last=date(2027, 3, 31),
                      source="pilot")  # fmt: skip
    work.clock.move(hours=1)
    sign(work, key, listed)
    pilot = (date(2027, 3, 1), date(2027, 3, 31))
    assert [one[:2] for one in attached(work, key)] == [
        (FIRST, date(2027, 2, 28)), pilot, (date(2027, 4, 1), LAST)]  # fmt: skip
    assert correct(work, key, valid_from=date(2027, 3, 15))[0] is ListFate.FOLLOWED
    assert [one[:2] for one in attached(work, key)] == [pilot, (date(2027, 4, 1), LAST)]
    assert correct(work, key, valid_from=date(2027, 2, 1))[0] is ListFate.FOLLOWED
    assert [one[:2] for one in attached(work, key)] == [
        (date(2027, 2, 1), date(2027, 2, 28)), pilot, (date(2027, 4, 1), LAST)]  # fmt: skip


def test_a_version_that_never_held_takes_its_list_away(work, key, listed):
    sign(work, key, listed)
    term = newest(work, key)
    done = codes.withdraw_version(work, term, source="never signed")
    assert (done.fate, done.list_name) == (ListFate.FOLLOWED, "List 7")
    work.clock.move(hours=1)
    assert attached(work, key) == []
    with pytest.raises(RuleError, match="corrected before"):
        codes.withdraw_version(work, term, source="again")


def test_a_version_without_an_amendment_leaves_lists_alone(work, key, listed):
    codes.attach_list(work, key, listed, first=date(2026, 1, 1), source="Exhibit B")
    assert correct(work, key, valid_from=date(2026, 2, 1)) == (ListFate.NONE, "")
    assert [one[:2] for one in attached(work, key)] == [(date(2026, 1, 1), None)]
    with pytest.raises(RuleError, match="end lies before"):
        correct(work, key, valid_to=date(2025, 1, 1))
