"""What the database holds and where it is, for the person who keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from provider_ops.claims.model import ClaimLine
from provider_ops.network.model import Organization, Provider
from provider_ops.store.backup import back_up
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """Figures of one database.

    Attributes:
        folder: Where it is, with its key and its backups.
        size: Of the file with its log, in bytes.
        step: The newest migration it has had.
        cipher: Version of the encryption, as the library names it.
        counts: How many rows of what people ask for, by name.
        backups: How many copies are kept.
        last_backup: When the newest was made, UTC seconds; None without one.
    """

    folder: Path
    size: int
    step: str
    cipher: str
    counts: tuple[tuple[str, int], ...]
    backups: int
    last_backup: float | None


def database_facts(work: Workspace, profile: Profile) -> DatabaseFacts:
    """Read the figures."""
    models = (("organizations", Organization), ("providers", Provider), ("visits", Visit),
              ("claim lines", ClaimLine))  # fmt: skip
    with work.read() as session:
        step = session.scalar(text("SELECT version_num FROM alembic_version")) or ""
        cipher = session.scalar(text("PRAGMA cipher_version")) or ""
        counts = tuple(
            (name, session.scalar(select(func.count()).select_from(model)) or 0)
            for name, model in models
        )
    files = [profile.database, profile.database.with_name(profile.database.name + "-wal")]
    copies = sorted(profile.backups.glob("[0-9]*-*.db")) if profile.backups.exists() else []
    return DatabaseFacts(
        folder=profile.folder,
        size=sum(file.stat().st_size for file in files if file.exists()),
        step=step,
        cipher=str(cipher),
        counts=counts,
        backups=len(copies),
        last_backup=copies[-1].stat().st_mtime if copies else None,
    )


def back_up_now(work: Workspace, profile: Profile) -> Path:
    """Copy the database, encrypted with its own key, and return the copy.

    Raises:
        DiskFullError: There is no room for it.
    """
    return back_up(work.store, profile.backups, f"by-hand-{work.today():%Y%m%d}")
