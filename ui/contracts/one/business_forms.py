"""Sheets for a contract as a whole: a new one, and what it says beside its versions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules import Renewal
from provider_ops.contracts.rules.business import MOST_MONTHS, Covers
from provider_ops.contracts.rules.renewals import MOST_DAYS
from provider_ops.network import queries as network
from ui.contracts.one.sheets import Sheets, day_of
from ui.kit.suggest import SuggestField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.store.workspace import Workspace
    from ui.contracts.one.sheets import Act
    from ui.kit.fields import Field, TextField
    from ui.kit.sheet import Sheet

OFFERED = 8
USUAL = Renewal(automatic=False)


class BusinessFields:
    """Line of business and renewal, for a new contract and for one that changes."""

    def __init__(self, sheets: Sheets, line: str, renewal: Renewal, lines: Sequence[str]) -> None:
        """Build them; `lines` are the lines of business that are offered."""
        say = QCoreApplication.translate
        self.line = SuggestField(sheets.theme, free=True)
        self.line.set_options([(one, one) for one in lines])
        self.line.setText(line)
        self.renews = sheets.select([
            (say("Forms", "Ends on its last day"), False),
            (say("Forms", "Renews by itself"), True)], renewal.automatic)  # fmt: skip
        self.months, self.notice = sheets.whole(renewal.months), sheets.whole(renewal.notice_days)
        self.line_field = sheets.field(say("Forms", "Line of business"), self.line, "line")
        self.row = (sheets.field(say("Forms", "At the end"), self.renews, "renews"),
                    sheets.field(say("Forms", "Months of a renewal"), self.months, "months"),
                    sheets.field(say("Forms", "Days for notice"), self.notice,
                                 "notice"))  # fmt: skip

    def needed(self) -> tuple[TextField, ...]:
        """Return what may not stay empty."""
        return self.line, self.months, self.notice

    def wrong(self) -> dict[str, str]:
        """Return what is the matter with a number, by the name of its field."""
        say = QCoreApplication.translate
        found: dict[str, str] = {}
        if not 1 <= int(self.months.text()) <= MOST_MONTHS:
            found["months"] = say("Forms", "Write 1 to {} months.").format(MOST_MONTHS)
        if not 0 <= int(self.notice.text()) <= MOST_DAYS:
            found["notice"] = say("Forms", "Write 0 to {} days.").format(MOST_DAYS)
        return found

    def renewal(self) -> Renewal:
        """Return what they say; whoever reads it has checked them."""
        return Renewal(bool(self.renews.value()), int(self.months.text()), int(self.notice.text()))


class _NewContract:
    """The fields of a new contract."""

    def __init__(
        self,
        sheets: Sheets,
        find: Callable[[str], Sequence[tuple[str, UUID]]],
        lines: Sequence[str],
    ) -> None:
        say, field = QCoreApplication.translate, sheets.field
        self.place = sheets.search(find, say("Forms", "Name or NPI"))
        self.number = sheets.text("number").set_code()
        self.label, self.source = sheets.text("label"), sheets.text()
        self.label.setText(say("Forms", "Base agreement"))
        self.first, self.last = sheets.day(), sheets.day()
        self.business = BusinessFields(sheets, lines[0], USUAL, lines)
        self.covers = sheets.select([
            (say("Forms", "Everyone of the office, also who comes later"), Covers.EVERYONE),
            (say("Forms", "The clinicians there now, one by one"), Covers.NAMED),
            (say("Forms", "Nobody yet"), Covers.NOBODY)], Covers.EVERYONE)  # fmt: skip
        self.fields: tuple[Field | tuple[Field, ...], ...] = (
            field(say("Forms", "Office"), self.place, "office"),
            (field(say("Forms", "Number"), self.number, "number"), self.business.line_field),
            (field(say("Forms", "First day"), self.first, "first"),
             field(say("Forms", "Last day, empty for none"), self.last, "last")),
            self.business.row,
            field(say("Forms", "Covers at first"), self.covers, "covers"),
            (field(say("Forms", "Name of the version"), self.label, "label"),
             sheets.source(self.source)),
        )  # fmt: skip

    def needed(self) -> tuple[QWidget, ...]:
        """Return what may not stay empty."""
        return (self.place, self.number, self.first, self.covers, self.label, self.source,
                *self.business.needed())  # fmt: skip

    def wrong(self) -> dict[str, str]:
        """Return what is the matter with a field, by its name."""
        found = self.business.wrong()
        if self.business.renews.value() and self.last.value() is None:
            found["last"] = QCoreApplication.translate(
                "Forms", "It renews from its last day on, so write one.")  # fmt: skip
        return found

    def creation(self, work: Workspace) -> Callable[[], UUID]:
        """Return what creates the contract that the fields describe; they were checked."""
        new = actions.NewContract(
            number=self.number.text(), organization_id=self.place.value(),
            line_of_business=self.business.line.text(), first=day_of(self.first),
            last=self.last.value(), renewal=self.business.renewal(), owner_id=work.staff_id,
            label=self.label.text(), covers=Covers(self.covers.value()),
            source=self.source.text().strip(),
        )  # fmt: skip
        return partial(actions.create_contract, work, new)


class BusinessSheets(Sheets):
    """Opens the sheets of a contract as a whole."""

    def ask_new(
        self,
        office: UUID | None,
        made: Callable[[UUID], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Read what the sheet offers, then open it; `office` and `made` as of `new`."""
        work = self._desk.work

        def read(_reporter: object) -> tuple[tuple[str, ...], str]:
            with work.read() as session:
                name = network.office(session, office).name if office is not None else ""
                return queries.lines_of_business(session, work.market_id), name

        def ask(found: tuple[tuple[str, ...], str]) -> None:
            self.new(found[0], None if office is None else (found[1], office), made)

        self._desk.jobs.run(self._owner, read, ask, failed)

    def new(
        self,
        lines: Sequence[str],
        office: tuple[str, UUID] | None,
        made: Callable[[UUID], None],
    ) -> Sheet:
        """Ask for a new contract; `made` gets its key. `office` is proposed, name and key."""
        say, form = QCoreApplication.translate, _NewContract(self, self._offices, lines)
        keys: list[UUID] = []

        def act() -> Act:
            create = form.creation(self._desk.work)
            return lambda: keys.append(create())

        sheet = self.open(
            say("Forms", "New contract"),
            say("Forms", "It is in force from its first day on. Approved lists are attached "
                         "afterwards."),
            form.fields, say("Forms", "Create contract"), act, needed=form.needed,
            told=say("Forms", "Contract created"), wrong=form.wrong,
        )  # fmt: skip
        sheet.accepted.connect(lambda: made(keys[0]))
        if office is not None:
            form.place.set_choice(*office)
            form.number.setFocus()
        return sheet

    def business(self, row: ContractRow, lines: Sequence[str]) -> Sheet:
        """Change line of business and renewal."""
        say = QCoreApplication.translate
        business = BusinessFields(self, row.line_of_business, row.renewal, lines)

        def act() -> Act:
            return partial(actions.change_business, self._desk.work, row.id,
                           line_of_business=business.line.text(),
                           renewal=business.renewal())  # fmt: skip

        return self.open(
            say("Forms", "Line and renewal of {}").format(row.number),
            say("Forms", "Holds for all days, also past ones, in every answer from now on. How it "
                         "was known to renew before is kept. Where the agreement itself changes "
                         "from a day on, record an amendment."),
            (business.line_field, business.row), say("Forms", "Save for every day"), act,
            needed=business.needed, told=say("Forms", "Line and renewal saved"),
            wrong=business.wrong,
        )  # fmt: skip

    def _offices(self, text: str) -> list[tuple[str, UUID]]:
        """Return offices of the market, for what was typed; runs on a worker."""
        work = self._desk.work
        with work.read() as session:
            rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
        return [(" · ".join(filter(None, (row.name, row.territory))), row.id) for row in rows]
