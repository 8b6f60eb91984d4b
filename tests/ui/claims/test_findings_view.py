"""Findings by key, rule and office, and the figures that open them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from provider_ops.claims.model import ClaimLine
from provider_ops.network.model import Affiliation, Provider
from tests.support.desk import make_desk
from tests.ui.claims.conftest import WAIT, sheet_of
from ui.claims.page import ClaimsPage
from ui.claims.rule_reader import RulePopup
from ui.page import Link


def test_findings_are_shown_by_another_key_and_a_row_narrows_the_lines(page, qtbot):
    pane = page.findings
    assert [pane.model.row(n).key for n in range(pane.model.rowCount())] == [
        one.rule for one in page.picture.rules
    ]  # fmt: skip
    pane.by.set_value("npi")
    qtbot.waitUntil(lambda: pane.model.row(0) is not None and pane.model.row(0).by == "npi",
                    timeout=WAIT)  # fmt: skip
    worst = pane.model.row(0)
    pane.table.open_asked.emit(worst)
    assert (page.lines.filter.npi, page.lines.filter.broken) == (worst.key, True)
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None
                    and page.lines.model.row(0).npi == worst.key, timeout=WAIT)  # fmt: skip
    assert all(page.lines.model.row(n).rules for n in range(page.lines.model.rowCount()))
    pane.by.set_value("outcome")
    qtbot.waitUntil(lambda: pane.model.row(0) is not None and pane.model.row(0).by == "outcome",
                    timeout=WAIT)  # fmt: skip
    unpaid = next(pane.model.row(n) for n in range(4) if pane.model.row(n).key == "not_denied")
    pane.table.open_asked.emit(unpaid)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == unpaid.lines, timeout=WAIT)
    pane.by.set_value("rule")
    page.lines.narrow(outcome="")


def test_a_rule_is_read_from_the_keyboard(page, qtbot):
    page.commands["claims.read-rule"].trigger()
    popup = sheet_of(page, qtbot, RulePopup)
    assert popup.reading.rule == page.picture.rules[0].rule
    assert popup.tests.text()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not popup.isVisible(), timeout=WAIT)


def test_enter_on_the_chart_goes_down_to_the_lines(page, qtbot):
    page.lines.narrow(reason=page.picture.reasons[0].reason, outcome="", broken=False, npi="")
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
    page.reasons.setFocus()
    qtbot.keyClick(page.reasons, Qt.Key.Key_Right)
    assert page.lines.filter.reason == page.picture.reasons[1].reason
    qtbot.keyClick(page.reasons, Qt.Key.Key_Return)
    qtbot.waitUntil(page.lines.table.hasFocus, timeout=WAIT)


def test_a_figure_opens_what_is_behind_it(page, qtbot):
    fixable, _ = page.picture.teachable
    page.figures.tiles["fixable"].click()
    assert page.lines.filter.teachable
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == fixable, timeout=WAIT)
    page.figures.tiles["denied"].click()
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == page.picture.denied, timeout=WAIT)
    page.figures.tiles["recovered"].click()
    assert page.tabs.value() == "issues"
    page.tabs.set_value("lines")
    page.figures.tiles["loaded"].click()
    assert page.is_importing()
    page.show_log()


def test_the_trend_follows_who_is_in_view_and_says_what_changed(page, qtbot):
    page.why.shown.set_value("trend")
    chart = page.why.trend.chart
    qtbot.waitUntil(lambda: bool(chart.drawing.table.rows), timeout=WAIT)
    assert chart.drawing.table.header[-1] == "Changes"
    of_market = chart.drawing.table.rows
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
    page.lines.narrow(npi=page.lines.model.row(0).npi)
    qtbot.waitUntil(lambda: chart.drawing.table.rows != of_market, timeout=WAIT)
    changed = next(n for n, row in enumerate(chart.drawing.table.rows) if row[-1])
    for _ in range(changed + 1):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.drawing.table.rows[changed][-1] in chart.accessibleDescription()
    page.lines.narrow(npi="")
    page.why.shown.set_value("reasons")


@pytest.mark.parametrize("early", [True, False])
def test_the_denied_lines_of_an_office_are_shown_when_another_screen_asks(
    qtbot, world, theme, jobs, tmp_path, early
):
    denied = select(ClaimLine.npi).where(ClaimLine.denial != "")
    with world.work.read() as session:
        office, npi = session.execute(
            select(Affiliation.organization_id, Provider.npi)
            .join(Provider, Provider.id == Affiliation.provider_id).where(Provider.npi.in_(denied))
        ).first()  # fmt: skip
    made = ClaimsPage(make_desk(world.work, jobs, theme, tmp_path))
    qtbot.addWidget(made)
    made.refresh()
    for part in ("link", "picture") if early else ("picture", "link", "picture"):
        if part == "link":
            made.open_link(Link("claims", detail={"organization": office}))
        else:
            qtbot.waitUntil(lambda: made.picture is not None and jobs.busy == 0, timeout=WAIT)
    shown = made.lines.filter
    assert npi in shown.npis
    assert shown.practice
    assert {row.npi for row in made.lines.model.at_hand()} <= set(shown.npis)
