from __future__ import annotations

import hashlib
import pickle
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select, text

from provider_ops.claims.model import Claim, ClaimLine, ProviderAdjustment, Remittance
from provider_ops.demo.maker import MARKET
from provider_ops.demo.market import DemoMarket
from provider_ops.demo.network import places
from provider_ops.demo.scale import SCALES, Scale
from provider_ops.market.queries.coverage import visits_by_rep
from provider_ops.market.rules import COVERAGE_GOAL
from provider_ops.network.model import Location, Provider
from provider_ops.network.rules import is_npi
from provider_ops.training.model import MaterialVersion
from provider_ops.visits.model import Visit, VisitMaterial

TINY = Scale("tiny", 30, 400, 2, 6, 90, 3.0)


def digest(seed, today=date(2026, 10, 6)):
    summed = hashlib.sha256()
    for batch in DemoMarket(seed, TINY, today).batches():
        summed.update(batch.table.encode())
        for row in batch.rows:
            summed.update(pickle.dumps(tuple(row)))
    return summed.hexdigest()


def test_seed_and_day_fix_every_byte():
    assert digest(3) == digest(3)
    assert digest(3) != digest(4)
    assert digest(3) != digest(3, date(2026, 10, 7))


def test_numbers_pass_the_check_digit_and_match_nobody(demo):
    with demo.work.read() as session:
        numbers = session.scalars(select(Provider.npi)).all()
    assert len(numbers) == len(set(numbers)) == SCALES["small"].providers
    assert all(is_npi(npi) and npi.startswith("2") for npi in numbers)


def test_offices_lie_in_real_zip_codes_of_their_county(demo):
    real = {(place.zip_code, place.city, place.county_fips) for place in places()}
    with demo.work.read() as session:
        found = session.execute(select(Location.zip_code, Location.city, Location.county_fips))
        assert {tuple(row) for row in found} <= real


def test_no_row_points_to_nothing(demo):
    with demo.work.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []


def test_payments_add_up_from_lines_to_claims_to_remittances(demo):
    with demo.work.read() as session:
        lines = session.scalar(select(func.sum(ClaimLine.paid)))
        claims = session.scalar(select(func.sum(Claim.paid)))
        payments = session.scalar(select(func.sum(Remittance.payment)))
        beside = session.scalar(select(func.sum(ProviderAdjustment.amount)))
        signs = session.scalars(
            select(Remittance.provider_adjustments).where(~Remittance.balanced)
        ).all()
        count = session.scalar(select(func.count()).select_from(ClaimLine))
    assert lines == claims
    assert signs
    assert claims - beside == payments - 2 * sum(signs), "some have the sign of one amount wrong"
    assert abs(count - SCALES["small"].claim_lines) < SCALES["small"].claim_lines / 10


def test_old_materials_are_handed_over_rarely(demo):
    with demo.work.read() as session:
        versions = session.execute(
            select(
                MaterialVersion.id,
                MaterialVersion.material_id,
                MaterialVersion.language,
                MaterialVersion.effective_on,
            )
        ).all()
        handed = session.execute(
            select(Visit.day, VisitMaterial.material_version_id).join(
                VisitMaterial, VisitMaterial.visit_id == Visit.id
            )
        ).all()
    effective = {row.id: row for row in versions}
    old = 0
    for day, key in handed:
        given = effective[key]
        assert given.effective_on <= day
        old += any(
            given.effective_on < other.effective_on <= day
            for other in versions
            if (other.material_id, other.language) == (given.material_id, given.language)
        )
    assert 0 < old < len(handed) / 10


def test_reps_are_near_the_goal_of_visits_in_time(demo):
    with demo.work.read() as session:
        reps = visits_by_rep(session, MARKET, date(2026, 9, 1), date(2026, 9, 30))
    seen, offices = sum(rep.seen_in_time for rep in reps), sum(rep.offices for rep in reps)
    assert COVERAGE_GOAL - Decimal("0.15") < Decimal(seen) / offices < 1
