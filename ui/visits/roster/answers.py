"""What was answered so far in a roster walk; no widget, so that it can be tried alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provider_ops.directory.rules import (
    YES_NO,
    Access,
    Attested,
    Care,
    Check,
    Fact,
    Need,
    Outcome,
    gone,
    progress,
    value_of,
)

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.directory.queries import Item, WalkFacts
    from provider_ops.visits.rules import VisitForm

FactKey = tuple[Fact, "UUID | None"]
WaitKey = tuple[Care, Need]


class Answers:
    """Checks, waits and attestations of one visit, each under what it is about."""

    def __init__(self, facts: WalkFacts, form: VisitForm) -> None:
        """Begin with what the form's draft holds."""
        self.facts = facts
        self.checks: dict[FactKey, Check] = {
            (check.fact, check.provider_id): check for check in form.checks
        }
        self.waits: dict[WaitKey, Access] = {(one.care, one.need): one for one in form.access}
        self.attested: dict[str, Attested] = {one.course: one for one in form.attested}

    def read(self, form: VisitForm) -> VisitForm:
        """Return `form` with the answers, in the order of the walk where it knows them."""
        order = {key: at for at, key in enumerate(self.facts.asked)}
        checks = sorted(self.checks.items(), key=lambda one: order.get(one[0], len(order)))
        return replace(
            form,
            checks=tuple(check for _, check in checks),
            access=tuple(self.waits.values()),
            attested=tuple(self.attested.values()),
        )

    @property
    def progress(self) -> tuple[int, int]:
        """How many facts are settled, of how many."""
        return progress(self.facts.asked, self.checks.values())

    @property
    def left(self) -> frozenset[UUID]:
        """Who is not there any more."""
        return gone(self.checks.values())

    def confirm(self, item: Item) -> bool:
        """Note that the directory is right; False where it says nothing that could be."""
        if not item.shown:
            return False
        self._note(item, Outcome.CONFIRMED)
        return True

    def leave(self, item: Item) -> None:
        """Note that the practitioner of a fact is not there any more."""
        person = next(one for one in self.facts.practitioners if one.id == item.provider_id)
        (here,) = (one for one in person.facts if one.fact == Fact.HERE)
        self._note(here, Outcome.LEFT)

    def unknown(self, item: Item) -> None:
        """Note that nobody there knew."""
        self._note(item, Outcome.UNKNOWN)

    def say(self, item: Item, typed: str) -> None:
        """Note what the office says instead; the same as on file is a confirmation.

        Raises:
            ValueError: It is no such value.
        """
        said = value_of(item.fact, typed)
        if said == item.shown:
            self._note(item, Outcome.CONFIRMED)
        else:
            self._note(item, Outcome.CHANGED, said)

    def opposite(self, item: Item) -> str:
        """Return the other value of a fact that is yes or no and on file, else nothing."""
        if item.fact not in YES_NO or not item.shown:
            return ""
        return "no" if item.shown == "yes" else "yes"

    def clear(self, item: Item) -> None:
        """Forget an answer."""
        self.checks.pop((item.fact, item.provider_id), None)

    def confirm_rest(self, provider_id: UUID | None) -> int:
        """Confirm what is on file of a practitioner, or the address, and was not answered."""
        items = self._items_of(provider_id)
        open_ = [one for one in items if (one.fact, provider_id) not in self.checks]
        return sum(self.confirm(item) for item in open_)

    def offer(self, key: WaitKey, asked_on: date, offered_on: date | None) -> None:
        """Note the next appointment; no day means that none was offered.

        Raises:
            ValueError: It lies before the day of asking.
        """
        if offered_on is not None and offered_on < asked_on:
            raise ValueError("An appointment lies on the day of asking or later.")
        self.waits[key] = Access(*key, asked_on, offered_on)

    def attest(self, course: str, signer: str) -> None:
        """Note that the office attests a course."""
        self.attested[course] = Attested(course, signer)

    def _items_of(self, provider_id: UUID | None) -> tuple[Item, ...]:
        if provider_id is None:
            return self.facts.address
        people = (one for one in self.facts.practitioners if one.id == provider_id)
        return next((person.facts for person in people), ())

    def _note(self, item: Item, outcome: Outcome, said: str = "") -> None:
        self.checks[item.fact, item.provider_id] = Check(
            item.fact, outcome, item.shown, said, item.provider_id, item.location_id
        )
