"""Bringing a database to the tables this program knows, with a backup before."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.core.errors import DatabaseError
from provider_ops.store.backup import back_up

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.database import Store

HEAD = "0001"
"""The newest step. Steps are numbered, so a larger number is a newer database."""

SCRIPTS = Path(__file__).parent / "migrations"


def version_of(store: Store) -> str:
    """Return the step the database is at; empty for a new file."""
    with store.read() as session:
        return _version(session)


def upgrade(store: Store, backups: Path, *, to: str = HEAD) -> Path | None:
    """Run the missing steps in one transaction; all of them happen or none.

    Returns:
        The backup that was made before, or None where there was nothing to do or to keep.

    Raises:
        DatabaseError: If the database is of a newer program.
    """
    version = refuse_newer(store)
    if version >= to:
        return None
    backup = back_up(store, backups, f"before-{to}") if version else None
    _run(store, to)
    return backup


def refuse_newer(store: Store) -> str:
    """Return the step the database is at; empty for a new file.

    Raises:
        DatabaseError: If the database is of a newer program.
    """
    version = version_of(store)
    if version > HEAD:
        raise DatabaseError(
            f"It was last used by a newer version of this program (step {version}, this one "
            f"knows {HEAD}).",
            remedy="Nothing was changed. Update the program and open it again.",
        )
    return version


def _version(session: Session) -> str:
    known = session.scalar(
        text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
    )
    if not known:
        return ""
    return session.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _run(store: Store, to: str) -> None:
    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with store.exclusive() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
