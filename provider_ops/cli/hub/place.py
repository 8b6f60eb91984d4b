"""Which hub a command is about: the one of this data folder, as its settings say."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from provider_ops.cli.command import Context
    from provider_ops.hub.configuration.settings import Configuration
    from provider_ops.hub.service import Hub

_FOLDER = "hub"


def add_place(parser: argparse.ArgumentParser) -> None:
    """Let a command take settings from another file, and another PostgreSQL."""
    parser.add_argument(
        "--config", type=Path, metavar="FILE",
        help="file of settings (default: hub/hub.toml in the data folder, if it is there)",
    )  # fmt: skip
    parser.add_argument(
        "--database", metavar="URL", help="a PostgreSQL instead of the embedded one"
    )


def settings_of(arguments: argparse.Namespace, context: Context, **more: object) -> Configuration:
    """Return the settings that are in force for a command; `more` are those it takes itself.

    Raises:
        ConfigurationError: If one of them is unknown, or cannot be.
    """
    from provider_ops.hub.configuration.reading import FILE_VARIABLE, read_configuration

    named = arguments.config or os.environ.get(FILE_VARIABLE)
    file: Path | None = Path(named) if named else settings_file(context)
    if file is not None and not named and not file.exists():
        file = None
    given = {"database_url": arguments.database, **more}
    return read_configuration(file, os.environ, given)


@contextmanager
def opened_hub(arguments: argparse.Namespace, context: Context) -> Iterator[Hub]:
    """Open the hub's database for a command, beside a hub that serves or without one."""
    from provider_ops.areas import travelling
    from provider_ops.core.clock import system_clock
    from provider_ops.hub import server

    settings = settings_of(arguments, context)
    with server.opened(hub_folder(context), travelling(), system_clock, settings) as hub:
        yield hub


def settings_file(context: Context) -> Path:
    """Return where the file of settings lies unless another is named."""
    from provider_ops.hub.configuration.reading import FILE_NAME

    return hub_folder(context) / FILE_NAME


def hub_folder(context: Context) -> Path:
    """Return where the embedded PostgreSQL keeps its files."""
    return context.data_dir / _FOLDER
