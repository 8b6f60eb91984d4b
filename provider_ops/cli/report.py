"""`report`: a market's month, a visit's brief, a contract's, changes of a list, as PDFs."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provider_ops.cli import handover_paper, visit_paper
from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import keep_out, market_named, workspace
from provider_ops.core.clock import end_of_day
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


FIRST_MONTH = "1965-07"


def register(commands: Commands) -> None:
    """Add the reports."""
    parser = commands.add("report", "market", summary="write the market report of a month as a PDF",
                          handler=market)  # fmt: skip
    parser.add_argument("--market", default="", metavar="CODE",
                        help="market (default: the one this database is set up for)")  # fmt: skip
    parser.add_argument("--month", required=True, type=month, metavar="YYYY-MM")
    parser.add_argument("--as-of", type=moment, default=None, metavar="DATE|INSTANT",
                        help="report as of the end of this day or of this instant, such as "
                        "2026-10-06T09:30Z; fixes every byte (default: now)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")


    parser = commands.add("report", "renewal", summary="write a contract's renewal brief as a PDF",
                          handler=renewal)  # fmt: skip
    parser.add_argument("--contract", required=True, metavar="NUMBER")
    parser.add_argument("--as-of", type=moment, default=None, metavar="DATE|INSTANT",
                        help="as known at the end of this day or at this instant; fixes every "
                        "byte (default: now)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")

    parser = commands.add("report", "brief", handler=brief,
                          summary="write the one-page brief for a visit as a PDF")  # fmt: skip
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--organization", default="", metavar="NAME|NPI", help="the office")
    who.add_argument("--npi", default="", help="a clinician of the office")
    parser.add_argument("--date", type=date.fromisoformat, default=None, metavar="DATE",
                        help="of the visit; as known at its end (default: today)")  # fmt: skip
    parser.add_argument("--language", choices=("en", "es"), default="en",
                        help="of the paper (default: en)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")

    visit_paper.register(commands)
    handover_paper.register(commands)

    parser = commands.add("report", "list-changes", handler=list_changes,
                          summary="write how an approved-code list changed as a PDF")  # fmt: skip
    parser.add_argument("--list", required=True, metavar="NAME", dest="name")
    parser.add_argument("--other", default="", metavar="NAME",
                        help="compare with this list (default: the same list)")  # fmt: skip
    for side, name in (("from", "before"), ("to", "after")):
        parser.add_argument(f"--{side}", required=True, type=date.fromisoformat, metavar="DATE",
                            help=f"as the list is in force on this day, {name}")  # fmt: skip
    for side, name in (("known-from", "before"), ("known-to", "after")):
        parser.add_argument(f"--{side}", type=moment, default=None, metavar="DATE|INSTANT",
                            help=f"as known then, {name} (default: as of the paper)")  # fmt: skip
    parser.add_argument("--as-of", type=moment, default=None, metavar="DATE|INSTANT",
                        help="contracts and claims as known then; fixes every byte "
                        "(default: now)")  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF to write")


def market(arguments: argparse.Namespace, context: Context) -> int:
    """Write the report and say what it is.

    Raises:
        UsageError: The market is not in this database.
    """
    from provider_ops.reports.market import MarketRequest, write_market_report

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        with work.read() as session:
            market_named(session, arguments.market)
        as_of = instant_of(arguments.as_of or work.now(), work.time_zone)
        request = MarketRequest(arguments.month, as_of, arguments.market)
        try:
            made = write_market_report(work, request, arguments.out, talk)
        finally:
            talk.close()
    _tell(context, arguments.out, made.number, made.pages, made.fingerprint)
    return ExitCode.DONE


def renewal(arguments: argparse.Namespace, context: Context) -> int:
    """Write the brief and say what it is."""
    from provider_ops.reports.renewal_brief import BriefRequest, write_renewal_brief

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        as_of = instant_of(arguments.as_of or work.now(), work.time_zone)
        try:
            made = write_renewal_brief(work, BriefRequest(arguments.contract, as_of),
                                       arguments.out, talk)  # fmt: skip
        finally:
            talk.close()
    _tell(context, arguments.out, made.number, made.pages, made.fingerprint)
    return ExitCode.DONE


def brief(arguments: argparse.Namespace, context: Context) -> int:
    """Write the brief and say what it is."""
    from provider_ops.reports import visit_brief

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        on = arguments.date or work.today()
        with work.read() as session:
            if arguments.npi:
                office = visit_brief.office_of_clinician(session, work, arguments.npi, on)
            else:
                office = visit_brief.office_of_words(session, work.market_id,
                                                     arguments.organization)  # fmt: skip
        request = visit_brief.BriefRequest(office, on, arguments.language)
        try:
            made = visit_brief.write_visit_brief(work, request, arguments.out, talk)
        finally:
            talk.close()
    _tell(context, arguments.out, made.number, made.pages, made.fingerprint)
    return ExitCode.DONE


def list_changes(arguments: argparse.Namespace, context: Context) -> int:
    """Write the paper; with `--json` print every change and whom it reaches."""
    from provider_ops.cli.lists import list_key
    from provider_ops.codes.queries import Version
    from provider_ops.reports.list_changes import ChangesRequest, write_list_changes

    keep_out(context.data_dir, arguments.out)
    talk = TerminalReporter()
    with workspace(context.data_dir) as work:
        as_of = instant_of(arguments.as_of or work.now(), work.time_zone)
        known = [instant_of(said, work.time_zone) if said else as_of
                 for said in (arguments.known_from, arguments.known_to)]  # fmt: skip
        with work.read() as session:
            one = list_key(session, work.market_id, arguments.name)
            other = list_key(session, work.market_id, arguments.other or arguments.name)
        days = [getattr(arguments, side) for side in ("from", "to")]
        request = ChangesRequest(Version(one, days[0], known[0]),
                                 Version(other, days[1], known[1]), as_of)  # fmt: skip
        try:
            made = write_list_changes(work, request, arguments.out, talk)
        finally:
            talk.close()
    _tell(context, arguments.out, made.number, made.pages, made.fingerprint,
          made.facts.as_json())  # fmt: skip
    return ExitCode.DONE


def _tell(
    context: Context, out: Path, number: str, pages: int, fingerprint: str,
    figures: dict[str, Any] | None = None,
) -> None:  # fmt: skip
    if context.json:
        print_json(
            {"file": str(out), "number": number, "pages": pages, "fingerprint": fingerprint}
            | (figures or {})
        )
    else:
        print_line(f"{number}: {count(pages, 'page')} in {out}")
        print_line(f"Fingerprint {fingerprint}")


def month(text: str) -> date:
    """Read a month of the command line, YYYY-MM.

    Raises:
        ValueError: It is something else, or lies before all Medicare.
    """
    if not re.fullmatch(r"\d{4}-\d{2}", text) or text < FIRST_MONTH:
        raise ValueError(text)
    return date.fromisoformat(f"{text}-01")


def moment(text: str) -> date | datetime:
    """Read a day or an instant of the command line, ISO 8601.

    Raises:
        ValueError: It is neither, or an instant without its distance from UTC, which would be
            another one on every laptop.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(text)
    return instant


def instant_of(moment: date | datetime, zone: str) -> datetime:
    """Return an instant in UTC: for a day, its end in the time zone `zone`.

    Raises:
        UsageError: It lies beyond the calendar.
    """
    if not isinstance(moment, datetime):
        return end_of_day(zone, moment)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise UsageError(f"{moment.isoformat()} lies beyond the calendar.") from error
