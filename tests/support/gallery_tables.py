"""Draws the tables, lists and boards of the kit in both themes; give it a folder."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.pareto import Cause, pareto
from tests.support.fake_market import FACTS, columns, source
from tests.support.fake_parts import (
    ACCESS,
    AXIS,
    CHECKS,
    COLUMNS,
    ITEMS,
    MOMENTS,
    TODAY,
    WORDS,
)
from ui.kit.board import Board
from ui.kit.bulkbar import BulkBar
from ui.kit.chart_view import ChartView
from ui.kit.fonts import load_fonts
from ui.kit.jobs import JobRunner
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.lists import TwoLineList
from ui.kit.map_view import MapView
from ui.kit.paging import Sort
from ui.kit.section import PaneHeader, Section
from ui.kit.span_table import SpanTable
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.kit.theme import Theme
from ui.kit.timeline import TimelineView


def wait(signal, ask):
    loop = QEventLoop()
    signal.connect(loop.quit)
    ask()
    loop.exec()
    signal.disconnect(loop.quit)


def table(jobs, theme):
    model = PagedTableModel(columns(), FACTS, jobs, pickable=True)
    view = TableView(model, theme)
    view.model_kept = model
    view.resize(906, 640)
    model.sorting = Sort("denied", descending=True)
    wait(model.loaded, lambda: model.show(source(104_212)))
    view.go_to(2)
    for number in (10, 11, 13):
        model.toggle(number)
    view.rows.hovered_row = 8
    return view


def two_line_list(jobs, theme):
    view = TwoLineList(theme)
    view.show_items(ITEMS)
    view.resize(296, 240)
    return view


def timeline(jobs, theme):
    view = TimelineView(theme, TODAY)
    view.show_moments(MOMENTS)
    view.resize(640, 420)
    return view


def board(jobs, theme):
    view = Board(theme)
    view.show_columns(COLUMNS)
    view.resize(860, 330)
    view.go_to("c1")
    return view


def spans(jobs, theme):
    view = SpanTable(theme, AXIS, WORDS)
    view.show_checks(CHECKS, AXIS)
    view.resize(1054, 260)
    return view


def county_map(jobs, theme):
    view = MapView(theme, load_outlines(), "Access by county")
    view.resize(506, 416)
    view.show_access(ACCESS)
    view.select("12049")
    return view


def pareto_chart(jobs, theme):
    view = ChartView(theme, "Why lines were denied")
    causes = [Cause(f"CO-{n}", f"CO-{n}", 1000 // (n + 1)) for n in range(9)]
    view.show_chart(lambda w, h, measure: pareto(causes, w, h, measure))
    view.resize(700, 236)
    return view


def tiles(jobs, theme):
    holder = QWidget()
    holder.setProperty("surface", "panel")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    past = (78, 80, 82, 81, 83, 84, 82, 85, 86, 84, 84, 87)
    for kpi in (
        Kpi("Visit coverage", "87%", "goal 90%", "+3 from Aug", "wa", "below goal", "", past, 90),
        Kpi("Contracts in force", "98.1%", "goal 98%", "+0.2 from Aug", "ok", "met", "", past, 86),
        Kpi("Denied lines", "4,106", "8.5%, goal 8.0%", "", "wa", "over", "wa", past, 83),
        Kpi("Re-education done", "", "goal 85%"),
        Kpi("Adequacy met", "96.4%", "", "", "", "", "", past, None, "facility file late"),
    ):
        row.addWidget(KpiTile(theme, kpi))
    holder.resize(1000, 76)
    return holder


def pane(jobs, theme):
    inner = table(jobs, theme)
    header = PaneHeader(theme, "CO-97", "212 of 806 lines")
    section = Section(header, inner)
    section.setProperty("surface", "panel")
    bar = BulkBar(theme, inner)
    bar.add_button("Mark reviewed")
    bar.add_button("Create re-education visit", main=True)
    section.resize(906, 300)
    section.bar = bar
    bar.show_picks(3, "3 lines selected", "2 practices, $80.20, one rule")
    return section


PARTS = {
    "table": table,
    "list": two_line_list,
    "timeline": timeline,
    "board": board,
    "spans": spans,
    "map": county_map,
    "pareto": pareto_chart,
    "tiles": tiles,
    "pane": pane,
}


def timed(view) -> float:
    started = time.process_time()
    for number in range(60):
        view.verticalScrollBar().setValue(number * 90)
        view.viewport().repaint()
    return (time.process_time() - started) * 1000 / 60


def main(folder: Path) -> None:
    app = QApplication([])
    load_fonts()
    theme = Theme()
    theme.apply(app)
    jobs = JobRunner()
    for name, dark in (("light", False), ("dark", True)):
        theme.set(dark, 1.0)
        for part, make in PARTS.items():
            view = make(jobs, theme)
            view.show()
            app.processEvents()
            view.grab().save(str(folder / f"{part}-{name}.png"))
            if part == "table":
                sys.stdout.write(f"{name}: a repaint of the table takes {timed(view):.1f} ms\n")
            view.close()
    jobs.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
