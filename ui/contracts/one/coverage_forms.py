"""Sheets for whom a contract covers; what was known before stays answerable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import queries as code_queries
from provider_ops.contracts import actions
from ui.contracts.one.sheets import Sheets, day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.contracts.queries import ContractRow, ParticipationRow
    from ui.contracts.one.sheets import Act
    from ui.kit.fields import Field
    from ui.kit.sheet import Sheet
    from ui.kit.suggest import SearchField


class _Whom:
    """Whom an entry covers, where, and on which days."""

    def __init__(
        self, sheets: Sheets, find: SearchField, places: Sequence[tuple[str, UUID]]
    ) -> None:
        say = QCoreApplication.translate
        self.whom = sheets.select([(say("Forms", "One clinician"), False),
                                   (say("Forms", "Everyone of the office"), True)],
                                  False)  # fmt: skip
        self.who = find
        self.where = sheets.select([(say("Forms", "Every location"), None), *places])
        self.first, self.last = sheets.day(), sheets.day()
        self._person = sheets.field(say("Forms", "Clinician"), self.who, "clinician")
        self.fields: tuple[Field | tuple[Field, ...], ...] = (
            (sheets.field(say("Forms", "Covers"), self.whom, "whom"),
             sheets.field(say("Forms", "Where"), self.where, "where")),
            self._person,
            (sheets.field(say("Forms", "First day"), self.first, "first"),
             sheets.field(say("Forms", "Last day, empty for none"), self.last, "last")),
        )  # fmt: skip

    def needed(self) -> tuple[QWidget, ...]:
        """Return what may not stay empty."""
        return (self.first,) if self.whom.value() else (self.who, self.first)

    def provider_id(self) -> UUID | None:
        """Return the clinician, None for everyone."""
        return None if self.whom.value() else self.who.value()

    def follow(self, sheet: Sheet) -> None:
        """Ask for a clinician while it is about one."""

        def turn(everyone: object) -> None:
            self._person.setVisible(not everyone)
            sheet.adjustSize()

        self.whom.value_changed.connect(turn)
        turn(self.whom.value())


class CoverageSheets(Sheets):
    """Opens the sheets of whom a contract covers."""

    def coverage(self, row: ContractRow, places: Sequence[tuple[str, UUID]]) -> Sheet:
        """Add whom the contract covers: a clinician or everyone, at one place or at all.

        `places` are the office's locations, by name.
        """
        say, work = QCoreApplication.translate, self._desk.work
        whom, source = _Whom(self, self._clinicians(), places), self.text()
        whom.first.set_value(work.today())

        def act() -> Act:
            return partial(
                actions.add_participation, work, row.id, provider_id=whom.provider_id(),
                location_id=whom.where.value(), first=day_of(whom.first), last=whom.last.value(),
                source=source.text().strip(),
            )  # fmt: skip

        sheet = self.open(
            say("Forms", "Add coverage to {}").format(row.number),
            say("Forms", "The contract covers them from the first day on."),
            (*whom.fields, self.source(source)), say("Forms", "Add coverage"), act,
            needed=lambda: (*whom.needed(), source), told=say("Forms", "Coverage added"),
        )  # fmt: skip
        whom.follow(sheet)
        return sheet

    def coverage_correction(
        self, row: ContractRow, one: ParticipationRow, places: Sequence[tuple[str, UUID]]
    ) -> Sheet:
        """Say whom, where or when an entry should have said; `places` as of `coverage`."""
        say, work = QCoreApplication.translate, self._desk.work
        whom, source = _Whom(self, self._clinicians(), places), self.text()
        whom.whom.set_value(one.provider_id is None)
        whom.where.set_value(one.location_id)
        if one.provider_id is not None:
            whom.who.set_choice(f"{one.npi}   {one.provider}", one.provider_id)
        whom.first.set_value(one.first)
        whom.last.set_value(one.last)

        def act() -> Act:
            return partial(
                actions.correct_participation, work, one.id, provider_id=whom.provider_id(),
                location_id=whom.where.value(), valid_from=day_of(whom.first),
                valid_to=whom.last.value(), source=source.text().strip(),
            )  # fmt: skip

        sheet = self.open(
            say("Forms", "Correct coverage of {}").format(self._name(row, one)),
            say("Forms", "What it said before stays on record with the days it was known."),
            (*whom.fields, self.source(source, say("Forms", "Reason and source"))),
            say("Forms", "Record correction"), act, needed=lambda: (*whom.needed(), source),
            told=say("Forms", "Correction recorded"),
        )  # fmt: skip
        whom.follow(sheet)
        return sheet

    def leaving(self, row: ContractRow, one: ParticipationRow) -> Sheet:
        """End the coverage of a clinician."""
        say = QCoreApplication.translate
        last, source = self.day(), self.text()
        fields = (self.field(say("Forms", "Last day covered"), last, "last"),
                  self.source(source, say("Forms", "Reason and source")))  # fmt: skip

        def act() -> Act:
            return partial(actions.end_participation, self._desk.work, one.id, day_of(last),
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("Forms", "End coverage of {}").format(self._name(row, one)),
            say("Forms", "Services after that day are not covered by {}.").format(row.number),
            fields, say("Forms", "End coverage"), act, needed=(last, source),
            told=say("Forms", "End of coverage recorded"),
        )  # fmt: skip

    def coverage_withdrawal(self, row: ContractRow, one: ParticipationRow) -> Sheet:
        """Say that an entry was recorded by mistake."""
        say = QCoreApplication.translate
        source = self.text()

        def act() -> Act:
            return partial(actions.withdraw_participation, self._desk.work, one.id,
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("Forms", "Withdraw coverage of {}").format(self._name(row, one)),
            say("Forms", "It never held then. It stays on record with the days it was known."),
            (self.source(source, say("Forms", "Reason and source")),),
            say("Forms", "Withdraw coverage"), act, needed=(source,),
            told=say("Forms", "Coverage withdrawn"),
        )  # fmt: skip

    def _clinicians(self) -> SearchField:
        work = self._desk.work

        def search(text: str) -> Sequence[tuple[str, UUID]]:
            with work.read() as session:
                found = code_queries.complete_clinician(session, work.market_id, text)
            return [(f"{one.npi}   {one.name}", one.id) for one in found]

        return self.search(search, QCoreApplication.translate("Forms", "NPI or name"))

    def _name(self, row: ContractRow, one: ParticipationRow) -> str:
        everyone = QCoreApplication.translate("Forms", "everyone of {}")
        return one.provider or everyone.format(row.organization)
