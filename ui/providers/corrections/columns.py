"""The columns of the list of corrections, and what one says in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.rules import State
from ui.directory_words import STATE_GLYPHS, fact_word, state_word, value_word
from ui.kit.columns import Column, Kind
from ui.kit.dates import format_date
from ui.kit.language_names import is_spanish

if TYPE_CHECKING:
    from provider_ops.directory.queries import CorrectionRow


FACT, FACT_IN_SPANISH = 150, 172
"""The width of what a correction is of: Acepta pacientes nuevos."""


def columns() -> tuple[Column[CorrectionRow], ...]:
    """Return the columns, from where it stands to how it ended."""
    fact = FACT_IN_SPANISH if is_spanish() else FACT
    return (
        Column(_tr("Learned"), lambda row: format_date(row.proposed_on), Kind.DATE, 110,
               sort="day"),
        Column(_tr("State"), lambda row: state_word(row.state), Kind.STATUS, 106,
               glyph=lambda row: STATE_GLYPHS[row.state]),
        Column(_tr("Office"), lambda row: row.organization, Kind.STRONG, 160, stretch=2,
               sort="organization"),
        Column(_tr("Practitioner or address"), who, Kind.PLAIN, 140),
        Column(_tr("Fact"), lambda row: fact_word(row.fact), Kind.QUIET, fact, sort="fact"),
        Column(_tr("Listed"), lambda row: value_word(row.fact, row.old_value), Kind.QUIET,
               118),
        Column(_tr("The office says"), new_value, Kind.STRONG, 130),
        Column(_tr("Reason or file"), lambda row: row.file_number or row.reason, Kind.QUIET, 100,
               stretch=True),
        Column(_tr("Reported by"), lambda row: row.proposed_by, Kind.QUIET, 116),
    )  # fmt: skip


def empty_columns(state: State | None) -> tuple[str, ...]:
    """Return the titles of columns that have nothing to say of corrections in `state`.

    The tab tells the state of all of them.
    """
    if state is None:
        return ()
    return (_tr("State"), _tr("Reason or file")) if state is State.PROPOSED else (_tr("State"),)


def who(row: CorrectionRow) -> str:
    """Return whom or what a correction is about."""
    return row.provider or row.address


def new_value(row: CorrectionRow) -> str:
    """Return what the office says."""
    return _tr("not here any more") if row.left else value_word(row.fact, row.new_value)


def in_full(row: CorrectionRow) -> str:
    """Return a correction with its evidence and its decision, as sentences."""
    listed = value_word(row.fact, row.old_value)
    parts = [f"{who(row)}, {fact_word(row.fact)}: {listed} → {new_value(row)}."]
    learned = _tr("Told to {name} on {day}.")
    if row.visit_id is not None:
        learned = _tr("Told to {name} at the visit of {day}.")
    parts.append(learned.format(name=row.proposed_by, day=format_date(row.proposed_on)))
    if row.decided_on is not None and row.decided_by:
        words = _tr("Approved by {name} on {day}.")
        if row.state is State.DECLINED:
            words = _tr("Declined by {name} on {day}.")
        parts.append(words.format(name=row.decided_by, day=format_date(row.decided_on)))
    if row.file_number:
        parts.append(_tr("Sent in file {number}.").format(number=row.file_number))
    if row.reason:
        parts.append(row.reason)
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Corrections", text)
