"""Codes that were taught: what was said, why, to whom, and whether it was understood."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import TaughtCode, Understood
from ui.kit.buttons import Button
from ui.kit.fields import TextField
from ui.kit.restyle import label
from ui.visits.form.code_row import code_row, heads
from ui.visits.form.section import FormSection, clear_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from provider_ops.overview.denials import Denial
    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

CHECK_AGAIN = timedelta(days=90)
TOP_DENIALS = 3
_ONE_LINE, _STACKED = 691, 518
"""The least room in pixels at 100% for a code in one line, and in two."""
_CODE = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9]")


class CodesSection(FormSection):
    """A row for each code; the office's most frequent denials are one press away."""

    key = "codes"

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Re-education")
        self._heading.setText(self.tr("Re-education by code"))
        self._today = today
        self._codes: list[TaughtCode] = []
        self._there = ""
        self._stacked = False  # each code in two lines, where the form is narrow
        self._denials: tuple[Denial, ...] = ()
        self._head = heads(theme)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.add = TextField(theme, "", self.tr("Add a code")).set_code()
        self.add.setObjectName("codes.add")
        self.add.setAccessibleName(self.tr("Add a code"))
        self.add.setFixedWidth(theme.px(112))
        self.add.returnPressed.connect(self._typed)
        self._problem = label("", "12", "cr")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(6)
        self._foot.addWidget(self.add)
        self._foot.addWidget(self._problem)
        self._picks: list[Button] = []
        self._or = label(self.tr("or from the top denials:"), "12", "3")
        self._foot.addWidget(self._or)
        self._foot.addStretch(1)
        self.body.addWidget(self._head)
        self.body.addLayout(self._rows)
        self.body.addLayout(self._foot)
        self.setProperty("surface", "tint")

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._codes = list(form.codes)
        self._denials = facts.prep.denials.reasons[:TOP_DENIALS]
        self.meet(form)
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        self.meet(form)
        return replace(form, codes=tuple(self._codes))

    @override
    def first(self) -> QWidget:
        return self.add

    @override
    def count(self) -> int:
        return len(self._codes)

    @override
    def is_begun(self) -> bool:
        return any(not one.taught.strip() or one.understood is Understood.NOT_ASKED
                   for one in self._codes)  # fmt: skip

    def meet(self, form: VisitForm) -> None:
        """Know who is there: a code that is added is taught to them."""
        self._there = ", ".join(one.name.split(",")[0] for one in form.attendees if one.name)

    def _typed(self) -> None:
        code = self.add.text().strip().upper()
        if not code:
            return
        right = _CODE.fullmatch(code) is not None
        self._problem.setText("" if right else self.tr("A code has five characters, like G2211"))
        if right:
            self.add.clear()
            known = next((one for one in self._denials if one.top_code == code), None)
            self._append(code, known)

    def _append(self, code: str, denial: Denial | None) -> None:
        reason, lines = (denial.reason, denial.top_code_lines) if denial else ("", 0)
        self._codes.append(
            TaughtCode(code, reason, check_again_on=self._today() + CHECK_AGAIN,
                       who=self._there, lines=lines)
        )  # fmt: skip
        self._show()
        self.changed.emit()
        taught = self.findChild(QWidget, f"codes.{len(self._codes) - 1}.taught")
        if taught is not None:
            taught.setFocus()

    def _change(self, number: int, **values: object) -> None:
        self._codes[number] = replace(self._codes[number], **values)  # type: ignore[arg-type]
        self.changed.emit()

    def _remove(self, number: int) -> None:
        del self._codes[number]
        self._show()
        self.add.setFocus()
        self.changed.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrower than a row in one line, so that there is less room than that to answer to."""
        return QSize(self.theme.px(_STACKED), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self.theme.px(_ONE_LINE)
        if stacked is not self._stacked:
            self._stacked = stacked
            focus = self.focusWidget()
            place = focus.objectName() if focus is not None and focus.hasFocus() else ""
            self._show()
            again = self.findChild(QWidget, place) if place else None
            if again is not None:
                again.setFocus()

    def _show(self) -> None:
        clear_rows(self._rows)
        for number, code in enumerate(self._codes):
            row = code_row(self.theme, number, code, self._today, stacked=self._stacked,
                           change=partial(self._change, number),
                           remove=partial(self._remove, number))  # fmt: skip
            self._rows.addWidget(row)
        self._head.setVisible(bool(self._codes) and not self._stacked)
        loop = self.tr("closes the loop with denials; we watch the next 90 days")
        count = str(len(self._codes)) if self._codes else ""
        self.set_hint(" · ".join(filter(None, (count, "" if self._stacked else loop))))
        self._show_picks()

    def _show_picks(self) -> None:
        for button in self._picks:
            self._foot.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._picks.clear()
        taken = {(code.code, code.reason) for code in self._codes}
        for denial in self._denials:
            if (denial.top_code, denial.reason) in taken:
                continue
            words = f"{denial.top_code} {denial.reason} · {denial.lines}"
            pick = Button(self.theme, words, size="s")
            pick.setObjectName(f"codes.pick.{denial.reason}")
            said = self.tr("Add {code}, denied {reason}, %n lines in 90 days", "", denial.lines)
            pick.setAccessibleName(said.format(code=denial.top_code, reason=denial.reason))
            pick.clicked.connect(
                lambda _on=False, denial=denial: self._append(denial.top_code, denial)
            )
            self._foot.insertWidget(self._foot.count() - 1, pick)
            self._picks.append(pick)
        self._or.setVisible(bool(self._picks) and not self._stacked)
