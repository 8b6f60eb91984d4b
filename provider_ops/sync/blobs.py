"""Attached files: sent when the hub lacks them, fetched when a row here names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from provider_ops.core.progress import Progress
from provider_ops.store.model import Blob

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.exchange import Laptop


def push(laptop: Laptop, reporter: Reporter) -> int:
    """Send the files that the hub does not have yet, and return their number.

    Raises:
        HubError: If the hub is out of reach or refuses one.
    """
    with laptop.store.read() as session:
        waiting = session.scalars(select(Blob.sha256).where(Blob.sent.is_(False))).all()
    for done, sha256 in enumerate(waiting):
        reporter.checkpoint()
        reporter.report(Progress(done, len(waiting), "files"))
        with laptop.store.read() as session:
            media_type, content = session.execute(
                select(Blob.media_type, Blob.content).where(Blob.sha256 == sha256)
            ).one()
        laptop.transport.send_blob(sha256, media_type, content)
        with laptop.store.write() as session:
            session.execute(update(Blob).where(Blob.sha256 == sha256).values(sent=True))
    return len(waiting)


def fetch(laptop: Laptop, reporter: Reporter) -> int:
    """Get the files that rows here name and this laptop lacks, and return their number.

    A file that the hub does not have yet is asked for again next time.

    Raises:
        HubError: If the hub is out of reach or a file arrives damaged.
    """
    with laptop.store.read() as session:
        missing = sorted(_missing(session, laptop))
    fetched = 0
    for done, sha256 in enumerate(missing):
        reporter.checkpoint()
        reporter.report(Progress(done, len(missing), "files"))
        found = laptop.transport.fetch_blob(sha256)
        if found is None:
            continue
        media_type, content = found
        with laptop.store.write() as session:
            session.merge(
                Blob(sha256=sha256, media_type=media_type, size=len(content), content=content,
                     sent=True)
            )  # fmt: skip
        fetched += 1
    return fetched


def _missing(session: Session, laptop: Laptop) -> set[str]:
    named: set[str] = set()
    for synced in laptop.tables:
        for column in synced.attachments:
            field = synced.table.c[column]
            held = select(Blob.sha256).where(Blob.sha256 == field).exists()
            named |= set(session.scalars(select(field).where(field != "", ~held)))
    return named
