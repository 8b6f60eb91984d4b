from __future__ import annotations

import csv
import random
import threading
from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.queries import LineFilter
from provider_ops.claims.lines.views import SavedView
from provider_ops.claims.model import ClaimLine
from provider_ops.codes.actions import load_codes, undo_load
from provider_ops.core.progress import Silent
from provider_ops.demo.remittance import payees, write_835
from provider_ops.visits.model import Visit
from tests.codes.reference_files import SAMPLES
from tests.support.demo import TODAY
from tests.support.desk import threads_of_queries
from tests.support.plain_taken_back import taken_back_keys
from tests.ui.claims.conftest import WAIT, sheet_of
from ui.claims.issue_sheets import IssueSheet, ResolveSheet
from ui.claims.line_detail import LinePopup
from ui.claims.line_export import export_lines
from ui.claims.reeducation import ReeducationSheet
from ui.kit.dialog import Question


def lines_of(page):
    return sum(month.lines for month in page.picture.months)


def standing(world):
    with world.work.read() as session:
        lines = session.scalar(select(func.count()).select_from(ClaimLine))
        return lines - len(taken_back_keys(session))


def reasons(page):
    return {page.lines.model.row(n).denial for n in range(page.lines.model.rowCount())
            if page.lines.model.row(n) is not None}  # fmt: skip


def test_lines_that_came_are_judged_and_the_worst_reason_is_shown(page, world, qtbot):
    worst = page.picture.reasons[0].reason
    qtbot.waitUntil(lambda: reasons(page) == {worst}, timeout=WAIT)
    with world.work.read() as session:
        counted = queries.rule_counts(session, world.work.market_id, page.picture.period)
    assert page.picture.rules == counted
    assert [(one.key, one.lines) for one in page.picture.trends] == [
        (one.rule, one.lines) for one in counted
    ]  # fmt: skip
    fixable, _ = page.picture.teachable
    assert page.figures.tiles["fixable"].kpi.value == f"{fixable / page.picture.denied:.0%}"


def test_a_bar_filters_the_lines_and_the_chip_takes_it_back(page, qtbot):
    other = page.picture.reasons[1].reason
    with qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.reasons.activated.emit(other)
    qtbot.waitUntil(lambda: reasons(page) == {other}, timeout=WAIT)
    with qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.lines.narrow(reason="")
    assert page.lines.model.rowCount() == page.picture.denied


def pick(page, qtbot, count=1):
    model = page.lines.model
    qtbot.waitUntil(lambda: model.row(count - 1) is not None, timeout=WAIT)
    for n in range(count):
        model.toggle(n)
    return [model.row(n) for n in range(count)]


def test_picked_lines_become_a_visit_that_is_proposed_and_confirmed(own_page, qtbot, world):
    (line,) = pick(own_page, qtbot)
    assert own_page.lines.bar.isVisible()
    own_page.commands["claims.plan-visit"].trigger()
    sheet = sheet_of(own_page, qtbot, ReeducationSheet)
    assert line.denial in sheet.purpose.text()
    day = sheet.stops[0].day.value()
    sheet.stops[0].day.set_value(None)
    sheet.act.click()
    assert sheet.isVisible(), "a visit needs a day"
    sheet.stops[0].day.set_value(day)
    with qtbot.waitSignal(own_page.requested, timeout=WAIT) as asked:
        sheet.act.click()
    assert asked.args[0].kind == "visit"
    with world.work.read() as session:
        visit = session.get(Visit, asked.args[0].id)
        assert (visit.day, visit.purpose) == (day, f"Re-education: {line.denial}")
    assert own_page.lines.model.picked_count() == 0


def statuses(page, rows):
    keys = {row.id for row in rows}
    return {row.status for row in page.lines.model.at_hand() if row.id in keys}


def test_reviewed_lines_say_so_and_it_can_be_taken_back(own_page, qtbot):
    rows = pick(own_page, qtbot, 2)
    with qtbot.waitSignal(own_page.undoable, timeout=WAIT) as told:
        own_page.commands["claims.mark-reviewed"].trigger()
    qtbot.waitUntil(lambda: statuses(own_page, rows) == {"reviewed"}, timeout=WAIT)
    told.args[1]()
    qtbot.waitUntil(lambda: statuses(own_page, rows) == {"open"}, timeout=WAIT)


def test_lines_become_an_issue_that_is_appealed_and_resolved(own_page, qtbot):
    rows = pick(own_page, qtbot, 3)
    own_page.commands["claims.add-to-issue"].trigger()
    sheet = sheet_of(own_page, qtbot, IssueSheet)
    sheet.title.setText("Same cause")
    with qtbot.waitSignal(own_page.work.issues_changed, timeout=WAIT):
        sheet.act.click()
    own_page.tabs.set_value("issues")
    pane = own_page.issues
    qtbot.waitUntil(lambda: pane.table.current_row is not None, timeout=WAIT)
    row = pane.table.current_row
    assert (row.title, row.lines, row.denied) == ("Same cause", 3, sum(r.amount for r in rows))
    pane.appeal.click()
    qtbot.waitUntil(lambda: getattr(pane.table.current_row, "state", "") == "appealed", timeout=WAIT)
    qtbot.waitUntil(lambda: statuses(own_page, rows) == {"appealed"}, timeout=WAIT)
    pane.resolve.click()
    ending = sheet_of(own_page, qtbot, ResolveSheet)
    ending.resolution.setText("Paid")
    ending.recovered.setText("12.345")
    ending.act.click()
    assert ending.isVisible(), "parts of a cent are no amount"
    ending.recovered.setText("$12.34")
    with qtbot.waitSignal(pane.changed, timeout=WAIT):
        ending.act.click()
    pane.shown.set_value("over")
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.row(0) is not None
                    and pane.model.row(0).title == "Same cause", timeout=WAIT)  # fmt: skip
    with qtbot.waitSignal(own_page.lines.model.loaded, timeout=WAIT):
        pane.lines_asked.emit(pane.model.row(0))
    qtbot.waitUntil(lambda: own_page.lines.model.rowCount() == 3, timeout=WAIT)
    own_page.lines.narrow(issue_id=None, issue="")


@pytest.mark.parametrize("by", ["provider", "practice", "code", "rule"])
def test_groups_add_up_to_the_lines_and_open_them(page, qtbot, by):
    page.lines.show_lines(LineFilter(reason=page.picture.reasons[0].reason,
                                     period=page.picture.period))  # fmt: skip
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
    page.lines.group.set_value(by)
    groups = page.lines.groups
    qtbot.waitUntil(lambda: groups.row(0) is not None and groups.row(0).by == by, timeout=WAIT)
    rows = groups.at_hand()
    added = sum(row.lines for row in rows)
    lines = page.picture.reasons[0].lines
    assert added == lines or (by == "rule" and added > lines), "a line may break several rules"
    chosen = next((row for row in rows if row.key), None)
    if chosen is not None:
        page.lines.group_table.open_asked.emit(chosen)
        qtbot.waitUntil(lambda: page.lines.model.rowCount() == chosen.lines, timeout=WAIT)
    page.lines.group.set_value("")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_export_is_what_the_list_shows(page, world, tmp_path, ending):
    wanted = LineFilter(reason="CO-97", period=page.picture.period)
    path = tmp_path / f"lines.{ending}"
    count = export_lines(world.work, path, wanted, None, Silent())
    with world.work.read() as session:
        rows = queries.lines_page(session, world.work.market_id, wanted, limit=count)
    if ending == "csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            header, *lines = csv.reader(stream)
    else:
        sheet = openpyxl.load_workbook(path).active
        header, *lines = sheet.iter_rows(values_only=True)
    columns = list(page.lines.model.columns)
    assert list(header) == [column.title for column in columns]
    assert [line[2] for line in lines] == [row.practice for row in rows]
    assert [line[1] for line in lines] == [f"{row.service_date:%m/%d/%Y}" for row in rows]
    assert not {"—"} & {cell for line in lines for cell in line}
    at = next(n for n, column in enumerate(columns) if column.title == "Denied")
    assert [Decimal(str(line[at])) for line in lines] == [row.amount for row in rows]


def test_arrows_walk_the_reasons_and_the_lines_follow(page, qtbot):
    first, second = page.picture.reasons[:2]
    page.lines.narrow(reason=first.reason, rule="")
    qtbot.keyClick(page.lines.table, Qt.Key.Key_Right)
    assert page.lines.filter.reason == second.reason
    qtbot.waitUntil(lambda: reasons(page) == {second.reason}, timeout=WAIT)
    qtbot.keyClick(page.reasons, Qt.Key.Key_Left)
    assert page.lines.filter.reason == first.reason
    qtbot.keyClick(page.reasons, Qt.Key.Key_Left)
    assert page.lines.filter.reason == first.reason


def test_a_saved_view_brings_filter_and_grouping_back(page, qtbot):
    page.work.views.apply(SavedView("Mine", reason="CO-97", code="99213", group="practice"))
    assert (page.lines.filter.reason, page.lines.filter.code) == ("CO-97", "99213")
    assert page.lines.group.value() == "practice"
    page.lines.group.set_value("")


def test_enter_opens_a_line_with_its_evidence_and_goes_on_to_the_check(page, qtbot):
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
    line = page.lines.model.row(0)
    page.lines.table.open_asked.emit(line)
    popup = sheet_of(page, qtbot, LinePopup)
    detail = popup.detail
    assert {fact.lead for fact in popup.check.facts if fact.glyph in ("ok", "no", "wa")}
    assert line.denial in popup.verdict.text()
    assert detail.rules == line.rules, "the list, the trail and the edits are one judgement"
    assert any(step.claim_id == line.claim_id for step in detail.history)
    with qtbot.waitSignal(page.requested) as asked:
        popup.open_check.click()
    link = asked.args[0]
    assert (link.kind, link.id, link.detail["code"]) == ("check", line.npi, line.code)


def test_reasons_are_said_in_the_words_of_the_loaded_list(own_page, world, qtbot, samples):
    page = own_page
    assert all("\n" not in hit.tooltip for hit in page.reasons.drawing.hits)
    key, _ = load_codes(world.work, "carc", samples / SAMPLES["carc"], Silent())
    try:
        with threads_of_queries() as seen:
            page.refresh()
            qtbot.waitUntil(lambda: bool(page.picture.reason_texts), timeout=WAIT)
            qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
            line = page.lines.model.row(0)
            page.lines.table.open_asked.emit(line)
            popup = sheet_of(page, qtbot, LinePopup)
        assert threading.get_ident() not in seen
        text = page.picture.reason_texts[line.denial.rpartition("-")[2]]
        tip = next(hit.tooltip for hit in page.reasons.drawing.hits if hit.key == line.denial)
        assert " ".join(tip.split("\n")[1:]) == text
        facts = popup.payer.facts
        at = next(n for n, fact in enumerate(facts) if fact.lead == line.denial)
        told = [facts[at].text]
        while at + 1 < len(facts) and not facts[at + 1].lead:
            at += 1
            told.append(facts[at].text)
        assert " ".join(told) == text
    finally:
        undo_load(world.work, key)


def test_a_remittance_is_looked_at_loaded_judged_and_taken_back(own_page, world, qtbot, tmp_path):
    with world.work.read() as session:
        made = write_835(random.Random(1), payees(session, 2), TODAY)
    path = tmp_path / "new.835"
    path.write_bytes(made.content)
    own_page.show_imports()
    before, stood = lines_of(own_page), standing(world)
    view = own_page.imports
    view.look_at(path)
    qtbot.waitUntil(lambda: view.step == "report", timeout=WAIT)
    assert f"{made.lines} lines" in view.report.summary.text()
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.go.click()
    qtbot.waitUntil(lambda: lines_of(own_page) > before, timeout=WAIT)
    assert lines_of(own_page) - before == standing(world) - stood < made.lines
    start = view.start
    qtbot.waitUntil(lambda: start.before.row(0) is not None
                    and start.before.row(0).file_name == "new.835", timeout=WAIT)  # fmt: skip
    view.another.click()
    start.table.selectRow(0)
    start.undo.click()
    question = sheet_of(own_page, qtbot, Question)
    assert f"{made.lines} lines" in question.accessibleDescription()
    question.act.click()
    qtbot.waitUntil(lambda: lines_of(own_page) == before, timeout=WAIT)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 nothing", b"PK\x03\x04broken"])
def test_a_broken_file_is_explained_and_nothing_is_loaded(page, qtbot, tmp_path, content):
    path = tmp_path / "broken.bin"
    path.write_bytes(content)
    page.show_imports()
    with qtbot.waitSignal(page.desk.jobs.start(lambda _: None).settled, timeout=WAIT):
        page.imports.look_at(path)
    qtbot.waitUntil(lambda: page.imports.start.states.message != "", timeout=WAIT)
    assert page.imports.step == "file"
    assert not page.imports.go.isVisible()


def test_no_query_runs_on_the_thread_of_the_window(page, qtbot):
    import threading

    with threads_of_queries() as seen, qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.refresh()
    assert threading.get_ident() not in seen
