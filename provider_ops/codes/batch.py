"""The code check over a file of questions: any number of rows in, the same rows answered out."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

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

_TABLE = "check_question"
_ROWS = f"""CREATE TEMP TABLE {_TABLE} (n INTEGER PRIMARY KEY, npi TEXT, code TEXT,
    service_date TEXT, modifiers TEXT, place_of_service TEXT, units INTEGER, problem TEXT)"""
_ASKED_NPI = f"npi IN (SELECT npi FROM {_TABLE})"  # noqa: S608 - constants
_ASKED_CODE = f"SELECT code FROM {_TABLE}"  # noqa: S608 - constants
_ADD = f"INSERT INTO {_TABLE} VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_JUDGE = f"""SELECT npi, problem,
    CASE WHEN problem <> '' THEN '' WHEN rule < '@' AND over THEN 'mue' ELSE rule END, loaded
    FROM (SELECT l.n, l.npi, l.problem, CASE WHEN NOT {FREE} THEN {VERDICT} ELSE '' END AS rule,
          {OVER_LIMIT} AS over, {SET_IS_LOADED} AS loaded
          FROM {_TABLE} l LEFT JOIN check_turn p ON p.npi = l.npi ORDER BY l.n LIMIT -1)
    ORDER BY n"""  # noqa: S608
_CHUNK = 10_000
_DANGEROUS = frozenset(FORMULA_STARTS)
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
    clear(connection, _TABLE)
    try:
        connection.exec_driver_sql(_ROWS)
        for chunk in _chunks(_questions(read()), reporter):
            connection.exec_driver_sql(_ADD, chunk)
        for statement in (*prepare(_ASKED_NPI, _ASKED_CODE), *LIMITS):
            reporter.checkpoint()
            connection.exec_driver_sql(statement, facts)
        return _answer(connection, facts, read(), write, reporter)
    finally:
        clear(connection, _TABLE)


def _questions(table: Iterator[Row]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a file as those of the table of questions."""
    columns, rows = find_header(table, COLUMNS)
    width = len(columns.header)
    blank = ("",) * (width + 1)
    # A column that the file lacks is read from behind its own, where every cell is blank.
    places = (columns.places.get(column.name, width) for column in COLUMNS)
    npi_at, code_at, day_at, modifiers_at, place_at, units_at = places
    npi, code, day, modifiers, place, units = map(
        _Spelled, (_npi, _code, _day, _modifiers, _place, _units)
    )
    for number, found, fault in rows:
        if fault:
            yield number, "", "", "", "", "", 0, fault
            continue
        cells = found[:width] + blank
        try:
            yield (number, npi[cells[npi_at]], code[cells[code_at]], day[cells[day_at]],
                   modifiers[cells[modifiers_at]], place[cells[place_at]],
                   units[cells[units_at]], "")  # fmt: skip
        except ValueError as problem:
            yield number, "", "", "", "", "", 0, str(problem)


class _Spelled(dict[str, Any]):
    """Values by the text of a cell; each distinct text is read once, as long as there is room."""

    def __init__(self, spell: Callable[[str], Any]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, text: str) -> Any:
        value = self._spell(" ".join(text.split()))
        if len(self) < 1 << 16:
            self[text] = value
        return value


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


def _chunks(
    questions: Iterator[tuple[Any, ...]], reporter: Reporter
) -> Iterator[list[tuple[Any, ...]]]:
    chunk: list[tuple[Any, ...]] = []
    done = 0
    for question in questions:
        chunk.append(question)
        if len(chunk) == _CHUNK:
            yield chunk
            done += _CHUNK
            reporter.report(Progress(done, None, "Reading questions"))
            reporter.checkpoint()
            chunk = []
    if chunk:
        yield chunk


def _answer(
    connection: Connection, facts: dict[str, Any], table: Iterator[Row],
    write: Callable[[Sequence[str]], object], reporter: Reporter,
) -> BatchResult:  # fmt: skip
    columns, rows = find_header(table, COLUMNS)
    result = BatchResult(header=columns.header)
    write([*map(spreadsheet_safe, columns.header), *ANSWERS])
    verdicts: Any = connection.exec_driver_sql(_JUDGE, facts).cursor  # rows without a wrapper
    counted = dict.fromkeys(("yes", "no", "review", "problem"), 0)
    for number, answered in enumerate(_answered(rows, verdicts, len(columns.header))):
        if number % _CHUNK == 0:
            reporter.report(Progress(number, None, "Writing answers"))
            reporter.checkpoint()
        cells, answer, test, denial, problem = answered
        counted[answer] += 1
        write((*cells, answer, test, denial, problem))
        if answer != "yes" and len(result.shown) < SHOWN:
            result.shown.append(answered)
    for answer, amount in counted.items():
        setattr(result, answer, amount)
    return result


def _answered(
    rows: Iterator[Row], verdicts: Iterator[tuple[str, str, str, int]], width: int
) -> Iterator[Answered]:
    blank = ("",) * width
    for row, (npi, problem, rule, loaded) in zip(rows, verdicts, strict=True):
        answer, test = _said(problem, rule, loaded)
        denial = _DENIALS.get(rule, "")
        if rule == NPI and not is_npi(npi):
            denial = str(NO_NPI)
        cells = (row.cells + blank)[:width]
        if not _DANGEROUS.isdisjoint(cell[:1] for cell in cells):
            cells = tuple(map(spreadsheet_safe, cells))
        yield Answered(cells, answer, test, denial, problem)


def _said(problem: str, rule: str, loaded: int) -> tuple[str, str]:
    """Return the answer and the test that it hangs on."""
    if problem:
        return "problem", ""
    if rule and rule[0] != "?":
        return "no", rule
    if not loaded:
        return "review", "code_set"
    return ("review", rule[1:]) if rule else ("yes", "")
