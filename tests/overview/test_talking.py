"""What presses most at an office: how the contract stands beside codes, denials and promises."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from provider_ops.contracts.actions import terminate_contract
from provider_ops.core.clock import end_of_day
from provider_ops.overview import prep
from provider_ops.overview.changes import Change, What
from provider_ops.overview.denials import Denial
from provider_ops.overview.prep import EndingCode
from provider_ops.overview.talking import points_of
from provider_ops.visits.queries import PromiseRow
from tests.support.contracts import EVERGREEN, contract, office
from tests.support.work import ZONE

DAY = date(2026, 10, 6)
KNOWN = end_of_day(ZONE, DAY)
CODE = EndingCode("G0108", "Training", date(2026, 10, 20), 14, "List 3")
CHANGE = Change(DAY, What.LIST, "List 3", ends=1)


def denied(reason):
    return Denial(reason, 4, Decimal(80), "99213", 3, None)


def late(office_id):
    return PromiseRow(office_id, office_id, "", "Send exhibit B", None, "", DAY, None, 4)


@pytest.fixture
def points(work):
    def of(office_id):
        with work.read() as session:
            held = prep.agreed(session, office_id, DAY, KNOWN).contract
        return points_of((), (denied("CO-109"), denied("CO-97")), (CODE,), held,
                         (late(office_id),), (CHANGE,))  # fmt: skip

    return of


def test_a_contract_that_ended_comes_first_and_renews_and_teaches_nothing_that_ended_with_it(
    work, points
):
    key = office(work)
    terminate_contract(work, contract(work, key, "HB-1"), date(2026, 8, 3))
    assert [(point.kind, point.about) for point in points(key)] == [
        ("ended", "HB-1"), ("late", "2026-10-06"), ("denial", "CO-97"),
    ]  # fmt: skip
    assert dict(points(key)[0].figures) == {"ends": "2026-08-03", "denied": "CO-109"}


def test_a_contract_that_lapsed_is_told_like_one_that_was_terminated(work, points):
    key = office(work)
    contract(work, key, "HB-1", last=date(2026, 9, 30))
    assert [point.kind for point in points(key)] == ["ended", "late", "denial"]


@pytest.mark.parametrize(
    ("days", "kinds"),
    [(40, ["late", "ending", "denial", "denial", "code", "change"]),
     (90, ["late", "ending", "denial", "denial", "code", "change"]),
     (91, ["late", "denial", "denial", "code", "change", "contract"])],
)  # fmt: skip
def test_a_contract_that_ends_soon_comes_before_codes_and_denials(work, points, days, kinds):
    key = office(work)
    contract(work, key, "HB-1", last=DAY + timedelta(days=days))
    assert [point.kind for point in points(key)] == kinds


def test_the_last_day_for_notice_comes_before_codes_and_denials(work, points):
    key = office(work)
    contract(work, key, "HB-1", renewal=EVERGREEN)
    assert [point.kind for point in points(key)] == [
        "late", "notice", "denial", "denial", "code", "change",
    ]  # fmt: skip


def test_of_several_contracts_the_one_in_force_counts_else_the_one_that_ended_last(work):
    key = office(work)
    for number, last in (("HB-1", date(2026, 3, 31)), ("HB-2", date(2026, 8, 31))):
        contract(work, key, number, last=last)
    with work.read() as session:
        assert prep.agreed(session, key, DAY, KNOWN).contract.number == "HB-2"
    contract(work, key, "HB-3")
    with work.read() as session:
        assert prep.agreed(session, key, DAY, KNOWN).contract.number == "HB-3"
