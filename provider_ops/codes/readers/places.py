"""Places of service, and the codes with which payers say why."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from provider_ops.codes.readers.cells import matching, optional_day
from provider_ops.codes.readers.layout import Layout
from provider_ops.codes.rules import reference as lists
from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.codes.rules.reference import UNASSIGNED, PlaceLine, ReasonLine
from provider_ops.codes.rules.releases import dated_release
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.codes.readers.layout import Heading
    from provider_ops.codes.rules.releases import Edition

_PLACE = re.compile(r"[0-9]{1,2}", re.ASCII)
_SETTINGS = {"facility": "facility", "nonfacility": "non-facility", "unassigned": UNASSIGNED,
             "f": "facility", "nf": "non-facility", "": ""}  # fmt: skip
_LISTS = {name.lower(): name for name in (lists.GROUP, lists.CARC, lists.RARC)}
_PLACE_NAME = Sentence("place of service")
_REASON_NAMES = {
    lists.GROUP: Sentence("Group code"),
    lists.CARC: Sentence("CARC code"),
    lists.RARC: Sentence("RARC code"),
}
_REASON = re.compile(r"[A-Z]{0,2}[0-9]{1,4}|[A-Z]{2}", re.ASCII)


def _places(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], PlaceLine]:
    edition.release = edition.release or dated_release(heading.name)

    def read(cells: tuple[str, ...]) -> PlaceLine:
        code, setting, shown = cells
        key = re.sub(r"[\W_]", "", setting.lower())
        if key not in _SETTINGS:
            said = Sentence("{text!r} is neither facility nor non-facility.", text=setting)
            raise LineError("setting", said)
        unassigned = shown.strip().lower() == UNASSIGNED
        return PlaceLine(
            matching("code", code, _PLACE, _PLACE_NAME).zfill(2),
            UNASSIGNED if unassigned else _SETTINGS[key],
            shown,
        )

    return read


def _reasons(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], ReasonLine]:
    edition.release = edition.release or dated_release(heading.name)

    def read(cells: tuple[str, ...]) -> ReasonLine:
        code, code_list, text, first, last = cells
        known = _LISTS.get(code_list.lower())
        if known is None:
            said = Sentence("{text!r} is none of Group, CARC and RARC.", text=code_list)
            raise LineError("list", said)
        begun, ended = optional_day("first", first), optional_day("last", last)
        if begun and ended and ended < begun:
            raise LineError("last", Sentence("The last day lies before the first."))
        return ReasonLine(
            known, matching("code", code.upper(), _REASON, _REASON_NAMES[known]), text, begun, ended
        )

    return read


POS = Layout(
    Sentence("places of service"),
    {"code": ("poscode", "placeofservicecode", "placeofservicecodes"),
     "setting": ("postype", "facilitynonfacility", "setting"),
     "name": ("posname", "placeofservicename")},
    _places,
    once=attrgetter("code"),
    optional=frozenset({"setting"}),
    inside=re.compile(r"(?:^|[^a-z])pos[^a-z]|place[ _-]?of[ _-]?service", re.IGNORECASE),
)  # fmt: skip
"""CMS place of service code set as a table; the setting comes from the physician fee schedule."""

CARC = Layout(
    Sentence("adjustment reasons and remarks (CARC and RARC)"),
    {"code": ("adjcode", "code"), "list": ("adjtype", "codelist", "list"),
     "text": ("adjdescription", "description"), "first": ("adjstartdate", "startdate", "start"),
     "last": ("adjenddate", "enddate", "stopdate", "stop")},
    _reasons,
    once=attrgetter("code_list", "code"),
    inside=re.compile(r"carc|rarc", re.IGNORECASE),
)  # fmt: skip
"""Group codes, reasons (CARC) and remarks (RARC) of X12 with their dates, in one table."""
