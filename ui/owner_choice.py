"""Who does an action item: the person at the keyboard, the office, its people, or a colleague."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication

from ui.kit.choices import Select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from provider_ops.visits.promise_text import ReadPromise

_say = partial(QCoreApplication.translate, "Owner")

Owner: TypeAlias = "UUID | str"
"""One of us by key, or somebody of the office by name."""


def owners(
    me: UUID, people: Iterable[str], team: Iterable[tuple[str, UUID]]
) -> list[tuple[str, Owner]]:
    """Return in words who may do something: me, the office, its `people`, then my `team`."""
    return [(_say("Me"), me), (_say("The office"), _say("the office")),
            *((name, name) for name in dict.fromkeys(people)),
            *((name, key) for name, key in team if key != me)]  # fmt: skip


def owner_of(read: ReadPromise, me: UUID) -> Owner:
    """Return who does what was typed; `me` where it names nobody."""
    if read.office:
        return _say("the office")
    if read.named:
        return read.named
    return me if read.who is None else read.who.owner_id or read.who.name


def parted(owner: Owner) -> tuple[UUID | None, str]:
    """Return an owner as a promise keeps it: the key of one of us, or a name."""
    return (None, owner) if isinstance(owner, str) else (owner, "")


class OwnerSelect(Select):
    """Offers who does something; somebody whom nobody knows is added, as named."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_say("Who does it"))

    def offer(self, known: Sequence[tuple[str, Owner]], chosen: Owner) -> None:
        """Offer those who are known, and choose one."""
        added = []
        if chosen and chosen not in [value for _word, value in known]:
            added = [(chosen if isinstance(chosen, str) else _say("A colleague"), chosen)]
        self.set_options([*known, *added])
        self.set_value(chosen)
