"""The two tables of the National Correct Coding Initiative: pairs (PTP) and units (MUE)."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from provider_ops.codes.readers.cells import (
    billing_code,
    matching,
    needed_day,
    optional_day,
    whole_number,
)
from provider_ops.codes.readers.layout import Layout
from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.codes.rules.reference import PairLine, UnitLine
from provider_ops.codes.rules.releases import dated_release, pair_edition, unit_setting
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.codes.readers.layout import Heading
    from provider_ops.codes.rules.releases import Edition

_INDICATOR = re.compile(r"[019]")
_EARLIER = re.compile(r"\*?")
_OLD_MARK = Sentence("mark of an edit from before 1996")
_INDICATOR_NAME = Sentence("modifier indicator (0, 1 or 9)")
_ADJUDICATION = re.compile(r"([123])\b.*", re.DOTALL)


def _pairs(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], PairLine]:
    named = pair_edition(heading.name)
    edition.release = edition.release or named.release
    edition.part = named.part
    setting = named.part.split()[0] if named.part else ""

    def read(cells: tuple[str, ...]) -> PairLine:
        one, two, earlier, first, deleted, indicator, rationale = cells
        matching("earlier", earlier, _EARLIER, _OLD_MARK)
        return PairLine(
            setting,
            billing_code("one", one),
            billing_code("two", two),
            needed_day("first", first),
            optional_day("deleted", deleted),
            matching("indicator", indicator, _INDICATOR, _INDICATOR_NAME),
            rationale,
        )

    return read


def _units(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], UnitLine]:
    edition.release = edition.release or dated_release(heading.name)
    setting = unit_setting(" ".join(heading.columns)) or unit_setting(heading.name)
    edition.part = setting or None

    def read(cells: tuple[str, ...]) -> UnitLine:
        code, units, adjudication, rationale = cells
        kind = _ADJUDICATION.fullmatch(adjudication)
        if not kind:
            said = Sentence("{text!r} is no adjudication indicator.", text=adjudication)
            raise LineError("adjudication", said)
        return UnitLine(
            setting, billing_code("code", code), whole_number("units", units), kind[1], rationale
        )

    return read


PTP = Layout(
    Sentence("NCCI pair edits (PTP)"),
    {"one": ("column1",), "two": ("column2",), "earlier": ("inexistence*",),
     "first": ("effective*",), "deleted": ("deletion*",), "indicator": ("modifier*",),
     "rationale": ("ptpeditrationale", "*rationale")},
    _pairs,
    once=attrgetter("column_two", "valid_from"),
    group=attrgetter("column_one"),
    spills=True,
    optional=frozenset({"rationale"}),
    inside=re.compile(r"cci(pra|oph)", re.IGNORECASE),
)  # fmt: skip
"""CMS: tab-separated text or workbook, six header rows, up to four files for each setting."""

MUE = Layout(
    Sentence("NCCI unit edits (MUE)"),
    {"code": ("hcpcscptcode",), "units": ("*muevalue", "*muevalues"),
     "adjudication": ("mueadjudicationindicator", "mai"), "rationale": ("muerationale",)},
    _units,
    once=attrgetter("code"),
    optional=frozenset({"rationale"}),
    inside=re.compile(r"MUE", re.IGNORECASE),
)  # fmt: skip
"""CMS: CSV or workbook; its first record is a notice over several lines, in quotation marks."""
