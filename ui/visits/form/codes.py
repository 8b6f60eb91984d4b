"""Codes that were taught: why, whether they were taught back, when to look again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import TaughtCode
from ui.kit.buttons import Button, IconButton
from ui.kit.date_field import DateField
from ui.kit.fields import TextField
from ui.kit.restyle import label
from ui.kit.segmented import Segmented
from ui.visits.form.section import FormSection, Row, clear_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.overview.prep import Denial
    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

CHECK_AGAIN = timedelta(days=90)
TOP_DENIALS = 3
_CODE = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9]")
_WIDTHS = (84, 0, 116, 122, 24)  # code, why (takes the rest), taught back, check again, remove


class CodesSection(FormSection):
    """A row for each code; the office's most frequent denials are one press away."""

    key = "codes"

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Re-education")
        self._heading.setText(self.tr("Re-education by code"))
        self._today = today
        self._codes: list[TaughtCode] = []
        self._denials: tuple[Denial, ...] = ()
        self._head = _head(theme, (self.tr("Code"), self.tr("Why"), self.tr("Taught back"),
                                   self.tr("Check again"), ""))  # fmt: skip
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
        self.setProperty("surface", "inset")

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._codes = list(form.codes)
        self._denials = facts.prep.denials.reasons[:TOP_DENIALS]
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        return replace(form, codes=tuple(self._codes))

    @override
    def first(self) -> QWidget:
        return self.add

    @override
    def count(self) -> int:
        return len(self._codes)

    def _typed(self) -> None:
        code = self.add.text().strip().upper()
        if not code:
            return
        right = _CODE.fullmatch(code) is not None
        self._problem.setText("" if right else self.tr("A code has five characters, like G2211"))
        if right:
            self.add.clear()
            self._append(code, "")

    def _append(self, code: str, reason: str) -> None:
        self._codes.append(TaughtCode(code, reason, check_again_on=self._today() + CHECK_AGAIN))
        self._show()
        self.changed.emit()
        reason_field = self.findChild(QWidget, f"codes.{len(self._codes) - 1}.reason")
        if reason_field is not None and not reason:
            reason_field.setFocus()

    def _change(self, number: int, **values: object) -> None:
        self._codes[number] = replace(self._codes[number], **values)  # type: ignore[arg-type]
        self.changed.emit()

    def _remove(self, number: int) -> None:
        del self._codes[number]
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        clear_rows(self._rows)
        for number, code in enumerate(self._codes):
            self._rows.addWidget(self._row(number, code))
        self._head.setVisible(bool(self._codes))
        self.set_hint(str(len(self._codes)) if self._codes else "")
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
                lambda _on=False, denial=denial: self._append(denial.top_code, denial.reason)
            )
            self._foot.insertWidget(self._foot.count() - 1, pick)
            self._picks.append(pick)
        self._or.setVisible(bool(self._picks))

    def _row(self, number: int, code: TaughtCode) -> Row:
        theme, name = self.theme, f"codes.{number}"
        row = Row(theme, name)
        words = label(code.code, "13b")
        words.setFont(theme.font(13, 600, code=True))
        reason = TextField(theme, code.reason, self.tr("CO-97, or words"))
        reason.setAccessibleName(self.tr("Why {code}").format(code=code.code))
        reason.textEdited.connect(lambda text: self._change(number, reason=text))
        said = self.tr("{code} taught back").format(code=code.code)
        back = Segmented(said, [("no", self.tr("Not yet")), ("yes", self.tr("Yes"))])
        back.set_value("yes" if code.taught_back else "no")
        back.value_changed.connect(lambda key: self._change(number, taught_back=key == "yes"))
        again = DateField(theme, self._today)
        again.set_value(code.check_again_on)
        again.setAccessibleName(self.tr("Check {code} again on").format(code=code.code))
        again.value_changed.connect(lambda day: self._change(number, check_again_on=day))
        gone = self.tr("Remove {name}").format(name=code.code)
        remove = IconButton(theme, "x", gone, edge=24)
        remove.clicked.connect(lambda: self._remove(number))
        parts = (words, reason, back, again, remove)
        for part, end, width in zip(
            parts, ("code", "reason", "taught", "again", "remove"), _WIDTHS, strict=True
        ):
            if part is not back:  # the style sheet knows it by its own name
                part.setObjectName(f"{name}.{end}")
            if width:
                part.setFixedWidth(theme.px(width))
            row.line.addWidget(part, 0 if width else 1)
        return row


def _head(theme: Theme, titles: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for title, width in zip(titles, _WIDTHS, strict=True):
        word = label(title, "11b", "3")
        if width:
            word.setFixedWidth(theme.px(width))
        line.addWidget(word, 0 if width else 1)
    return holder
