"""How the office confirmed the visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from provider_ops.visits.rules import FileKind, Missing, Signature
from ui.kit.buttons import Button
from ui.kit.dates import format_date
from ui.kit.signature_pad import SignaturePad, Signed, Signing
from ui.visits.form.section import FormSection, Warned

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts


class SignatureSection(FormSection):
    """The pad, and the caption below its line."""

    scan_asked = Signal()
    key = "signature"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.SIGNATURE,)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Signature")
        self._heading.setText(self.title)
        self.set_hint(self.tr("attendance and materials only"))
        self.pad = SignaturePad(theme)
        self.pad.changed.connect(self._changed)
        self.scan = Button(theme, self.tr("Add the signed paper as a scan"), size="s",
                           icon_name="camera")  # fmt: skip
        self.scan.setObjectName("signature.scan")
        self.scan.clicked.connect(lambda _on=False: self.scan_asked.emit())
        self._scans = 0
        self.body.addWidget(self.pad)
        self.body.addWidget(self.scan, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self.pad.set_value(Signed(Signing(form.signature.value), form.signature_detail))
        self.say_who(form)
        self._show_scan()

    def say_who(self, form: VisitForm) -> None:
        """Print who signs and when below the line; know whether the signed paper is here."""
        self._scans = sum(one.kind is FileKind.SIGNATURE for one in form.files)
        drawn = bool(self.pad.canvas.strokes)
        who = form.attendees[0].name if form.attendees and drawn else ""
        day = format_date(form.day) if form.day else ""
        self.pad.set_caption(" · ".join(part for part in (who, day) if part))

    @override
    def read(self, form: VisitForm) -> VisitForm:
        signed = self.pad.value()
        return replace(
            form, signature=Signature(signed.state.value), signature_detail=signed.detail
        )

    @override
    def warnings(self) -> tuple[Warned, ...]:
        if self.pad.value().state is Signing.PAPER and not self._scans:
            return (Warned(self.tr("A scan of the signed paper")),)
        return ()

    def _changed(self) -> None:
        self._show_scan()
        self.changed.emit()

    def _show_scan(self) -> None:
        self.scan.setVisible(self.pad.ways.value() == "paper")

    @override
    def first(self) -> QWidget:
        return self.field_of(Missing.SIGNATURE)

    @override
    def field_of(self, what: Missing) -> QWidget:
        if self.pad.ways.value() == "declined":
            return self.pad.reason
        if self.pad.ways.value() == "paper":
            return self.scan
        return self.pad.clear if self.pad.canvas.strokes else self.pad.name
