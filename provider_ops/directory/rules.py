"""What a check of the directory says, what it changes, and by when something is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_business_days, add_months, business_days_between
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID


class Fact(StrEnum):
    """What the directory says, in the order in which an office is asked."""

    HERE = "here"
    ACCEPTS_NEW = "accepts_new"
    LANGUAGES = "languages"
    TELEHEALTH = "telehealth"
    ADDRESS = "address"
    PHONE = "phone"
    HOURS = "hours"
    ACCESSIBILITY = "accessibility"


OF_PRACTITIONER = (Fact.HERE, Fact.ACCEPTS_NEW, Fact.LANGUAGES, Fact.TELEHEALTH)
OF_ADDRESS = (Fact.ADDRESS, Fact.PHONE, Fact.HOURS, Fact.ACCESSIBILITY)
YES_NO = frozenset({Fact.ACCEPTS_NEW, Fact.TELEHEALTH})


class Outcome(StrEnum):
    """What the office said. Only a practitioner can have left."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    LEFT = "left"
    UNKNOWN = "unknown"


class Care(StrEnum):
    """Kinds of care for which appointment waits have a standard."""

    PRIMARY = "primary"
    BEHAVIORAL = "behavioral"


class Need(StrEnum):
    """How soon a patient has to be seen."""

    URGENT = "urgent"
    ATTENTION = "attention"
    ROUTINE = "routine"


class State(StrEnum):
    """Where a correction stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DECLINED = "declined"
    SENT = "sent"


class Starts(StrEnum):
    """What a clock of the directory counts from."""

    VERIFIED = "verified"
    FACILITY_VERIFIED = "facility_verified"
    LEARNED = "learned"
    DEPARTED = "departed"


VERIFICATIONS = frozenset({Starts.VERIFIED, Starts.FACILITY_VERIFIED})


@dataclass(frozen=True, slots=True)
class Check:
    """One fact as the office answered it; without `provider_id` a fact of the address."""

    fact: Fact
    outcome: Outcome
    shown: str = ""
    said: str = ""
    provider_id: UUID | None = None
    location_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """The next appointment that was offered for a need; no day means none was offered."""

    care: Care
    need: Need
    asked_on: date
    offered_on: date | None


@dataclass(frozen=True, slots=True)
class Attested:
    """A course that the office attests for its people."""

    course: str
    signer: str = ""


@dataclass(frozen=True, slots=True)
class ClockRule:
    """A deadline as a rule pack has it.

    Attributes:
        within: How many there are of what is counted: calendar, business or months.
        first: The first day of its force, `last` the last one.
        read: Whether its text was read; else the plan verifies it.
        flags: Whether the directory has to say so of who was not verified in time.
    """

    key: str
    starts: Starts
    within: int
    counted: str
    line_of_business: str
    first: date
    last: date | None
    citation: str
    read: bool
    flags: bool

    def holds(self, line_of_business: str, day: date) -> bool:
        """Tell whether the rule is in force for a line of business on a day."""
        same = self.line_of_business.casefold() == line_of_business.casefold()
        return same and self.first <= day and (self.last is None or day <= self.last)

    def due(self, since: date) -> date:
        """Return by when something is due that began on `since`."""
        if self.counted == "months":
            return add_months(since, self.within)
        if self.counted == "business":
            return add_business_days(since, self.within)
        return since + timedelta(days=self.within)

    def deadline(self, since: date) -> date:
        """Return the same, but no day before the rule was in force."""
        return max(self.due(since), self.first)


@dataclass(frozen=True, slots=True)
class WaitRule:
    """How many business days a patient may wait."""

    need: Need
    days: int
    first: date
    citation: str


@dataclass(frozen=True, slots=True)
class CourseRule:
    """A course whose attestation is due again after some months."""

    key: str
    months: int
    line_of_business: str
    first: date
    citation: str

    def due(self, attested_on: date | None, contract_first: date) -> date:
        """Return when the next attestation is due: a year after the last, at first 90 days.

        These begin with the contract, or with the rule where that came later.
        """
        if attested_on is None:
            return max(contract_first, self.first) + timedelta(days=90)
        return add_months(attested_on, self.months)


@dataclass(frozen=True, slots=True)
class Wait:
    """An appointment wait in business days against its standard; None: no day was offered."""

    days: int | None
    limit: int

    @property
    def met(self) -> bool:
        """Whether the standard is met."""
        return self.days is not None and self.days <= self.limit


def in_force(
    rules: Iterable[ClockRule], starts: Starts, lines: Iterable[str], day: date
) -> tuple[ClockRule, ...]:
    """Return the rules in force for any of an office's lines, the one that ends first first."""
    known = tuple(lines)
    held = [
        rule
        for rule in rules
        if rule.starts == starts and any(rule.holds(line, day) for line in known)
    ]
    return tuple(sorted(held, key=lambda rule: (rule.due(day), rule.key)))


def wait(asked_on: date, offered_on: date | None, limit: int) -> Wait:
    """Count the business days from the day of asking; the same day is no wait."""
    days = None if offered_on is None else max(business_days_between(asked_on, offered_on), 0)
    return Wait(days, limit)


def state(decision: str, *, sent: bool) -> State:
    """Return where a correction stands."""
    if sent:
        return State.SENT
    return State(decision) if decision else State.PROPOSED


def differs(check: Check) -> bool:
    """Tell whether a check asks for a correction of the directory."""
    if check.outcome == Outcome.LEFT:
        return check.fact == Fact.HERE
    return check.outcome == Outcome.CHANGED and bool(check.said) and check.said != check.shown


def gone(checks: Iterable[Check]) -> frozenset[UUID]:
    """Return the practitioners who left: nothing else of them has to be asked."""
    return frozenset(
        check.provider_id
        for check in checks
        if check.provider_id is not None
        and check.fact == Fact.HERE
        and check.outcome == Outcome.LEFT
    )


def progress(
    asked: Sequence[tuple[Fact, UUID | None]], checks: Iterable[Check]
) -> tuple[int, int]:
    """Return how many of the facts are settled, and how many there are to settle.

    Of a practitioner who left, only that is counted.
    """
    known = tuple(checks)
    left = gone(known)
    open_ = [key for key in asked if key[1] not in left or key[0] == Fact.HERE]
    done = {(check.fact, check.provider_id) for check in known}
    return sum(key in done for key in open_), len(open_)


def settled(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Return the checks that are recorded: those of who left no further than that."""
    known = tuple(checks)
    left = gone(known)
    return tuple(c for c in known if c.provider_id not in left or c.fact == Fact.HERE)


def value_of(fact: Fact, typed: str) -> str:
    """Return what somebody typed as the directory keeps it.

    Raises:
        ValueError: It is no such value. The words are for a person.
    """
    text = " ".join(typed.split())
    if not text:
        raise ValueError("Type what the office says.")
    if fact in YES_NO:
        return _yes_no(text)
    if fact == Fact.PHONE:
        return _phone(text)
    if fact == Fact.LANGUAGES:
        return ",".join(dict.fromkeys(_language(word) for word in re.split(r"[,;/ ]+", text)))
    return text


def care_of(taxonomy_code: str) -> Care | None:
    """Return for which standard a specialty counts, by its NUCC code.

    Primary care is family, internal and general medicine and geriatrics, pediatrics, and
    nurses and assistants in primary care; behavioral is psychiatry, psychology and counseling.
    """
    if taxonomy_code.startswith(("2084", "103T", "101Y", "1041C", "106H", "363LP0808")):
        return Care.BEHAVIORAL
    primary = {"207R00000X", "207RG0300X", "208D00000X", "208000000X", "363A00000X", "363L00000X",
               "363LF0000X", "363LA2200X", "363LP2300X", "363AM0700X"}  # fmt: skip
    if taxonomy_code.startswith("207Q") or taxonomy_code in primary:
        return Care.PRIMARY
    return None


_YES = frozenset({"y", "yes", "true", "1", "s", "si", "sí"})
_NO = frozenset({"n", "no", "false", "0"})
_LANGUAGES = {
    "english": "en", "inglés": "en", "ingles": "en", "spanish": "es", "español": "es",
    "espanol": "es", "creole": "ht", "haitian": "ht", "criollo": "ht", "portuguese": "pt",
    "portugués": "pt", "french": "fr", "francés": "fr", "vietnamese": "vi", "vietnamita": "vi",
    "chinese": "zh", "mandarin": "zh", "chino": "zh", "russian": "ru", "ruso": "ru",
    "arabic": "ar", "árabe": "ar", "tagalog": "tl", "hindi": "hi", "german": "de",
    "alemán": "de", "italian": "it", "italiano": "it", "korean": "ko", "coreano": "ko",
}  # fmt: skip


def _yes_no(text: str) -> str:
    word = text.casefold()
    if word in _YES:
        return "yes"
    if word in _NO:
        return "no"
    raise ValueError("Type yes or no.")


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text.partition("x")[0])
    digits = digits.removeprefix("1") if len(digits) == 11 else digits
    if len(digits) != 10:
        raise ValueError("A phone number has ten digits.")
    extension = re.sub(r"\D", "", text.partition("x")[2])
    plain = f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"
    return f"{plain} x{extension}" if extension else plain


def _language(word: str) -> str:
    plain = word.casefold().strip()
    if plain in _LANGUAGES:
        return _LANGUAGES[plain]
    if re.fullmatch(r"[a-z]{2,3}", plain):
        return plain
    raise ValueError(Sentence("{word} is no language: type English, Spanish or a code such as ht.",
                              word=word))  # fmt: skip
