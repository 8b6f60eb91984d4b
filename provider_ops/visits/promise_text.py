"""Reads "who does what by when" as a person types it, in English or Spanish. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_business_days, add_months, last_of_month
from provider_ops.visits.promise_subject import subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

_WEEKDAYS = (
    ("monday", "mon", "lunes"), ("tuesday", "tue", "tues", "martes"),
    ("wednesday", "wed", "miercoles"), ("thursday", "thu", "thur", "thurs", "jueves"),
    ("friday", "fri", "viernes"), ("saturday", "sat", "sabado"), ("sunday", "sun", "domingo"),
)  # fmt: skip
_MONTHS = (
    ("january", "jan", "enero", "ene"), ("february", "feb", "febrero"),
    ("march", "mar", "marzo"), ("april", "apr", "abril", "abr"), ("may", "mayo"),
    ("june", "jun", "junio"), ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"), ("september", "sept", "sep", "septiembre", "setiembre"),
    ("october", "oct", "octubre"), ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre", "dic"),
)  # fmt: skip
_NUMBERS = {
    word: n
    for n, words in enumerate(
        (("one", "a", "un", "una"), ("two", "dos"), ("three", "tres"), ("four", "cuatro"),
         ("five", "cinco"), ("six", "seis"), ("seven", "siete"), ("eight", "ocho"),
         ("nine", "nueve"), ("ten", "diez")), 1,
    )
    for word in words
}  # fmt: skip
_WEEKDAY_OF = {word: n for n, words in enumerate(_WEEKDAYS) for word in words}
_MONTH_OF = {word: n for n, words in enumerate(_MONTHS, 1) for word in words}
_NEAR = {
    "today": 0, "hoy": 0, "tomorrow": 1, "manana": 1, "day after tomorrow": 2,
    "the day after tomorrow": 2, "pasado manana": 2,
}  # fmt: skip
_UNITS = {"d": 1, "day": 1, "days": 1, "dia": 1, "dias": 1, "w": 7, "week": 7, "weeks": 7,
          "semana": 7, "semanas": 7}  # fmt: skip
_WORKING_UNITS = ("business day", "business days", "working day", "working days", "workday",
                  "workdays", "dia habil", "dias habiles", "dia laborable", "dias laborables",
                  "dia laboral", "dias laborales")  # fmt: skip
_MONTH_UNITS = ("month", "months", "mes", "meses")
_NEXT_WEEK = ("next week", "the next week", "proxima semana", "semana proxima",
              "semana que viene")  # fmt: skip
_NEXT_MONTH = ("next month", "proximo mes", "mes proximo", "mes que viene")
_DAY_END = ("end of day", "end of the day", "end of today", "end of business",
            "close of business", "fin del dia", "final del dia", "fin de dia")  # fmt: skip
_DAY_END_SHORT = ("eod", "cob")
"""Only after "by": to update the COB is to coordinate benefits."""
_WEEK_END = ("end of week", "end of the week", "eow", "fin de la semana", "fines de la semana")
_MONTH_END = ("end of month", "end of the month", "month end", "eom", "fin de mes", "fin del mes",
              "fines de mes")  # fmt: skip
_MYSELF = ("i'll", "i will", "we'll", "we will", "i", "we", "me", "yo", "nosotros", "nosotras")
_OFFICE = ("they'll", "they", "he'll", "he", "she'll", "she", "ella", "the office", "office",
           "ellos", "ellas", "el consultorio", "la oficina", "consultorio", "oficina",
           "la consulta")  # fmt: skip
_LINKS = ("will", "to", "is going to", "va a", "van a", "debe", "deben", "voy a", "vamos a")
_TITLES = ("dr", "dr.", "dra", "dra.", "doctor", "doctora", "mr.", "ms.", "mrs.", "sr.", "sra.")
_FRIDAY = 4
_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SHIFT = re.compile(r"\+(\d{1,3}) ?(d|w)?")
_COUNTED = re.compile(
    r"(?:in|within|en|dentro de) (?:the next |los proximos |las proximas )?"
    r"(\d{1,3}|[a-z]+) ([a-z]+(?: [a-z]+)?)"
)
_NAMED = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?: de| of)? ([a-z]+)\.?(?:,? (?:de |del )?(\d{4}))?"
)
_WEEKDAY = re.compile(
    r"(?:(this|next|este|proximo|el proximo) )?([a-z]+)\.?(?: (proximo|que viene))?"
)
_OF_MONTH = re.compile(
    r"(?:(?:the |el )?(?:dia )?(\d{1,2})(?:st|nd|rd|th|ro)"
    r"|(?:the |el )(?:dia )?(\d{1,2})|dia (\d{1,2}))"
    r"(?: of (?:the|this) month| de este mes| del mes)?"
)
# Longest first, so that "antes del" is not read as "antes" and a remainder.
_BY = sorted(
    ("by", "before", "until", "till", "on", "due", "due on", "due by", "no later than", "by the",
     "antes de", "antes del", "para", "para el", "para la", "a mas tardar",
     "a mas tardar el", "hasta el", "el"),
    key=len, reverse=True,
)  # fmt: skip
_OF = ("of", "from", "for", "since", "dated", "de", "del", "desde", "through", "and", "y")
_EDGES = " ,;:-\u2013"
_LONGEST = 10
"""A day and its "by" are said in at most so many words."""
PAST_DAYS = 60
"""A day without a year that lies at most so long ago is that one, and not next year's."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may keep a promise: `owner_id` for one of us, None for the office's people."""

    name: str
    owner_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReadPromise:
    """What was understood. `myself`, `office`, `who` or `named` say who, none if it was not said.

    `named` is somebody nobody knows, as typed. `due_on` may lie in the past: as it was said.
    """

    text: str
    due_on: date | None = None
    who: Known | None = None
    myself: bool = False
    office: bool = False
    named: str = ""


def read_promise(typed: str, today: date, people: Sequence[Known] = ()) -> ReadPromise:
    """Take a promise apart; what is not understood stays in its words.

    "Dana sends the August remits by Friday", "I'll call claims tomorrow", "Lourdes: firmar la
    enmienda antes del 8 de octubre". A day without a year is the next one there is, or the last
    one where that is `PAST_DAYS` ago or less: who says "by 10/1" on 10/6 means no other year.
    """
    said = " ".join(typed.split())
    rest, due = _without_day(said, today)
    sole = _sole_names(people)
    named = subject(rest, _plain(rest))
    folded = _plain(named)
    if named and folded not in sole and folded not in _OFFICE:
        what = _after(rest, (folded,))
        return ReadPromise(_capital(what or rest), due, named=named)
    for forms, found in _subjects(sole):
        if (what := _after(rest, forms)) is not None:
            return ReadPromise(_capital(what), due, *found)
    return ReadPromise(_capital(rest), due)


def read_day(said: str, today: date) -> date | None:
    """Return the day that a few words name, None where they name none; it may be past."""
    words = _plain(said).strip(" .,;")
    for reader in (_of_month, _relative, _numeric, _named, _weekday, _weekday_dated):
        day = reader(words, today)
        if day is not None:
            return day
    return None


def _without_day(said: str, today: date) -> tuple[str, date | None]:
    words = said.split(" ")
    longest = min(_LONGEST, len(words) - 1)
    for size in range(longest, 0, -1):
        tail, head = " ".join(words[-size:]), " ".join(words[:-size])
        day = _told_day(tail, today, numbers=head.endswith((",", ";", ":")))
        if day is not None and not _is_part_of_it(head, tail):
            return head.rstrip(_EDGES), day
    for size in range(longest, 1, -1):
        head, tail = " ".join(words[:size]), " ".join(words[size:])
        if (day := _told_day(head, today, bare=False)) is not None:
            return tail, day
    return said, None


def _told_day(
    said: str, today: date, *, bare: bool = True, numbers: bool = False
) -> date | None:
    """A day with its "by"; without one only words that can be nothing else, or after a comma."""
    plain = _plain(said)
    for link in _BY:
        if plain.startswith(f"{link} "):
            rest = plain[len(link) + 1 :]
            if rest.rstrip(" .") in _DAY_END_SHORT:
                return today
            if link.endswith(("el", "the")) and (day := read_day(f"the {rest}", today)):
                return day
            return read_day(rest, today)
    if not bare or (plain[:1].isdigit() and not numbers) or _of_month(plain, today):
        return None
    day = read_day(plain, today)
    return day if day is not None and day >= today else None


def _is_part_of_it(head: str, tail: str) -> bool:
    """Whether the day belongs to what is done: "claims of May 5", "por la mañana"."""
    plain = _plain(head)
    last = plain.rsplit(" ", 1)[-1]
    is_morning = _plain(tail).strip(" .") == "manana" and last in ("la", "esta", "cada")
    return is_morning or last in _OF or plain in _BY


def _relative(words: str, today: date) -> date | None:
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if words in _DAY_END:
        return today
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    if words in _WEEK_END:
        return friday
    if words in _NEXT_WEEK:
        return today + timedelta(days=7 - today.weekday() + _FRIDAY)
    if words in _MONTH_END:
        return last_of_month(today)
    if words in _NEXT_MONTH:
        return last_of_month(add_months(today.replace(day=1), 1))
    if shift := _SHIFT.fullmatch(words):
        return today + timedelta(days=int(shift[1]) * _UNITS[shift[2] or "d"])
    if counted := _COUNTED.fullmatch(words):
        many = int(counted[1]) if counted[1].isdigit() else _NUMBERS.get(counted[1])
        if many is not None and counted[2] in _UNITS:
            return today + timedelta(days=many * _UNITS[counted[2]])
        if many is not None and counted[2] in _WORKING_UNITS:
            return add_business_days(today, many)
        if many is not None and counted[2] in _MONTH_UNITS:
            return add_months(today, many)
    return None


def _numeric(words: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if parts := _NUMERIC.fullmatch(words):
        return _dated(int(parts[1]), int(parts[2]), parts[3], today)
    return None


def _named(words: str, today: date) -> date | None:
    if (month_first := _NAMED.fullmatch(words)) and month_first[1] in _MONTH_OF:
        return _dated(_MONTH_OF[month_first[1]], int(month_first[2]), month_first[3], today)
    if (day_first := _NAMED_DAY_FIRST.fullmatch(words)) and day_first[2] in _MONTH_OF:
        return _dated(_MONTH_OF[day_first[2]], int(day_first[1]), day_first[3], today)
    return None


def _weekday(words: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(words)
    if found is None or found[2] not in _WEEKDAY_OF:
        return None
    ahead = (_WEEKDAY_OF[found[2]] - today.weekday() - 1) % 7 + 1
    same_week = today.weekday() + ahead < 7
    later = found[1] == "next" and same_week  # "next Friday" said on Tuesday is not this week's
    return today + timedelta(days=ahead + (7 if later else 0))


def _of_month(words: str, today: date) -> date | None:
    """The next day of that number: "the 15th", "el 15", "dia 15"."""
    found = _OF_MONTH.fullmatch(words)
    return None if found is None else next(_numbered(_number(found), today), None)


def _weekday_dated(words: str, today: date) -> date | None:
    """The day of "Friday 10/9" or "viernes 9"; the number counts where the two do not fit."""
    weekday, _, rest = words.partition(" ")
    wanted = _WEEKDAY_OF.get(weekday.rstrip(".,"))
    rest = rest.removeprefix("the ").removeprefix("el ").removeprefix("dia ")
    if wanted is None or not rest:
        return None
    number = _OF_MONTH.fullmatch(rest) or (_OF_MONTH.fullmatch(f"el {rest}"))
    if number is None:
        return _numeric(rest, today) or _named(rest, today)
    days = tuple(_numbered(_number(number), today))
    return next((day for day in days if day.weekday() == wanted), next(iter(days), None))


def _number(found: re.Match[str]) -> int:
    return int(found[1] or found[2] or found[3])


def _numbered(number: int, today: date) -> Iterator[date]:
    """Yield the days of that number: the next one, the last one, then those of later months."""
    first = today.replace(day=1)
    at_hand = [add_months(first, n) for n in range(-2, 4)]
    days = [day for month in at_hand if (day := _day(month.year, month.month, number))]
    later = [day for day in days if day >= today]
    yield from (*later[:1], *[day for day in days if day < today][-1:], *later[1:])


def _dated(month: int, day: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    since = today - timedelta(days=PAST_DAYS)
    near = (_day(today.year + n, month, day) for n in (-1, 0, 1))
    return next((found for found in near if found is not None and found >= since), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _sole_names(people: Sequence[Known]) -> dict[str, Known]:
    """Return how somebody may be called, and who it is; a name that two share names nobody."""
    owners: dict[str, list[Known]] = {}
    for person in people:
        for form in _names(person.name):
            owners.setdefault(form, []).append(person)
    return {form: who[0] for form, who in owners.items() if len(set(who)) == 1}


def _subjects(
    sole: Mapping[str, Known],
) -> Iterator[tuple[Iterable[str], tuple[Known | None, bool, bool]]]:
    for form in sorted(sole, key=len, reverse=True):
        yield (form,), (sole[form], False, False)
    yield _MYSELF, (None, True, False)
    yield _OFFICE, (None, False, True)


def _names(name: str) -> set[str]:
    plain = _plain(name.split(",", maxsplit=1)[0]).strip()
    words = plain.split()
    if not words:
        return set()
    titled = (f"{title} {name}" for title in _TITLES for name in (words[-1], plain))
    return {plain, words[0], words[-1], *titled}


def _after(said: str, forms: Iterable[str]) -> str | None:
    """What follows one of `forms` and its "will", None unless `said` begins so and goes on."""
    plain = _plain(said)
    for form in forms:
        if not plain.startswith(form) or plain[len(form) : len(form) + 1] not in (" ", ":", ","):
            continue
        rest = said[len(form) :].lstrip(_EDGES)
        folded = _plain(rest)
        for link in _LINKS:
            if folded.startswith(f"{link} "):
                rest = rest[len(link) :].lstrip()
                break
        if rest:
            return rest
    return None


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Lower case without accents, character for character, so that places stay the same."""
    return "".join(_letter(char) for char in text)


@cache
def _letter(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def _capital(text: str) -> str:
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text  # \u00df has no capital of one letter
