"""Which keys the status bar names on each view of Contracts & codes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.contracts.views import CHECKER, EXPIRING, LISTS


def key_hints(
    view: str, version: tuple[tuple[str, str], ...] = ()
) -> tuple[tuple[str, str], ...]:
    """Return pairs of a key and a word.

    `view` as of `ContractsPage.view`; `version` are pairs for the chosen version of a contract.
    """
    if view == CHECKER:
        return (("↵", _tr("Check")), ("← →", _tr("Knowledge date")),
                ("Ctrl C", _tr("Copy answer")), ("V", _tr("Add to visit")),
                ("P", _tr("Print quick sheet")),
                ("T", _tr("Tell the office")))  # fmt: skip
    if view == EXPIRING:
        return (("← → ↑ ↓", _tr("Move between cards")),
                ("Shift ← →", _tr("Change stage")), ("↵", _tr("Open")),
                ("S", _tr("Put off")), ("O", _tr("Owner")),
                ("B", _tr("Board or table")))  # fmt: skip
    if view == "contract":
        return (("↑ ↓", _tr("Version")), ("D", _tr("Compare")),
                *version, ("R", _tr("Log reminder")), ("V", _tr("Bring to visit")),
                ("1-6", _tr("Tabs")), ("Esc", _tr("Back")))  # fmt: skip
    if view == LISTS:
        return (("↑ ↓", _tr("Move")), ("A", _tr("Add")), ("↵", _tr("Change")),
                ("E", _tr("End")), ("X", _tr("Select")),
                ("K", _tr("Check")))  # fmt: skip
    return (("↑ ↓", _tr("Move")), ("↵", _tr("Open")), ("/", _tr("Find")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContractsPage", text)
