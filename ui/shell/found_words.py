"""How the palette writes what was found: its group, its picture, and what stands at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counts import grouped
from ui.providers.words import GLYPHS, status_word

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.contracts.rules import Standing
    from provider_ops.overview.hits import Hit

ICONS = {
    "provider": "user-round", "organization": "building-2", "contact": "users", "code": "hash",
    "visit": "map-pin-check-inside", "escalation": "siren", "contract": "file-check-2",
    "material": "graduation-cap",
}  # fmt: skip
"""By kind of hit, in the order in which their groups stand."""
_COVERED = ("provider", "organization")


def section_of(kind: str) -> str:
    """Return the heading that hits of a kind stand under."""
    translate = QCoreApplication.translate
    return {
        "provider": translate("Palette", "Providers"),
        "organization": translate("Palette", "Providers"),
        "contact": translate("Palette", "People in offices"),
        "code": translate("Palette", "Codes"),
        "visit": translate("Palette", "Visits and notes"),
        "escalation": translate("Palette", "Escalations"),
        "contract": translate("Palette", "Contracts"),
        "material": translate("Palette", "Materials"),
    }[kind]


def side_of(hit: Hit, today: date) -> tuple[str, str]:
    """Return what stands at the right of a hit, and the shape before it; "" for none."""
    if hit.kind in _COVERED:
        return _covered(hit.contract, today)
    if (found := hit.carried) is not None:
        if found.ending:
            words = QCoreApplication.translate("Palette", "ends on %n lists", "", found.ending)
            return grouped(words, found.ending), "wa"
        return on_lists(hit), ""
    glyph = "" if hit.open is None else "wip" if hit.open else "ok"
    return _day(hit.when, today) if hit.when else "", glyph


def on_lists(hit: Hit) -> str:
    """Return on how many lists a code is; "" of anything else."""
    if hit.carried is None:
        return ""
    if not hit.carried.lists:
        return QCoreApplication.translate("Palette", "on no list")
    words = QCoreApplication.translate("Palette", "on %n lists", "", hit.carried.lists)
    return grouped(words, hit.carried.lists)


def _covered(contract: Standing | None, today: date) -> tuple[str, str]:
    if contract is None:
        return status_word("none"), GLYPHS["none"]
    glyph = GLYPHS[contract.status.value]
    if not contract.in_force:
        return status_word(contract.status.value), glyph
    if contract.ends is None:
        return QCoreApplication.translate("Contract", "No end"), glyph
    words = QCoreApplication.translate("Palette", "to {0}")
    if contract.renews:
        words = QCoreApplication.translate("Palette", "to {0}, renews")
    return words.format(_day(contract.ends, today)), glyph


def _day(day: date, today: date) -> str:
    return f"{day:%m/%d}" if day.year == today.year else f"{day:%m/%d/%Y}"
