from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from provider_ops.market.rules import SMALL, MonthShare
from provider_ops.reports.market.report import MarketRequest, read_facts
from provider_ops.reports.market.sentences import Measure, measures, part_of
from provider_ops.team.queries import Team
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.work import as_person
from ui.kit.columns import Kind
from ui.market.figures import kpi_of
from ui.market.page import MarketPage
from ui.team.page import TeamPage


@pytest.fixture
def market(qtbot, demo, theme, jobs, tmp_path):
    page = MarketPage(make_desk(demo.work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.refresh()
    qtbot.waitUntil(lambda: page._facts is not None, timeout=20_000)
    return page


def test_who_may_not_decide_is_shown_no_key_for_it(market, demo, qtbot, theme, jobs, tmp_path):
    manager = as_person(demo.work, demo.manager_id)
    leading = MarketPage(make_desk(manager, jobs, theme, tmp_path / "m", role="manager"))
    qtbot.addWidget(leading)
    for page, may in ((market, False), (leading, True)):
        page.tabs.set_value("outliers")
        assert ("D" in dict(page.key_hints())) is may
        page.commands.refresh()
        assert page.commands["market.decide"].isEnabled() is may


def test_the_figures_are_those_of_the_report(market, demo):
    facts = read_facts(demo.work, MarketRequest(market.month.value(), demo.work.now()))
    shown = {tile.kpi.title: tile.kpi.value for tile in market.figures.tiles}
    assert shown == {
        measure.name: part_of(measure.months[-1].part, measure.months[-1].whole)
        for measure in measures(facts)
    }
    few = {one.name for one in measures(facts) if 0 < one.months[-1].whole < SMALL}
    said = {tile.kpi.title for tile in market.figures.tiles if tile.kpi.hint == "too few to judge"}
    assert said == few
    assert few


def test_a_territory_is_drawn_and_said_against_goal_and_the_month_before(market, qtbot):
    model = market.overview.territories._rows
    qtbot.waitUntil(lambda: model.row(0) is not None, timeout=10_000)
    column = next(one for one in model.columns if one.kind is Kind.BULLET)
    row = model.row(0)
    assert column.bullet(row) == (float(row.share), 0.9, float(row.share_before), 0.75)
    said = f"{row.share:.0%}, goal 90%, {row.share_before:.0%} the month before"
    assert column.spoken(row) == said
    assert column.spoken(replace(row, offices=0)) == ""
    assert market.overview._legend.text() == "goal 90% · ○ month before"
    market.overview.lists.set_value("overdue")
    assert market.overview._legend.isHidden()
    market.overview.lists.set_value("territories")
    assert not market.overview._legend.isHidden()


def test_it_opens_with_the_last_month_that_is_over_and_can_show_this_one(market, qtbot):
    assert (market.month.value().year, market.month.value().month) == (2026, 9)
    assert market.subtitle() == "Heron Bay"
    market.month.set_value(TODAY.replace(day=1))
    qtbot.waitUntil(lambda: market._facts.first == TODAY.replace(day=1), timeout=20_000)
    assert "not over" in market.subtitle()


def test_the_report_button_asks_for_the_month_on_screen(market, qtbot):
    with qtbot.waitSignal(market.requested) as asked:
        market.commands["market.open-report"].trigger()
    assert (asked.args[0].kind, asked.args[0].id) == ("report", market.month.value())


def test_a_goal_that_is_a_ceiling_says_so():
    kpi = kpi_of(
        Measure("Denial rate", (MonthShare(TODAY, 20, 100),), Decimal("0.08"), lower_is_better=True)
    )
    assert (kpi.value, kpi.hint, kpi.word) == ("20.0%", "goal 8% or less", "goal missed")


def test_of_too_few_a_tile_gives_the_counts_and_says_so():
    kpi = kpi_of(Measure("Action items in time", (MonthShare(TODAY, 10, 10),), Decimal("0.9")))
    assert (kpi.value, kpi.hint, kpi.glyph) == ("10 of 10", "too few to judge", "pend")
    none = kpi_of(Measure("Action items in time", (MonthShare(TODAY, 0, 0),), Decimal("0.9")))
    assert (none.value, none.hint) == ("", "goal 90%")


def test_the_team_page_says_that_a_time_is_withheld(qtbot, demo, theme, jobs, tmp_path):
    page = TeamPage(make_desk(demo.work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.model.loaded, timeout=20_000):
        page.refresh()
    for withheld, name, why in (
        (True, "Logging a visit takes withheld", "fewer than 3 people logged"),
        (False, "Logging a visit takes no data yet", "median of the whole team"),
    ):
        page._show_tiles(Team((), None, is_logging_withheld=withheld))
        tile = page.tiles[-1]
        assert (tile.accessibleName(), tile.accessibleDescription()) == (name, why)


def test_the_team_page_shows_everybody(qtbot, demo, theme, jobs, tmp_path):
    page = TeamPage(make_desk(demo.work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.model.loaded, timeout=20_000):
        page.refresh()
    names = [page.model.row(n).visits.name for n in range(page.model.rowCount())]
    assert "Marisol Vega" in names
    assert len(names) == 4
    column = next(one for one in page.model.columns if one.kind is Kind.BULLET)
    row = page.model.row(0)
    assert column.spoken(row) == f"{row.visits.coverage:.0%}, goal 90%"
