"""Which words of a visit look like a patient's identifier, and the form without them. Pure.

Patients are not named in this program. A person is asked about each stretch that looks like an
identifier; until the answer is "it is none", no copy of it is written, in the draft neither.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provider_ops.core.identifiers import Found, find_identifiers, redact
from provider_ops.core.strokes import strokes_from_text
from provider_ops.directory.rules import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.visits.rules import VisitForm


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something was found: the section of the form, and which of its lines."""

    section: str
    line: int
    found: Found


def marks_in(form: VisitForm) -> tuple[Mark, ...]:
    """Return what looks like an identifier in the free text of a form, in the form's order."""
    return tuple(
        Mark(section, line, found)
        for section, line, text in _texts(form)
        for found in find_identifiers(text, form.cleared)
    )


def without_marks(form: VisitForm) -> VisitForm:
    """Return the form with everything taken out that `marks_in` finds; the form itself if none."""
    if not marks_in(form):
        return form

    def bare(text: str) -> str:
        return redact(text, form.cleared)

    return replace(
        form,
        notes=bare(form.notes),
        attendees=tuple(replace(a, name=bare(a.name)) for a in form.attendees),
        objectives=tuple(replace(o, topic=bare(o.topic)) for o in form.objectives),
        codes=tuple(
            replace(c, reason=bare(c.reason), taught=bare(c.taught), who=bare(c.who))
            for c in form.codes
        ),
        promises=tuple(
            replace(p, text=bare(p.text), owner_name=bare(p.owner_name)) for p in form.promises
        ),
        checks=tuple(
            c if c.fact == Fact.PHONE else replace(c, said=bare(c.said)) for c in form.checks
        ),
        attested=tuple(replace(a, signer=bare(a.signer)) for a in form.attested),
        kept=tuple(replace(k, evidence=bare(k.evidence)) for k in form.kept),
        signature_detail=form.signature_detail if _is_drawn(form) else bare(form.signature_detail),
    )


def _texts(form: VisitForm) -> Iterator[tuple[str, int, str]]:
    for at, attendee in enumerate(form.attendees):
        yield "attendees", at, attendee.name
    for at, objective in enumerate(form.objectives):
        yield "topics", at, objective.topic
    yield "topics", -1, form.notes
    for at, code in enumerate(form.codes):
        for text in (code.reason, code.taught, code.who):
            yield "codes", at, text
    for at, promise in enumerate(form.promises):
        for text in (promise.text, promise.owner_name):
            yield "actions", at, text
    for at, check in enumerate(form.checks):
        if check.fact != Fact.PHONE:  # its digits are checked to be a phone number
            yield "roster", at, check.said
    for at, course in enumerate(form.attested):
        yield "roster", at, course.signer
    for at, kept in enumerate(form.kept):
        yield "actions", -1 - at, kept.evidence
    if not _is_drawn(form):
        yield "signature", 0, form.signature_detail


def _is_drawn(form: VisitForm) -> bool:
    """Whether the signature is strokes: numbers that may look like anything."""
    return bool(strokes_from_text(form.signature_detail))
