"""Who goes on a visit that somebody plans for others: the field, and whom it proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.escalations.queries import colleagues
from provider_ops.planning.actions.targets import MANAGERS
from provider_ops.planning.queries import who_looks_after
from ui.kit.choices import Select

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.escalations.queries import Colleague
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk


def plans_for_others(desk: Desk) -> bool:
    """Whether whoever is at the keyboard says who goes; a representative goes himself."""
    return desk.person.role in MANAGERS


class WhoGoes(Select):
    """Proposes who looks after the offices on the day; stays with what a person chose.

    Its value is a person, or None for who looks after each office: where they are several, or
    as long as that is being read.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: tuple[tuple[UUID, ...], date | None] = ((), None)
        self._proposed: UUID | None = None
        super().__init__()
        self._await()

    def follow(self, offices: Sequence[UUID], day: date | None) -> None:
        """Propose who looks after these offices on a day."""
        asked = (tuple(offices), day)
        if asked == self._asked:
            return
        self._asked = asked
        if self.value() in (None, self._proposed):
            self._await()
        if not offices or day is None:
            return
        work = self._desk.work

        def read(_reporter: Reporter) -> tuple[tuple[Colleague, ...], Mapping[UUID, UUID]]:
            with work.read() as session:
                return colleagues(session), who_looks_after(session, offices, day)

        self._desk.jobs.run(
            self, read, lambda found: self._propose(asked, *found), lambda _error: None
        )

    def _await(self) -> None:
        """Stand for whoever looks after the office, until that is known."""
        self._proposed = None
        self.set_options([(_tr("Who looks after the office"), None)])
        self.set_value(None)

    def _propose(
        self,
        asked: tuple[tuple[UUID, ...], date | None],
        team: tuple[Colleague, ...],
        carers: Mapping[UUID, UUID],
    ) -> None:
        if asked != self._asked:
            return  # another office or day was chosen meanwhile
        me = self._desk.work.staff_id
        names = {one.id: one.name for one in team}
        found = {carers.get(office, me) for office in asked[0]}
        own = [one for one in sorted(found & names.keys(), key=names.__getitem__) if one != me]
        reps = [one.id for one in team if one.role == "rep" and one.id != me]
        others = [(names[key], key) for key in dict.fromkeys((*own, *reps))]
        options: list[tuple[str, UUID | None]] = [*others, (_tr("Me"), me)]
        untouched = self.value() in (None, self._proposed)
        alone = next(iter(found)) if len(found) == 1 else None
        if alone is None:
            words = ", ".join([*(names[one] for one in own),
                               *([_tr("Me")] if me in found else [])])  # fmt: skip
            each = _tr("Each office's own: {names}").format(names=words)
            options.insert(0, (each, None))
        self._proposed = alone
        chosen = alone if untouched else self.value()
        self.set_options(options)
        self.set_value(chosen)
        self.show_beginning()


def who_goes(work: Workspace, chosen: UUID | None, office: UUID, day: date) -> UUID | None:
    """Return who goes to an office: who was chosen, else who looks after it on the day."""
    if chosen is not None:
        return chosen
    with work.read() as session:
        return who_looks_after(session, (office,), day).get(office)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanSheet", text)
