"""What was counted in a file or a database, in the language of the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable


def counted(counts: Iterable[tuple[str, int]]) -> str:
    """Return "441 claims, 796 lines" of names as loads write them.

    A name of a newer edition is shown as it is written.
    """
    known = _names()
    return ", ".join(f"{n:,} {known.get(name, name.replace('_', ' '))}" for name, n in counts)


def _names() -> dict[str, str]:
    return {
        "added": _tr("added"),
        "affiliations": _tr("affiliations"),
        "changed": _tr("changed"),
        "claim lines": _tr("claim lines"),
        "claims": _tr("claims"),
        "codes": _tr("codes"),
        "corrected": _tr("corrected"),
        "denied": _tr("denied"),
        "ended": _tr("ended"),
        "held": _tr("held"),
        "lines": _tr("lines"),
        "lists": _tr("lists"),
        "locations": _tr("addresses"),
        "modifiers": _tr("modifiers"),
        "offices": _tr("offices"),
        "organizations": _tr("organizations"),
        "providers": _tr("providers"),
        "recorded": _tr("recorded"),
        "remittances": _tr("remittances"),
        "removed": _tr("removed"),
        "rows": _tr("rows"),
        "unbalanced": _tr("unbalanced"),
        "unchanged": _tr("unchanged"),
        "visits": _tr("visits"),
        "warnings": _tr("warnings"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Counts", text)
