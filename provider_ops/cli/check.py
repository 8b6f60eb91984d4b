"""`check`: can this clinician bill this code on that day; `check-file`: a file of questions."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, workspace
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from sqlalchemy.orm import Session

    from provider_ops.cli.command import Commands, Context
    from provider_ops.codes.queries import Consultation
    from provider_ops.reports.quick_sheet.facts import Language
    from provider_ops.store.workspace import Workspace

_MARKS = {"pass": "+", "fail": "x", "unknown": "?"}
_WORDS = {"yes": "Yes", "no": "No", "review": "Needs review"}


def register(commands: Commands) -> None:
    """Add `check`."""
    parser = commands.add("check", summary="say whether a code can be billed, and why",
                          handler=check)  # fmt: skip
    parser.add_argument("--npi", required=True, help="the clinician's NPI")
    parser.add_argument("--code", required=True, type=service,
                        help="billing code, with modifiers if there are: 99214-25")  # fmt: skip
    parser.add_argument("--date", required=True, type=day, help="date of service, YYYY-MM-DD")
    parser.add_argument("--modifier", action="append", default=[], metavar="M", type=modifiers,
                        help="modifier; may be repeated")  # fmt: skip
    parser.add_argument("--pos", type=place, help="place of service, two digits")
    parser.add_argument("--units", type=units, default=Decimal(1), metavar="N",
                        help="units on the day, up to hundredths (default: 1)")  # fmt: skip
    parser.add_argument("--with", dest="beside", action="append", default=[], metavar="CODE",
                        type=service,
                        help="other service of the same visit, with its modifiers: 99213-25; "
                             "may be repeated")  # fmt: skip
    parser.add_argument("--known-on", type=day, default=None, metavar="DATE",
                        help="answer as known at the end of this day (default: today)")  # fmt: skip

    parser.add_argument("--out", type=Path, default=None, metavar="FILE",
                        help="also write the answer as a PDF of one page")  # fmt: skip
    parser.add_argument("--language", choices=("en", "es"), default="en",
                        help="of the PDF (default: en)")  # fmt: skip

    table = commands.add("check-file", summary="answer a CSV or XLSX file of questions",
                         handler=check_table)  # fmt: skip
    table.add_argument("file", type=Path, help="has columns of NPI, code and date of service")
    table.add_argument("--out", required=True, type=Path, help="CSV to write the answers to")
    table.add_argument("--known-on", type=day, default=None, metavar="DATE",
                       help="answer as known at the end of this day (default: today)")  # fmt: skip


def check_table(arguments: argparse.Namespace, context: Context) -> int:
    """Write the rows of a file with their answers, and print how many were answered how.

    Raises:
        UsageError: The answers would overwrite the questions.
    """
    from provider_ops.codes.batch import check_file
    from provider_ops.codes.queries import Place

    if arguments.out.resolve() == arguments.file.resolve():
        raise UsageError("--out names the file of questions itself.")
    with workspace(context.data_dir) as work, work.read() as session:
        reporter = TerminalReporter()
        found = check_file(
            session, Place(work.market_id, work.time_zone), arguments.known_on or work.today(),
            arguments.file, arguments.out, reporter,
        )  # fmt: skip
        reporter.close()
    if context.json:
        print_json(found.as_json())
    else:
        print_line(f"{count(found.rows, 'row')}: {found.yes:,} yes, {found.no:,} no, "
                   f"{found.review:,} to review, {found.problem:,} not readable.")  # fmt: skip
        print_line(f"Written to {arguments.out}.")
    return ExitCode.PROBLEMS if found.problem else ExitCode.DONE


def check(arguments: argparse.Namespace, context: Context) -> int:
    """Print the answer with every test that led to it."""
    from provider_ops.codes.queries import Place, consult
    from provider_ops.codes.rules import sets
    from provider_ops.codes.rules.facts import ask
    from provider_ops.codes.rules.told import as_json

    with workspace(context.data_dir) as work, work.read() as session:
        code, with_it = sets.service(arguments.code)
        question = ask(
            arguments.npi, code, arguments.date, arguments.known_on or work.today(),
            modifiers=[*sorted(with_it), *itertools.chain(*arguments.modifier)],
            place_of_service=arguments.pos or "", units=arguments.units,
            beside=arguments.beside,
        )  # fmt: skip
        found = consult(session, Place(work.market_id, work.time_zone), question, work.today())
        if arguments.out is not None:
            keep_out(context.data_dir, arguments.out)
            _write_sheet(session, work, found, arguments.out, arguments.language)
    if context.json:
        print_json(as_json(found.said, found.remedies, found.nearest))
    else:
        _print(found)
    return ExitCode.DONE


def _write_sheet(
    session: Session, work: Workspace, found: Consultation, out: Path, language: Language
) -> None:
    from provider_ops.network.model import StaffMember
    from provider_ops.reports.quick_sheet import build_quick_sheet, sheet_facts

    author = session.get(StaffMember, work.staff_id)
    by = f"{author.given_name} {author.family_name}" if author else ""
    made = sheet_facts(found, language=language, time_zone=work.time_zone, made_by=by)
    build_quick_sheet(made, out)


def day(text: str) -> date:
    """Read a day of the command line, YYYY-MM-DD."""
    return date.fromisoformat(text)


def service(text: str) -> str:
    """Read a code with its modifiers of the command line, 99213-25.

    Raises:
        ValueError: It is none.
    """
    from provider_ops.codes.rules.sets import is_service

    if not is_service(text):
        raise ValueError(text)
    return text


def modifiers(text: str) -> list[str]:
    """Read modifiers of the command line, with commas between them.

    Raises:
        ValueError: One is none.
    """
    from provider_ops.codes.rules.sets import is_modifier, plain_code

    found = [plain_code(part) for part in text.split(",")]
    if not all(map(is_modifier, found)):
        raise ValueError(text)
    return found


def place(text: str) -> str:
    """Read a place of service of the command line, two digits.

    Raises:
        ValueError: It is none.
    """
    if len(text) != len("11") or not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return text


def units(text: str) -> Decimal:
    """Read an amount of units of the command line, with a point.

    Raises:
        ValueError: It is no amount that anybody may ask about.
    """
    from provider_ops.codes.rules.facts import can_be_units

    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None
    if not can_be_units(amount):
        raise ValueError(text)
    return amount


def _print(found: Consultation) -> None:
    from provider_ops.codes.rules.told import asked_words

    said, question = found.said, found.said.question
    asked = asked_words(question)
    print_line(f"{_WORDS[said.answer]}: {asked} for {question.npi} on {question.on:%m/%d/%Y}")
    for test in (said.deciding, *said.warnings):
        print_line(test.detail)
    print_line()
    for test in said.trail:
        span = ""
        if test.first:
            span = f" [{test.first:%m/%d/%Y} to {f'{test.last:%m/%d/%Y}' if test.last else 'open'}]"
        print_line(f"  {_MARKS[test.result]} {test.test:<17}{test.detail}{span}")
        print_line(f"    {'':<17}{test.source}")
    print_line()
    if found.denial:
        print_line(f"Denial to expect: {found.denial}.")
    for fix in found.remedies:
        print_line(f"To fix: {fix.title} {fix.detail}")
    for name, codes in found.nearest:
        print_line(f"Nearest on {name}: {codes}, only for those services.")
    print_line(f"As known on {question.known_on:%m/%d/%Y}. Facts {said.fingerprint[:12]}.")
    beside = (one for near in found.near_beside.values() for one in near)
    for near in (*found.near_npis, *found.near_codes, *beside):
        print_line(f"  Near: {near.text} {near.name}")
