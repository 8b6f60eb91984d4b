"""The last step: what was loaded, what was fixed by whom, and where to go from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.intake.kept_fixes import KeptFix, kept_fixes
from ui.claims.importing.words import kind_word
from ui.counts import counted, grouped
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.glyphs import glyph_pixmap
from ui.kit.restyle import label
from ui.kit.section import PaneHeader, Section
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from provider_ops.intake.importer import Importer, ImportResult
    from ui.page import Desk


class FinishPane(QWidget):
    """Counts of the load on top, the fixes kept with it below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.result: ImportResult | None = None
        self.mark = label()
        self.title = label("", "15", wrap=True)
        self.counts = label("", "", "2", wrap=True)
        self.hint = label("", "12", "2", wrap=True)
        self.fixes: PagedTableModel[KeptFix] = PagedTableModel(
            self._columns(), RowFacts(lambda row: (row.file_row, row.column, row.said)), desk.jobs,
            self,
        )  # fmt: skip
        table = TableView(self.fixes, theme)
        table.setAccessibleName(self.tr("Fixes kept with the load"))
        header = PaneHeader(theme, self.tr("Fixes kept with the load"), desk.person.name)
        self.kept = Section(header, table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(40, 40, 40, 28)
        head.setSpacing(6)
        for one in (self.mark, self.title, self.counts, self.hint):
            head.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft if one is self.mark
                           else Qt.AlignmentFlag(0))  # fmt: skip
        column.addLayout(head)
        column.addWidget(self.kept, 1)
        column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_result(self, importer: Importer, name: str, result: ImportResult) -> None:
        """Show what a load did."""
        self.result = result
        self.title.setText(self.tr("{file} is loaded").format(file=name))
        self.counts.setText(f"{kind_word(importer)}: {counted(result.counts.items())}")
        words = [self.tr("You can take the load back here or from the list of loads.")]
        if result.problems:
            left = grouped(self.tr("%n problems were left out.", "", result.problems),
                           result.problems)  # fmt: skip
            words.insert(0, left)
        self.hint.setText(" ".join(words))
        self.kept.setVisible(bool(result.counts.get("fixed")))
        work = self._desk.work

        def read() -> tuple[KeptFix, ...]:
            with work.read() as session:
                return kept_fixes(session, result.import_id)

        self._desk.jobs.run(
            self, lambda _: read(), lambda rows: self.fixes.show(fixed_source(rows))
        )  # fmt: skip

    def _columns(self) -> tuple[Column[KeptFix], ...]:
        return (
            Column(self.tr("Row"), lambda row: f"{row.file_row:,}" if row.file_row
                   else self.tr("all"), Kind.NUMBER, 70),
            Column(self.tr("Column"), lambda row: row.column or self.tr("left out"), width=180),
            Column(self.tr("In the file"), lambda row: row.said, Kind.CODE, 180),
            Column(self.tr("Read as"), lambda row: row.put or (self.tr("left out") if row.column
                   else ""), Kind.CODE, 180, stretch=True),
            Column(self.tr("Cells"), lambda row: f"{row.cells:,}" if row.cells else "",
                   Kind.NUMBER, 80),
        )  # fmt: skip

    def _dress(self) -> None:
        edge = self._desk.theme.px(28)
        self.mark.setPixmap(
            glyph_pixmap("ok", self._desk.theme, edge, self.devicePixelRatioF())
        )  # fmt: skip
