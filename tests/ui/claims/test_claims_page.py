from __future__ import annotations

import random

import pytest

from provider_ops.claims import findings_queries as queries
from provider_ops.demo.remittance import payees, write_835
from provider_ops.store.profile import Profile, create
from tests.support.demo import TODAY, demo_world
from tests.support.desk import make_desk, threads_of_queries
from tests.support.work import CHEAP, PASSPHRASE
from ui.claims.page import ClaimsPage
from ui.claims.words import rule_word

WAIT = 30_000


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    store = create(Profile(tmp_path_factory.mktemp("claims") / "profile"), PASSPHRASE, CHEAP)
    yield demo_world(store)
    store.close()


@pytest.fixture
def page(qtbot, world, theme, jobs, tmp_path):
    made = ClaimsPage(make_desk(world.work, jobs, theme, tmp_path))
    qtbot.addWidget(made)
    made.resize(1300, 820)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.picture is not None and made.picture.is_complete, timeout=WAIT)
    qtbot.waitUntil(lambda: made.lines.model.rowCount() > 0, timeout=WAIT)
    return made


def lines_of(page):
    return sum(month.lines for month in page.picture.months)


def reasons(page):
    return {page.lines.model.row(n).denial for n in range(page.lines.model.rowCount())
            if page.lines.model.row(n) is not None}  # fmt: skip


def test_lines_that_came_are_judged_and_the_worst_reason_is_shown(page, world, qtbot):
    worst = page.picture.reasons[0].reason
    qtbot.waitUntil(lambda: reasons(page) == {worst}, timeout=WAIT)
    with world.work.read() as session:
        counted = queries.rule_counts(session, world.work.market_id, page.picture.period)
    assert page.picture.rules == counted
    assert page.figures.tiles[3].kpi.value == f"{sum(rule.lines for rule in counted):,}"


def test_a_bar_filters_the_lines_and_the_chip_takes_it_back(page, qtbot):
    other = page.picture.reasons[1].reason
    with qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.reasons.activated.emit(other)
    qtbot.waitUntil(lambda: reasons(page) == {other}, timeout=WAIT)
    with qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.lines.narrow(reason="")
    assert page.lines.model.rowCount() == page.picture.denied


def test_picked_lines_of_one_practice_become_a_visit_with_their_codes(page, qtbot):
    model = page.lines.model
    qtbot.waitUntil(lambda: model.row(0) is not None, timeout=WAIT)
    model.toggle(0)
    with qtbot.waitSignal(page.requested, timeout=WAIT) as asked:
        page.commands["claims.plan-visit"].trigger()
    link, line = asked.args[0], model.row(0)
    assert link.kind == "new-visit"
    assert link.id is not None
    assert link.detail["codes"] == ((line.code, line.denial),)


def test_enter_asks_why_a_line_stands_as_it_does(page, qtbot):
    qtbot.waitUntil(lambda: page.lines.model.row(0) is not None, timeout=WAIT)
    line = page.lines.model.row(0)
    with qtbot.waitSignal(page.requested) as asked:
        page.lines.table.open_asked.emit(line)
    link = asked.args[0]
    assert (link.kind, link.id, link.detail["code"]) == ("check", line.npi, line.code)


def test_a_remittance_is_looked_at_loaded_judged_and_taken_back(page, world, qtbot, tmp_path):
    with world.work.read() as session:
        made = write_835(random.Random(1), payees(session, 2), TODAY)
    path = tmp_path / "new.835"
    path.write_bytes(made.content)
    page.show_imports()
    before = lines_of(page)
    view = page.imports
    view.look_at(path)
    qtbot.waitUntil(lambda: view.candidate is not None, timeout=WAIT)
    assert view.load.isVisible()
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.load.click()
    qtbot.waitUntil(lambda: lines_of(page) == before + made.lines, timeout=WAIT)
    qtbot.waitUntil(lambda: view.before.row(0) is not None
                    and view.before.row(0).file_name == "new.835", timeout=WAIT)  # fmt: skip
    view.table.selectRow(0)
    view.undo.click()
    qtbot.waitUntil(lambda: lines_of(page) == before, timeout=WAIT)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 nothing", b"PK\x03\x04broken"])
def test_a_broken_file_is_explained_and_nothing_is_loaded(page, qtbot, tmp_path, content):
    path = tmp_path / "broken.bin"
    path.write_bytes(content)
    page.show_imports()
    with qtbot.waitSignal(page.desk.jobs.start(lambda _: None).settled, timeout=WAIT):
        page.imports.look_at(path)
    qtbot.waitUntil(lambda: page.imports.choose.isEnabled(), timeout=WAIT)
    assert page.imports.candidate is None
    assert not page.imports.load.isVisible()


def test_no_query_runs_on_the_thread_of_the_window(page, qtbot):
    import threading

    with threads_of_queries() as seen, qtbot.waitSignal(page.lines.model.loaded, timeout=WAIT):
        page.refresh()
    assert threading.get_ident() not in seen


def test_every_rule_has_words():
    from provider_ops.codes.rules.check import TESTS

    assert all(rule_word(rule) != rule for rule in TESTS)
