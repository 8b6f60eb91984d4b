"""What narrows the list, as sentences: part of a name, counties, specialties, standing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from provider_ops.network.geography import county_names
from provider_ops.overview.provider_list import NO_FILTER, STATUSES, Filter
from ui.kit.chips import ChipButton
from ui.kit.fields import TextField
from ui.kit.flow import FlowLayout
from ui.kit.menus import flat_menu
from ui.kit.restyle import label
from ui.providers.words import status_word
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.kit.theme import Theme

FIELDS = ("kind", "counties", "specialties", "statuses")
KINDS = ("provider", "organization")


class FilterBar(QWidget):
    """Holds the part of the filter that the person chose; tabs hold the rest."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chosen = NO_FILTER
        self._counties: tuple[tuple[str, str], ...] = ()
        self._specialties: tuple[str, ...] = ()
        self.text = TextField(theme, "", self.tr("Filter this view"))
        self.text.setObjectName("providers.text")
        self.text.setAccessibleName(self.tr("Filter this view"))
        self.text.set_mark("list-filter")
        self.text.setFixedWidth(theme.px(190))
        self.text.textChanged.connect(self._type)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self._sorted = label("", "12", "3")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(6)
        row.addWidget(self.text)
        row.addWidget(self._holder, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sorted)
        self._show_chips()

    def offer(self, counties: Iterable[str], specialties: Sequence[str]) -> None:
        """Offer what the list holds; counties by FIPS code."""
        names = county_names()
        named = ((names.get(fips, fips), fips) for fips in counties)
        self._counties = tuple(sorted(named))
        self._specialties = tuple(specialties)

    def show_sorting(self, words: str) -> None:
        """Say by what the list is sorted."""
        self._sorted.setText(words)

    def clear(self) -> None:
        """Take every filter away."""
        self._choose(NO_FILTER)

    def drop(self, field: str) -> None:
        """Take one filter away."""
        self._choose(replace(self.chosen, **{field: getattr(NO_FILTER, field)}))

    def choose(self, **fields: object) -> None:
        """Set parts of the filter."""
        self._choose(replace(self.chosen, **fields))  # type: ignore[arg-type]

    def sentence(self, field: str) -> tuple[str, str]:
        """Return subject and value of a filter in use."""
        chosen = self.chosen
        if field == "kind":
            offices = chosen.kind == "organization"
            return self.tr("Only"), self.tr("offices") if offices else self.tr("clinicians")
        if field == "text":
            return self.tr("Text has"), chosen.text
        if field == "counties":
            return self.tr("County is"), self._value(
                [county_names().get(fips, fips) for fips in chosen.counties],
                self.tr("{0} counties"),
            )
        if field == "specialties":
            values = [said(name) for name in chosen.specialties]
            return self.tr("Specialty is"), self._value(values, self.tr("{0} specialties"))
        words = [status_word(status) for status in chosen.statuses]
        return self.tr("Contract is"), self._value(words, self.tr("{0} standings"))

    def _choose(self, wanted: Filter) -> None:
        if wanted == self.chosen:
            return
        self.chosen = wanted
        if self.text.text().strip() != wanted.text:
            self.text.setText(wanted.text)
        self._show_chips()
        self.changed.emit()

    def _type(self, text: str) -> None:
        self._choose(replace(self.chosen, text=text.strip()))

    def _value(self, values: Sequence[str], many: str) -> str:
        return values[0] if len(values) == 1 else many.format(len(values))

    def _show_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for field in FIELDS:
            if getattr(self.chosen, field):
                subject, value = self.sentence(field)
                chip = ChipButton(self._theme, subject, value, on=True)
                chip.setObjectName(f"providers.chip.{field}")
                chip.clicked.connect(lambda _on=False, name=field, at=chip: self._open(name, at))
                chip.removed.connect(lambda name=field: self.drop(name))
                self._flow.addWidget(chip)
                chip.show()
        add = ChipButton(self._theme, self.tr("Filter"), adds=True)
        add.setObjectName("providers.add_filter")
        add.clicked.connect(lambda _on=False: self._offer_fields(add))
        self._flow.addWidget(add)
        add.show()

    def menu_of(self, field: str, parent: QWidget) -> QMenu:
        """Return the choices of one field; several may be on."""
        menu = flat_menu(parent)
        held = getattr(self.chosen, field)
        for word, value in self._options(field):
            action = QAction(word, menu)
            action.setCheckable(True)
            action.setChecked(held == value if field == "kind" else value in held)
            action.toggled.connect(
                lambda on, name=field, one=value: self._toggle(name, one, on=on)
            )
            menu.addAction(action)
        return menu

    def _options(self, field: str) -> list[tuple[str, str]]:
        if field == "counties":
            return list(self._counties)
        if field == "specialties":
            return [(said(name), name) for name in self._specialties]
        if field == "kind":
            return [(self.tr("Clinicians"), KINDS[0]), (self.tr("Offices"), KINDS[1])]
        return [(status_word(status), status) for status in STATUSES]

    def _toggle(self, field: str, value: str, *, on: bool) -> None:
        if field == "kind":
            self.choose(kind=value if on else "")
            return
        held = getattr(self.chosen, field)
        self.choose(**{field: held | {value} if on else held - {value}})

    def _offer_fields(self, at: QWidget) -> None:
        menu = flat_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = {
            "counties": self.tr("County"), "specialties": self.tr("Specialty"),
            "statuses": self.tr("Contract"), "kind": self.tr("Offices or clinicians"),
        }  # fmt: skip
        for field, title in titles.items():
            inner = self.menu_of(field, menu)
            inner.setTitle(title)
            inner.setEnabled(not inner.isEmpty())
            menu.addMenu(inner)
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + 2)))

    def _open(self, field: str, at: QWidget) -> None:
        menu = self.menu_of(field, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + 2)))
