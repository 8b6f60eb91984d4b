"""The steps of loading a file: what they are called, and the keys that matter in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from provider_ops.intake.looking import LookedAt

FILE, COLUMNS, CHECK, MATCH, REPORT, FINISH = (
    "file", "columns", "check", "match", "report", "finish",
)  # fmt: skip


def steps_of(looked: LookedAt | None) -> tuple[str, ...]:
    """Return the steps that a file goes through; those of a claims log before there is one.

    A file without columns to map is looked at as a whole. One that names nobody, and one that
    makes known whom it names, has nobody to match.
    """
    if looked is not None and looked.report is not None:
        return (FILE, REPORT, FINISH)
    kind = looked.table if looked is not None else None
    matches = looked is None or (kind is not None and kind.whose is not None)
    return (FILE, COLUMNS, CHECK, *((MATCH,) if matches else ()), FINISH)


def step_word(step: str) -> str:
    """Return the name of a step."""
    words = {
        FILE: _tr("File"), COLUMNS: _tr("Columns"), CHECK: _tr("Check rows"),
        REPORT: _tr("Check rows"), MATCH: _tr("Match"), FINISH: _tr("Finish"),
    }  # fmt: skip
    return words[step]


def key_hints(step: str) -> tuple[tuple[str, str], ...]:
    """Return the keys that matter in a step."""
    load, back = ("Ctrl ↵", _tr("Load")), ("Esc", _tr("Back"))
    hints = {
        FILE: (("↵", _tr("Choose a file")), ("Esc", _tr("Back to claims"))),
        COLUMNS: (("↑ ↓", _tr("Field")), ("↵", _tr("Choose a column")),
                  ("Ctrl ↵", _tr("Check rows")), back),
        CHECK: (("↑ ↓", _tr("Row")), ("F8", _tr("Next problem")), ("↵", _tr("Use suggestion")),
                ("Del", _tr("Leave out")), load),
        MATCH: (("↑ ↓", _tr("Practice")), ("F8", _tr("Next without decision")),
                ("↵", _tr("Use proposal")), ("/", _tr("Pick another")), ("Del", _tr("Leave out")),
                load),
        REPORT: (load, back),
        FINISH: (("Ctrl ↵", _tr("Go to findings")), back),
    }  # fmt: skip
    return hints[step]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportView", text)
