"""One test of a code check, and the sentences that say what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from provider_ops.codes.rules.releases import speaks_until
from provider_ops.core.text import count

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.codes.rules.facts import LoadFact, Question, Span

Result = Literal["pass", "fail", "unknown"]
PASS: Result = "pass"  # noqa: S105 - a result, no secret
FAIL: Result = "fail"
UNKNOWN: Result = "unknown"

AUTHORIZATION = "Ask whether it was given; payers deny the service without one as CO-197."
CARRIED = " An approved list carries it."
NOT_GIVEN = " is required, and was not given."


@dataclass(frozen=True, slots=True)
class Test:
    """What one test found.

    Attributes:
        first: First day of the span that decided, None where no span did.
        last: Its last day; None without an end.
        source: What record or load says so.
        detail: A sentence for people.
    """

    test: str
    result: Result
    first: date | None = None
    last: date | None = None
    source: str = ""
    detail: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the test in the words of the command line."""
        return {
            "test": self.test,
            "result": self.result,
            "from": self.first.isoformat() if self.first else None,
            "to": self.last.isoformat() if self.last else None,
            "source": self.source,
            "detail": self.detail,
        }


def day_text(day: date) -> str:
    """Return a day as people of this market write it."""
    return f"{day.month:02}/{day.day:02}/{day.year}"  # strftime takes three times as long


def holding(
    subject: str,
    first: date,
    last: date | None,
    on: date,
    *,
    verb: str = "valid",
    renews: bool = False,
) -> str:
    """Say from when until when something held, seen from the day `on`."""
    if on < first:
        days = (first - on).days
        return f"{subject} begins on {day_text(first)}, {count(days, 'day')} after this service."
    if last is not None and last < on:
        days = (on - last).days
        return f"{subject} ended on {day_text(last)}, {count(days, 'day')} before this service."
    if last is None:
        end = ", renews by itself" if renews else ", no end on record"
        return f"{subject} {verb} since {day_text(first)}{end}."
    return f"{subject} {verb} from {day_text(first)} to {day_text(last)}."


def no_load(code_set: str, question: Question, *, listed: bool) -> str:
    """Say that nobody can tell whether a code is valid, because its set is not loaded."""
    owner = f"No {code_set} list was loaded" if code_set != "other" else "No loaded list has"
    known = day_text(question.known_on)
    if code_set == "other":
        text = f"{owner} codes of this shape, so {question.code} cannot be looked up."
    else:
        text = f"{owner} by {known}, so {question.code} cannot be looked up."
    return text + (CARRIED if listed else "")


def not_in(code: str, named: str, release: str, on: date) -> str:
    """Say that a loaded list does not have a code, and whether a newer one may."""
    text = f"{code} is not in {named}."
    until = speaks_until(release)
    if until is not None and until < on:
        text += f" That release is older than {day_text(on)}: a newer one may have it."
    return text


def load_source(code_set: str, load: LoadFact) -> str:
    """Name a load: its release and the day it was loaded."""
    return loaded_as(code_set, load.release, load.loaded_on)


def loaded_as(name: str, release: str, loaded_on: date) -> str:
    """Name a release of a list with the day it was loaded."""
    return f"{f'{name} {release}'.strip()}, loaded {day_text(loaded_on)}"


def span_source(span: Span) -> str:
    """Name what a span stands on, and since when it was known."""
    recorded = f"recorded {day_text(span.recorded_on)}"
    return f"{span.source}, {recorded}" if span.source else recorded.capitalize()


def specialty(allowed: tuple[str, ...], have: tuple[str, ...]) -> tuple[Result, str]:
    """Judge a provider's taxonomy codes against those a list is limited to."""
    if not allowed:
        return PASS, "The list is not limited to a specialty."
    if not have:
        return UNKNOWN, f"No taxonomy code is on file; the list is limited to {_listed(allowed)}."
    if matching := tuple(one for one in have if one in allowed):
        return PASS, f"Taxonomy code {_listed(matching)} is among those of the list."
    return FAIL, f"Taxonomy code {_listed(have)} is not on the list; {_listed(allowed)} would be."


def modifiers(
    allowed: tuple[str, ...],
    asked: tuple[str, ...],
    required: tuple[str, ...] = (),
    forbidden: tuple[str, ...] = (),
) -> tuple[Result, str]:
    """Judge the modifiers of a service: none forbidden, all allowed, one of those required."""
    if barred := tuple(one for one in asked if one in forbidden):
        return FAIL, f"{_listed(barred)} is forbidden by the list."
    if allowed and (wrong := tuple(one for one in asked if one not in allowed)):
        return FAIL, f"{_listed(wrong)} is not allowed; {_listed(allowed)} would be."
    if required and not set(required) & set(asked):
        return FAIL, f"{_listed(required)}{NOT_GIVEN}"
    if not asked:
        return PASS, "No modifier was given, and none is required."
    if not (allowed or required):
        return PASS, f"{_listed(asked)} is allowed: the list restricts no modifier."
    return PASS, f"{_listed(asked)} is allowed by the list."


def place(allowed: tuple[str, ...], asked: str) -> tuple[Result, str]:
    """Judge the place of service against those a list allows; no list of them allows all."""
    if not allowed:
        return PASS, "The list restricts no place of service."
    if not asked:
        return UNKNOWN, f"No place of service was given; {_listed(allowed)} is allowed."
    if asked in allowed:
        return PASS, f"Place of service {asked} is allowed by the list."
    return FAIL, f"Place of service {asked} is not allowed; {_listed(allowed)} would be."


def units(limit: int | None, asked: Decimal) -> tuple[Result, str]:
    """Judge the units of a service against the most a list allows in a day."""
    if limit is None:
        return PASS, "The list restricts no units."
    if asked <= limit:
        return PASS, f"{asked:f} asked, {limit} allowed a day."
    return FAIL, f"{asked:f} asked, only {limit} allowed a day."


def _listed(items: tuple[str, ...]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"
