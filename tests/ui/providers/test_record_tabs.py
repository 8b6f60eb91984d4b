"""The eight parts of a record, chosen by digits, and what stands out at an office."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from provider_ops.codes.actions import load_codes
from provider_ops.core.progress import Silent
from provider_ops.network.model import Provider
from provider_ops.overview import provider_index, provider_list
from provider_ops.overview.record_reads import history, outlying, record, standing
from tests.codes.reference_files import SAMPLES
from tests.support.contracts import clinician, office
from tests.support.desk import make_desk
from tests.ui.providers.driver import ProvidersDriver
from ui.kit.panes import WidthClass
from ui.market.outlier_words import sentence
from ui.page import Link
from ui.providers.page import ProvidersPage

Key = Qt.Key
LISTED = {3: "codes", 4: "claims", 5: "visits", 6: "contract", 7: "people", 8: "documents"}


@pytest.fixture
def open_record(qtbot, theme, jobs, tmp_path):
    def make(work, office, **detail):
        desk = make_desk(work, jobs, theme, tmp_path, territory="West Central")
        driver = ProvidersDriver(qtbot, ProvidersPage(desk))
        driver.page.open_link(Link("organization", office, detail))
        driver.settle()
        return driver

    return make


def _office(demo):
    """The office of the market with most to list."""
    provider_index.update(demo.work, Silent())
    with demo.work.read() as session:
        rows = [row for row in provider_list.page(session, limit=200) if row.is_office]
    return max(rows, key=lambda row: row.lines).id


def test_a_clinician_is_listed_as_nucc_says(work, qtbot, theme, jobs, tmp_path, samples):
    load_codes(work, "nucc", samples / SAMPLES["nucc"], Silent())
    person = clinician(work, 233228875, office(work))
    with work.act() as session:
        session.get_one(Provider, person).taxonomy_code = "207K00000X"
    driver = ProvidersDriver(qtbot, ProvidersPage(make_desk(work, jobs, theme, tmp_path)))
    driver.page.open_link(Link("provider", person, {}))
    driver.settle()
    words = [one.text() for one in driver.page.record.places.identity.findChildren(QLabel)
             if not one.isHidden()]  # fmt: skip
    at = words.index("Listed as")
    assert words[at - 1 : at + 2] == ["207K00000X", "Listed as", "Allergy & Immunology Physician"]


def test_digits_choose_the_parts_and_each_counts_what_it_lists(demo, open_record):
    office = _office(demo)
    found = standing(demo.work, record(demo.work, office))
    driver = open_record(demo.work, office)
    tabs = driver.page.record.tabs
    shown = dict(zip(tabs._keys, (tabs.strip.bar.tabData(n) for n in range(8)), strict=True))
    for number, key in LISTED.items():
        driver.press(getattr(Key, f"Key_{number}"), driver.page.record.timeline)
        assert tabs.strip.value() == key
        rows = tabs.table.model.rowCount()
        assert shown[key] == (f"{rows:,}" if rows else "")
    assert found.counts.visits
    assert found.counts.papers
    driver.press(Key.Key_2, tabs.table.table)
    assert shown["timeline"] == f"{len(history(demo.work, office)):,}"
    assert not driver.page.record.history.isHidden()
    assert driver.page.record.places.isHidden()
    assert driver.page.record.standing.isHidden()
    driver.press(Key.Key_1, driver.page.record.timeline)
    assert not driver.page.record.places.isHidden()
    assert not driver.page.record.standing.isHidden()


def test_t_narrows_the_timeline_from_wherever_one_is(demo, open_record):
    driver = open_record(demo.work, _office(demo), tab="visits")
    tabs = driver.page.record.tabs
    assert tabs.strip.value() == "visits"
    driver.press(Key.Key_T, tabs.table.table)
    assert tabs.strip.value() == "timeline"
    assert driver.page.record.history.kinds.value() != "everything"


def test_brackets_keep_the_part_and_list_it_for_the_next_record(demo, open_record):
    driver = open_record(demo.work, _office(demo), tab="people")
    before = driver.page.title()
    driver.press(Key.Key_BracketRight, driver.page.record.tabs.table.table)
    assert driver.page.title() != before
    table = driver.page.record.tabs.table
    held = driver.page.record.record
    assert table.model.rowCount() == len(held.locations) + len(held.contacts) + len(held.people)


def test_a_range_of_codes_says_what_it_is(demo, open_record):
    driver = open_record(demo.work, _office(demo), tab="codes")
    model = driver.page.record.tabs.table.model
    at = [column.title for column in model.columns].index("What it is")
    rows = [model.row(n) for n in range(model.rowCount())]
    said = {row.code: model.columns[at].text(row) for row in rows if "-" in row.code}
    assert said["70336-70559"] == "224 code numbers"
    assert "Orthotics" in said["L0100-L4999"]
    assert all(said.values())


def test_codes_that_end_soon_are_marked_as_many_as_the_head_counts(demo, open_record):
    key = _office(demo)
    driver = open_record(demo.work, key, tab="codes")
    model = driver.page.record.tabs.table.model
    until = next(column for column in model.columns if column.title == "To")
    rows = [model.row(n) for n in range(model.rowCount())]
    marked = {(row.list, row.code) for row in rows if until.tone(row) == "wa"}
    assert len(marked) == sum(one.ending for one in standing(demo.work, record(demo.work, key)).lists) > 0


def test_enter_on_a_row_opens_what_it_is_about(demo, open_record):
    driver = open_record(demo.work, _office(demo), tab="visits")
    table = driver.page.record.tabs.table.table
    table.go_to(0)
    driver.press(Key.Key_Return, table)
    row = driver.page.record.tabs.table.model.row(0)
    assert [(link.kind, link.id) for link in driver.links] == [("visit", row.id)]


def test_where_panes_are_tabs_the_timeline_stands_alone_without_them(demo, open_record):
    driver = open_record(demo.work, _office(demo))
    driver.page.set_width_class(WidthClass.TABS)
    panes = driver.page.record.panes
    assert panes.tabs.isVisible()
    driver.press(Key.Key_2, driver.page.record.timeline)
    assert not panes.tabs.isVisible()
    assert driver.page.record.timeline.isVisible()


def test_what_stands_out_is_said_in_words_and_judged_once(demo, open_record):
    flags = outlying(demo.work)
    office = next(iter(flags))
    driver = open_record(demo.work, office)
    block = driver.page.record.standing.outliers
    words = {one.text() for one in block.findChildren(QLabel)}
    assert not block.isHidden()
    assert all(any(sentence(flag.reading) in said for said in words) for flag in flags[office])
    driver.page.open_link(Link("organization", _without(demo, flags)))
    driver.settle()
    assert block.isHidden()
    block.acted.emit()
    assert [(link.kind, link.detail["view"]) for link in driver.links] == [("market", "outliers")]


def _without(demo, flags):
    with demo.work.read() as session:
        from provider_ops.overview import provider_list

        rows = provider_list.page(session, limit=200)
    return next(row.id for row in rows if row.is_office and row.id not in flags)
