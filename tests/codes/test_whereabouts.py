"""Somebody whom a contract covers, and may not be where it covers them: said, and no bar."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from provider_ops.codes.rules import spanish
from provider_ops.contracts import actions as contracts
from provider_ops.network import actions as network
from provider_ops.network.model import Affiliation, Location
from tests.codes.test_check import YEAR, run, world  # noqa: F401 - a fixture
from tests.support.work import MARKET, make_npi

SPRING, MAY = date(2026, 3, 31), date(2026, 5, 1)
NPI = make_npi(233228875)


@pytest.fixture
def sites(work, world):
    """Two addresses of the office; its contract names who works there from now on."""
    rows = [Location(id=work.new_id(), market_id=MARKET, organization_id=world["office"], name=name,
                     address="1 Gulf Way", city="Tampa", state="FL", zip_code="33601",
                     county_fips="12057") for name in ("Bayside", "")]  # fmt: skip
    with work.act() as session:
        session.add_all(rows)
        keys = [row.id for row in rows]
    with work.read() as session:
        (everyone,) = contracts_of(session, world)
    contracts.withdraw_participation(work, everyone)
    return keys


def contracts_of(session, world):
    from provider_ops.contracts.model import Participation

    return session.scalars(
        select(Participation.id).where(Participation.contract_id == world["contract"])
    ).all()


def asked(work, on=MAY):
    said = run(work, on=on, modifiers=["25"], place_of_service="11", npi=NPI)
    assert said.answer == "yes", "it is no test"
    return [one.detail for one in said.warnings if one.test == "location"]


def test_a_contract_of_one_address_says_which(work, world, sites):
    for site in sites:
        contracts.add_participation(work, world["contract"], provider_id=world["provider"],
                                    first=YEAR, location_id=site)  # fmt: skip
    (detail,) = asked(work)
    assert detail == "Covered at 1 Gulf Way, Bayside alone. Ask where the service was."
    assert spanish.sentence(detail).startswith("Solo se cubre en 1 Gulf Way, Bayside.")
    contracts.add_participation(work, world["contract"], provider_id=world["provider"], first=MAY)
    assert asked(work) == []
    assert asked(work, SPRING) == [detail]


def test_whoever_left_is_named_though_nobody_ended_it(work, world, sites):
    contracts.add_participation(work, world["contract"], provider_id=world["provider"], first=YEAR)
    assert asked(work) == []
    with work.read() as session:
        (stay,) = session.scalars(select(Affiliation.id)).all()
    network.end_affiliation(work, stay, SPRING, source="letter")
    (detail,) = asked(work)
    assert detail == ("Their work at Gulf Coast Cardiology ended on 03/31/2026. "
                      "The contract still names them.")  # fmt: skip
    assert spanish.sentence(detail).endswith("El contrato aún los nombra.")
    assert asked(work, SPRING) == []


def test_everyone_is_covered_where_they_are(work, world):
    assert asked(work) == []
