"""Sheets of the library: a new material, and a new version with its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from provider_ops.core.calendar import add_months
from provider_ops.store.pdf import MAX_BYTES
from provider_ops.training import actions
from provider_ops.training.actions import NewVersion
from provider_ops.training.rules import LANGUAGES
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.paper import ask_source
from ui.kit.restyle import label
from ui.kit.sheet import Sheet
from ui.training.words import language_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.training.queries import MaterialRow
    from ui.kit.theme import Theme
    from ui.page import Desk

REVIEW_MONTHS = 12


class FileChoice(QWidget):
    """A button that asks for a PDF, and the name of what was chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.path: Path | None = None
        self._button = Button(theme, _tr("Choose PDF"), icon_name="file-up")
        self._name = label("", "12", "2")
        self.setFocusProxy(self._button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._button)
        row.addWidget(self._name, 1)
        self._button.clicked.connect(
            lambda: ask_source(self, _tr("Choose the handout"), _tr("PDF (*.pdf)"), self.take)
        )

    def take(self, path: Path) -> None:
        """Choose a file."""
        self.path = path
        self._name.setText(path.name)


class MaterialSheet(Sheet):
    """Code, title, topic and audience of a material; its versions come after it."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[UUID], None]) -> None:
        theme = desk.theme
        self._desk, self._done = desk, done
        self.code, self.name = TextField(theme).set_code(), TextField(theme)
        self.topic, self.audience = TextField(theme), TextField(theme)
        self._code = Field(theme, _tr("Code"), self.code, name="material.code",
                           hint=_tr("Printed on every page, such as AWV-01"))  # fmt: skip
        self._name = Field(theme, _tr("Title"), self.name, name="material.title", names=True)
        super().__init__(
            theme, parent, _tr("New material"), "",
            (self._code, self._name,
             (Field(theme, _tr("Topic"), self.topic, name="material.topic", names=True),
              Field(theme, _tr("Audience"), self.audience, name="material.audience", names=True))),
            act=_tr("Add material"), keep=_tr("Cancel"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._add)

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.code.text().strip():
            wrong[self._code] = _tr("A material needs a code")
        if not self.name.text().strip():
            wrong[self._name] = _tr("A material needs a title")
        return wrong

    def _add(self) -> None:
        work = self._desk.work
        values = {"code": self.code.text(), "title": self.name.text(),
                  "topic": self.topic.text().strip(),
                  "audience": self.audience.text().strip()}  # fmt: skip

        def add(_reporter: Reporter) -> UUID:
            return actions.add_material(work, **values)

        self.set_busy(_tr("Adding"))
        self._desk.jobs.run(self, add, self._added, self._refused, lane=Lane.WRITE)

    def _added(self, material_id: UUID) -> None:
        self.accept()
        self._done(material_id)

    def _refused(self, error: Exception) -> None:
        title, text, _details = explain(error)
        self.show_problem(f"{title}. {text}")


class VersionSheet(Sheet):
    """A version of a material in one language, with its PDF."""

    def __init__(
        self, desk: Desk, parent: QWidget, row: MaterialRow, done: Callable[[], None]
    ) -> None:
        theme, today = desk.theme, desk.work.today
        self._desk, self._row, self._done = desk, row, done
        self.language = Select([(language_word(key), key) for key in LANGUAGES])
        self.language.set_value(LANGUAGES[0])
        self.version, self.name = TextField(theme), TextField(theme, row.title)
        self.first, self.review = DateField(theme, today), DateField(theme, today)
        self.first.set_value(today())
        self.review.set_value(add_months(today(), REVIEW_MONTHS))
        self.file = FileChoice(theme)
        self._version = Field(theme, _tr("Version"), self.version, name="version.number",
                              hint=_tr("Such as 3.3"))  # fmt: skip
        self._name = Field(theme, _tr("Title in its own language"), self.name,
                           name="version.title", names=True)  # fmt: skip
        self._first = Field(theme, _tr("In use from"), self.first, name="version.first")
        self._review = Field(theme, _tr("Review by"), self.review, name="version.review")
        self._file = Field(theme, _tr("File"), self.file, name="version.file")
        super().__init__(
            theme, parent, _tr("New version of {code}").format(code=row.code),
            _tr("It replaces the one in use from its first day; packets made before keep theirs."),
            ((Field(theme, _tr("Language"), self.language, name="version.language"),
              self._version), self._name, (self._first, self._review), self._file),
            act=_tr("Add version"), keep=_tr("Cancel"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._add)

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.version.text().strip():
            wrong[self._version] = _tr("Enter the number")
        if not self.name.text().strip():
            wrong[self._name] = _tr("Enter the title that offices see")
        if self.first.value() is None:
            wrong[self._first] = _tr("A version needs its first day")
        if self._review.error:
            wrong[self._review] = self._review.error
        if self.file.path is None:
            wrong[self._file] = _tr("Choose the PDF")
        return wrong

    def _add(self) -> None:
        work, material, path = self._desk.work, self._row.id, self.file.path
        first = self.first.value()
        assert path is not None
        assert first is not None
        words = (self.language.value(), self.version.text().strip(), self.name.text().strip(),
                 first, self.review.value(), path.name)  # fmt: skip

        def add(_reporter: Reporter) -> UUID:
            with path.open("rb") as file:
                content = file.read(
                    MAX_BYTES + 1
                )  # one more than is taken tells that it is too much
            return actions.add_version(work, material, NewVersion(*words, content))

        self.set_busy(_tr("Adding"))
        self._desk.jobs.run(self, add, self._added, self._refused, lane=Lane.WRITE)

    def _added(self, _version_id: UUID) -> None:
        self.accept()
        self._done()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self.show_problem(_tr("The file cannot be read. Nothing was added."))
            return
        title, text, _details = explain(error)
        self.show_problem(f"{title}. {text}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainingSheets", text)
