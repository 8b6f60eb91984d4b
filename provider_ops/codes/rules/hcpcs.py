"""The official HCPCS Level II layouts, record by record.

Source: CMS, HCPCS record layout (320-character contractor record) and the column names of the
CSV and XLSX editions, which carry the same fields. A modifier stands in the code field after
three blanks. The added date begins a code's validity; the action date does not. The
termination date is the last day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provider_ops.codes.rules.days import calendar_day
from provider_ops.codes.rules.sets import HCPCS, MODIFIER, CodeLine, is_code, is_modifier
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

RECORD_LENGTH = 320
SHORTEST_RECORD = 292
"""Characters up to the termination date; editors trim the blanks after it."""

FIRST_OF_CODE, MORE_OF_CODE, FIRST_OF_MODIFIER, MORE_OF_MODIFIER = "3478"

CODE, RECORD_KIND, SHORT, ADDED, ENDED = "HCPC", "RECID", "SHORT DESCRIPTION", "ADD DT", "TERM DT"
COLUMNS = (CODE, RECORD_KIND, SHORT, ADDED, ENDED)

_RECORD = re.compile(r"(?: {3}[A-Z0-9]{2}|[A-Z][0-9]{4})[0-9]{5}[3478]", re.ASCII)


class LineError(ValueError):
    """A record that cannot be trusted; says which column and why."""

    def __init__(self, column: str, message: Sentence) -> None:
        super().__init__(message)
        self.column = column
        self.message = message


def is_record(line: str) -> bool:
    """Tell whether a line of text is a fixed-width record; disclaimers and blanks are none."""
    return bool(_RECORD.match(line))


def cells_of(line: str) -> tuple[str, ...]:
    """Return the fields `COLUMNS` of a fixed-width record (positions 1-5, 11, 92-119, 269-292).

    Raises:
        LineError: The record is cut off.
    """
    if len(line) < SHORTEST_RECORD and line[10] in (FIRST_OF_CODE, FIRST_OF_MODIFIER):
        raise LineError(
            "", Sentence("The record has {length} of {whole} characters; it is cut off.",
                         length=len(line), whole=RECORD_LENGTH)
        )  # fmt: skip
    return (line[0:5], line[10:11], line[91:119], line[268:276], line[284:292])


def read_line(cells: tuple[str, ...]) -> CodeLine | None:
    """Return what the fields `COLUMNS` of one record say; None for a continuation.

    Raises:
        LineError: A field is not what the layout says.
    """
    code, kind, short = cells[0].strip(), cells[1].strip(), cells[2].strip()
    if kind in (MORE_OF_CODE, MORE_OF_MODIFIER):
        return None
    if kind not in (FIRST_OF_CODE, FIRST_OF_MODIFIER):
        said = Sentence("The record kind is {kind!r}; 3, 4, 7 and 8 are known.", kind=kind)
        raise LineError(RECORD_KIND, said)
    modifier = kind == FIRST_OF_MODIFIER
    if not (is_modifier(code) if modifier else len(code) == 5 and is_code(code)):
        raise LineError(CODE, Sentence("{text!r} is no modifier.", text=code) if modifier
                        else Sentence("{text!r} is no code.", text=code))  # fmt: skip
    added = read_date(ADDED, cells[3])
    if added is None:
        raise LineError(ADDED, Sentence("The date on which the code was added is missing."))
    return CodeLine(MODIFIER if modifier else HCPCS, code, short, added,
                    read_date(ENDED, cells[4]))  # fmt: skip


def read_date(column: str, text: str) -> date | None:
    """Read YYYYMMDD, or a day as spreadsheets spell it; blank and 00000000 are no date.

    Raises:
        LineError: It is neither.
    """
    text = text.strip()
    if not text or not text.strip("0"):
        return None
    try:
        return calendar_day(text)
    except ValueError as error:
        said = Sentence("{text!r} is no date; YYYYMMDD is expected.", text=text)
        raise LineError(column, said) from error
