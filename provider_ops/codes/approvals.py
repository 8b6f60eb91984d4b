"""What lists approve, in memory: a yes that the database need not be asked for.

Only yes is ever said here, and only where nothing else could be: of anybody barred, of codes of
a set that nobody loaded, of more units than a limit, of a second list or span nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.codes.verdict_sql import SET_IS_LOADED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

MOST_SPANS = 1_000_000
"""More of them than this would take the memory that smaller laptops lack."""

_NO_LIMIT = 1 << 62
_PEOPLE = "SELECT npi, list, first, last FROM check_turn WHERE NOT barred AND list IS NOT NULL"
_MANY = f"SELECT 1 FROM {{table}} LIMIT 1 OFFSET {MOST_SPANS}"  # noqa: S608 - constants
_SPANS = "SELECT list, code, first, last FROM check_listed WHERE first <= last"
_BOUND = """SELECT list, code, first, last, allowed, places, units FROM check_bound
    WHERE first <= last AND required = '' AND forbidden = '' AND specialties = ''"""
_LIMITS = "SELECT code, min(units) FROM check_unit_limit GROUP BY code"

Span = tuple[str, str]


class _Bound(NamedTuple):
    """A span with conditions; what it allows stands between commas, nothing allows all."""

    first: str
    last: str
    allowed: str
    places: str
    most: int

    def holds(self, day: str, modifiers: str, place: str, units: int) -> bool:
        """Whether all conditions are met, for sure."""
        return (
            self.first <= day <= self.last
            and units <= self.most
            and (not self.places or (place != "" and f",{place}," in self.places))
            and (not self.allowed or not modifiers
                 or all(f",{one}," in self.allowed for one in modifiers.split(",")))
        )  # fmt: skip


class _Carried(NamedTuple):
    """What a list carries by code, without conditions and with some."""

    free: dict[str, Span]
    bound: dict[str, _Bound]


class _Person(NamedTuple):
    """One of the lists of a person, and the days on which it counts."""

    free: dict[str, Span]
    bound: dict[str, _Bound]
    first: str
    last: str


class Approvals:
    """Who may bill what on which days, of those that `verdict_sql.prepare` laid out."""

    def __init__(self, people: dict[str | None, _Person], most: dict[str, int]) -> None:
        self._people = people
        self._most = most

    def yes(
        self,
        npis: Sequence[str | None],
        codes: Sequence[str],
        days: Sequence[str],
        modifiers: Sequence[str],
        places: Sequence[str],
        units: Sequence[int],
    ) -> list[bool]:
        """Tell of each service whether the answer is yes for sure; units in hundredths."""
        people, most = self._people, self._most.get
        yes = [
            (person := people.get(npi)) is not None
            and (span := person.free.get(code)) is not None
            and span[0] <= day <= span[1]
            and person.first <= day <= person.last
            and many <= most(code, -1)
            for npi, code, day, many in zip(npis, codes, days, units, strict=True)
        ]
        for n, is_free in enumerate(yes):
            if not is_free and (person := people.get(npis[n])):
                day, code, many = days[n], codes[n], units[n]
                if bound := person.bound.get(code):
                    yes[n] = (
                        bound.holds(day, modifiers[n], places[n], many)
                        and person.first <= day <= person.last
                        and many <= most(code, -1)
                    )
        return yes


def approvals(connection: Connection, facts: Mapping[str, Any], codes: str) -> Approvals:
    """Read what is laid out; nothing where that is too much. `codes` is a table of codes."""
    raw = connection.exec_driver_sql
    if any(raw(_MANY.format(table=table)).first() for table in ("check_listed", "check_bound")):
        return Approvals({}, {})
    lists = _lists(connection)
    people: dict[str | None, _Person] = {
        npi: _Person(*lists[one], first, last)
        for npi, one, first, last in raw(_PEOPLE)
        if one in lists
    }
    loaded = raw(f"SELECT code FROM {codes} l WHERE {SET_IS_LOADED}", facts)  # noqa: S608
    most = dict.fromkeys(loaded.scalars(), _NO_LIMIT)
    most |= {code: units for code, units in raw(_LIMITS) if code in most}
    return Approvals(people, most)


def _lists(connection: Connection) -> dict[int, _Carried]:
    """Read what lists carry. Equal words and spans are kept once."""
    spans: dict[Span, Span] = {}
    words: dict[str, str] = {}
    lists: dict[int, _Carried] = {}
    rows: Any = connection.exec_driver_sql(_SPANS).cursor  # rows without a wrapper
    for one, code, first, last in rows:
        if one not in lists:
            lists[one] = _Carried({}, {})
        span = first, last
        lists[one].free.setdefault(words.setdefault(code, code), spans.setdefault(span, span))
    for one, code, first, last, allowed, places, units in connection.exec_driver_sql(_BOUND):
        bound = _Bound(
            first, last, allowed and f",{allowed},", places and f",{places},",
            _NO_LIMIT if units is None else units,
        )  # fmt: skip
        carried = lists.setdefault(one, _Carried({}, {}))
        carried.bound.setdefault(words.setdefault(code, code), bound)
    return lists
