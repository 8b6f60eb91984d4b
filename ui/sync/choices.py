"""A record in dispute as the rows of its view: values in words, what differs marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from provider_ops.sync.differences import differences, together
from ui.sync.choice_list import BOTH, MINE, THEIRS, FieldChoice, Words
from ui.sync.field_names import DELETED, field_word
from ui.sync.saved_card import Saved
from ui.sync.words import name_words, value_words, when_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.sync.disputes import Dispute, OtherField
    from provider_ops.sync.queries import ConflictRow
    from ui.sync.facts import SyncFacts

_TITLES = ("name", "title", "purpose", "text", "number")


@dataclass(frozen=True, slots=True)
class Teller:
    """Turns the fields of one record into words."""

    dispute: Dispute
    facts: SyncFacts
    zone: str
    today: date

    def fields(self, chosen: Mapping[str, str], *, all_of_them: bool) -> list[FieldChoice]:
        """Return the conflicts, then what was merged, then perhaps what nobody changed."""
        rows = [self._conflict(one, chosen.get(str(one.id), "")) for one in self.dispute.conflicts]
        rows += [self._other(other) for other in self.dispute.others if other.of]
        if all_of_them:
            rows += [self._other(other) for other in self.dispute.others if not other.of]
        return rows

    def saved(self, chosen: Mapping[str, str], *, all_of_them: bool) -> list[Saved]:
        """Return what the record will hold: its name, the choices, and what was merged."""
        heads = [other for other in self.dispute.others if other.name in _TITLES and not other.of]
        rest = [other for other in self.dispute.others if other.of or all_of_them]
        told = [self._kept(other) for other in heads[:1] if other not in rest]
        told += [self._outcome(one, chosen.get(str(one.id), "")) for one in self.dispute.conflicts]
        return told + [self._kept(other) for other in rest]

    def heads(self) -> tuple[str, str, str]:
        """Return the three headings: whose the values are, and since when."""
        mine = max((one.mine_at for one in self.dispute.conflicts if one.mine_at), default=None)
        theirs = max((one.hub_at for one in self.dispute.conflicts if one.hub_at), default=None)
        base = max((one.base_at for one in self.dispute.conflicts if one.base_at), default=None)
        return (
            _tr("Mine · {where}").format(where=self._at(_tr("this laptop"), mine)),
            _tr("Theirs · {who}").format(who=self._at(self.others(short=True), theirs)),
            _tr("Base · {where}").format(where=self._at(_tr("both started here"), base)),
        )

    def others(self, *, short: bool = False) -> str:
        """Return the name of who wrote the hub's values, or how many they were."""
        writers = {one.hub_author_id for one in self.dispute.conflicts}
        if len(writers) > 1:
            return _tr("{n} colleagues").format(n=len(writers))
        name = self.name_of(writers.pop()) if writers else ""
        if not name:
            return _tr("a colleague")
        return name_words(name) if short else name

    def name_of(self, person: UUID | None) -> str:
        """Return a colleague's name; of the person himself, that it was another laptop."""
        if person is None:
            return ""
        if any(one.author_id == person for one in self.dispute.conflicts):
            return _tr("you, on another laptop")
        return self.facts.people.get(person, "")

    def _at(self, who: str, when: datetime | None) -> str:
        return who if when is None else f"{who}, {when_words(when, self.zone, self.today)}"

    def _value(self, field: str, word: Any) -> str:
        return value_words(word, self.facts.names, self.zone, field=field)

    def _conflict(self, one: ConflictRow, chosen: str) -> FieldChoice:
        texts = self.texts(one)
        gone, come = differences(texts[2], texts[0])
        lost, new = differences(texts[2], texts[1])
        marked = (come, new, together(gone, lost)) if one.base is not None else ((), (), ())
        mine, theirs, base = (Words(*pair) for pair in zip(texts, marked, strict=True))
        theirs = Words(theirs.text, theirs.spans, self._note(one))
        title, open_word = field_word(one.field), "" if chosen else _tr("choose one")
        both = ""
        if one.field in self.dispute.texts and self.dispute.subject is not None:
            both = _tr("Keep both, theirs first")
        spoken = _tr("{field}: mine {mine}; theirs {theirs}; before {base}; {choice}").format(
            field=title, mine=mine.text, theirs=theirs.text, base=base.text,
            choice=_side_words(chosen) or open_word,
        )  # fmt: skip
        return FieldChoice(str(one.id), title, mine, theirs, base, chosen, open_word, both, spoken)

    def texts(self, one: ConflictRow) -> tuple[str, str, str]:
        """Return my value, theirs and the one before, in words."""
        if one.field == DELETED:
            return _tr("Delete it"), _tr("Keep it"), _tr("not deleted")
        if self.dispute.subject is None:
            theirs = _tr("Deleted")
        else:
            theirs = self._value(one.field, self._now(one))
        return self._value(one.field, one.mine), theirs, self._value(one.field, one.base)

    def _now(self, one: ConflictRow) -> Any:
        """The hub's value may have changed since; theirs is what stands there now."""
        return self.dispute.now.get(one.field, one.hub)

    def _note(self, one: ConflictRow) -> str:
        if one.field != DELETED and self.dispute.subject and self._now(one) != one.hub:
            return _tr("changed again since")
        if len({other.hub_author_id for other in self.dispute.conflicts}) > 1:
            return self._at(name_words(self.name_of(one.hub_author_id)), one.hub_at)
        return ""

    def _other(self, other: OtherField) -> FieldChoice:
        title = field_word(other.name)
        words = [self._value(other.name, word) for word in (other.mine, other.theirs, other.base)]
        spoken = _tr("{field}: {value}, {whose}").format(
            field=title, value=self._value(other.name, other.now), whose=_side_words(other.of)
        )
        mine, theirs, base = (Words(text) for text in words)
        return FieldChoice("", title, mine, theirs, base, other.of, spoken=spoken)

    def _outcome(self, one: ConflictRow, chosen: str) -> Saved:
        title = field_word(one.field)
        if not chosen:
            return Saved(title, "", _tr("choose above"), is_choice=True)
        mine, theirs, _ = self.texts(one)
        value = {MINE: mine, THEIRS: theirs, BOTH: f"{theirs}\n{mine}"}[chosen]
        return Saved(title, value, _side_words(chosen), is_choice=True)

    def _kept(self, other: OtherField) -> Saved:
        whose = _side_words(other.of) if other.of else ""
        return Saved(field_word(other.name), self._value(other.name, other.now), whose)


def story(teller: Teller, kind: str) -> str:
    """Return where the record belongs, who changed it, and that nothing is lost."""
    dispute = teller.dispute
    subject, who = dispute.subject, teller.others()
    place = f"{kind}. "
    if subject is not None and subject.belongs_to:
        place = _tr("{kind} at {office}. ").format(kind=kind, office=subject.belongs_to)
    if subject is None:
        return place + _tr(
            "{who} deleted it while you changed it. Both are kept until you choose; your value "
            "brings it back."
        ).format(who=who[:1].upper() + who[1:])
    if any(one.field == DELETED for one in dispute.conflicts):
        return place + _tr(
            "You deleted it while {who} changed it. Both are kept until you choose."
        ).format(who=who)
    agree = len(dispute.others)
    told = _tr(
        "You and {who} both changed it before your laptops met. Both values are kept until you "
        "choose."
    ).format(who=who)
    if not agree:
        return place + told
    rest = _tr("1 field agrees.") if agree == 1 else _tr("{n} fields agree.").format(n=agree)
    if any(other.of for other in dispute.others):
        rest = _tr("{n} fields agree or are merged already.").format(n=agree)
    return f"{place}{told} {rest}"


def _side_words(side: str) -> str:
    known = {MINE: _tr("mine"), THEIRS: _tr("theirs"), BOTH: _tr("both"), "": ""}
    return known[side]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncChoices", text)
