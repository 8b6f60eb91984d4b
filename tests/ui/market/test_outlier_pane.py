"""Outlying offices by keyboard: walk, read why, decide, and see it set apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from provider_ops.charts.dots import height_of
from provider_ops.charts.shapes import Text
from provider_ops.outliers import queries
from provider_ops.outliers.queries import Flag, MeasureFigures
from provider_ops.outliers.rules.measures import Measure, Reading, Unjudged
from provider_ops.outliers.rules.standing import Decision, Standing
from tests.support.desk import make_desk
from tests.support.office import add_office, add_person
from tests.support.work import ZONE, as_person
from ui.market.decision_sheet import DecisionSheet
from ui.market.outlier_chart import some_of
from ui.market.outlier_pane import OutlierPane

MONTH = date(2026, 9, 1)
Key = Qt.Key


def reading(office, name, value, low=600, high=950):
    return Reading(office, name, "Cardiology", Measure.MEMBER_VISITS, Decimal(value), Decimal(820),
                   Decimal(low), Decimal(high), 40, 812)  # fmt: skip


@pytest.fixture
def offices(work):
    return [add_office(work, name) for name in ("Temple Terrace Cardiovascular", "Wauchula Heart",
                                                "Trinity Cardiology")]  # fmt: skip


@pytest.fixture
def figures(offices):
    far, low, near = offices
    flags = (Flag(reading(far, "Temple Terrace Cardiovascular", 1241), Standing.NEW, None),
             Flag(reading(low, "Wauchula Heart", 512), Standing.NEW, None))  # fmt: skip
    return MeasureFigures(Measure.MEMBER_VISITS, date(2026, 4, 1), date(2026, 9, 30), 412, flags,
                          (reading(near, "Trinity Cardiology", 805),),
                          ((Unjudged.SMALL_GROUP, 7),), 2.4)  # fmt: skip


@pytest.fixture
def pane(qtbot, work, theme, jobs, tmp_path, figures):
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    pane = OutlierPane(make_desk(manager, jobs, theme, tmp_path, role="manager"))
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    pane.show()
    with qtbot.waitSignal(pane.model.loaded):
        pane.show_figures(MONTH, (figures,))
    return pane


def test_an_office_says_why_it_is_there_and_what_was_left_out(pane, qtbot):
    assert pane.detail.title.text() == "Temple Terrace Cardiovascular"
    assert pane.detail.said.text() == (
        "1,241 visits for 1,000 members, 812 on the panel. Expected: 600 to 950. Average of 40 "
        "offices in Cardiology: 820."
    )
    assert "a reason to look, not a finding" in pane.foot.text().lower()
    assert "φ = 2.4" in pane.foot.text()
    assert "Not judged: 7 of specialties with fewer than 8 offices." in pane.foot.text()
    qtbot.keyClick(pane.table, Key.Key_Down)
    assert pane.detail.title.text() == "Wauchula Heart"


def test_the_header_says_how_many_of_those_outside_were_decided(pane, qtbot, figures):
    assert "2 of 412 offices outside of their range, 0 decided" in pane.header._hint.text()
    far, low = figures.flags
    decided = replace(low, standing=Standing.SET_ASIDE)
    with qtbot.waitSignal(pane.model.loaded):
        pane.show_figures(MONTH, (replace(figures, flags=(far, decided)),))
    assert "2 of 412 offices outside of their range, 1 decided" in pane.header._hint.text()
    assert pane.model.rowCount() == 1


def test_the_chart_is_walked_by_keys_and_leads_to_the_list(pane, qtbot):
    chart = pane.chart
    assert [row[0] for row in chart.drawing.table.rows] == [
        "Temple Terrace Cardiovascular", "Trinity Cardiology", "Wauchula Heart"
    ]  # fmt: skip
    for _ in range(3):
        qtbot.keyClick(chart, Key.Key_Down)
    qtbot.keyClick(chart, Key.Key_Return)
    assert pane.current().reading.office == "Wauchula Heart"
    with qtbot.waitSignal(pane.requested) as asked:
        pane.open_office.click()
    assert asked.args[0].kind == "organization"
    qtbot.keyClick(chart, Key.Key_T)
    assert chart.table.isVisible()


def test_a_decision_is_kept_with_its_reason_and_stands_apart(pane, qtbot, work, offices, figures):
    pane.decide_current()
    qtbot.waitUntil(lambda: pane.findChild(DecisionSheet) is not None)
    sheet = pane.findChild(DecisionSheet)
    qtbot.keyClick(sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "needs a reason" in sheet._reason.error
    sheet.reason.setFocus()
    qtbot.keyClicks(sheet.reason, "Took over a closed practice, DOB 03/04/1951")
    qtbot.keyClick(sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.patients.isVisible()
    qtbot.keyClick(sheet, Key.Key_F9)
    with qtbot.waitSignal(pane.decided):
        qtbot.keyClick(sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with work.read() as session:
        (one,) = queries.history(session, offices[0], Measure.MEMBER_VISITS, ZONE)
    assert (one.decision, one.reason) == (Decision.WATCH, "Took over a closed practice, DOB [removed]")
    assert one.until == date(2026, 10, 6) + timedelta(days=90)
    apart = replace(figures.flags[0], standing=Standing.SET_ASIDE, decided=one)
    with qtbot.waitSignal(pane.model.loaded):
        pane.show_figures(MONTH, (replace(figures, flags=(apart, figures.flags[1])),))
    assert [flag.reading.office for flag in pane.model.at_hand()] == ["Wauchula Heart"]
    with qtbot.waitSignal(pane.model.loaded):
        pane.shown.set_value("decided")
    assert pane.current().reading.office == "Temple Terrace Cardiovascular"
    qtbot.waitUntil(lambda: "Took over" in pane.detail.decisions.text())


def test_a_reeducation_plans_its_visit_with_the_decision(pane, qtbot, work, offices):
    pane.decide_current()
    qtbot.waitUntil(lambda: pane.findChild(DecisionSheet) is not None)
    sheet = pane.findChild(DecisionSheet)
    assert all(field.isHidden() for field in sheet._teaching)
    sheet.decision.set_value(Decision.REEDUCATE.value)
    assert not any(field.isHidden() for field in sheet._teaching)
    planned = sheet.visit.value()
    assert planned == date(2026, 10, 7), "the next working day that is free"
    qtbot.keyClicks(sheet.reason, "Stress tests repeated within 60 days")
    with qtbot.waitSignal(pane.decided):
        qtbot.keyClick(sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with work.read() as session:
        (one,) = queries.history(session, offices[0], Measure.MEMBER_VISITS, ZONE)
    assert (one.decision, one.visit_on) == (Decision.REEDUCATE, planned)


def test_a_visit_to_an_outlier_says_what_it_is_for(pane, offices, qtbot):
    with qtbot.waitSignal(pane.requested) as asked:
        pane.plan.click()
    link = asked.args[0]
    assert (link.kind, link.id) == ("new-visit", offices[0])
    assert link.detail == {"purpose": "Outlying figure: Member visits per 1,000"}


def test_a_representative_sees_it_and_decides_nothing(qtbot, work, theme, jobs, tmp_path, figures):
    pane = OutlierPane(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.model.loaded):
        pane.show_figures(MONTH, (figures,))
    assert pane.decide.isHidden()
    assert not pane.open_office.isHidden()


def test_the_chart_says_what_its_marks_and_its_ranges_are(pane):
    drawn = [shape.text for shape in pane.chart.drawing.shapes if isinstance(shape, Text)]
    assert drawn[-4:] == ["above range", "below range", "as expected", "99.8% limits, φ = 2.4"]
    assert pane.chart.height() >= pane.chart.drawing.height


def test_a_chart_with_room_is_filled_with_offices_as_expected(figures):
    near = tuple(reading(n, f"E{n}", 800) for n in range(12))
    some = replace(figures, expected=near)
    outside = [flag.reading.office for flag in figures.flags if flag.is_open]
    rows = [one.office for one in some_of(some, height_of(10))]
    assert len(rows) == 10
    assert set(outside) <= set(rows)
    assert [name for name in rows if name not in outside] == [one.office for one in near][
        : 10 - len(outside)
    ]


def test_a_small_chart_keeps_both_sides(figures):
    above = [Flag(reading(n, f"A{n}", 2000 - n), Standing.NEW, None) for n in range(20)]
    below = [Flag(reading(n, f"B{n}", 500 - n), Standing.NEW, None) for n in range(20, 30)]
    many = replace(figures, flags=(*above, *below))
    rows = some_of(many, height_of(12))
    assert len(rows) == 12
    assert (rows[0].office, rows[-1].office) == ("A0", "B29")
    assert "Trinity Cardiology" in {one.office for one in rows}
