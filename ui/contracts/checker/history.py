"""The history of an answer as the strip shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.knowledge import Event, History, Stretch
from ui.check_words import cause_words, title_of_test
from ui.contracts.checker.words import TONES, verdict

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.queries import Consultation
    from provider_ops.codes.rules.facts import Question
    from provider_ops.codes.rules.knowledge import Knowledge


def history_of(found: Consultation, today: date) -> History:
    """Return what would have been answered since when, and what was told on the way.

    Neighbours with one answer are one stretch; a new reason for it is an event.
    """
    question = found.said.question
    translate = QCoreApplication.translate
    stretches: list[Stretch] = []
    events = [
        Event(one.on, translate("Checker", "Told the office {}").format(verdict(one.answer)))
        for one in found.told
    ]
    for one in found.knowledge:
        new = _stretch(one, question)
        if not stretches or stretches[-1].tone != new.tone:
            stretches.append(new)
            continue
        if new.since is not None:
            events.append(Event(new.since, new.event))
        stretches[-1] = replace(stretches[-1], cause=new.cause)
    return History(tuple(stretches), tuple(events), today)


def _stretch(one: Knowledge, question: Question) -> Stretch:
    translate = QCoreApplication.translate
    if one.since is None:
        cause = translate("Checker", "nothing recorded")
        return Stretch(None, TONES[one.answer], verdict(one.answer), cause)  # type: ignore[arg-type]
    cause = cause_words(one.cause).rstrip(".")
    for linked in ("on", "en"):  # the code stands in the question already
        cause = cause.removeprefix(f"{question.code} {linked} ")
    event = one.source or title_of_test(one.test, question.modifiers)
    return Stretch(one.since, TONES[one.answer], verdict(one.answer), cause, event)  # type: ignore[arg-type]
