"""Calls, mails and notes: what they need, who may change them, and that nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.outreach import actions, queries
from provider_ops.outreach.actions import PatientWordsError
from provider_ops.outreach.rules import Direction, Entry, Kind, Missing, missing
from provider_ops.overview import timeline
from provider_ops.overview.timeline import Kind as Shown
from tests.support.contracts import office
from tests.support.office import add_person
from tests.support.work import NOW, ZONE, as_person

CALL = Entry(Kind.CALL, "Asked for exhibit B", NOW - timedelta(minutes=30), Direction.IN,
             "Lourdes Peña", minutes=12)  # fmt: skip
ENTRIES = st.builds(
    Entry, st.sampled_from(Kind), st.sampled_from(("", " ", "Called")),
    st.sampled_from((NOW - timedelta(days=3), NOW, NOW + timedelta(minutes=1))),
    st.sampled_from(Direction), minutes=st.sampled_from((None, 0, -3, 5, 600, 601)),
)  # fmt: skip


@given(ENTRIES)
def test_an_entry_is_whole_when_every_part_of_it_makes_sense(entry):
    found = missing(entry, NOW)
    assert (Missing.TEXT in found) == (not entry.text.strip())
    assert (Missing.TIME in found) == (entry.happened_at > NOW)
    noted = entry.kind is Kind.NOTE
    assert (Missing.DIRECTION in found) == (noted == (entry.direction is not Direction.NONE))
    if entry.minutes is not None and entry.kind is not Kind.CALL:
        assert Missing.MINUTES in found


def test_a_correction_keeps_what_was_said_before(work):
    gulf = office(work)
    first = actions.log(work, gulf, CALL)
    work.clock.move(minutes=5)
    actions.change(work, first, Entry(Kind.CALL, "Asked for exhibit C", CALL.happened_at,
                                      Direction.IN, "Lourdes Peña", minutes=12))  # fmt: skip
    with work.read() as session:
        (row,) = queries.of_office(session, gulf)
        told = queries.versions(session, first)
        (entry,) = timeline.of_office(session, gulf, work.today(), zone=ZONE)
    assert (row.text, row.edited, row.first_id) == ("Asked for exhibit C", True, first)
    assert [one.text for one in told] == ["Asked for exhibit B", "Asked for exhibit C"]
    assert (entry.kind, entry.verb, entry.title, entry.count) == (
        Shown.OUTREACH, "call_in", "Lourdes Peña", 12)  # fmt: skip
    assert entry.edited


def test_what_is_taken_back_leaves_the_timeline_and_stays_on_record(work):
    gulf = office(work)
    first = actions.log(work, gulf, CALL)
    work.clock.move(minutes=5)
    actions.withdraw(work, first)
    with work.read() as session:
        assert queries.of_office(session, gulf) == ()
        assert [one.withdrawn for one in queries.versions(session, first)] == [False, True]
    with pytest.raises(RuleError, match="taken back"):
        actions.change(work, first, CALL)


def test_only_its_author_changes_an_entry(work):
    first = actions.log(work, office(work), CALL)
    other = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    for attempt in (lambda: actions.change(other, first, CALL),
                    lambda: actions.withdraw(other, first)):  # fmt: skip
        with pytest.raises(RuleError, match="Only who wrote"):
            attempt()
    with pytest.raises(NotFoundError):
        actions.withdraw(work, work.new_id())


def test_a_patient_is_not_named_unless_somebody_says_that_it_is_none(work):
    gulf = office(work)
    named = Entry(Kind.NOTE, "SSN 123-45-6789", NOW)
    with pytest.raises(PatientWordsError):
        actions.log(work, gulf, named)
    actions.log(work, gulf, named, cleared=frozenset({"123-45-6789"}))
    with work.read() as session:
        assert len(queries.of_office(session, gulf)) == 1


def test_a_private_note_stays_on_the_laptop(work):
    gulf = office(work)
    with work.read() as session:
        before = timeline.of_office(session, gulf, work.today(), zone=ZONE)
    actions.keep_private_note(work, gulf, " Park on 6th Ave ")
    with work.read() as session:
        assert queries.private_note(session, gulf) == "Park on 6th Ave"
        assert timeline.of_office(session, gulf, work.today(), zone=ZONE) == before
    actions.keep_private_note(work, gulf, "")
    with work.read() as session:
        assert queries.private_note(session, gulf) == ""
