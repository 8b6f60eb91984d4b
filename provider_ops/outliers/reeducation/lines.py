"""Lines of a code at an office before and after a day, for many offices at once."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.claims.lines.taken_back import stands
from provider_ops.outliers.reeducation.intervals import Rate
from provider_ops.outliers.reeducation.rules import WINDOWS, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

_LONGEST = WINDOWS[-1]
_EACH = ", ".join(
    f"sum(d BETWEEN date(t, '{since} days') AND date(t, '{until} days'))"
    for days in WINDOWS
    for since, until in ((f"-{days}", "-1"), ("+1", f"+{days}"))
)
_ASKED = """json_each(:asked) a CROSS JOIN claim_line l"""
_ON = f"""l.npi = a.value ->> 1 AND l.service_date
    BETWEEN date(a.value ->> 3, '-{_LONGEST} days') AND date(a.value ->> 3, '+{_LONGEST} days')
    AND l.service_date <= :until AND l.market_id = :market AND {stands("l.id")}"""
# Both are answered by indexes alone: all lines by NPI and code, denied ones by NPI and day.
_LINES = text(f"""
SELECT n, {_EACH} FROM (
    SELECT a.value ->> 0 AS n, a.value ->> 3 AS t, l.service_date AS d
    FROM {_ASKED} INDEXED BY ix_claim_line_npi WHERE {_ON} AND l.code = a.value ->> 2
) GROUP BY n
""")  # noqa: S608 - put together from constants of this file
_DENIED = text(f"""
SELECT n, {_EACH} FROM (
    SELECT a.value ->> 0 AS n, a.value ->> 3 AS t, l.service_date AS d
    FROM {_ASKED} INDEXED BY ix_claim_line_denied_npi
    WHERE {_ON} AND l.code = a.value ->> 2 AND l.denial <> ''
) GROUP BY n
""")  # noqa: S608 - likewise

_OF_CODE = f"""SELECT a.value ->> 0, l.service_date, count(*) FROM json_each(:asked) a
CROSS JOIN claim_line l INDEXED BY {{index}} WHERE l.npi = a.value ->> 1
    AND l.code = a.value ->> 2 AND l.service_date BETWEEN :first AND :until
    AND l.market_id = :market AND {stands("l.id")} {{more}} GROUP BY 1, 2"""  # noqa: S608
_BY_DAY = text(_OF_CODE.format(index="ix_claim_line_npi", more=""))
_DENIED_BY_DAY = text(
    _OF_CODE.format(index="ix_claim_line_denied_npi", more="AND l.denial <> ''")
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that was taught on a day, and the NPIs whose lines tell whether it helped."""

    code: str
    on: date
    npis: tuple[str, ...]


def days_of(
    session: Session, market_id: str, asked: Sequence[Asked], first: date, until: date
) -> list[dict[date, Rate]]:
    """Return for each question its lines from `first` to `until` by day; `on` does not count."""
    values = {"asked": _as_json(asked), "first": f"{first}", "until": f"{until}",
              "market": market_id}  # fmt: skip
    denied = {(place, day): n for place, day, n in session.execute(_DENIED_BY_DAY, values).all()}
    found: list[dict[date, Rate]] = [{} for _ in asked]
    for place, day, n in session.execute(_BY_DAY, values).all():
        found[place][date.fromisoformat(day)] = Rate(denied.get((place, day), 0), n)
    return found


def sides(days: Mapping[date, Rate], on: date) -> tuple[Rate, Rate]:
    """Return the lines of the longest window before and after a day."""
    step = timedelta(days=_LONGEST)
    first, last = on - step, on + step
    before, after = [], []
    for day, rate in days.items():
        if first <= day < on:
            before.append(rate)
        elif on < day <= last:
            after.append(rate)
    return added(before), added(after)


def windows_of(
    session: Session, market_id: str, asked: Sequence[Asked], until: date
) -> list[tuple[Window, ...]]:
    """Return for each question its lines 30, 60 and 90 days before and after, up to `until`."""
    values = {"asked": _as_json(asked), "until": f"{until}", "market": market_id}
    lines = _by_place(session.execute(_LINES, values))
    denied = _by_place(session.execute(_DENIED, values))
    return [
        tuple(_windows(one.on, lines[place], denied[place], until))
        for place, one in enumerate(asked)
    ]


def _as_json(asked: Sequence[Asked]) -> str:
    return json.dumps(
        [(place, npi, one.code, f"{one.on}") for place, one in enumerate(asked) for npi in one.npis]
    )


def added(rates: Iterable[Rate]) -> Rate:
    """Return lines and denied lines of several together."""
    every = list(rates)
    return Rate(sum(one.denied for one in every), sum(one.lines for one in every))


def _by_place(rows: Iterable[Sequence[int]]) -> Mapping[int, Sequence[int]]:
    found: defaultdict[int, Sequence[int]] = defaultdict(lambda: (0,) * (2 * len(WINDOWS)))
    for place, *counts in rows:
        found[place] = counts
    return found


def _windows(
    on: date, lines: Sequence[int], denied: Sequence[int], until: date
) -> Iterable[Window]:
    for place, days in enumerate(WINDOWS):
        before, after = 2 * place, 2 * place + 1
        yield Window(
            days, Rate(denied[before], lines[before]), Rate(denied[after], lines[after]),
            on + timedelta(days=days) <= until,
        )  # fmt: skip
