"""Who covers a territory writes there on these days, and neither before, after nor for good."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from provider_ops.hub.coverage import ON_THE_WAY
from tests.hub.asking import create, delete, key_of, person, update
from tests.hub.test_access_territory import DONE, TERRITORY, Market, contact, contract
from tests.support.hubs import postgres_hub, sqlite_hub
from tests.support.work import NOW, TestClock

FIRST, LAST = date(2026, 10, 12), date(2026, 10, 16)


@pytest.fixture
def hub(request):
    if getattr(request, "param", "sqlite") == "sqlite":
        made = sqlite_hub(TestClock(NOW))
    else:
        made = postgres_hub(request.getfixturevalue("postgres_with_tables"), TestClock(NOW))
    yield made
    made.engine.dispose()


@pytest.fixture
def market(hub):
    return Market(hub)


def at(hub, day, hour=16):
    hub.clock.instant = NOW.replace(year=day.year, month=day.month, day=day.day, hour=hour)


def grant(market, by, **fields):
    values = {"territory_id": market.territory[market.other.staff], "rep_id": market.mine.staff,
              "first": FIRST, "last": LAST, "granted_by": by.staff} | fields  # fmt: skip
    return create("coverage_grant", **values)


@pytest.mark.parametrize("hub", ["sqlite", "postgres"], indirect=True)
def test_the_covering_rep_writes_on_the_days_and_while_changes_are_on_their_way(hub, market):
    assert market.mine.outcome(contact(market.her_office)) == TERRITORY
    assert market.manager.outcome(grant(market, market.manager)) == DONE
    days = ((FIRST - timedelta(days=1), TERRITORY), (FIRST, DONE), (LAST, DONE),
            (LAST + ON_THE_WAY, DONE), (LAST + ON_THE_WAY + timedelta(days=1), TERRITORY))  # fmt: skip
    for day, expected in days:
        at(hub, day)
        assert market.mine.outcome(contact(market.her_office)) == expected, day
    at(hub, FIRST)
    made = contract(market.her_office)
    assert market.mine.outcome(made) == DONE
    assert market.other.outcome(contact(market.her_office)) == DONE


def test_days_begin_and_end_where_the_market_is(hub, market):
    """At two in the morning of Greenwich it is still the evening before in Florida."""
    place = create("market", name="M", state="FL", time_zone="America/New_York")
    assert market.manager.outcome(place) == DONE
    assert market.manager.outcome(grant(market, market.manager)) == DONE
    at(hub, FIRST, hour=2)
    assert market.mine.outcome(contact(market.her_office)) == TERRITORY
    at(hub, FIRST, hour=5)
    assert market.mine.outcome(contact(market.her_office)) == DONE
    assert market.manager.outcome(update("market", key_of(place), time_zone=("America/New_York", "Nowhere"))) == DONE
    assert market.mine.outcome(contact(market.her_office)) == DONE


def test_who_holds_the_territory_lets_others_cover_it_and_who_covers_does_not(hub, market):
    at(hub, FIRST)
    third = person(hub)
    own = grant(market, market.mine, rep_id=third.staff)
    assert market.mine.outcome(own) == TERRITORY
    assert market.other.outcome(grant(market, market.other)) == DONE
    assert market.mine.outcome(contact(market.her_office)) == DONE
    assert market.mine.outcome(grant(market, market.mine, rep_id=third.staff)) == TERRITORY
    longer = grant(market, market.mine, last=LAST + timedelta(days=90))
    assert market.mine.outcome(longer) == TERRITORY


def test_who_covers_takes_nothing_for_good(hub, market):
    at(hub, FIRST)
    assert market.manager.outcome(grant(market, market.manager)) == DONE
    hers, mine = (market.territory[who.staff] for who in (market.other, market.mine))
    office = market.her_office
    assert market.mine.outcome(update("organization", office, tier=("", "A"))) == DONE
    assert market.mine.outcome(update("organization", office, territory_id=(hers, mine))) == TERRITORY
    assert market.mine.outcome(delete("organization", office)) == TERRITORY
    assert market.mine.outcome(update("organization", market.my_office, territory_id=(mine, hers))) == TERRITORY


def test_a_grant_that_was_taken_back_counts_no_more(hub, market):
    at(hub, FIRST)
    made = grant(market, market.manager)
    assert market.manager.outcome(made) == DONE
    assert market.mine.outcome(contact(market.her_office)) == DONE
    assert market.manager.outcome(delete("coverage_grant", key_of(made))) == DONE
    assert market.mine.outcome(contact(market.her_office)) == TERRITORY
