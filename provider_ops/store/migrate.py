"""Bringing a database to the tables this program knows, with a backup before."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.core.errors import DatabaseError
from provider_ops.core.sentence import Sentence
from provider_ops.store.backup import back_up

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.database import Store

STEPS = ("0001", "0002")
"""The steps this program knows, the oldest first; a database at any other is of a newer one."""

HEAD = STEPS[-1]

_LONGEST_STEP = 40

SCRIPTS = Path(__file__).parent / "migrations"


def version_of(store: Store) -> str:
    """Return the step the database is at; empty for a new file.

    Raises:
        DatabaseError: If it has tables and does not say of which step.
    """
    with store.read() as session:
        return _version(session)


def upgrade(store: Store, backups: Path, *, to: str = HEAD) -> Path | None:
    """Run the missing steps in one transaction; all of them happen or none.

    Returns:
        The backup that was made before, or None where there was nothing to do or to keep.

    Raises:
        DatabaseError: If the database is of a newer program, or does not say of which.
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
        DatabaseError: If the database is of a newer program, or does not say of which.
    """
    version = version_of(store)
    if version and version not in STEPS:
        step = version if version.isprintable() and len(version) <= _LONGEST_STEP else "unreadable"
        raise DatabaseError(
            Sentence("It was last used by a newer version of this program (step {step}, this one "
                     "knows {known}).", step=step, known=HEAD),
            remedy="Nothing was changed. Update the program and open it again.",
        )
    return version


def _version(session: Session) -> str:
    tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
    if not tables:
        return ""
    columns = session.scalars(text("SELECT name FROM pragma_table_info('alembic_version')")).all()
    steps: list[object] = []
    if "version_num" in columns:
        steps += session.scalars(text("SELECT version_num FROM alembic_version"))
    if len(steps) != 1 or not steps[0]:
        raise DatabaseError("The file is damaged: it does not say which step it is at.")
    return str(steps[0])


def _run(store: Store, to: str) -> None:
    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with store.exclusive() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
