from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.overview.changes import What, changed_since_visit, changes
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from provider_ops.visits.model import Visit, VisitCode
from tests.support.contracts import contract, office
from tests.support.work import MARKET, NOW, ZONE
from ui.change_marks import change_word

FIRST, LAST = date(2026, 1, 1), date(2026, 10, 6)


@pytest.fixture
def offices(work):
    """Two offices with a list each; one of them was visited, and its code taught."""
    made = []
    for name in ("Gulf", "Bay"):
        key = office(work, name)
        listed = codes.create_list(work, f"List {name}")
        codes.attach_list(work, contract(work, key, f"HB-{name}"), listed, first=FIRST)
        codes.put_approved_codes(
            work, listed,
            [ApprovedEntry("99213", date(2026, 3, 1), date(2026, 9, 20)),
             ApprovedEntry("99214", date(2026, 3, 1), None)],
            source="Exhibit B",
        )  # fmt: skip
        made.append(key)
    with work.store.write() as session:
        visit = Visit(id=work.new_id(), market_id=MARKET, organization_id=made[0],
                      rep_id=work.staff_id, purpose="Lunch", day=date(2026, 8, 14),
                      submitted_at=NOW)  # fmt: skip
        planned = Visit(id=work.new_id(), market_id=MARKET, organization_id=made[0],
                        rep_id=work.staff_id, purpose="Plan", day=date(2026, 10, 1))  # fmt: skip
        session.add_all([visit, planned])
        session.flush()
        session.add(VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit.id, code="G2211"))
        for undone, part in ((None, "a"), (None, "b"), (NOW, "c")):
            session.add(DataImport(
                id=work.new_id(), market_id=SHARED_MARKET, kind="hcpcs", file_name=part,
                sha256=part, release="2026 Q3", imported_at=NOW - timedelta(days=90),
                staff_id=work.staff_id, counts={}, undone_at=undone,
            ))  # fmt: skip
    return made


def found(work, **options):
    with work.read() as session:
        return changes(session, MARKET, FIRST, LAST, NOW, zone=ZONE, **options)


def said(rows):
    return [(row.on, row.what, row.name, row.detail, row.begins, row.ends) for row in rows]


def test_an_office_has_its_own_lists_terms_and_visits_and_everybodys_loads(work, offices):
    assert said(found(work, offices=offices[:1])) == [
        (FIRST, What.CONTRACT, "HB-Gulf", "Base agreement", 0, 0),
        (date(2026, 3, 1), What.LIST, "List Gulf", "", 2, 0),
        (date(2026, 7, 8), What.LOAD, "hcpcs", "2026 Q3", 0, 0),
        (date(2026, 8, 14), What.VISIT, "Lunch", "G2211", 0, 0),
        (date(2026, 9, 20), What.LIST, "List Gulf", "", 0, 1),
    ]


def test_codes_of_an_office_are_called_by_name_and_those_of_a_market_counted(work, offices):
    (began, ended) = (one for one in found(work, offices=offices[:1]) if one.what is What.LIST)
    assert (began.begun, began.gone) == (("99213", "99214"), ())
    assert (ended.begun, ended.gone) == ((), ("99213",))
    assert {(one.begun, one.gone) for one in found(work)} == {((), ())}


def test_three_codes_are_named_and_one_that_ended_among_them(work, offices):
    listed = codes.create_list(work, "List 9")
    codes.attach_list(work, contract(work, offices[1], "HB-9"), listed, first=FIRST)
    day = date(2026, 5, 4)
    entries = [ApprovedEntry(f"9920{n}", day, None) for n in range(2, 6)]
    entries += [ApprovedEntry(f"9935{n}", FIRST, day) for n in range(4, 7)]
    entries.append(ApprovedEntry("90460", day, None, code_last="90474"))
    codes.put_approved_codes(work, listed, entries, source="Exhibit B")
    (moved,) = (one for one in found(work, offices=offices[1:]) if one.on == day)
    assert (moved.begins, moved.begun) == (5, ("90460-90474", "99202"))
    assert (moved.ends, moved.gone) == (3, ("99354",))
    assert change_word(moved) == (
        "90460-90474 new, 99202 new, 99354 ended and 5 more · List 9"
    )


@pytest.mark.parametrize("kind", ["leie", "optout"])
def test_lists_of_people_take_no_line_where_codes_have_changed(work, offices, kind):
    bare = office(work, "Bare")
    with work.store.write() as session:
        for one in session.scalars(select(DataImport)):
            one.kind = kind
            one.imported_at = NOW - timedelta(days=20)
    with work.read() as session:
        told = [changed_since_visit(session, work, key, LAST, NOW)[1] for key in (offices[0], bare)]
    assert [[(one.what, one.name) for one in of] for of in told] == [
        [(What.LIST, "List Gulf")], [(What.LOAD, kind)],
    ]  # fmt: skip


def test_a_market_has_loads_and_lists_alone(work, offices):
    rows = found(work)
    assert {row.what for row in rows} == {What.LOAD, What.LIST}
    assert [row.name for row in rows if row.what is What.LIST] == [
        "List Bay", "List Gulf", "List Bay", "List Gulf",
    ]  # fmt: skip


def test_what_was_not_known_then_did_not_change(work, offices):
    early = NOW - timedelta(days=100)
    with work.read() as session:
        rows = changes(session, MARKET, FIRST, LAST, early, zone=ZONE, offices=offices)
    assert [row.what for row in rows] == [What.VISIT]


def test_no_offices_have_nothing_but_loads(work, offices):
    assert [row.what for row in found(work, offices=())] == [What.LOAD]
