"""What two laptops announce of one visit, on PostgreSQL and over HTTP."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from provider_ops.core.ids import following
from provider_ops.store.model import Conflict
from provider_ops.sync.model import Parked
from provider_ops.visits.model import Visit
from tests.sync.test_next_visit import planned, submit


def test_two_days_for_the_next_visit_are_one_visit_and_a_difference(attach):
    one, two, visit = planned(attach(), attach())
    first = one.work.today() + timedelta(days=30)
    submit(one, visit, first)
    submit(two, visit, first + timedelta(days=1))
    one.sync(), two.sync(), one.sync()
    for side in (one, two):
        with side.work.read() as session:
            made = session.scalars(select(Visit).where(Visit.id != visit)).all()
            differs = session.scalars(select(Conflict).filter_by(row_id=following(visit))).all()
            assert [(row.id, row.day) for row in made] == [(following(visit), first)]
            assert [row.field for row in differs] == ["day"]
            assert session.scalars(select(Parked)).all() == []
