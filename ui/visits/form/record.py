"""A submitted visit, to read: everything that was recorded, and how to correct it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.core.clock import day_in
from provider_ops.core.strokes import strokes_from_text
from provider_ops.visits.actions import MAY_UNLOCK
from provider_ops.visits.rules import Signature
from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dates import format_date
from ui.kit.restyle import label, rule
from ui.kit.signature_pad import SignaturePad, Signed, Signing
from ui.record_states import RecordMark
from ui.stored_words import said
from ui.visits.form.photos import Photos
from ui.visits.form.record_tables import code_table, material_table
from ui.visits.roster.lines import confirmed_words, lines_of
from ui.visits.words import answer_line, time_text, unlocking_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.page import Desk
    from ui.visits.form.facts import FormFacts

WIDEST = 760
TITLE = 132


class VisitRecord(QWidget):
    """Read-only. Managers see the way to unlock it; the page asks for the reason."""

    back_asked = Signal()
    unlock_asked = Signal()

    def __init__(self, desk: Desk, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_record")
        self._desk, self._facts = desk, facts
        theme = desk.theme
        inside = QWidget()
        inside.setProperty("surface", "panel")
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(20, 12, 20, 20)
        self._body.setSpacing(10)
        self.back = Button(theme, self.tr("All visits"), "quiet", icon_name="arrow-left", size="s")
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_asked)
        self.mark = RecordMark(desk, "visit")
        self.mark.follow(facts.detail.row.id)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.mark)
        self._body.addLayout(top)
        self._body.addWidget(self._banner())
        for title, told in self._parts():
            self._body.addWidget(rule())
            self._body.addLayout(self._part(title, told))
        self._add_signature()
        self._add_photos()
        self._body.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    @property
    def may_unlock(self) -> bool:
        """Whether the person at the keyboard can open it again."""
        return self._desk.person.role in MAY_UNLOCK

    def _banner(self) -> QWidget:
        at = self._facts.detail.submitted_at
        day = format_date(day_in(self._desk.work.time_zone, at)) if at else ""
        lead = self.tr("Submitted {day}, locked.").format(day=day)
        if self.may_unlock:
            made = Banner(self._desk.theme, "ok", lead, "", self.tr("Unlock for a correction"))
            made.acted.connect(self.unlock_asked)
        else:
            words = self.tr("A manager can unlock it for a correction.")
            made = Banner(self._desk.theme, "ok", lead, words)
        made.setObjectName("locked")
        return made

    def _parts(self) -> Iterator[tuple[str, list[str] | QWidget]]:
        detail = self._facts.detail
        row, form = detail.row, detail.form
        day = format_date(form.day) if form.day else ""
        place = next((p.name for p in self._facts.places if p.id == form.location_id), "")
        minutes = self.tr("%n minutes", "", form.minutes)
        parts = (day, time_text(form.start_minute), minutes, place)
        when = ", ".join(part for part in parts if part)
        yield self.tr("Visit"), [row.organization, f"{said(row.purpose)}, {row.rep}", when]
        yield self.tr("Attendees"), [
            ", ".join(part for part in (one.name, said(one.role)) if part) for one in form.attendees
        ]
        open_ = self.tr("{topic}, planned and not reached")
        yield self.tr("Topics"), [
            said(one.topic) if one.reached else open_.format(topic=said(one.topic))
            for one in form.objectives
        ]
        yield self.tr("Notes"), [form.notes] if form.notes else []
        theme = self._desk.theme
        yield self.tr("Materials"), (
            material_table(theme, form.materials, self._facts) if form.materials else []
        )
        yield self.tr("Re-education"), code_table(theme, form.codes) if form.codes else []
        if self._facts.told:
            yield self.tr("Answers given"), [answer_line(one) for one in self._facts.told]
        yield self.tr("Action items"), list(self._promises())
        if form.checks or form.access or form.attested:
            yield self.tr("Directory"), list(self._directory())
        if form.next_visit_on:
            yield self.tr("Next visit"), [format_date(form.next_visit_on)]
        if row.rep_id == self._desk.work.staff_id and form.logging_seconds:
            took = self.tr("%n seconds. Only you see this; others see sums.", "",
                           form.logging_seconds)  # fmt: skip
            yield self.tr("Logging took"), [took]
        if detail.unlockings:
            zone = self._desk.work.time_zone
            yield self.tr("Unlocked"), [unlocking_line(one, zone) for one in detail.unlockings]

    def _directory(self) -> Iterator[str]:
        form = self._facts.detail.form
        if words := confirmed_words(form):
            yield words
        for line in lines_of(form, self._facts.walk):
            yield f"{line.about}: {line.what} ({line.word.lower()})"

    def _promises(self) -> Iterator[str]:
        names = {one.id: one.name for one in self._facts.team}
        for promise in self._facts.detail.form.promises:
            owner = promise.owner_name
            if promise.owner_id is not None:
                owner = names.get(promise.owner_id, "")
            due = format_date(promise.due_on) if promise.due_on else ""
            yield ", ".join(part for part in (promise.text, owner, due) if part)

    def _part(self, title: str, told: list[str] | QWidget) -> QHBoxLayout:
        name = label(title, "12m", "2")
        name.setFixedWidth(self._desk.theme.px(TITLE))
        column = QVBoxLayout()
        column.setSpacing(3)
        if isinstance(told, QWidget):
            column.addWidget(told)
        for line in () if isinstance(told, QWidget) else told or [self.tr("none")]:
            words = label(line, "", "" if told else "3", wrap=True)
            words.setMaximumWidth(self._desk.theme.px(WIDEST))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 100)
        row.addStretch(1)
        return row

    def _add_photos(self) -> None:
        detail = self._facts.detail
        if detail.form.files:
            photos = Photos(self._desk, detail.row.id, editable=False)
            photos.show_files(detail.form.files)
            self._body.addWidget(rule())
            self._body.addWidget(photos)

    def _add_signature(self) -> None:
        form = self._facts.detail.form
        drawn = form.signature is Signature.SIGNED and strokes_from_text(form.signature_detail)
        words = {
            Signature.NONE: self.tr("none"),
            Signature.SIGNED: self.tr("Signed"),
            Signature.DECLINED: self.tr("Declined"),
            Signature.PAPER: self.tr("On paper"),
        }[form.signature]
        if form.signature_detail and not drawn:
            words = f"{words}: {form.signature_detail}"
        self._body.addWidget(rule())
        self._body.addLayout(self._part(self.tr("Signature"), [words]))
        if drawn:
            pad = SignaturePad(self._desk.theme)
            pad.set_value(Signed(Signing.SIGNED, form.signature_detail))
            pad.canvas.setEnabled(False)
            pad.canvas.caption = format_date(form.day) if form.day else ""
            row = QHBoxLayout()
            row.addSpacing(self._desk.theme.px(TITLE) + 10)
            row.addWidget(pad.canvas)
            row.addStretch(1)
            pad.canvas.setMaximumWidth(self._desk.theme.px(420))
            pad.setParent(self)
            pad.hide()
            self._body.addLayout(row)
