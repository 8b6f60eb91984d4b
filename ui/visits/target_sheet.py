"""How often offices are visited: one field for whom, one for the days, and what counts now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.planning import actions, queries
from provider_ops.planning.rules.targets import MOST_DAYS, Scope
from ui.kit.entry_fields import NumberField
from ui.kit.error_words import in_words
from ui.kit.fields import Field
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.planning.queries import DueRow, Subject, TargetRow
    from ui.page import Desk

NAMED = 6


def open_targets(
    desk: Desk, parent: QWidget, row: DueRow | None, done: Callable[[str], None]
) -> None:
    """Read what counts now and ask for a target, for the office of `row` first."""
    work = desk.work

    def read(_reporter: Reporter) -> tuple[tuple[TargetRow, ...], Subject | None]:
        with work.read() as session:
            office = None
            if row is not None:
                office = queries.subject(
                    session, work.market_id, Scope.ORGANIZATION, row.id, row.name
                )
            return queries.targets(session, work.market_id), office

    desk.jobs.run(
        parent, read, lambda found: TargetSheet(desk, parent, *found, done=done).open()
    )


class TargetSheet(Sheet):
    """Sets the days for a tier, a specialty, a clinician or an office; 0 takes them away."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        targets: tuple[TargetRow, ...],
        subject: Subject | None,
        *,
        done: Callable[[str], None],
    ) -> None:
        self._desk, self._done = desk, done
        theme = desk.theme
        self.whom = SearchField(theme, desk.jobs, self._find, self.tr("Tier, specialty or name"))
        self.days = NumberField(0, MOST_DAYS, 90)
        self._whom = Field(theme, self.tr("For"), self.whom, name="target.whom")
        self._days = Field(theme, self.tr("Days between visits"), self.days, name="target.days")
        super().__init__(
            theme,
            parent,
            self.tr("Set a visit target"),
            self.tr("The most specific one counts: office, clinician, specialty, tier. 0 days "
                    "takes a target away. Now: {targets}.").format(targets=_listed(targets)),
            (self._whom, self._days),
            act=self.tr("Set target"),
            keep=self.tr("Cancel"),
            check=self._wrong,
        )  # fmt: skip
        self.whom.value_changed.connect(self._take)
        self.confirmed.connect(self._set)
        self.finished.connect(self.deleteLater)
        if subject is not None:
            self.whom.set_choice(subject_words(subject), subject)
            self.days.setFocus()

    def _find(self, text: str) -> list[tuple[str, Subject]]:
        work = self._desk.work
        with work.read() as session:
            found = queries.subjects(session, work.market_id, text)
        return [(subject_words(one), one) for one in found]

    def _take(self, subject: Subject | None) -> None:
        if subject is not None and subject.days is not None:
            self.days.set_value(subject.days)

    def _set(self) -> None:
        subject: Subject = self.whom.value()
        work, days = self._desk.work, self.days.value()

        def act(_reporter: Reporter) -> None:
            if days:
                actions.set_target(work, subject.scope, subject.key, days)
            elif subject.target_id is not None:
                actions.remove_target(work, subject.target_id)

        def finish(_result: None) -> None:
            self.accept()
            words = (
                self.tr("Target of {name} set to {n} days")
                if days
                else self.tr("Target of {name} taken away")
            )
            self._done(words.format(name=_called(subject.scope, subject.name), n=days))

        self.set_busy(self.tr("Saving"))
        self._desk.jobs.run(
            self, act, finish, lambda error: self.show_problem(in_words(error)), lane=Lane.WRITE
        )

    def _wrong(self) -> dict[Field, str]:
        if self.whom.value() is None:
            return {self._whom: self.tr("Choose a tier, specialty or name from the list")}
        return {}


def subject_words(subject: Subject) -> str:
    """Return what a target is for, with its days."""
    translate = QCoreApplication.translate
    words = {
        Scope.TIER: translate("Targets", "Tier {name}"),
        Scope.SPECIALTY: translate("Targets", "Specialty {name}"),
        Scope.PROVIDER: translate("Targets", "Clinician {name}"),
        Scope.ORGANIZATION: translate("Targets", "Office {name}"),
    }[subject.scope].format(name=_called(subject.scope, subject.name))
    if subject.days is None:
        return words
    return f"{words} · {translate('Targets', '{0} d').format(subject.days)}"


def _called(scope: Scope, name: str) -> str:
    """A specialty is a word of ours; an office may be called like one."""
    return said(name) if scope is Scope.SPECIALTY else name


def _listed(targets: tuple[TargetRow, ...]) -> str:
    translate = QCoreApplication.translate
    tier = translate("Targets", "tier {name}")
    named = [
        (tier.format(name=row.subject) if row.scope is Scope.TIER
         else _called(row.scope, row.subject), row.days)
        for row in targets[:NAMED]
    ]  # fmt: skip
    words = [f"{name} {days}" for name, days in named]
    more = len(targets) - NAMED
    if more > 0:
        words.append(translate("Targets", "{n} more").format(n=more))
    return ", ".join(words)
