"""What lists approve, in memory: a yes that the database need not be asked for.

Only yes is ever said here, and only where nothing else could be: of anybody barred, of codes of
a set that nobody loaded, of more units than a limit nothing is said but whether a list approves
the service without conditions.
"""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.codes.verdict_sql import SET_IS_LOADED, entries_by_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

_NO_LIMIT = 1 << 62
_SPARSE = 6
"""Of so many codes a dictionary takes as much memory for one of them as a list for all."""

_HOLDINGS = """SELECT p.npi, p.barred, d.list, d.first, d.last
    FROM check_turn p JOIN check_list_day d ON d.n = p.n"""
_BOUND = """SELECT list, code, first, last, allowed, places, units FROM check_bound
    WHERE first <= last AND required = '' AND forbidden = '' AND specialties = ''"""
_LIMITS = "SELECT code, min(units) FROM check_unit_limit GROUP BY code"

Span = tuple[int, int]
"""First and last day, as ordinals."""

_NEVER: Span = 1, 0
_EVER: Span = 0, 1 << 29


class Service(NamedTuple):
    """What is asked: numbers of person and code, the day as ordinal, units in hundredths."""

    npi: int
    code: int
    day: int
    modifiers: str
    place: str
    units: int


class _Bound(NamedTuple):
    """A span with conditions; what it allows stands between commas, nothing allows all."""

    first: int
    last: int
    allowed: str
    places: str
    most: int

    def holds(self, service: Service) -> bool:
        """Whether all conditions are met, for sure."""
        return (
            self.first <= service.day <= self.last
            and service.units <= self.most
            and (not self.places
                 or (service.place != "" and f",{service.place}," in self.places))
            and (not self.allowed or not service.modifiers
                 or all(f",{one}," in self.allowed for one in service.modifiers.split(",")))
        )  # fmt: skip


class _Sparse(dict[int, Span]):
    """Spans by the number of a code; never for all others."""

    def __missing__(self, code: int) -> Span:
        return _NEVER


class _Carried(NamedTuple):
    """What a list carries by number of a code: freely, more spans of that, and with conditions.

    What is carried freely is a list where that takes no more memory, since it is read faster.
    """

    free: list[Span] | _Sparse
    more: dict[int, list[Span]]
    bound: dict[int, list[_Bound]]

    def is_free(self, code: int, day: int) -> bool:
        """Whether it carries the code without conditions on a day."""
        first, last = self.free[code]
        return first <= day <= last or (
            code in self.more and any(first <= day <= last for first, last in self.more[code])
        )


_Holding = tuple[_Carried, int, int]
"""One of the lists of a person, and the first and last day on which it counts."""

_NOTHING = _Carried(_Sparse(), {}, {})
_NOBODY: tuple[list[Span] | _Sparse, int, int] = (_Sparse(), *_NEVER)


class Approvals:
    """Who may bill what on which days, of those that `verdict_sql.prepare` laid out.

    People and codes have numbers; 0 stands for none.

    Args:
        holdings: By number of a person.
        barred: Who was ever excluded or opted out.
        most: Units in hundredths by number of a code; less than none where its set is not loaded.
    """

    def __init__(self, holdings: list[list[_Holding]], barred: set[int], most: list[int]) -> None:
        self._holdings = holdings
        self._most, self._least = most, min(most[1:], default=-1)
        # Nearly all is answered by the first list of a person.
        self._first = [
            (lists[0][0].free, lists[0][1], lists[0][2]) if lists and n not in barred else _NOBODY
            for n, lists in enumerate(holdings)
        ]

    def left_open(
        self, npis: Sequence[int], codes: Sequence[int], days: Sequence[int], units: Sequence[int]
    ) -> list[int]:
        """Return the places of the services that no list approves freely, or not for sure.

        This is gone through for each of hundreds of thousands, most of which are approved so by
        the first list of a person.
        """
        people, most = map(self._first.__getitem__, npis), self._most
        rest: Iterable[int] = [
            n
            for n, (free, first, last), code, day in zip(
                count(), people, codes, days, strict=False
            )
            if not first <= day <= last or not (span := free[code])[0] <= day <= span[1]
        ]  # fmt: skip
        if max(units) > self._least:  # which is seldom so
            over = (n for n, code in enumerate(codes) if units[n] > most[code])
            rest = sorted({*rest, *over})
        return [
            n for n in rest
            if self._first[npis[n]] is _NOBODY or units[n] > most[codes[n]]
            or not self.is_listed(npis[n], codes[n], days[n])
        ]  # fmt: skip

    def approves(self, service: Service) -> bool:
        """Whether a list approves for sure, under its conditions, what is not approved freely."""
        npi, code, day = service[:3]
        if self._first[npi] is _NOBODY or service.units > self._most[code]:
            return False
        for carried, first, last in self._holdings[npi]:
            if code in carried.bound and first <= day <= last:
                for bound in carried.bound[code]:
                    if bound.holds(service):
                        return True
        return False

    def is_listed(self, npi: int, code: int, day: int) -> bool:
        """Whether a list approves a service without conditions, as `check_listed` would say it."""
        for carried, first, last in self._holdings[npi]:
            if first <= day <= last and carried.is_free(code, day):
                return True
        return False


def approvals(
    connection: Connection, facts: Mapping[str, Any], npis: Sequence[str], codes: Sequence[str],
    table: str, *, most_codes: bool,
) -> Approvals:  # fmt: skip
    """Read what lists approve of everybody who is laid out.

    Args:
        facts: Parameters of the statements.
        npis: Each once, nothing in the first place. So are the codes.
        table: Has the codes, too.
        most_codes: Whether they are most of those that lists may carry.
    """
    numbers = {code: n for n, code in enumerate(codes)}
    most = [-1] * len(codes)
    loaded = f"SELECT code FROM {table} l WHERE {SET_IS_LOADED}"  # noqa: S608 - a constant
    for (code,) in _rows(connection, loaded, facts):
        most[numbers[code]] = _NO_LIMIT
    for code, units in _rows(connection, _LIMITS):
        if code in numbers:
            most[numbers[code]] = min(most[numbers[code]], units)
    ordinal = _Ordinals()
    valid: list[list[Span]] = [[_EVER] if units < 0 else [] for units in most]
    for code, first, last in _rows(connection, "SELECT code, first, last FROM check_code"):
        valid[numbers[code]].append((ordinal[first], ordinal[last]))
    lists = _lists(
        connection, facts, _Entries(numbers, valid, ordinal),
        entries_by_list(f"SELECT code FROM {table}", most=most_codes),  # noqa: S608 - a constant
    )  # fmt: skip
    people = {npi: n for n, npi in enumerate(npis)}
    holdings: list[list[_Holding]] = [[] for _ in npis]
    barred: set[int] = set()
    for npi, is_barred, one, first, last in _rows(connection, _HOLDINGS):
        person = people[npi]
        holdings[person].append((lists.get(one, _NOTHING), ordinal[first], ordinal[last]))
        if is_barred:
            barred.add(person)
    return Approvals(holdings, barred, most)


def _rows(connection: Connection, query: str, facts: Mapping[str, Any] | None = None) -> Any:
    """Return the rows as the driver has them: there are many."""
    return connection.exec_driver_sql(query, facts or {}).cursor


class _Ordinals(dict[str, int]):
    """Days by what the database has; each is read once."""

    def __missing__(self, text: str) -> int:
        self[text] = day = date.fromisoformat(text).toordinal()
        return day


class _Entries(dict[str, tuple[int, Span]]):
    """Codes and days on which an entry holds, by its word; most lists have the same.

    Attributes:
        more: Further days of an entry whose code is valid now and again, by its word.
    """

    def __init__(
        self, numbers: dict[str, int], valid: list[list[Span]], ordinal: _Ordinals
    ) -> None:
        super().__init__()
        self.numbers = numbers
        self.ordinal = ordinal
        self.more: dict[str, list[Span]] = {}
        self._valid = valid
        self._met: dict[Span, Span] = {}

    def __missing__(self, word: str) -> tuple[int, Span]:
        number = self.numbers[word[:-20]]
        first, last = self.ordinal[word[-20:-10]], self.ordinal[word[-10:]]
        spans = [(max(first, begin), min(last, end)) for begin, end in self._valid[number]]
        # Few spans differ: those that are one and the same stay in the processor's cache.
        spans = [self._met.setdefault(span, span) for span in spans]
        self[word] = entry = (number, spans[0]) if spans else (0, _NEVER)
        if len(spans) > 1:
            self.more[word] = spans[1:]
        return entry


def _lists(
    connection: Connection, facts: Mapping[str, Any], entries: _Entries, queries: Sequence[str]
) -> dict[int, _Carried]:
    """Read what lists carry, by list."""
    words: dict[int, list[str]] = {}
    for query in queries:
        for one, text in _rows(connection, query, facts):
            if text:
                words.setdefault(one, []).extend(text.split(","))
    lists = {one: _carried(of_list, entries) for one, of_list in words.items()}
    numbers, ordinal = entries.numbers, entries.ordinal
    for one, code, first, last, allowed, places, units in _rows(connection, _BOUND):
        bound = _Bound(
            ordinal[first], ordinal[last], allowed and f",{allowed},", places and f",{places},",
            _NO_LIMIT if units is None else units,
        )  # fmt: skip
        of_list = lists.setdefault(one, _Carried(_Sparse(), {}, {}))
        of_list.bound.setdefault(numbers[code], []).append(bound)
    return lists


def _carried(words: list[str], entries: _Entries) -> _Carried:
    """Return what a list carries freely; only what a code has beyond one span is kept apart."""
    free, more = _Sparse(map(entries.__getitem__, words)), dict[int, list[Span]]()
    if len(free) < len(words):
        for code, span in map(entries.__getitem__, words):
            if free[code] != span:
                more.setdefault(code, []).append(span)
    if entries.more:
        for word in words:
            if word in entries.more:
                more.setdefault(entries[word][0], []).extend(entries.more[word])
    codes = len(entries.numbers)
    is_dense = codes <= len(free) * _SPARSE
    return _Carried(list(map(free.__getitem__, range(codes))) if is_dense else free, more, {})
