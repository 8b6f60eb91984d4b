"""Who may not be paid by Medicare: the exclusion list of OIG, the opt-out list of CMS."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from provider_ops.codes.readers.cells import listed_npi, matching, needed_day, optional_day
from provider_ops.codes.readers.layout import Layout, read_layout
from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.codes.rules.reference import ExclusionLine, OptOutLine
from provider_ops.codes.rules.releases import dated_release
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.rows import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from provider_ops.codes.readers.layout import Heading, Line
    from provider_ops.codes.rules.releases import Edition

_SUPPLEMENT = re.compile(r"\d{4}(excl|rein)", re.IGNORECASE)
_TYPE = re.compile(r"[0-9A-Za-z()\[\] ]{2,20}", re.ASCII)
_TYPE_NAME = Sentence("exclusion type")
_YES_NO = {"Y": True, "YES": True, "N": False, "NO": False, "": None}


def read_leie(path: Path, edition: Edition) -> Iterator[Line | Problem]:
    """Yield the lines of the full exclusion list.

    Raises:
        FileError: It is no such list, or a monthly supplement, which is no full list.
    """
    if _SUPPLEMENT.search(path.name):
        raise _supplement(path)
    standing = reinstated = 0
    for line in read_layout(path, LEIE, edition):
        if not isinstance(line, Problem):
            back = cast("ExclusionLine", line).reinstated_on is not None
            reinstated += back
            standing += not back
        yield line
    if reinstated and not standing:
        raise _supplement(path)


def _supplement(path: Path) -> FileError:
    return FileError(
        Sentence("{file} is a monthly supplement; a load takes the place of the whole list.",
                 file=path.name),
        title="This is not the full list",
        remedy="Nothing was loaded. Load the full list, UPDATED.csv, instead.",
    )


def _exclusions(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], ExclusionLine]:
    edition.release = edition.release or dated_release(heading.name)

    def read(cells: tuple[str, ...]) -> ExclusionLine:
        (last, first, middle, business, general, specialty, npi, born, state, zip_code, kind,
         excluded, reinstated, waived, waiver_state) = cells  # fmt: skip
        shown = business or _person(last, first, middle)
        if not shown:
            raise LineError("last", Sentence("The row names neither a person nor a business."))
        return ExclusionLine(
            listed_npi("npi", npi), shown, general, specialty, optional_day("born", born), state,
            zip_code, matching("kind", kind, _TYPE, _TYPE_NAME),
            optional_day("excluded", excluded), optional_day("reinstated", reinstated),
            optional_day("waived", waived), waiver_state,
        )  # fmt: skip

    return read


def _opt_outs(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], OptOutLine]:
    edition.release = edition.release or dated_release(heading.name)

    def read(cells: tuple[str, ...]) -> OptOutLine:
        first, last, npi, specialty, begun, ended, state, orders, updated = cells
        number = listed_npi("npi", npi)
        if number is None:
            raise LineError("npi", Sentence("The NPI is missing."))
        if orders.upper() not in _YES_NO:
            raise LineError("orders", Sentence("{text!r} is neither Y nor N.", text=orders))
        begins, ends = needed_day("begun", begun), optional_day("ended", ended)
        if ends is not None and ends < begins:
            raise LineError("ended", Sentence("The last day lies before the first."))
        return OptOutLine(
            number, _person(last, first, ""), specialty, state, begins, ends,
            _YES_NO[orders.upper()], optional_day("updated", updated),
        )  # fmt: skip

    return read


def _person(last: str, first: str, middle: str) -> str:
    given = " ".join(part for part in (first, middle) if part)
    return ", ".join(part for part in (last, given) if part)


LEIE = Layout(
    Sentence("the exclusion list (LEIE)"),
    {"last": ("lastname",), "first": ("firstname",), "middle": ("midname",),
     "business": ("busname",), "general": ("general",), "specialty": ("specialty",),
     "npi": ("npi",), "born": ("dob",), "state": ("state",), "zip": ("zip",),
     "kind": ("excltype",), "excluded": ("excldate",), "reinstated": ("reindate",),
     "waived": ("waiverdate",), "waiver_state": ("wvrstate", "waiverstate")},
    _exclusions,
    inside=re.compile(r"UPDATED|LEIE", re.IGNORECASE),
)  # fmt: skip
"""OIG: all values but the header in quotation marks; the whole list comes out anew each month."""

OPT_OUT = Layout(
    Sentence("opt-out affidavits"),
    {"first": ("firstname",), "last": ("lastname",), "npi": ("npi",), "specialty": ("specialty",),
     "begun": ("optouteffectivedate",), "ended": ("optoutenddate",),
     "state": ("statecode", "state"), "orders": ("eligibletoorderandrefer",),
     "updated": ("lastupdated",)},
    _opt_outs,
    once=attrgetter("npi", "valid_from", "valid_to"),
    optional=frozenset({"specialty", "state", "orders", "updated"}),
    inside=re.compile(r"opt[ _-]?out", re.IGNORECASE),
)  # fmt: skip
"""CMS: the order of the columns changes, their names do not."""
