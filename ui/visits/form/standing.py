"""How a form stands: what there is to finish, and a word for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.visits.patient_marks import marks_in
from provider_ops.visits.rules import missing
from ui.visits.form.outline import OutlineItem, Todo
from ui.visits.words import mark_text, missing_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.visits.rules import Missing, VisitForm
    from ui.visits.form.section import FormSection, Refused


def refused_in(sections: Sequence[FormSection]) -> list[Refused]:
    """Return what is wrong in fields, in the order of the form."""
    return [one for section in sections for one in section.refused()]


def to_finish(form: VisitForm, sections: Sequence[FormSection], today: date) -> list[Todo]:
    """Return what stands against finishing, then what should be seen before."""
    found = [Todo(one.field.objectName(), one.told) for one in refused_in(sections)]
    found += [Todo(what.value, missing_text(what)) for what in missing(form, today)]
    titles = {section.key: section.title for section in sections}
    found += [
        Todo(mark.section, mark_text(mark, titles[mark.section])) for mark in marks_in(form)
    ]
    for section in sections:
        found += [Todo(section.key, one.text, warns=True) for one in section.warnings()]
    return found


def outline_item(section: FormSection, lacking: tuple[Missing, ...]) -> OutlineItem:
    """Return a section as the outline shows it; `lacking` is what the form still needs."""
    say = QCoreApplication.translate
    if any(what in lacking for what in section.needs):
        begun = section.count() > 0
        word = say("VisitFormView", "begun") if begun else say("VisitFormView", "to do")
        glyph = "wip" if begun else "pend"
    elif section.refused() or section.warnings():
        glyph, word = "wa", say("VisitFormView", "needs a look")
    elif section.is_begun():
        glyph, word = "wip", say("VisitFormView", "begun")
    elif section.needs or section.count():
        done = section.key != "actions" or section.count()
        glyph, word = (
            ("ok", say("VisitFormView", "done")) if done
            else ("pend", say("VisitFormView", "nothing yet"))
        )  # fmt: skip
    else:
        glyph, word = "pend", say("VisitFormView", "nothing yet")
    return OutlineItem(section.key, section.title, glyph, word, section.count())
