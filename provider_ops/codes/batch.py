"""The code check over a file of questions: any number of rows in, the same rows answered out."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.codes.approvals import approvals
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.codes.rules.check import NPI
from provider_ops.codes.rules.denials import BY_TEST, NO_NPI
from provider_ops.codes.rules.sets import is_code, plain_code
from provider_ops.codes.verdict_sql import FREE, LIMITS, OVER_LIMIT, SET_IS_LOADED, VERDICT, prepare
from provider_ops.core.clock import end_of_day
from provider_ops.core.progress import Progress
from provider_ops.core.text import FORMULA_STARTS, spreadsheet_safe
from provider_ops.intake.fields import parse_day
from provider_ops.intake.mapping import Column, find_header
from provider_ops.intake.source import read_table
from provider_ops.network.rules import is_npi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.codes.approvals import Approvals
    from provider_ops.codes.queries.facts import Place
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.rows import Row

COLUMNS = (
    Column("npi", "NPI", ("Provider NPI", "Rendering NPI", "Clinician"), required=True,
           numbers=True),
    Column("code", "Code", ("Procedure code", "Billing code", "HCPCS", "CPT", "HCPCS code",
           "CPT code", "CPT/HCPCS"), required=True),
    Column("day", "Date of service", ("DOS", "Service date", "Date", "From date"), required=True),
    Column("modifiers", "Modifiers", ("Modifier", "Mods", "Mod")),
    Column("place", "Place of service", ("POS", "Place")),
    Column("units", "Units", ("Quantity", "Qty", "Days or units"), numbers=True),
)  # fmt: skip
ANSWERS = ("Answer", "Test", "Expected denial", "Problem")
"""What is added to the right of the file's own columns."""

SHOWN = 1_000

_TABLE, _ASKED_NPI, _ASKED_CODE = "check_question", "check_asked_npi", "check_asked_code"
_TABLES = (
    f"""CREATE TEMP TABLE {_TABLE} (n INTEGER PRIMARY KEY, npi TEXT, code TEXT,
    service_date TEXT, modifiers TEXT, place_of_service TEXT, units INTEGER)""",
    f"CREATE TEMP TABLE {_ASKED_NPI} (npi TEXT PRIMARY KEY) WITHOUT ROWID",
    f"CREATE TEMP TABLE {_ASKED_CODE} (code TEXT PRIMARY KEY) WITHOUT ROWID",
)
_WHO = f"npi IN (SELECT npi FROM {_ASKED_NPI})"  # noqa: S608 - constants
_WHAT = f"SELECT code FROM {_ASKED_CODE}"  # noqa: S608 - constants
_ADD = f"INSERT INTO {_TABLE} VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_JUDGE = f"""SELECT n, npi, CASE WHEN rule < '@' AND over THEN 'mue' ELSE rule END, loaded
    FROM (SELECT l.n, l.npi, CASE WHEN NOT {FREE} THEN {VERDICT} ELSE '' END AS rule,
          {OVER_LIMIT} AS over, {SET_IS_LOADED} AS loaded
          FROM {_TABLE} l LEFT JOIN check_turn p ON p.npi = l.npi ORDER BY l.n LIMIT -1)"""  # noqa: S608
_CHUNK = 2_000
_YES = ("yes", "", "", "")
_has_dangerous = re.compile(f"\0[{re.escape(''.join(FORMULA_STARTS))}]").search
_DENIALS = {test: str(denial) for test, denial in BY_TEST.items()}


class Answered(NamedTuple):
    """A row with its answer, as the result has it. `test` is the name of the deciding test."""

    cells: tuple[str, ...]
    answer: str
    test: str
    denial: str
    problem: str


@dataclass(slots=True)
class BatchResult:
    """How many rows were answered how. `problem`: rows that are no question.

    Attributes:
        header: The headers of the file.
        shown: The first `SHOWN` rows whose answer is not yes.
    """

    yes: int = 0
    no: int = 0
    review: int = 0
    problem: int = 0
    header: tuple[str, ...] = ()
    shown: list[Answered] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows there were."""
        return self.yes + self.no + self.review + self.problem

    def as_json(self) -> dict[str, int]:
        """Return the figures in the words of the command line."""
        names = ("rows", "yes", "no", "review", "problem")
        return {name: getattr(self, name) for name in names}


def check_file(
    session: Session, place: Place, known_on: date, source: Path, target: Path, reporter: Reporter
) -> BatchResult:
    """Answer every row of a CSV or XLSX file as known at the end of `known_on`; write a CSV.

    The result has the file's own columns and those of `ANSWERS`, in the order of the file; it
    appears under its name only when it is whole. Rows that cannot be read as a question say why.

    Raises:
        FileError: It is no table, or has no columns of NPI, code and date of service.
        Cancelled: The reporter's listener asked to stop; nothing is written.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            result = check_rows(session, place, known_on, lambda: read_table(source),
                                csv.writer(file).writerow, reporter)  # fmt: skip
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return result


def check_rows(
    session: Session, place: Place, known_on: date, read: Callable[[], Iterator[Row]],
    write: Callable[[Sequence[str]], object], reporter: Reporter,
) -> BatchResult:  # fmt: skip
    """Answer the rows that `read` yields, whenever it is called the same; see `check_file`.

    `write` is given the headers and then every row with its answer, safe for spreadsheets.
    """
    connection = session.connection()
    facts = parameters(session, place.market_id, end_of_day(place.time_zone, known_on))
    temporary = _TABLE, _ASKED_NPI, _ASKED_CODE
    clear(connection, *temporary)
    try:
        for statement in _TABLES:
            connection.exec_driver_sql(statement)
        spelled = tuple(map(_Spelled, (_npi, _code, _day, _modifiers, _place, _units)))
        _ask(connection, _Questions(read(), spelled, reporter, "Reading questions"))
        for statement in (*prepare(_WHO, _WHAT), *LIMITS):
            reporter.checkpoint()
            connection.exec_driver_sql(statement, facts)
        known = approvals(connection, facts, _ASKED_CODE)
        questions = _Questions(read(), spelled, reporter, "Writing answers")
        return _answer(connection, facts, known, questions, write)
    finally:
        clear(connection, *temporary)


class _Chunk(NamedTuple):
    """Some rows of a file by columns. A row with a problem is about nobody and may lack more."""

    cells: list[tuple[str, ...]]
    npis: list[str | None]
    codes: list[str]
    days: list[str]
    modifiers: list[str]
    places: list[str]
    units: list[int]
    problems: dict[int, str]


class _Questions:
    """The questions of a file, some thousand at a time.

    Attributes:
        header: The headers of the file.
    """

    def __init__(
        self, table: Iterator[Row], spelled: Sequence[_Spelled], reporter: Reporter, label: str
    ) -> None:
        columns, self._rows = find_header(table, COLUMNS)
        self.header = columns.header
        self._spelled = spelled
        self._reporter = reporter
        self._label = label
        # A column that the file lacks is read from behind its own, where every cell is blank.
        width = len(columns.header)
        self._places = [columns.places.get(column.name, width) for column in COLUMNS]

    def __iter__(self) -> Iterator[_Chunk]:
        done = 0
        while rows := list(islice(self._rows, _CHUNK)):
            yield self._chunk(rows)
            done += len(rows)
            self._reporter.report(Progress(done, None, self._label))
            self._reporter.checkpoint()

    def _chunk(self, rows: list[Row]) -> _Chunk:
        width = len(self.header)
        blank = ("",) * width
        cells = [
            row.cells if len(row.cells) == width else (row.cells + blank)[:width] for row in rows
        ]
        texts = (*zip(*cells, strict=True), ("",) * len(rows))
        asked: list[list[Any]] = [
            list(map(spelled.__getitem__, texts[place]))
            for spelled, place in zip(self._spelled, self._places, strict=True)
        ]
        problems = {n: row.fault for n, row in enumerate(rows) if row.fault}
        for values, spelled, place in zip(asked, self._spelled, self._places, strict=True):
            if None in values:
                for n, value in enumerate(values):
                    if value is None:
                        problems.setdefault(n, spelled.fault(texts[place][n]))
        for n in problems:
            asked[0][n] = None  # about nobody
        npis, codes, days, modifiers, places, units = asked
        return _Chunk(cells, npis, codes, days, modifiers, places, units, problems)


def _ask(connection: Connection, questions: _Questions) -> None:
    """Keep about whom and what there are questions."""
    npis: set[str | None] = set()
    codes: set[str] = set()
    for chunk in questions:
        npis.update(chunk.npis)
        codes.update(chunk.codes)
    for table, asked in ((_ASKED_NPI, npis), (_ASKED_CODE, codes)):
        rows = [(value,) for value in asked if value is not None]
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES (?)", rows)  # noqa: S608


class _Spelled(dict[str, Any]):
    """Values by the text of a cell, None without one; each text is read once, if there is room."""

    def __init__(self, spell: Callable[[str], Any]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, text: str) -> Any:
        try:
            value = self._spell(" ".join(text.split()))
        except ValueError:
            value = None
        if len(self) < 1 << 16:
            self[text] = value
        return value

    def fault(self, text: str) -> str:
        """Return why a text has no value."""
        try:
            self._spell(" ".join(text.split()))
        except ValueError as fault:
            return str(fault)
        return ""


def _npi(text: str) -> str:
    if not text:
        raise ValueError("The NPI is missing.")
    return text


def _code(text: str) -> str:
    if not is_code(plain := plain_code(text)):
        raise ValueError(f"{text} is not a billing code." if text else "The code is missing.")
    return plain


def _day(text: str) -> str:
    try:
        return parse_day(text).isoformat()
    except ValueError:
        raise ValueError(
            f"{text} is not a date; MM/DD/YYYY is expected."
            if text
            else "The date of service is missing."
        ) from None


def _modifiers(text: str) -> str:
    return ",".join(text.upper().replace(",", " ").replace(";", " ").replace("-", " ").split())


def _place(text: str) -> str:
    return text.zfill(2) if text else ""


def _units(text: str) -> int:
    if not text:
        return 100
    try:
        hundredths = round(float(text) * 100)
    except (ValueError, OverflowError):
        hundredths = 0
    if hundredths <= 0:
        raise ValueError(f"{text} is not a number of units.")
    return hundredths


def _answer(
    connection: Connection, facts: dict[str, Any], known: Approvals, questions: _Questions,
    write: Callable[[Sequence[str]], object],
) -> BatchResult:  # fmt: skip
    result = BatchResult(header=questions.header)
    write([*map(spreadsheet_safe, questions.header), *ANSWERS])
    counted = Counter[str]()
    for chunk in questions:
        cells = _safe(chunk.cells)
        yes = known.yes(chunk.npis, chunk.codes, chunk.days, chunk.modifiers, chunk.places,
                        chunk.units)  # fmt: skip
        said = [_YES] * len(cells)
        counted["yes"] += yes.count(True)
        for n, answer in _judged(connection, facts, chunk, yes):
            said[n] = answer
            counted[answer[0]] += 1
            if answer[0] != "yes" and len(result.shown) < SHOWN:
                result.shown.append(Answered(cells[n], *answer))
        for row, answer in zip(cells, said, strict=True):
            write(row + answer)
    for answered, amount in counted.items():
        setattr(result, answered, amount)
    return result


def _judged(
    connection: Connection, facts: dict[str, Any], chunk: _Chunk, yes: list[bool]
) -> Iterator[tuple[int, tuple[str, str, str, str]]]:
    """Yield place and answer of all that is not known to be approved, in order."""
    problems = chunk.problems
    asked = zip(chunk.npis, chunk.codes, chunk.days, chunk.modifiers, chunk.places, chunk.units,
                strict=True)  # fmt: skip
    open_ones = [
        (n, *question)
        for n, (question, is_approved) in enumerate(zip(asked, yes, strict=True))
        if not is_approved and n not in problems
    ]
    answers = {n: ("problem", "", "", problem) for n, problem in problems.items()}
    if open_ones:
        connection.exec_driver_sql(_ADD, open_ones)
        for n, npi, rule, loaded in connection.exec_driver_sql(_JUDGE, facts):
            denial = str(NO_NPI) if rule == NPI and not is_npi(npi) else _DENIALS.get(rule, "")
            answers[n] = (*_said(rule, loaded), denial, "")
        connection.exec_driver_sql(f"DELETE FROM {_TABLE}")  # noqa: S608 - constants
    yield from sorted(answers.items())


def _safe(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows of which no spreadsheet takes a cell for a formula; nearly all are such."""
    if not _has_dangerous("\0" + "\0".join(map("\0".join, rows))):
        return rows
    return [tuple(map(spreadsheet_safe, row)) for row in rows]


def _said(rule: str, loaded: int) -> tuple[str, str]:
    """Return the answer and the test that it hangs on."""
    if rule and rule[0] != "?":
        return "no", rule
    if not loaded:
        return "review", "code_set"
    return ("review", rule[1:]) if rule else ("yes", "")
