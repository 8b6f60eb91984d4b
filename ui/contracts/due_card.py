"""A contract with a date that is near, as a card of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules.renewals import Stage
from ui.kit.avatar import initials
from ui.kit.cards import Card
from ui.kit.lists import Tag
from ui.kit.state_mark import state_tags
from ui.stored_words import said

if TYPE_CHECKING:
    from datetime import date

    from ui.contracts.due import Due
    from ui.kit.columns import RowState


def card_of(due: Due, sent: RowState) -> Card:
    """Return the card: office, what it does where, whom it covers, what presses."""
    row = due.row
    translate = QCoreApplication.translate
    place = " · ".join(filter(None, (said(due.specialty), due.signs.county))) if due.signs else ""
    return Card(
        key=due.key,
        title=row.organization,
        detail=place or f"{row.number} · {row.line_of_business}",
        corner=translate("Contracts", "{} d").format(f"{due.days:,}"),
        corner_tone=due.tone,
        initials=initials(row.owner) if row.owner else "",
        fact=translate("Contracts", "{} members").format(f"{row.members:,}"),
        tags=(*_date_tags(due), *_sign_tags(due), *state_tags(sent)),
    )


def is_late(due: Due) -> bool:
    """Tell whether the next step of a renewal that is under way should be done by now."""
    by = due.renewal.next_due
    return due.stage is not Stage.NOT_STARTED and by is not None and by < due.today


def _date_tags(due: Due) -> list[Tag]:
    translate = QCoreApplication.translate
    until = due.renewal.snoozed_until
    if due.is_put_off and until is not None:
        return [Tag(translate("Contracts", "Until {}").format(_short(until)), "nu", "pause")]
    words = (
        translate("Contracts", "Ends {}") if due.ends
        else translate("Contracts", "Notice by {}")
    )  # fmt: skip
    glyph = (due.tone or "end") if due.ends else "clock"
    tags = [Tag(words.format(_short(due.by)), due.tone or "nu", glyph)]
    if due.alert is not None and not due.ends:
        alert = translate("Contracts", "{}-day alert").format(due.alert)
        tags.append(Tag(alert, due.tone or "nu", due.tone or "new"))
    since = due.renewal.stage_on
    if due.stage is not Stage.NOT_STARTED and since is not None:
        days = (due.today - since).days
        tags.append(Tag(translate("Contracts", "Day {}").format(f"{days:,}"), "nu", "clock"))
    if is_late(due):
        tags.append(Tag(translate("Contracts", "Step late"), "cr", "no"))
    return tags


def _sign_tags(due: Due) -> list[Tag]:
    translate, signs, tags = QCoreApplication.translate, due.signs, []
    if signs is None:
        return []
    if signs.alone:
        tags.append(Tag(translate("Contracts", "Sole source"), "cr", "cr"))
    if signs.is_denied_often and signs.denied is not None:
        said = translate("Contracts", "{}% denied").format(f"{signs.denied * 100:.1f}")
        tags.append(Tag(said, "wa", "wa"))
    if signs.visit is not None:
        when, minute = signs.visit
        said = _short(when)
        if when == due.today:
            at = "" if minute is None else f" {(minute // 60 - 1) % 12 + 1}:{minute % 60:02}"
            said = translate("Contracts", "today") + at
        tags.append(Tag(translate("Contracts", "Visit {}").format(said), "ac", "new"))
    return tags


def _short(when: date) -> str:
    return f"{when:%m/%d}"
