"""A contract with a date that is near: what happens then, as a card and as a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import notice_alert
from provider_ops.contracts.rules.renewals import Stage, is_put_off, stage_in_round
from ui.contracts.due_card import card_of, is_late
from ui.contracts.words import (
    GLYPHS,
    day,
    days_left,
    stage_word,
    status_word,
    unless_words,
)
from ui.kit.cards import BoardColumn
from ui.kit.columns import Column, Kind, RowState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow, RadarRow, RenewalRow
    from provider_ops.overview.renewal_board import Signs

ENDS, RENEWS = "ends", "renews"
LATE, NEAR = 30, 60
CLOSE = 14


@dataclass(frozen=True, slots=True)
class Due:
    """A contract and the day by which somebody must act.

    Attributes:
        kind: ENDS without a renewal, or RENEWS unless notice is given.
        by: The last day covered, or the last day for notice.
        days: From today to `by`.
        renewal: What was recorded on the way to a renewal.
        signs: What the areas around say of it; None until they were read.
    """

    row: ContractRow
    kind: str
    by: date
    days: int
    renewal: RenewalRow
    signs: Signs | None = None

    @classmethod
    def ending(cls, row: ContractRow, renewal: RenewalRow) -> Due:
        """Make it of a contract that `expiring` found."""
        assert row.standing.ends is not None
        assert row.standing.days_left is not None
        return cls(row, ENDS, row.standing.ends, row.standing.days_left, renewal)

    @classmethod
    def renewing(cls, due: RadarRow, renewal: RenewalRow) -> Due:
        """Make it of a contract that the radar found."""
        return cls(due.contract, RENEWS, due.notice_by, due.days_left, renewal)

    @property
    def key(self) -> str:
        """Identity on the board."""
        return f"{self.kind}:{self.row.id}"

    @property
    def today(self) -> date:
        """The day it was read."""
        return self.by - timedelta(days=self.days)

    @property
    def stage(self) -> Stage:
        """Where its renewal is in this round."""
        return stage_in_round(self.renewal.stage, self.renewal.stage_on, self.by)

    @property
    def ends(self) -> bool:
        """Whether it ends on that day, rather than renews after it."""
        return self.kind == ENDS

    @property
    def is_put_off(self) -> bool:
        """Whether it waits for a later day."""
        return is_put_off(self.renewal.snoozed_until, self.today)

    @property
    def specialty(self) -> str:
        """Of most of its clinicians; "" when unknown."""
        return self.signs.specialty if self.signs is not None else ""

    @property
    def alert(self) -> int | None:
        """The alert of the radar that was reached last: 180, 120, 90, 60 or 30 days."""
        return notice_alert(self.by, self.today)

    @property
    def tone(self) -> str:
        """How pressing it is."""
        if self.kind == RENEWS:
            return "wa" if self.days <= CLOSE else ""
        return "cr" if self.days <= LATE else "wa" if self.days <= NEAR else ""


def kind_word(kind: str) -> str:
    """Return what happens on the day, in a word or two."""
    translate = QCoreApplication.translate
    if kind == ENDS:
        return translate("Contracts", "Ends")
    return translate("Contracts", "Notice due")


def board_columns(rows: Sequence[Due], states: Callable[[Due], RowState]) -> list[BoardColumn]:
    """Return the cards by stage of the renewal, the nearest day first."""
    found = []
    for stage in Stage:
        here = [row for row in rows if row.stage is stage]
        members = sum({row.row.id: row.row.members for row in here}.values())
        hint = QCoreApplication.translate("Contracts", "{} members").format(f"{members:,}")
        found.append(BoardColumn(stage.value, stage_word(stage), hint if here else "",
                                 tuple(card_of(row, states(row)) for row in here)))  # fmt: skip
    return found


def table_columns() -> list[Column[Due]]:
    """Return the columns of the table."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Contracts", "Office"), lambda due: due.row.organization, Kind.STRONG,
               190, stretch=True),
        Column(translate("Contracts", "Contract"), lambda due: due.row.number, Kind.CODE, 104),
        Column(translate("Contracts", "What"), lambda due: kind_word(due.kind), Kind.STATUS, 104,
               glyph=lambda due: "wa" if due.kind == ENDS else "clock"),
        Column(translate("Contracts", "By"), lambda due: day(due.by), Kind.DATE, 96),
        Column(translate("Contracts", "Left"), lambda due: days_left(due.days), Kind.NUMBER, 58,
               tone=lambda due: due.tone),
        Column(translate("Contracts", "Members"), lambda due: f"{due.row.members:,}", Kind.NUMBER,
               78),
        Column(translate("Contracts", "Alert"), _alert, Kind.NUMBER, 60),
        Column(translate("Contracts", "Stage"), lambda due: stage_word(due.stage), Kind.PLAIN, 112),
        Column(translate("Contracts", "Next step"), _step, Kind.QUIET, 190,
               tone=lambda due: "cr" if is_late(due) else ""),
        Column(translate("Contracts", "If nobody acts"),
               lambda due: unless_words(due.row.standing, due.row.renewal.months), Kind.QUIET,
               200),
    ]  # fmt: skip


def contract_columns() -> list[Column[ContractRow]]:
    """Return the columns of the list of all contracts."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Contracts", "Contract"), lambda row: row.number, Kind.CODE, 112,
               sort="number"),
        Column(translate("Contracts", "Office"), lambda row: row.organization, Kind.STRONG, 200,
               stretch=True, sort="organization"),
        Column(translate("Contracts", "Line"), lambda row: row.line_of_business, Kind.QUIET, 60),
        Column(translate("Contracts", "Status"), lambda row: status_word(row.standing.status),
               Kind.STATUS, 112, glyph=lambda row: GLYPHS[row.standing.status]),
        Column(translate("Contracts", "Ends"), _ends, Kind.DATE, 100),
        Column(translate("Contracts", "Renews"), _renews, Kind.QUIET, 92),
        Column(translate("Contracts", "Notice by"), lambda row: day(row.standing.notice_by),
               Kind.DATE, 100),
        Column(translate("Contracts", "Members"), lambda row: f"{row.members:,}", Kind.NUMBER, 84,
               sort="members"),
    ]  # fmt: skip


def _alert(due: Due) -> str:
    return "" if due.alert is None else f"{due.alert}"


def _step(due: Due) -> str:
    by = due.renewal.next_due
    if due.stage is Stage.NOT_STARTED or not due.renewal.next_step:
        return ""
    return due.renewal.next_step if by is None else f"{by:%m/%d} · {due.renewal.next_step}"


def _ends(row: ContractRow) -> str:
    ends = row.standing.ends
    if ends is None or ends.year >= 9999:
        return QCoreApplication.translate("Contracts", "No end")
    return day(ends)


def _renews(row: ContractRow) -> str:
    translate = QCoreApplication.translate
    if not row.renewal.automatic:
        return translate("Contracts", "No")
    return translate("Contracts", "{} months").format(row.renewal.months)
