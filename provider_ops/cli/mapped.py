"""Tables on the command line: what their columns mean, their problem rows, and what came before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import say
from provider_ops.core.errors import RuleError, UsageError
from provider_ops.core.progress import Silent

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Importer, Options
    from provider_ops.intake.rows import Row
    from provider_ops.intake.saved_mappings import SavedMapping
    from provider_ops.intake.table import TableKind
    from provider_ops.store.workspace import Workspace

SHOWN_PAYMENTS = 20
"""Payments that came before and are told one by one; programs are told all."""


def with_mapping(
    importer: Importer, path: Path, arguments: argparse.Namespace, options: Options,
    work: Workspace | None,
) -> Options:  # fmt: skip
    """Return the options with the mapping that was named, or that the headers are known by.

    `--map` goes before both. Without a database there is only the guess.

    Raises:
        UsageError: There is no such mapping, or a mapping was asked of a file that is no table.
    """
    if importer.table is None:
        if arguments.mapping or arguments.save_mapping:
            raise UsageError(f"{path.name} is no table; only columns of tables have a mapping.")
        return options
    if work is None:
        return options
    from provider_ops.intake.importer import Sample
    from provider_ops.intake.saved_mappings import named_mapping, remembered, save_mapping
    from provider_ops.intake.table import TableCheck

    if options.mapping is None:
        found: SavedMapping | None
        with work.read() as session:
            if arguments.mapping:
                found = named_mapping(session, work.market_id, importer.kind, arguments.mapping)
            else:
                rows = Sample(path).rows
                found = remembered(session, work.market_id, rows, importer.kind)
        if found is not None:
            say(f"The columns are read by the mapping {found.name}.")
            options = replace(options, mapping=found.headers)
    if arguments.save_mapping:
        columns = TableCheck(importer.table, path, Silent(), options).columns
        headers = {name: columns.header_of(name) for name in columns.places}
        save_mapping(work, importer.kind, arguments.save_mapping, columns.header, headers)
    return options


def kind_remembered(work: Workspace | None) -> Callable[[Sequence[Row]], str | None]:
    """Return what names the kind of a table by the mapping saved for its headers."""

    def known(rows: Sequence[Row]) -> str | None:
        if work is None:
            return None
        from provider_ops.intake.saved_mappings import remembered

        with work.read() as session:
            found = remembered(session, work.market_id, rows)
        return None if found is None else found.kind

    return known


def keep_problem_rows(
    importer: Importer, path: Path, out: Path | None, options: Options, reporter: Reporter
) -> None:
    """Write the rows of a table that have problems, if that was asked for.

    Raises:
        UsageError: The file is no table.
    """
    if out is None:
        return
    from provider_ops.intake.problem_rows import write_problem_rows

    written = write_problem_rows(_table(importer, path), path, out, reporter, options)
    say(f"{written:,} rows with problems are in {out.name}.")


def tell_if_seen(
    importer: Importer, path: Path, options: Options, work: Workspace, reporter: Reporter
) -> dict[str, Any]:
    """Say what of a file is in an earlier load already; return what programs are told of it.

    Of a table that is most of its lines, of a remittance every payment.

    Raises:
        RuleError: There is something, and nobody said that it is to be loaded all the same.
    """
    from provider_ops.intake.files import sha256_of
    from provider_ops.intake.loading import refuse_twice

    told = _seen_lines(importer, path, options, work)
    again = () if importer.loaded_before is None else importer.loaded_before(work, path, reporter)
    told += [f"loaded before: {one.in_words()}" for one in again[:SHOWN_PAYMENTS]]
    if len(again) > SHOWN_PAYMENTS:
        told.append(f"loaded before: {len(again) - SHOWN_PAYMENTS:,} more")
    if told and not options.accept_problems:
        with work.read() as session:  # the very file has words of its own
            refuse_twice(session, importer.kind, sha256_of(path, reporter), work.market_id)
        raise RuleError(
            "; ".join(told),
            title="This was loaded before",
            remedy="Nothing was loaded, since it would count twice. Take the earlier load back "
                   "(import --undo), or load it all the same with --accept-problems.",
        )  # fmt: skip
    for words in told:
        say(f"{path.name}: {words}")
    return {"loaded_before": [one.told() for one in again]} if again else {}


def _seen_lines(
    importer: Importer, path: Path, options: Options, work: Workspace
) -> list[str]:
    from provider_ops.intake.table import seen_before

    seen = seen_before(importer.table, work, path, options) if importer.table else None
    if seen is None or not seen.is_most:
        return []
    lines = f"{seen.matched:,} of its first {seen.looked:,} lines are in {seen.file_name} already"
    return [f"{lines}, loaded on {seen.loaded_at:%m/%d/%Y}: same claim, code and date"]


def _table(importer: Importer, path: Path) -> TableKind[Any]:
    if importer.table is None:
        raise UsageError(f"{path.name} is no table; it has no rows to write.")
    return importer.table
