"""Answering a file: what lists surely approve is known in memory, the rest is judged by SQL."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from provider_ops.codes.approvals import Service, approvals
from provider_ops.codes.batch.answers import BatchResult, CsvRows, Rows, Said
from provider_ops.codes.batch.questions import Questions
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.codes.rules.check import NPI
from provider_ops.codes.rules.denials import BY_TEST, NO_NPI
from provider_ops.codes.verdict_sql import LIMITS, OVER_LIMIT, SET_IS_LOADED, free, prepare, verdict
from provider_ops.core.clock import end_of_day
from provider_ops.intake.source import read_parts
from provider_ops.network.rules import is_npi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.codes.approvals import Approvals
    from provider_ops.codes.batch.questions import Window
    from provider_ops.codes.queries.facts import Place
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.rows import Part

_TABLE, _ASKED_NPI, _ASKED_CODE = "check_question", "check_asked_npi", "check_asked_code"
_TABLES = (
    f"""CREATE TEMP TABLE {_TABLE} (n INTEGER PRIMARY KEY, npi TEXT, code TEXT,
    service_date TEXT, modifiers TEXT, place_of_service TEXT, units INTEGER, listed INTEGER)""",
    f"CREATE TEMP TABLE {_ASKED_NPI} (npi TEXT PRIMARY KEY) WITHOUT ROWID",
    f"CREATE TEMP TABLE {_ASKED_CODE} (code TEXT PRIMARY KEY) WITHOUT ROWID",
)
_WHO = f"npi IN (SELECT npi FROM {_ASKED_NPI})"  # noqa: S608 - constants
_WHAT = f"SELECT code FROM {_ASKED_CODE}"  # noqa: S608 - constants
_ADD = f"INSERT INTO {_TABLE} VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_JUDGE = f"""SELECT n, CASE WHEN rule < '@' AND over THEN 'mue' ELSE rule END, loaded
    FROM (SELECT l.n, {OVER_LIMIT} AS over, {SET_IS_LOADED} AS loaded,
          CASE WHEN NOT {free("l.listed")} THEN {verdict("l.listed")} ELSE '' END AS rule
          FROM {_TABLE} l LEFT JOIN check_turn p ON p.npi = l.npi ORDER BY l.n LIMIT -1)"""  # noqa: S608
_BETWEEN = f"""SELECT count(DISTINCT code) FROM billing_code
    WHERE code >= (SELECT min(code) FROM {_ASKED_CODE})
    AND code <= (SELECT max(code) FROM {_ASKED_CODE})"""  # noqa: S608 - constants
FEW = 100
"""Codes that are looked up one by one, whatever else lists may carry."""

_OFTEN = 1_000


def check_file(
    session: Session, place: Place, known_on: date, source: Path, target: Path,
    reporter: Reporter, say: Callable[[str], str] = str,
) -> BatchResult:  # fmt: skip
    """Answer every row of a CSV or XLSX file as known at the end of `known_on`; write a CSV.

    The result has the file's own columns and those of `ANSWERS`, in the order of the file; it
    appears under its name only when it is whole. Rows that cannot be read as a question say why,
    in the words of `say`.

    Raises:
        FileError: It is no table, or has no columns of NPI, code and date of service.
        Cancelled: The reporter's listener asked to stop; nothing is written.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            facts = _facts(session, place, known_on)
            result = answer_parts(session, facts, read_parts(source), CsvRows(file, say),
                                  reporter)  # fmt: skip
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return result


def check_rows(
    session: Session, place: Place, known_on: date, parts: Iterator[Part],
    write: Callable[[Iterable[Sequence[str]]], object], reporter: Reporter,
    say: Callable[[str], str] = str,
) -> BatchResult:  # fmt: skip
    """Answer the rows of a table; see `check_file`.

    `write` is given the headers and then all rows with their answers, safe for spreadsheets.
    """
    facts = _facts(session, place, known_on)
    return answer_parts(session, facts, parts, Rows(write, say), reporter)


def _facts(session: Session, place: Place, known_on: date) -> dict[str, Any]:
    return parameters(session, place.market_id, end_of_day(place.time_zone, known_on))


def answer_parts(
    session: Session, facts: dict[str, Any], parts: Iterator[Part], rows: Rows, reporter: Reporter
) -> BatchResult:
    """Answer the rows of a table; `facts` are the parameters of the statements."""
    connection = session.connection()
    questions = Questions(parts, reporter)
    result = BatchResult(header=questions.header)
    rows.head(questions.header)
    for window in questions.windows():
        try:
            most = _lay_out(connection, facts, window, reporter)
            known = approvals(
                connection, facts, window.npis, window.codes, _ASKED_CODE, most_codes=most
            )
            for chunk, others in zip(
                window.chunks,
                _others(connection, facts, known, questions, window, reporter),
                strict=True,
            ):
                result.count(chunk, others)
                rows.add(chunk, others)
        finally:
            _clear(connection)
    return result


def _clear(connection: Connection) -> None:
    clear(connection, _TABLE, _ASKED_NPI, _ASKED_CODE)


def _lay_out(
    connection: Connection, facts: dict[str, Any], window: Window, reporter: Reporter
) -> bool:
    """Lay out the facts about whom and what there are questions; tells if that is most codes."""
    _clear(connection)
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    for table, values in ((_ASKED_NPI, window.npis), (_ASKED_CODE, window.codes)):
        rows = [(value,) for value in values[1:]]
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES (?)", rows)  # noqa: S608
    asked = len(window.codes)
    most = asked > FEW and 2 * asked > (connection.exec_driver_sql(_BETWEEN).scalar() or 0)
    for statement in (*prepare(_WHO, _WHAT, most=most, listed=False), *LIMITS):
        reporter.checkpoint()
        connection.exec_driver_sql(statement, facts)
    return most


def _others(
    connection: Connection, facts: dict[str, Any], known: Approvals, questions: Questions,
    window: Window, reporter: Reporter,
) -> Iterator[dict[int, Said]]:  # fmt: skip
    """Yield for each chunk the answers of all that is not known to be approved, by place."""
    asked: dict[Service, int] = {}
    others = []
    for chunk in window.chunks:
        reporter.checkpoint()
        rows = known.left_open(chunk.npis, chunk.codes, chunk.days, chunk.units)
        if chunk.problems:
            rows = [n for n in rows if n not in chunk.problems]
        npis, codes, days, units = chunk.npis, chunk.codes, chunk.days, chunk.units
        services = [
            Service(npis[n], codes[n], days[n], modifiers, place, units[n])
            for n, (modifiers, place) in zip(rows, questions.details(chunk, rows), strict=True)
        ]
        others.append({
            n: asked.setdefault(service, len(asked))
            for n, service in zip(rows, services, strict=True) if not known.approves(service)
        })  # fmt: skip
    answers = _judged(connection, facts, known, window, list(asked), reporter)
    for chunk, judged in zip(window.chunks, others, strict=True):
        said = {n: answers[number] for n, number in judged.items()}
        said |= {n: Said("problem", problem=text) for n, text in chunk.problems.items()}
        yield dict(sorted(said.items())) if chunk.problems else said


def _judged(
    connection: Connection, facts: dict[str, Any], known: Approvals, window: Window,
    asked: list[Service], reporter: Reporter,
) -> list[Said]:  # fmt: skip
    """Return the answers of questions that differ, in their order."""
    if not asked:
        return []
    npis, codes = window.npis, window.codes
    connection.exec_driver_sql(_ADD, [
        (n, npis[one.npi], codes[one.code], date.fromordinal(one.day).isoformat(), one.modifiers,
         one.place, one.units, known.is_listed(one.npi, one.code, one.day))
        for n, one in enumerate(asked)
    ])  # fmt: skip
    rows: Any = connection.exec_driver_sql(_JUDGE, facts).cursor  # rows without a wrapper
    answers = list[Said]()
    for n, rule, loaded in rows:
        if n % _OFTEN == 0:
            reporter.checkpoint()
        answers.append(
            _said(rule, loaded, is_no_npi=rule == NPI and not is_npi(npis[asked[n].npi]))
        )
    return answers


@cache
def _said(rule: str, loaded: int, *, is_no_npi: bool) -> Said:
    """Return the answer and the test that it hangs on."""
    if rule and rule[0] != "?":
        return Said("no", rule, str(NO_NPI if is_no_npi else BY_TEST.get(rule, "")))
    if not loaded:
        return Said("review", "code_set")
    return Said("review", rule[1:]) if rule else Said("yes")
