"""Draws the tables, lists and boards of the kit in both themes; give it a folder."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.support.fake_market import FACTS, columns, source
from ui.kit.fonts import load_fonts
from ui.kit.jobs import JobRunner
from ui.kit.paging import Sort
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.kit.theme import Theme


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


def main(folder: Path) -> None:
    app = QApplication([])
    load_fonts()
    theme = Theme()
    theme.apply(app)
    jobs = JobRunner()
    for name, dark in (("light", False), ("dark", True)):
        theme.set(dark, 1.0)
        view = table(jobs, theme)
        view.show()
        app.processEvents()
        view.grab().save(str(folder / f"table-{name}.png"))
        started = time.perf_counter()
        rounds = 60
        for number in range(rounds):
            view.verticalScrollBar().setValue(number * 90)
            view.viewport().repaint()
        spent = (time.perf_counter() - started) * 1000 / rounds
        sys.stdout.write(f"{name}: a repaint of the table takes {spent:.1f} ms\n")
        view.close()
    jobs.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
