"""`import`: any file into the database, or a dry run that needs none."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.cli.output import TerminalReporter, print_json, print_line, say
from provider_ops.core.clock import system_clock
from provider_ops.core.errors import ExitCode, FileError, ProviderOpsError, RuleError, UsageError
from provider_ops.core.text import named_count

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from provider_ops.cli.command import Commands, Context
    from provider_ops.intake.importer import Importer, ImportResult, Options, Report
    from provider_ops.store.workspace import Workspace

SHOWN_PROBLEMS = 20
DIFFERENCE = ("added", "changed", "ended", "removed")
SHOWN_COLUMNS = 20
_X12 = ("835", "837p")

Outcome = tuple[int, dict[str, Any]]


def register(commands: Commands) -> None:
    """Add `import`."""
    parser = commands.add("import", summary="load files, or say what loading would do",
                          handler=import_files)  # fmt: skip
    add_file_options(parser, files="*")
    parser.add_argument("--list", dest="list_loads", action="store_true",
                        help="say what was loaded, and by which key it is taken back")  # fmt: skip
    parser.add_argument("--undo", type=UUID, metavar="KEY",
                        help="take a load back; says first what depends on it")  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="with --undo: do it")


def add_file_options(parser: argparse.ArgumentParser, *, files: str = "+") -> None:
    """Let a command take files and what there is to say about them; `files` as in argparse."""
    parser.add_argument("files", nargs=files, type=Path, metavar="FILE")
    parser.add_argument("--kind", help="what the files are (default: what their content says)")
    parser.add_argument("--dry-run", action="store_true", help="only read, check and count")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help="header of a field, for tables; give it once for each field, then none is guessed",
    )
    parser.add_argument(
        "--mapping", metavar="NAME", help="a saved mapping of columns (default: the one of a "
        "file with these headers, else a guess)",
    )
    parser.add_argument(
        "--save-mapping", metavar="NAME", help="keep the mapping of this file under a name"
    )
    parser.add_argument(
        "--problem-rows", type=Path, metavar="OUT",
        help="write the rows of a table that have problems to a CSV or XLSX file",
    )
    parser.add_argument(
        "--accept-problems",
        action="store_true",
        help="load what is good of a file that has problems, a code list that lacks most of the "
             "lines that stand, and what was loaded before (default: nothing of it)",
    )


def import_files(arguments: argparse.Namespace, context: Context) -> int:
    """Load or check every file; one that fails does not stop the next.

    Raises:
        UsageError: It is not said what to do, or more than one thing.
    """
    asked = [bool(arguments.files), arguments.list_loads, arguments.undo is not None]
    if sum(asked) != 1 or (arguments.dry_run and not arguments.files):
        raise UsageError("Name files to load, or --list, or --undo with a key.")
    if not arguments.files:
        return _on_loads(arguments, context)
    from provider_ops.cli.workspace import open_at_hand, workspace

    if arguments.dry_run and not (arguments.mapping or arguments.save_mapping):
        at_hand = cache(partial(open_at_hand, context.data_dir))
        try:
            return check_files(arguments, context, at_hand=at_hand)
        finally:
            if at_hand.cache_info().currsize and (opened := at_hand()) is not None:
                opened.store.close()
    with workspace(context.data_dir) as work:
        if arguments.dry_run:
            return check_files(arguments, context, work)
        from provider_ops.claims.drift import totals

        worst = load_files(arguments, context, work)
        totals.catch_up(work)
        return worst


def _on_loads(arguments: argparse.Namespace, context: Context) -> int:
    from provider_ops.cli.loads import list_loads, take_back
    from provider_ops.cli.workspace import workspace

    with workspace(context.data_dir) as work:
        if arguments.list_loads:
            return list_loads(work, context)
        return take_back(work, context, arguments.undo, sure=arguments.yes)


def check_files(
    arguments: argparse.Namespace, context: Context, work: Workspace | None = None,
    *, at_hand: Callable[[], Workspace | None] = lambda: None,
) -> int:  # fmt: skip
    """Say of every file what loading it would do.

    Args:
        arguments: What was said on the command line.
        context: See `Context`.
        work: Where saved mappings are.
        at_hand: Gives what files are compared with where `work` is None; is asked for it only by
            files of a kind that is compared.
    """
    today = system_clock().date() if work is None else work.today()
    options = read_options(arguments, today)
    return _each(arguments, context,
                 lambda path: _check(path, arguments, context, options, work, at_hand))  # fmt: skip


def load_files(arguments: argparse.Namespace, context: Context, work: Workspace) -> int:
    """Load every file."""
    options = read_options(arguments, work.today())
    return _each(arguments, context,
                 lambda path: _load(path, arguments, context, options, work))  # fmt: skip


def _load(
    path: Path, arguments: argparse.Namespace, context: Context, options: Options,
    work: Workspace,
) -> Outcome:  # fmt: skip
    from provider_ops.cli.mapped import keep_problem_rows, tell_if_seen, with_mapping
    from provider_ops.importers import importers

    importer = _importer(path, arguments.kind, importers(), work)
    options = with_mapping(importer, path, arguments, options, work)
    reporter = TerminalReporter()
    try:
        told = tell_if_seen(importer, path, options, work, reporter)
        keep_problem_rows(importer, path, arguments.problem_rows, options, reporter)
        result = importer.load(work, path, reporter, options)
    finally:
        reporter.close()
    code, body = _loaded(path, result, context)
    return code, {**body, **told}


def read_options(arguments: argparse.Namespace, today: date) -> Options:
    """Return what the command line says about tables, which are read on that day.

    Raises:
        UsageError: A `--map` is not FIELD=HEADER.
    """
    from provider_ops.intake.importer import Options

    mapping = {}
    for text in arguments.map:
        field, mark, header = text.partition("=")
        if not (field and mark and header):
            raise UsageError(f"{text!r} is not FIELD=HEADER.")
        mapping[field] = header
    return Options(mapping or None, arguments.accept_problems, today=today)


def _each(
    arguments: argparse.Namespace, context: Context, work_on: Callable[[Path], Outcome]
) -> int:
    """Work on every file; the exit code is the worst of all.

    What is wrong with the file itself is told and the next one has its turn; a locked or
    damaged database ends the command.
    """
    several = len(arguments.files) > 1
    worst: int = ExitCode.DONE
    for path in arguments.files:
        try:
            code, body = work_on(path)
        except (FileError, RuleError) as error:
            if not several:
                raise
            code, body = _failed(path, error)
        if context.json:
            print_json({"file": str(path), **body} if several else body)
        worst = max(worst, code)
    return worst


def _check(
    path: Path, arguments: argparse.Namespace, context: Context, options: Options,
    work: Workspace | None, at_hand: Callable[[], Workspace | None],
) -> Outcome:  # fmt: skip
    reporter = TerminalReporter()
    try:
        report = _report(path, arguments, reporter, options, work, at_hand)
    finally:
        reporter.close()
    if not context.json:
        print_line(f"{path.name}: {report.summary}")
        _print_notes(report.body)
        for one in report.again[:SHOWN_PROBLEMS]:
            print_line(f"  loaded before: {one.in_words()}")
        _print_unused(report)
        _print_problems(report)
    return (ExitCode.PROBLEMS if report.problems else ExitCode.DONE), report.body


def _report(
    path: Path, arguments: argparse.Namespace, reporter: TerminalReporter, options: Options,
    work: Workspace | None, at_hand: Callable[[], Workspace | None],
) -> Report:  # fmt: skip
    """Check one file. Remittances and claims must not wait for the database's packages to load."""
    from provider_ops.claims.loading.reports import report_835, report_837p, sniff_file

    x12 = arguments.kind or sniff_file(path)
    if x12 == "837p":
        return report_837p(path, reporter)
    if x12 == "835" and work is None and at_hand() is None:
        return report_835(path, reporter)
    from provider_ops.cli.mapped import keep_problem_rows, with_mapping
    from provider_ops.importers import importers

    importer = _importer(path, arguments.kind, importers(), work)
    options = with_mapping(importer, path, arguments, options, work)
    keep_problem_rows(importer, path, arguments.problem_rows, options, reporter)
    place = at_hand() if work is None and importer.compare is not None else work
    return importer.look(place, path, reporter, options)


def _importer(
    path: Path, kind: str | None, known: tuple[Importer, ...], work: Workspace | None
) -> Importer:
    from provider_ops.claims.loading.reports import sniff_file
    from provider_ops.cli.mapped import kind_remembered
    from provider_ops.intake.importer import by_kind, detect_or_known

    if kind is not None:
        return by_kind(kind, known)
    x12 = sniff_file(path)
    if x12 not in ("unknown", *_X12):
        raise FileError(
            f"{path.name} is an X12 {x12} file.",
            title="This kind of X12 is not loaded",
            remedy="Nothing was loaded. Remittances (835) and professional claims (837P) are.",
        )
    return detect_or_known(path, known, kind_remembered(work))


def _loaded(path: Path, result: ImportResult, context: Context) -> Outcome:
    counts = dict(result.counts)
    if not context.json:
        figures = ", ".join(named_count(amount, name) for name, amount in counts.items())
        print_line(f"{path.name}: loaded as {result.kind}: {figures}")
    for note in result.notes:
        say(f"{path.name}: {note.message}")
    if result.problems:
        count = "1 problem was" if result.problems == 1 else f"{result.problems:,} problems were"
        say(f"{count} accepted; what is concerned was left out.")
    body = {"kind": result.kind, "import": str(result.import_id), "counts": counts,
            "problems": result.problems}  # fmt: skip
    return ExitCode.DONE, body


def _failed(path: Path, error: ProviderOpsError) -> Outcome:
    say(f"{path.name}: {error}")
    shown = {"title": error.title, "detail": error.detail, "remedy": error.remedy}
    return error.exit_code, {"error": shown}


def _print_unused(report: Report) -> None:
    """Print which columns of a table are not read; some public files have hundreds."""
    unused = report.body.get("unused_columns", ())
    if unused:
        more = len(unused) - SHOWN_COLUMNS
        rest = f" and {more:,} more" if more > 0 else ""
        print_line(f"  columns not used: {', '.join(unused[:SHOWN_COLUMNS])}{rest}")


def _print_notes(body: dict[str, Any]) -> None:
    """Print how a code list differs from the one that stands, and what else is to be known."""
    if "against" in body:
        counts = ", ".join(f"{body[name]:,} {name}" for name in DIFFERENCE)
        print_line(f"  Against {body['against'] or 'the list that stands'}: {counts}")
    for note in body.get("notes", ()):
        print_line(f"  Note: {note}")


def _print_problems(report: Report) -> None:
    """Print the first problems of a table or a remittance, each with its place."""
    listed = report.listed
    for problem in listed[:SHOWN_PROBLEMS]:
        if "row" in problem:
            column = f", {problem['column']}" if problem["column"] else ""
            flag = "flag, " if problem.get("flag") else ""
            place = f"{flag}row {problem['row']}{column}"
        else:
            place = f"segment {problem.get('position', '')} {problem.get('segment', '')}".strip()
        print_line(f"  {place}: {problem['message']}")
    if (more := max(report.problems, len(listed)) - SHOWN_PROBLEMS) > 0:
        print_line(f"  and {more:,} more")
