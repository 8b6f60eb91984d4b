from __future__ import annotations

from contextlib import nullcontext

import pytest
from PySide6.QtCore import Qt

from tests.support.fake_market import FACTS, columns, practice, source
from ui.kit.paging import Pages, Sort, Source
from ui.kit.picks import PickState
from ui.kit.table import PagedTableModel, TableState

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(jobs):
    return PagedTableModel(columns(), FACTS, jobs, pickable=True)


def show(qtbot, model, asked):
    with qtbot.waitSignal(model.loaded):
        model.show(asked)


def remembering(total, asks, failing=()):
    def page(ask):
        asks.append(ask)
        if ask.offset in failing:
            raise OSError("disk")
        return [practice(n) for n in range(ask.offset, ask.offset + ask.limit)]

    return Source(count=lambda: total, page=page)


def test_passes_qts_own_model_checks(qtbot, model, qtmodeltester):
    show(qtbot, model, source(450))
    model.toggle(3)
    qtmodeltester.check(model)


def test_a_huge_list_loads_only_what_is_looked_at(qtbot, model):
    asks = []
    show(qtbot, model, remembering(1_000_000, asks))
    assert model.rowCount() == 1_000_000
    with qtbot.waitSignal(model.loaded):
        assert model.index(999_999, 1).data() is None
    assert model.index(999_999, 1).data() == practice(999_999).name
    assert [ask.offset for ask in asks] == [0, 999_800]


def test_a_source_with_keys_can_go_on_from_the_neighbour(qtbot, model):
    asks = []
    show(qtbot, model, remembering(1000, asks))
    with qtbot.waitSignal(model.loaded):
        model.row(Pages.PAGE)
    with qtbot.waitSignal(model.loaded):
        model.row(999)
    assert asks[1].after == practice(Pages.PAGE - 1)
    assert asks[2].after is None
    with qtbot.waitSignal(model.loaded):
        model.row(700)
    assert asks[3].before == practice(800)


def test_memory_stays_bounded(qtbot, model):
    show(qtbot, model, source(100_000))
    for number in range(0, 100_000, Pages.PAGE * 4):
        with qtbot.waitSignal(model.loaded) if model.row(number) is None else nullcontext():
            pass
    assert len(model._pages.in_memory()) <= Pages.PAGE * Pages.KEEP


def test_a_dragged_scroll_bar_does_not_pile_up_work(qtbot, model, jobs):
    show(qtbot, model, source(1_000_000))
    for number in range(0, 40_000, Pages.PAGE):
        model.row(number)
    assert len(model._pages._on_the_way) <= Pages.KEEP
    qtbot.waitUntil(lambda: jobs.busy == 0)


def test_a_late_answer_to_an_old_question_is_dropped(qtbot, model):
    model.show(source(5))
    show(qtbot, model, source(2))
    assert model.rowCount() == 2


def test_the_old_rows_stay_until_the_new_count_is_known(qtbot, model):
    show(qtbot, model, source(5))
    model.show(source(2))
    assert model.rowCount() == 5
    assert model.state is TableState.LOADING


def test_a_failed_page_is_reported_once_and_asked_again_on_refresh(qtbot, model):
    asks, failing = [], {0}
    with qtbot.waitSignal(model.load_failed) as failed:
        model.show(remembering(5, asks, failing))
    assert str(failed.args[0]) == "disk"
    assert model.state is TableState.FAILED
    assert model.row(0) is None
    assert len(asks) == 1
    failing.clear()
    with qtbot.waitSignal(model.loaded):
        model.refresh()
    assert model.row(0) == practice(0)
    assert model.state is TableState.READY


def test_an_empty_answer_says_so(qtbot, model):
    show(qtbot, model, source(0))
    assert model.state is TableState.EMPTY


def test_sorting_asks_the_source_and_keeps_picks(qtbot, model):
    asks = []
    show(qtbot, model, remembering(10, asks))
    model.toggle(4)
    with qtbot.waitSignal(model.loaded):
        model.sort_by(Sort("denied", descending=True))
    assert asks[-1].sort == Sort("denied", descending=True)
    assert model.is_picked(practice(4))


def test_picking_everything_means_the_question_not_a_list(qtbot, model):
    show(qtbot, model, source(104_212))
    model.pick_all(picked=True)
    assert model.picked_count() == 104_212
    assert model.pick_state() is PickState.ALL
    model.toggle(7)
    assert model.picked_count() == 104_211
    assert model.picks.all_matching
    assert model.picks.keys == {7}
    assert model.pick_state() is PickState.SOME
    assert model.index(7, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_range_over_rows_on_their_way_is_picked_when_they_come(qtbot, model):
    show(qtbot, model, source(1000))
    model.pick_range(150, 450)
    qtbot.waitUntil(lambda: model.picked_count() == 301)


def test_a_new_question_drops_the_picks_a_refresh_keeps_them(qtbot, model):
    show(qtbot, model, source(10))
    model.toggle(1)
    with qtbot.waitSignal(model.loaded):
        model.refresh()
    assert model.picked_count() == 1
    show(qtbot, model, source(10))
    assert model.picked_count() == 0


def test_nothing_is_picked_from_rows_that_another_question_replaces(qtbot, model):
    show(qtbot, model, source(10))
    model.toggle(1)
    with qtbot.waitSignal(model.loaded):
        model.show(source(5))
        model.toggle(7)
        model.pick_range(6, 8)
        model.pick_all(picked=True)
        assert model.picked_count() == 0
    model.toggle(4)
    with qtbot.waitSignal(model.loaded):
        model.refresh()
        model.toggle(2)
    assert model.picks.keys == {2, 4}
    with qtbot.waitSignal(model.loaded):
        model.show(source(5), keep_picks=True)
        model.pick_all(picked=False)
    assert model.picked_count() == 0


def test_the_first_column_speaks_for_the_whole_row(qtbot, model):
    show(qtbot, model, source(10))
    row = practice(4)
    spoken = model.index(4, 1).data(ACCESSIBLE)
    assert spoken.startswith(row.name)
    assert f"NPI {row.npi}" in spoken
    assert f"ends {row.ends:%m/%d/%Y}" in spoken
    assert spoken.endswith("not sent yet")
    assert model.index(7, 1).data(ACCESSIBLE).endswith("sync refused")
    assert model.index(4, 2).data(ACCESSIBLE) == row.npi
    assert model.index(4, 0).data(ACCESSIBLE) == "Not selected"


def test_letters_find_a_row_that_is_not_loaded(qtbot, model):
    far = Source(
        count=lambda: 50_000,
        page=source(50_000).page,
        locate=lambda text, sort: 40_000 if text == "h" else None,
    )
    show(qtbot, model, far)
    with qtbot.waitSignal(model.located) as located:
        model.locate("h")
    assert located.args == [40_000]


def test_a_closed_table_leaves_no_work_behind(qtbot, jobs):
    model = PagedTableModel(columns(), FACTS, jobs)
    model.show(source(100))
    model.deleteLater()
    qtbot.waitUntil(lambda: jobs.busy == 0)
