"""Sheets to keep lists: entries come, change, end and are taken back; contracts pay by them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from provider_ops.codes import actions, queries
from provider_ops.codes.rules.categories import CATEGORIES
from provider_ops.codes.rules.entries import ApprovedEntry, problems, settled
from provider_ops.contracts import queries as contracts
from provider_ops.contracts.queries import Filter
from ui.contracts.lists.columns import category_name, conditions
from ui.contracts.one.sheets import Sheets, day_of, refuse
from ui.contracts.words import day
from ui.counts import grouped
from ui.kit import error_words
from ui.kit.dialog import Question, ask
from ui.kit.fields import Field
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from provider_ops.codes.queries import ApprovedCodeRow, ListContractRow, ListRow
    from ui.contracts.one.sheets import Act
    from ui.kit.sheet import Sheet

_TOLD = 3
FROM_A_DAY, FROM_THE_START = "from a day", "from the start"


class EntryFields:
    """The fields of an entry, side by side as far as they go."""

    def __init__(self, sheets: ListSheets) -> None:
        say = QCoreApplication.translate
        theme = sheets.theme
        self.code, self.first, self.last = sheets.text("code"), sheets.day(), sheets.day()
        self.code.set_code()
        self.category = sheets.select(
            [(say("ListForms", "None"), None)]
            + [(f"{category_name(one.extent)} · {one.extent.words}", one)
               for one in CATEGORIES]
        )  # fmt: skip
        self.words = {
            name: sheets.text(name)
            for name in ("modifiers", "modifiers_required", "modifiers_forbidden",
                         "places_of_service", "max_units", "specialties")
        }  # fmt: skip
        self.asks_first = sheets.select(
            [(say("ListForms", "Not needed"), False), (say("ListForms", "Needed first"), True)],
            False,
        )  # fmt: skip
        self.source = sheets.text()
        self.category.value_changed.connect(self._take)
        field, words = sheets.field, self.words
        self.rows: tuple[Field | tuple[Field, ...], ...] = (
            (Field(theme, say("ListForms", "Code or range"), self.code, name="code",
                   hint=say("ListForms", "99214, or 99202-99215")),
             Field(theme, say("ListForms", "Or a whole category"), self.category, name="category",
                   hint=say("ListForms", "Kept as its range"))),
            (field(say("ListForms", "First day"), self.first, "first"),
             field(say("ListForms", "Last day, empty for none"), self.last, "last")),
            (field(say("ListForms", "Modifiers allowed"), words["modifiers"], "modifiers"),
             field(say("ListForms", "One is required"), words["modifiers_required"],
                   "modifiers_required"),
             field(say("ListForms", "Never with"), words["modifiers_forbidden"],
                   "modifiers_forbidden")),
            (field(say("ListForms", "Places of service"), words["places_of_service"],
                   "places_of_service"),
             field(say("ListForms", "Units a day"), words["max_units"], "max_units"),
             field(say("ListForms", "Authorization"), self.asks_first, "authorization")),
            (Field(theme, say("ListForms", "Specialties"), words["specialties"],
                   name="specialties",
                   hint=say("ListForms", "Taxonomy codes; empty for any")),
             sheets.source(self.source)),
        )  # fmt: skip

    def show(self, entry: ApprovedEntry) -> None:
        """Fill in what an entry says."""
        self.code.setText(entry.extent.words)
        self.first.set_value(entry.valid_from)
        self.last.set_value(entry.valid_to)
        for name, control in self.words.items():
            value = getattr(entry, name)
            control.setText("" if value is None else str(value).replace(",", ", "))
        self.asks_first.set_value(entry.authorization)

    def entry(self) -> ApprovedEntry:
        """Return what the fields say."""
        units = self.words["max_units"].text().strip()
        texts = {name: control.text() for name, control in self.words.items()
                 if name != "max_units"}  # fmt: skip
        return settled(
            ApprovedEntry(
                self.code.text(), day_of(self.first), self.last.value(),
                max_units=int(units) if units.isascii() and units.isdigit() else None,
                authorization=bool(self.asks_first.value()), **texts,
            )
        )  # fmt: skip

    def wrong(self) -> dict[str, str]:
        """Return by the name of a field what a rule has against it."""
        units = self.words["max_units"].text().strip()
        if units and not (units.isascii() and units.isdigit() and len(units) < 6):
            return {"max_units": QCoreApplication.translate("ListForms", "Write a whole number.")}
        names, say = {"valid_to": "last"}, error_words.say
        return {names.get(field, field): say(text) for field, text in problems(self.entry())}

    def _take(self, category: Any) -> None:
        if category is not None:
            self.code.setText(category.extent.words)


def shared_words(name: str, shared: Sequence[ApprovedCodeRow]) -> str:
    """Return what a list has of the codes that somebody adds, and what that does."""
    say = QCoreApplication.translate
    told = []
    for row in shared[:_TOLD]:
        end = say("ListForms", "to {}").format(day(row.last)) if row.last else ""
        asked = conditions(row.entry) or say("ListForms", "no condition")
        told.append(f"{row.extent.words} ({', '.join(filter(None, (end, asked)))})")
    more = f" +{len(shared) - _TOLD}" if len(shared) > _TOLD else ""
    return say("ListForms", "{list} has {entries} for the same days. A service has to satisfy one "
                            "entry alone: what you add may allow what the list does not now. To "
                            "put another rule in its place, change that entry."
               ).format(list=name, entries="; ".join(told) + more)  # fmt: skip


class ListSheets(Sheets):
    """Opens every sheet of the code lists."""

    def new_list(self, made: Callable[[UUID], None]) -> Sheet:
        """Make an empty list; `made` hears its key, on the worker."""
        say = QCoreApplication.translate
        work, name = self._desk.work, self.text("name")

        def act() -> Act:
            words = name.text()
            return lambda: made(actions.create_list(work, words))

        return self.open(
            say("ListForms", "New approved list"),
            say("ListForms", "It is empty until codes are added or a file of codes names it."),
            (Field(self.theme, say("ListForms", "Name"), name, name="name"),),
            say("ListForms", "Make list"), act,
            needed=(name,), told=say("ListForms", "List made"),
        )  # fmt: skip

    def addition(self, row: ListRow) -> Sheet:
        """Put a code, a range or a category on a list."""
        say = QCoreApplication.translate
        fields, work = EntryFields(self), self._desk.work
        fields.first.set_value(work.today())

        def act() -> Act:
            return partial(actions.put_approved_codes, work, row.id, [fields.entry()],
                           source=fields.source.text().strip())  # fmt: skip

        return self.open(
            say("ListForms", "Add to {}").format(row.name),
            grouped(say("ListForms", "%n contracts pay by this list.", "", row.contracts),
                    row.contracts),
            fields.rows, say("ListForms", "Add to list"), act,
            needed=(fields.code, fields.first, fields.source), wrong=fields.wrong,
            told=say("ListForms", "Added to the list"),
            ahead=lambda sheet, run: self._show_shared(row, fields.entry(), sheet, run),
        )  # fmt: skip

    def _show_shared(
        self, row: ListRow, entry: ApprovedEntry, sheet: Sheet, run: Callable[[], None]
    ) -> None:
        """Say what the list has of the same codes; go on at once where that is nothing."""
        say, work = QCoreApplication.translate, self._desk.work

        def read(_reporter: object) -> Sequence[ApprovedCodeRow]:
            with work.read() as session:
                return queries.sharing(session, row.id, entry, work.now())

        def confirm(shared: Sequence[ApprovedCodeRow]) -> None:
            if not shared:
                run()
                return
            sheet.set_busy("")
            question = Question(
                self._desk.theme, self._owner,
                say("ListForms", "Add {code} beside what is there?").format(
                    code=entry.extent.words),
                shared_words(row.name, shared),
                act=say("ListForms", "Add beside it"), keep=say("ListForms", "Go back"),
                destructive=False,
            )  # fmt: skip
            ask(question, run)

        sheet.set_busy(say("ListForms", "Reading"))
        self._desk.jobs.run(sheet, read, confirm, lambda error: refuse(sheet, error))

    def change(self, row: ApprovedCodeRow) -> Sheet:
        """Say something else of an entry: from a day on, or as it should have been all along."""
        say = QCoreApplication.translate
        fields, work = EntryFields(self), self._desk.work
        fields.show(row.entry)
        how = self.select([
            (say("ListForms", "It changes from the first day below"), FROM_A_DAY),
            (say("ListForms", "It was recorded wrongly: correct it"), FROM_THE_START),
        ])  # fmt: skip
        how.value_changed.connect(lambda value: fields.first.set_value(
            max(row.first, work.today()) if value == FROM_A_DAY else row.first))  # fmt: skip
        ended = row.last is not None and row.last < work.today()
        how.set_value(FROM_THE_START if ended else FROM_A_DAY)

        def act() -> Act:
            entry, source = fields.entry(), fields.source.text().strip()
            said = {name: getattr(entry, name) for name in ApprovedEntry.__slots__}
            if how.value() == FROM_A_DAY:
                first = said.pop("valid_from")
                return partial(actions.change_approved_code,
                               work, row.id, first, source=source, **said)  # fmt: skip
            return partial(actions.correct_approved_code, work, row.id, source=source, **said)

        return self.open(
            say("ListForms", "Change {}").format(row.extent.words),
            say("ListForms", "What the list said before stays on record with the days it was "
                             "known."),
            (self.field(say("ListForms", "What happened"), how, "how"), *fields.rows),
            say("ListForms", "Record change"), act,
            needed=(how, fields.code, fields.first, fields.source), wrong=fields.wrong,
            told=say("ListForms", "Change recorded"),
        )  # fmt: skip

    def end(self, count: int, name: str, keys: Callable[[], Sequence[UUID]]) -> Sheet:
        """End entries on a day; `keys` reads which, on the worker."""
        say = QCoreApplication.translate
        last, source = self.day(), self.text()
        last.set_value(self._desk.work.today())

        def act() -> Act:
            return partial(actions.end_approved_codes, self._desk.work, keys(), day_of(last),
                           source=source.text().strip())  # fmt: skip

        return self.open(
            name or grouped(say("ListForms", "End %n entries", "", count), count),
            say("ListForms", "They stay on the list up to and including the last day. Those that "
                             "end earlier stay as they are."),
            (self.field(say("ListForms", "Last day"), last, "last"), self.source(source)),
            say("ListForms", "End codes"), act, needed=(last, source),
            told=say("ListForms", "End recorded"),
        )  # fmt: skip

    def withdrawal(self, row: ApprovedCodeRow) -> Sheet:
        """Say that an entry was put on the list by mistake."""
        say = QCoreApplication.translate
        source = self.text()

        def act() -> Act:
            return partial(actions.withdraw_approved_code,
                           self._desk.work, row.id, source=source.text().strip())  # fmt: skip

        return self.open(
            say("ListForms", "Take back {}").format(row.extent.words),
            say("ListForms", "From now on it counts as never approved. What was answered until "
                             "now stays answerable."),
            (self.source(source, say("ListForms", "Reason and source")),),
            say("ListForms", "Take it back"), act, needed=(source,),
            told=say("ListForms", "Taken back"),
        )  # fmt: skip

    def attachment(self, row: ListRow) -> Sheet:
        """Let a contract pay by a list."""
        say, work = QCoreApplication.translate, self._desk.work

        def search(text: str) -> Sequence[tuple[str, UUID]]:
            with work.read() as session:
                found = contracts.page(session, work.market_id, work.today(), work.now(),
                                       wanted=Filter(text=text), limit=8)  # fmt: skip
            return [(f"{one.number}   {one.organization}", one.id) for one in found]

        which = SearchField(self.theme, self._desk.jobs, search,
                            say("ListForms", "Number or office"))  # fmt: skip
        first, last, source = self.day(), self.day(), self.text()
        first.set_value(work.today())

        def act() -> Act:
            return partial(actions.attach_list, work, which.value(), row.id, first=day_of(first),
                           last=last.value(), source=source.text().strip())  # fmt: skip

        return self.open(
            say("ListForms", "A contract pays by {}").format(row.name),
            say("ListForms", "Its clinicians may bill what the list carries, on these days."),
            (Field(self.theme, say("ListForms", "Contract"), which, name="contract"),
             (self.field(say("ListForms", "First day"), first, "first"),
              self.field(say("ListForms", "Last day, empty for none"), last, "last")),
             self.source(source)),
            say("ListForms", "Attach list"), act, needed=(which, first, source),
            told=say("ListForms", "List attached"),
        )  # fmt: skip

    def detachment(self, row: ListContractRow) -> Sheet:
        """End that a contract pays by a list."""
        say = QCoreApplication.translate
        last, source = self.day(), self.text()

        def act() -> Act:
            return partial(actions.detach_list, self._desk.work, row.id, day_of(last),
                           source=source.text().strip())  # fmt: skip

        return self.open(
            say("ListForms", "Detach from {}").format(row.number),
            say("ListForms", "{office} has paid by it since {day}.").format(
                office=row.organization, day=day(row.first)),
            (self.field(say("ListForms", "Last day"), last, "last"), self.source(source)),
            say("ListForms", "Detach list"), act, needed=(last, source),
            told=say("ListForms", "End recorded"),
        )  # fmt: skip


