"""`sync`: one full synchronization of this laptop with its hub."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode, HubError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.sync.exchange import Result


def register(commands: Commands) -> None:
    """Add `sync`."""
    commands.add("sync", summary="exchange changes with the hub", handler=run)


def run(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Synchronize and say what happened."""
    from provider_ops.areas import travelling
    from provider_ops.store.profile import Profile
    from provider_ops.sync import lost
    from provider_ops.sync.account import wipe
    from provider_ops.sync.connection import connected
    from provider_ops.sync.exchange import sync

    with workspace(context.data_dir) as work:
        try:
            with connected(work.store, travelling(), work.clock, work.ids) as laptop:
                result = sync(laptop, TerminalReporter())
        except HubError as error:
            if wipe.is_ordered(error):
                lost.obey(Profile(context.data_dir), work, travelling(), wipe.reason_of(error))
            raise
    if context.json:
        print_json(asdict(result))
    else:
        for line in told(result):
            print_line(line)
    return ExitCode.DONE


def told(result: Result) -> list[str]:
    """Return what a synchronization did, in words."""
    lines = [f"Sent {count(result.sent, 'change')}, received {count(result.received, 'row')}."]
    if result.import_rows:
        lines.append(f"Sent {count(result.import_rows, 'row')} of imports.")
    if result.files_sent or result.files_fetched:
        lines.append(f"Files: {result.files_sent:,} sent, {result.files_fetched:,} received.")
    if result.parked:
        lines.append(f"Refused and kept aside: {count(result.parked, 'change')}.")
    if result.journaled:
        lines.append(
            f"{count(result.journaled, 'change')} met another person's; both values are kept."
        )
    return lines
