"""The keys that the status bar shows for the day and for the list of action items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable


def task_hints(keys: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of a key and a word for the list of action items."""
    return (
        ("↑ ↓", _tr("Move")), ("↵", _tr("Open office")),
        (keys("today.finish-task"), _tr("Done with evidence")),
        (keys("today.put-off"), _tr("Put off")), (keys("today.remind"), _tr("Remind me")),
        (keys("today.hand-over"), _tr("Hand over")), ("Esc", _tr("Back to the day")),
    )  # fmt: skip


def day_hints(keys: Callable[[str], str], start: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of a key and a word for the day; `start` is what becomes of the stop's visit."""
    return (
        ("↑ ↓", _tr("Stop")), (keys("today.start-visit"), start),
        (keys("today.open-brief"), _tr("Visit brief")),
        (keys("today.open-office"), _tr("Open office")),
        (keys("today.check-code"), _tr("Check a code")),
        (keys("today.optimize"), _tr("Optimize order")), ("X", _tr("Tick action item")),
        (keys("today.all-tasks"), _tr("All action items")),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayPage", text)
