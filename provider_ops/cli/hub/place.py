"""Which hub a command is about: the one of this data folder, or a given PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from provider_ops.cli.command import Context

_FOLDER = "hub"


def add_database(parser: argparse.ArgumentParser) -> None:
    """Let a command take another PostgreSQL than the embedded one."""
    parser.add_argument(
        "--database", metavar="URL", help="a PostgreSQL instead of the embedded one"
    )


def hub_folder(context: Context) -> Path:
    """Return where the embedded PostgreSQL keeps its files."""
    return context.data_dir / _FOLDER
