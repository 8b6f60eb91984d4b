"""What a timeline is made of: entries of different kinds, and of whom they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session


class Kind(StrEnum):
    """What kind of thing happened; the screen filters by it."""

    VISIT = "visit"
    OUTREACH = "outreach"
    PROMISE = "promise"
    CASE = "escalation"
    CLAIMS = "claims"
    OUTLIER = "outlier"
    CONTRACT = "contract"
    TRAINING = "training"
    DIRECTORY = "directory"
    PEOPLE = "people"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened: a verb of its kind, what it was about, who did it.

    Attributes:
        verb: A word the screen translates: submitted, planned, kept, opened, resolved, began ...
        title: What it was about, as it is called.
        text: More of it, in the words of who wrote it.
        subject_id: The record to open.
        count: Of what the verb counts: lines, parts, minutes; 0 where it counts nothing.
        tags: Names that belong to it, such as materials handed over; of codes the first few.
        writer_id: Who may change it, for what a person wrote by hand; else None.
        edited: Whether it says something else than at first.
        until: By when it is due, or until when it holds.
        change: What a record said before, and says after.
        amount: Dollars that it was about.
    """

    day: date
    kind: Kind
    verb: str
    title: str
    text: str
    who: str
    subject_id: UUID
    count: int = 0
    tags: tuple[str, ...] = ()
    writer_id: UUID | None = None
    edited: bool = False
    until: date | None = None
    change: tuple[str, str] | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which office, until which day, in which market; and names of colleagues by key."""

    session: Session
    office: UUID
    today: date
    zone: str
    staff: Mapping[UUID, str]

    @property
    def values(self) -> dict[str, UUID]:
        """What a statement about `OFFICE` is asked with."""
        return {"office": self.office}


OFFICE: Any = bindparam("office")
"""The office, in statements that are made once: that takes longer than to answer them."""
