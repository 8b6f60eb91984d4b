"""`hub backup` and `hub restore`: copies of the hub's database, encrypted."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.hub.actor import at_this_terminal
from provider_ops.cli.hub.place import add_place, hub_folder, opened_hub, settings_of
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, FileError, LockedError, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.hub.configuration.settings import Configuration


def register(commands: Commands) -> None:
    """Add `hub backup` and `hub restore`."""
    parser = commands.add(
        "hub", "backup", summary="copy the database to an encrypted file while the hub works",
        handler=back_up,
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, metavar="FILE",
        help="the file to write (default: a new one in backup.folder, where backup.keep stay)",
    )  # fmt: skip
    _add_passphrase(parser)
    add_place(parser)
    parser = commands.add(
        "hub", "restore", summary="put a copy in the place of the database", handler=restore
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--replace", action="store_true", help="throw away what is in the database now"
    )
    _add_passphrase(parser)
    add_place(parser)


def back_up(arguments: argparse.Namespace, context: Context) -> int:
    """Make a copy; in the folder of copies the oldest make room."""
    from provider_ops.hub.backup import actions

    settings = _settings(arguments, context)
    folder = settings.backup_folder
    if arguments.out is None and folder is None:
        raise UsageError("No file was named with --out, and backup.folder is not set.")
    passphrase = _passphrase(settings, twice=True)
    with opened_hub(arguments, context) as hub:
        if arguments.out is not None:
            file, removed = arguments.out, []
            made = actions.back_up(hub, at_this_terminal(), file, passphrase)
        else:
            assert folder is not None
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"hub-{hub.clock():%Y%m%dT%H%M%SZ}{actions.SUFFIX}"
            made = actions.back_up(hub, at_this_terminal(), file, passphrase)
            removed = actions.keep_newest(folder, settings.backup_keep)
    if context.json:
        print_json({"file": str(file), "bytes": made.size, "at": made.manifest.at,
                    "markets": sorted(made.manifest.markets),
                    "removed": [str(old) for old in removed]})  # fmt: skip
    else:
        print_line(f"{file}: {made.size:,} bytes, {count(len(made.manifest.markets), 'market')}")
        if removed:
            say(f"Removed: {count(len(removed), 'older copy', 'older copies')}.")
    return ExitCode.DONE


def restore(arguments: argparse.Namespace, context: Context) -> int:
    """Check the copy, then put it in place; laptops offer again what it lacks."""
    from provider_ops.areas import travelling
    from provider_ops.core.clock import system_clock
    from provider_ops.hub import server
    from provider_ops.hub.backup import actions

    settings = _settings(arguments, context)
    if not arguments.file.is_file():
        raise FileError(f"There is no file {arguments.file}.")
    passphrase = _passphrase(settings, twice=False)
    with server.database_at(hub_folder(context), settings) as url:
        manifest = actions.restore(
            url, travelling(), at_this_terminal(), arguments.file, passphrase, system_clock(),
            replace=arguments.replace,
        )  # fmt: skip
    if context.json:
        print_json({"at": manifest.at, "markets": sorted(manifest.markets)})
    else:
        print_line(f"The hub is as it was at {manifest.at}.")
        say("Start it: laptops load their markets anew and send again what the copy lacks.")
    return ExitCode.DONE


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE",
        help="file that holds the passphrase of the copy (default: backup.passphrase_file)",
    )  # fmt: skip


def _settings(arguments: argparse.Namespace, context: Context) -> Configuration:
    return settings_of(arguments, context, backup_passphrase_file=arguments.passphrase_file)


def _passphrase(settings: Configuration, *, twice: bool) -> str:
    """Return the passphrase of the file that is set, else ask; for a new copy twice.

    Raises:
        LockedError: There is no file and nobody to ask, or nothing was typed, or not the same.
    """
    from provider_ops.hub.configuration.reading import secret

    if settings.backup_passphrase_file is not None:
        return secret(settings.backup_passphrase_file)
    if not sys.stdin.isatty():
        raise LockedError(
            "No passphrase was given.",
            title="The copy needs a passphrase",
            remedy="Nothing was changed. Name a file with --passphrase-file.",
        )
    typed = getpass.getpass("Passphrase of the copy: ", stream=sys.stderr)
    again = getpass.getpass("Once more: ", stream=sys.stderr) if twice else typed
    if not typed or typed != again:
        raise LockedError(
            "Both have to be the same, and not empty.", title="The copy needs a passphrase",
            remedy="Nothing was changed. Try again.",
        )  # fmt: skip
    return typed
