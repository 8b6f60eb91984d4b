"""A contract with a date that is near: what happens then, as a card and as a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.contracts.words import GLYPHS, day, days_left, status_word, unless_words
from ui.kit.avatar import initials
from ui.kit.cards import BoardColumn, Card
from ui.kit.columns import Column, Kind
from ui.kit.lists import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow, RadarRow

ENDS, RENEWS = "ends", "renews"
WINDOWS = (30, 60, 90, 180)
"""Last days of the board's columns."""

LATE, NEAR = 30, 60
CLOSE = 14


@dataclass(frozen=True, slots=True)
class Due:
    """A contract and the day by which somebody must act.

    Attributes:
        kind: ENDS without a renewal, or RENEWS unless notice is given.
        by: The last day covered, or the last day for notice.
        days: From today to `by`.
    """

    row: ContractRow
    kind: str
    by: date
    days: int

    @classmethod
    def ending(cls, row: ContractRow) -> Due:
        """Make it of a contract that `expiring` found."""
        assert row.standing.ends is not None
        assert row.standing.days_left is not None
        return cls(row, ENDS, row.standing.ends, row.standing.days_left)

    @classmethod
    def renewing(cls, due: RadarRow) -> Due:
        """Make it of a contract that the radar found."""
        return cls(due.contract, RENEWS, due.notice_by, due.days_left)

    @property
    def key(self) -> str:
        """Identity on the board."""
        return f"{self.kind}:{self.row.id}"

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


def board_columns(rows: Sequence[Due]) -> list[BoardColumn]:
    """Return the cards by window of days left."""
    translate = QCoreApplication.translate
    made, first = [], 0
    for last in WINDOWS:
        cards = [row for row in rows if first <= row.days <= last]
        title = (
            translate("Contracts", "Within {} days").format(last)
            if not first
            else translate("Contracts", "{} to {} days").format(first, last)
        )
        members = sum(card.row.members for card in cards)
        hint = translate("Contracts", "{} members").format(f"{members:,}")
        made.append(BoardColumn(str(last), title, hint, tuple(map(_card, cards))))
        first = last + 1
    return made


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
        Column(translate("Contracts", "If nobody acts"),
               lambda due: unless_words(due.row.standing, due.row.renewal.months), Kind.QUIET,
               250),
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


def _card(due: Due) -> Card:
    row = due.row
    translate = QCoreApplication.translate
    tag = (
        Tag(translate("Contracts", "Ends {}").format(day(due.by)), due.tone or "nu",
            "wa" if due.tone else "end")
        if due.kind == ENDS
        else Tag(translate("Contracts", "Notice by {}").format(day(due.by)), due.tone or "nu",
                 "clock")
    )  # fmt: skip
    return Card(
        key=due.key,
        title=row.organization,
        detail=f"{row.number} · {row.line_of_business}",
        corner=days_left(due.days),
        corner_tone=due.tone,
        initials=initials(row.owner) if row.owner else "",
        fact=translate("Contracts", "{} members").format(f"{row.members:,}"),
        tags=(tag,),
    )


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
