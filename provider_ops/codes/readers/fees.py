"""The relative value file (RVU) of the physician fee schedule."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from provider_ops.codes.readers.cells import billing_code, matching, plain_number
from provider_ops.codes.readers.layout import Layout
from provider_ops.codes.rules.reference import FeeLine
from provider_ops.codes.rules.releases import fee_edition
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.codes.readers.layout import Heading
    from provider_ops.codes.rules.releases import Edition

_MODIFIER = re.compile(r"[A-Z0-9]{2}|", re.ASCII)
_STATUS = re.compile(r"[A-Z]|", re.ASCII)
_INDICATOR = re.compile(r"[0-9A-Z]{0,3}", re.ASCII)
_INDICATOR_NAME, _MODIFIER_NAME = Sentence("indicator"), Sentence("modifier")
_STATUS_NAME = Sentence("status code")
_VALUES, _RULES = slice(3, 9), slice(9, -1)


def _fees(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], FeeLine]:
    named = fee_edition(heading.name)
    edition.release = edition.release or named.release
    edition.part = named.part

    def read(cells: tuple[str, ...]) -> FeeLine:
        for field, text in zip(_FIELDS[_VALUES], cells[_VALUES], strict=True):
            plain_number(field, text)
        for field, text in zip(_FIELDS[_RULES], cells[_RULES], strict=True):
            matching(field, text, _INDICATOR, _INDICATOR_NAME)
        billing_code("code", cells[0])
        matching("modifier", cells[1], _MODIFIER, _MODIFIER_NAME)
        matching("status", cells[2], _STATUS, _STATUS_NAME)
        plain_number("factor", cells[-1])
        return FeeLine(*cells)

    return read


RVU = Layout(
    Sentence("relative values (RVU)"),
    {"code": ("hcpcs",), "modifier": ("mod",), "status": ("statuscode",), "work": ("workrvu",),
     "non_facility": ("nonfacpervu",), "facility": ("facilitypervu",), "malpractice": ("mprvu",),
     "total_non_facility": ("nonfacilitytotal",), "total_facility": ("facilitytotal",),
     "technical": ("pctcind",), "global": ("globdays",), "multiple": ("multproc",),
     "bilateral": ("bilatsurg",), "assistant": ("asstsurg",), "co": ("cosurg",),
     "team": ("teamsurg",), "factor": ("convfactor",)},
    _fees,
    once=attrgetter("code", "modifier"),
    header_rows=2,
    inside=re.compile(r"PPRRVU", re.IGNORECASE),
)  # fmt: skip
"""CMS: ten header rows in which names repeat ("RVU", "SURG"); the last two together are plain."""

_FIELDS = tuple(RVU.columns)
