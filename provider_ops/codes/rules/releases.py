"""Which release of an official list a file is, and which of two releases is the newer one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from provider_ops.codes.rules.reference import DME, OUTPATIENT, PRACTITIONER

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUARTERS = {"JAN": 1, "APR": 4, "JUL": 7, "OCT": 10}
_LETTERS = {"A": 1, "B": 4, "C": 7, "D": 10}
_ISO = re.compile(r"(20\d{2})[-_]?(0[1-9]|1[0-2])(?:[-_]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_US = re.compile(r"(0[1-9]|1[0-2])[-_](0[1-9]|[12]\d|3[01])[-_](20\d{2})(?!\d)")
_TAXONOMY = re.compile(r"taxonomy[_ -]?v?(\d{2})[._-]?(\d)", re.IGNORECASE)
_PAIRS = re.compile(r"cci(op[a-z]|pra?)[a-z]*[-_]v(\d{2})(\d)r?(\d)?(?:[-_]?f(\d))?", re.IGNORECASE)
_FEES = re.compile(r"RVU_?(20\d{2}|\d{2})(?:_?(JAN|APR|JUL|OCT)|([A-D])(?![A-Z]))?", re.IGNORECASE)
_NONE_OF_QPP = re.compile(r"non[-_ ]?qpp", re.IGNORECASE)
_QPP = re.compile(r"qpp", re.IGNORECASE)
_OF_A_MONTH = re.compile(r"((?:19|20)\d{2})-(\d{2})(?:-\d{2})?")
_OF_A_QUARTER = re.compile(r"((?:19|20)\d{2})(?: (JAN|APR|JUL|OCT))?")
_NUMBERED = re.compile(r"v?(\d{2})\.(\d)")
_OF_A_YEAR = re.compile(r"((?:19|20)\d{2})\b.*")


@dataclass(slots=True)
class Edition:
    """What a reader finds out about a file while it reads.

    Attributes:
        release: The publisher's version; for lists that hold for a quarter its first day in
            ISO 8601, so that releases can be put in order.
        part: Which part of a release in several files; None where there is one file.
    """

    release: str = ""
    part: str | None = None


def dated_release(name: str) -> str:
    """Return the day or month in a file's name ("2026-07-01", "2025-10"), or nothing."""
    if found := _US.search(name):
        return f"{found[3]}-{found[1]}-{found[2]}"
    if found := _ISO.search(name):
        return "-".join(part for part in found.groups() if part)
    return ""


def taxonomy_release(name: str) -> str:
    """Return the version in the name of a taxonomy file: "25.1" of nucc_taxonomy_251.csv."""
    found = _TAXONOMY.search(name)
    return f"{found[1]}.{found[2]}" if found else ""


def pair_edition(name: str) -> Edition:
    """Return release and part of a PTP file: v32.2 and "practitioner f1" of ccipra-v322r0-f1."""
    found = _PAIRS.search(name)
    if not found:
        return Edition()
    setting = OUTPATIENT if found[1].lower().startswith("op") else PRACTITIONER
    part = f"{setting} f{found[5]}" if found[5] else setting
    return Edition(f"v{found[2]}.{found[3]}", part)


def unit_setting(text: str) -> str:
    """Return the setting that a header or name of an MUE file tells, or nothing."""
    lowered = text.lower()
    for word, setting in (("practitioner", PRACTITIONER), ("outpatient", OUTPATIENT), ("dme", DME)):
        if word in lowered:
            return setting
    return ""


def fee_edition(name: str) -> Edition:
    """Return release and part of an RVU file: 2026-07-01 and "nonqpp" of PPRRVU2026_Jul_nonQPP.

    Since 2026 there is one file for participants of the quality program (QPP) and one for others.
    """
    part = "nonqpp" if _NONE_OF_QPP.search(name) else "qpp" if _QPP.search(name) else None
    found = _FEES.search(name)
    if not found:
        return Edition("", part)
    month = _QUARTERS[found[2].upper()] if found[2] else _LETTERS.get((found[3] or "A").upper(), 1)
    return Edition(date(2000 + int(found[1]) % 100, month, 1).isoformat(), part)


class Released(Protocol):
    """A load, as far as it matters for which one answers."""

    @property
    def release(self) -> str:
        """The publisher's version, as `Edition` has it."""


ReleasedT = TypeVar("ReleasedT", bound=Released)


def release_order(release: str) -> str:
    """Return a text by which releases of a kind can be put in order; empty where none can tell.

    Days count by their month: whether the last change of a list names its release or the day in a
    file's name, the same release may have days some weeks apart. One that names its year alone is
    the beginning of all texts of that year.
    """
    if found := _OF_A_MONTH.fullmatch(release):
        return f"{found[1]}-{found[2]}"
    if found := _OF_A_QUARTER.fullmatch(release):
        return f"{found[1]}-{_QUARTERS[found[2]]:02}" if found[2] else found[1]
    if found := _NUMBERED.fullmatch(release):
        return f"{found[1]}.{found[2]}"
    if found := _OF_A_YEAR.fullmatch(release):
        return found[1]
    return ""


def speaks_until(release: str) -> date | None:
    """Return the last day of the quarter, or of the year, that a release was made for.

    A month begins its quarter, as those of CMS do. None where the name does not tell.
    """
    order = release_order(release)
    if not order or "." in order:
        return None
    year, _, month = order.partition("-")
    after = int(year) * 12 + (int(month) + 2 if month else 12)
    return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def by_release(loads: Iterable[ReleasedT]) -> list[ReleasedT]:
    """Return loads of one kind in the order in which they answer; the last one does.

    They are given in the order in which they were loaded, which decides among equal releases. One
    that cannot be told from what stood when it came counts as just as new. So a load changes
    nothing about those before it, and what answered at an instant is what answers among the loads
    known then.
    """
    ranked, newest = [], ""
    for number, load in enumerate(loads):
        order = release_order(load.release)
        rank = newest if newest.startswith(order) else order
        newest = max(newest, rank)
        ranked.append((rank, number, load))
    return [load for *_, load in sorted(ranked, key=itemgetter(0, 1))]


def is_older(release: str, standing: Iterable[str]) -> bool:
    """Tell whether a release, loaded after those that stand, would not answer for today."""
    newest = max(map(release_order, standing), default="")
    order = release_order(release)
    return order < newest and not newest.startswith(order)
