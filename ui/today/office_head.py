"""Whom one is about to see: the office, when, and whom to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.avatar import Avatar
from ui.kit.buttons import Button
from ui.kit.language_names import language_name
from ui.kit.restyle import label, restyle, unbroken
from ui.kit.tag import Tag
from ui.stored_words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from provider_ops.overview.prep import About, AskFor
    from ui.kit.theme import Theme


class OfficeHead(QWidget):
    """Name and figures at the left, the main action at the right, the contact below."""

    def __init__(self, theme: Theme, start: QAction, keys: str, brief: QAction) -> None:
        super().__init__()
        self._theme = theme
        self.eyebrow = label("", "11b", "3")
        self.soon = label("", "12", "3")
        self.name = label("", "18", wrap=True)
        self.facts = label("", "12", "2", wrap=True)
        self.start = Button(theme, start.text(), "primary", keys=keys).follow(start)
        self.start.setObjectName("today.start")
        self.brief = Button(theme, brief.text(), icon_name="printer").follow(brief)
        self.brief.setObjectName("today.brief")
        self._contact = QHBoxLayout()
        self._contact.setSpacing(8)
        # Beside the buttons stands the name alone, which breaks: the pane can be as narrow as that.
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.eyebrow)
        line.addWidget(self.soon, 1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.brief, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        self._top = top
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        column.addLayout(line)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addLayout(self._contact)

    def add_action(self, button: QWidget) -> None:
        """Put another action before the main one."""
        self._top.insertWidget(self._top.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)

    def show_stop(self, number: int, name: str, soon: str, tone: str) -> None:
        """Show at once what the route knows; `show_office` adds the rest."""
        self.eyebrow.setText(self.tr("VISIT PREP · STOP {0}").format(number))
        self.soon.setText(soon)
        restyle(self.soon, ink=tone)
        self.name.setText(name)

    def say_start(self, words: str) -> None:
        """Name the main action."""
        self.start.setText(words)
        self.start.setAccessibleName(words)

    def show_office(self, about: About) -> None:
        """Show figures and whom to ask for."""
        count = len(about.clinicians)
        people = self.tr("1 clinician") if count == 1 else self.tr("{0} clinicians").format(count)
        members = self.tr("{0} members").format(f"{about.members:,}")
        npi = self.tr("NPI {0}").format(about.npi) if about.npi else ""
        parts = (npi, people, members)
        self.facts.setText("   ".join(unbroken(part) for part in parts if part))
        while (item := self._contact.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if about.contact is not None:
            self._show_contact(about.contact)

    def _show_contact(self, person: AskFor) -> None:
        rest = " · ".join(part for part in (said(person.role), person.phone) if part)
        self._contact.addWidget(Avatar(self._theme, person.name, 24))
        self._contact.addWidget(label(person.name, "13b"))
        self._contact.addWidget(label(rest, "", "2"))
        if person.language and person.language != "en":
            words = self.tr("Prefers {0}").format(language_name(person.language))
            self._contact.addWidget(Tag(self._theme, words, "ac"))
        self._contact.addWidget(label(person.best_time, "12", "2"))
        self._contact.addStretch(1)
