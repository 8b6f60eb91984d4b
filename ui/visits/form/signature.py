"""How the office confirmed the visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from provider_ops.visits.rules import Missing, Signature
from ui.kit.dates import format_date
from ui.kit.signature_pad import SignaturePad, Signed, Signing
from ui.visits.form.section import FormSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts


class SignatureSection(FormSection):
    """The pad, and the caption below its line."""

    key = "signature"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.SIGNATURE,)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Signature")
        self._heading.setText(self.title)
        self.set_hint(self.tr("attendance and materials only"))
        self.pad = SignaturePad(theme)
        self.pad.changed.connect(self.changed)
        self.body.addWidget(self.pad)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self.pad.set_value(Signed(Signing(form.signature.value), form.signature_detail))
        self.say_who(form)

    def say_who(self, form: VisitForm) -> None:
        """Print who signs and when below the line."""
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
    def first(self) -> QWidget:
        return self.field_of(Missing.SIGNATURE)

    @override
    def field_of(self, what: Missing) -> QWidget:
        if self.pad.ways.value() == "declined":
            return self.pad.reason
        return self.pad.clear if self.pad.canvas.strokes else self.pad.name
