"""Action items: who does what by when, what is carried over, and the next visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.calendar import add_business_days
from provider_ops.visits.promise_text import Known, read_promise
from provider_ops.visits.rules import KeptPromise, Missing, NewPromise, VisitForm, Wrong, wrong
from ui.kit.buttons import IconButton
from ui.kit.date_field import DateField
from ui.kit.day_words import day_short, weekday
from ui.kit.fields import TextField
from ui.kit.restyle import announce, label, restyle
from ui.owner_choice import OwnerSelect, owner_of, owners, parted
from ui.visits.form.action_row import ActionRow
from ui.visits.form.section import FormSection, Refused, Row, Warned, Whisper, clear_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from provider_ops.visits.queries import PromiseRow
    from ui.kit.theme import Theme
    from ui.owner_choice import Owner
    from ui.visits.form.facts import FormFacts

USUAL_DAYS = 3  # business days until a new action item is due


class PromisesSection(FormSection):
    """Open ones of earlier visits as boxes to tick, then a row for each new one."""

    key = "actions"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.PROMISE,)

    def __init__(self, theme: Theme, today: Callable[[], date], me: UUID) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Action items")
        self._heading.setText(self.title)
        self._today, self._me = today, me
        self._made: list[NewPromise] = []
        self._kept: dict[UUID, str] = {}
        self._known: tuple[Known, ...] = ()
        self._people: tuple[str, ...] = ()
        self._team: tuple[tuple[str, UUID], ...] = ()
        self._owners: list[tuple[str, Owner]] = []
        self._carried, self._rows = QVBoxLayout(), QVBoxLayout()
        for rows in (self._carried, self._rows):
            rows.setSpacing(0)
        self.add = TextField(theme, "", self.tr("Type “who does what by when”"))
        self.add.setObjectName("actions.add")
        self.add.setAccessibleName(self.tr("Add an action item"))
        self.add.returnPressed.connect(self._typed)
        self.add.textEdited.connect(self._preview)
        self._understood = Whisper(theme)
        self._understood.setObjectName("actions.understood")
        self.next_visit = DateField(theme, today)
        self.next_visit.setObjectName("actions.next")
        self.next_visit.setAccessibleName(self.tr("Next visit"))
        self.next_visit.setFixedWidth(theme.px(137))
        self.next_visit.value_changed.connect(self.changed)
        self.next_visit.problem_changed.connect(self._say_next)
        self._visited_on: date | None = None
        self._said_next = label("", "12", "2", wrap=True)
        self._said_next.setObjectName("actions.next.said")
        following = QHBoxLayout()
        following.setSpacing(8)
        following.addWidget(label(self.tr("Next visit"), "12m", "2"))
        following.addWidget(self.next_visit)
        following.addWidget(self._said_next, 1)
        for part in (self._carried, self._rows):
            self.body.addLayout(part)
        self.body.addWidget(self.add)
        self.body.addWidget(self._understood)
        self.body.addLayout(following)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._people = tuple(person.name for person in facts.people)
        self._team = tuple((one.name, one.id) for one in facts.team if one.id != self._me)
        self._meet(form)
        self._made = list(form.promises)
        self._kept = {one.promise_id: one.evidence for one in form.kept}
        self._visited_on = form.day
        self.next_visit.set_value(form.next_visit_on)
        self._say_next()
        self._show_carried(facts.carried)
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        if self._meet(form):
            self._show()
        self._visited_on = form.day
        self._say_next()
        return replace(
            form,
            promises=tuple(self._made),
            kept=tuple(KeptPromise(key, shown) for key, shown in sorted(self._kept.items())),
            next_visit_on=self.next_visit.value(),
        )

    @override
    def first(self) -> QWidget:
        return self.add

    @override
    def field_of(self, what: Missing) -> QWidget:
        for number, promise in enumerate(self._made):
            part = "text" if not promise.text.strip() else "due" if not promise.due_on else "owner"
            unowned = promise.owner_id is None and not promise.owner_name.strip()
            if unowned or part != "owner":
                found = self.findChild(QWidget, f"actions.{number}.{part}")
                return found or self.add
        return self.add

    @override
    def count(self) -> int:
        return len(self._made)

    @override
    def warnings(self) -> tuple[Warned, ...]:
        past = (one.due_on for one in self._made if one.due_on and one.due_on < self._today())
        words = self.tr("Action item due {day}, in the past")
        return tuple(Warned(words.format(day=day_short(day, self._today()))) for day in past)

    @override
    def refused(self) -> tuple[Refused, ...]:
        words = self._wrong_next()
        return (Refused(self.next_visit, words),) if words else ()

    def _wrong_next(self) -> str:
        named = VisitForm(day=self._visited_on, next_visit_on=self.next_visit.value())
        early = Wrong.NEXT in wrong(named, self._today(), self._today())
        later = self.tr("Choose a day after this visit")
        return self.next_visit.problem or (later if early else "")

    def _say_next(self) -> None:
        """Say beside the next visit what is wrong with its day, or what becomes of it."""
        bad, day = self._wrong_next(), self.next_visit.value()
        told = ""
        if day is not None:
            past = day < self._today()
            words = self.tr("{day}, past: not planned") if past else self.tr(
                "{day}, planned when you finish"
            )  # fmt: skip
            told = words.format(day=weekday(day))
        restyle(self.next_visit, state="error" if bad else "")
        restyle(self._said_next, ink="cr" if bad else "2")
        self._said_next.setText(bad or told)
        if bad and bad != self.next_visit.accessibleDescription() and self.isVisible():
            announce(self.next_visit, bad)
        self.next_visit.setAccessibleDescription(bad or told)

    def _meet(self, form: VisitForm) -> bool:
        """Know who can do something, those who are there as well; tell whether that is new."""
        there = (a.name for a in form.attendees if a.name)
        people = tuple(dict.fromkeys((*self._people, *there)))
        known = (*(Known(name) for name in people), *(Known(*one) for one in self._team))
        if known == self._known:
            return False
        self._known = known
        self._owners = owners(self._me, people, self._team)
        return True

    def _typed(self) -> None:
        if self.add.text().strip():
            self._made.append(self._read_line())
            self.add.clear()
            self._preview("")
            self._show()
            self.changed.emit()

    def _read_line(self) -> NewPromise:
        """What is in the line, with the usual owner and day where it names none."""
        found = read_promise(self.add.text(), self._today(), self._known)
        due = found.due_on or add_business_days(self._today(), USUAL_DAYS)
        return NewPromise(found.text, due, *parted(owner_of(found, self._me)))

    def _preview(self, text: str) -> None:
        """Say beside the line how it is understood, before Enter makes it so."""
        words = ""
        if text.strip():
            promise = self._read_line()
            chosen = promise.owner_id or promise.owner_name
            names = {value: word for word, value in self._owners}
            owner = names.get(chosen, promise.owner_name)
            words = self.tr("{text} · {owner} · {day}").format(
                text=promise.text, owner=owner, day=day_short(promise.due_on, self._today())
            ) if promise.due_on else promise.text  # fmt: skip
            if promise.due_on and promise.due_on < self._today():
                words = self.tr("{words}, in the past").format(words=words)
        self._understood.say(words)

    def _change(self, number: int, **values: object) -> None:
        self._made[number] = replace(self._made[number], **values)  # type: ignore[arg-type]
        self.changed.emit()

    def _remove(self, number: int) -> None:
        del self._made[number]
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _keep(self, promise_id: UUID, box: QCheckBox, *, kept: bool) -> None:
        if kept:
            self._kept[promise_id] = ""
        else:
            self._kept.pop(promise_id, None)
        font = box.font()
        font.setStrikeOut(kept)
        box.setFont(font)
        self._say()
        self.changed.emit()

    def _show_how(self, promise_id: UUID, evidence: str) -> None:
        self._kept[promise_id] = evidence
        self.changed.emit()

    def _say(self) -> None:
        parts = []
        if self._made:
            parts.append(self.tr("%n new", "", len(self._made)))
        if self._carried.count():
            parts.append(self.tr("%n carried over", "", self._carried.count()))
        self.set_hint(", ".join(parts))

    def _show_carried(self, carried: tuple[PromiseRow, ...]) -> None:
        clear_rows(self._carried)
        for number, promise in enumerate(carried):
            row = Row(self.theme, f"actions.carried.{number}")
            box = QCheckBox(promise.text.replace("&", "&&"))
            box.setObjectName(f"actions.carried.{number}.box")
            said = self.tr("{text}, {owner}, done").format(text=promise.text, owner=promise.owner)
            box.setAccessibleName(said)
            box.setChecked(promise.id in self._kept)
            box.setMinimumWidth(self.theme.px(60))
            shown = TextField(self.theme, self._kept.get(promise.id, ""),
                              self.tr("What shows it: given today"))  # fmt: skip
            shown.setObjectName(f"actions.carried.{number}.evidence")
            shown.setAccessibleName(self.tr("What shows that {text}").format(text=promise.text))
            shown.textEdited.connect(lambda text, key=promise.id: self._show_how(key, text))
            box.toggled.connect(shown.setVisible)
            box.toggled.connect(
                lambda on, key=promise.id, box=box: self._keep(key, box, kept=on)
            )
            row.line.addWidget(box, 3)
            row.line.addWidget(shown, 2)
            shown.setVisible(promise.id in self._kept)
            row.line.addWidget(label(promise.owner, "12", "2"))
            due = label(day_short(promise.due_on, self._today()), "12", "2")
            if promise.days_late:
                due.setText(self.tr("{days} d late").format(days=promise.days_late))
                restyle(due, ink="cr")
            row.line.addWidget(due)
            self._carried.addWidget(row)

    def _show(self) -> None:
        clear_rows(self._rows)
        for number, promise in enumerate(self._made):
            self._rows.addWidget(self._row(number, promise))
        self._say()

    def _row(self, number: int, promise: NewPromise) -> ActionRow:
        theme, name = self.theme, f"actions.{number}"
        text = TextField(theme, promise.text)
        text.setAccessibleName(self.tr("What will be done"))
        text.setCursorPosition(0)
        text.textEdited.connect(lambda words: self._change(number, text=words))
        owner = OwnerSelect()
        owner.offer(self._owners, promise.owner_id or promise.owner_name)

        def own(value: Owner) -> None:
            key, whose = parted(value)
            self._change(number, owner_id=key, owner_name=whose)

        owner.value_changed.connect(own)
        due = DateField(theme, self._today)
        due.set_value(promise.due_on)
        due.setAccessibleName(self.tr("Due"))
        past = label("", "12", "cr")
        past.setObjectName(f"{name}.past")

        def say_past(day: date | None) -> None:
            past.setText(self.tr("in the past") if day and day < self._today() else "")
            past.setVisible(bool(past.text()))

        def fall_due(day: date | None) -> None:
            say_past(day)
            self._change(number, due_on=day)

        due.value_changed.connect(fall_due)
        gone = self.tr("Remove {name}").format(name=promise.text)
        remove = IconButton(theme, "x", gone, edge=24)
        remove.clicked.connect(lambda: self._remove(number))
        for part, end in ((text, "text"), (owner, "owner"), (due, "due"), (remove, "remove")):
            part.setObjectName(f"{name}.{end}")
        row = ActionRow(theme, name, text, owner, past, due, remove)
        say_past(promise.due_on)
        return row
