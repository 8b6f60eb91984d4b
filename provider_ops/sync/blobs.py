"""Attached files: sent when the hub lacks them, fetched when a row here names them.

Both ways in parts. A part that has arrived stays, so that a cut costs one part; on the laptop parts
lie in the encrypted database like the files themselves.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from provider_ops.core.errors import HubError
from provider_ops.core.progress import Progress
from provider_ops.store.model import Blob
from provider_ops.sync.model import BlobPartHere
from provider_ops.sync.wire import BLOB_PART, BlobPart

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
        query = "SELECT sha256 FROM blob WHERE NOT sent"
        waiting = session.connection().exec_driver_sql(query).scalars().all()
    for done, sha256 in enumerate(waiting):
        reporter.report(Progress(done, len(waiting), "files"))
        _send(laptop, sha256, reporter)
        with laptop.store.write() as session:
            session.execute(update(Blob).where(Blob.sha256 == sha256).values(sent=True))
    return len(waiting)


def fetch(laptop: Laptop, reporter: Reporter) -> int:
    """Get the files that rows here name and this laptop lacks, and return their number.

    Those that `laptop.wanted_first` names come first. A file that the hub does not have yet is
    asked for again next time.

    Raises:
        HubError: If the hub is out of reach or a file arrives damaged.
    """
    with laptop.store.read() as session:
        missing = sorted(_missing(session, laptop))
        first = list(laptop.wanted_first(session)) if laptop.wanted_first else []
    order = {sha256: place for place, sha256 in enumerate(first)}
    missing.sort(key=lambda sha256: order.get(sha256, len(order)))
    fetched = 0
    for done, sha256 in enumerate(missing):
        reporter.report(Progress(done, len(missing), "files"))
        fetched += fetch_one(laptop, sha256, reporter)
    return fetched


def fetch_one(laptop: Laptop, sha256: str, reporter: Reporter) -> bool:
    """Get one file now, going on where an earlier try was cut; tell whether the hub had it.

    Raises:
        HubError: If the hub is out of reach or the file arrives damaged.
    """
    while True:
        reporter.checkpoint()
        with laptop.store.read() as session:
            size = func.coalesce(func.sum(func.length(BlobPartHere.content)), 0)
            here = session.scalar(select(size).where(BlobPartHere.sha256 == sha256)) or 0
        part = laptop.transport.fetch_blob_part(sha256, here)
        if part is None:
            return False
        with laptop.store.write() as session:
            session.add(BlobPartHere(sha256=sha256, n=here // BLOB_PART, content=part.content))
            if here + len(part.content) >= part.size:
                session.flush()
                is_whole = _put_together(session, sha256, part)
                session.execute(delete(BlobPartHere).where(BlobPartHere.sha256 == sha256))
                break
    if not is_whole:
        raise HubError(
            "A file from it arrived damaged.",
            remedy="Nothing of it was kept. It is fetched again at the next synchronization.",
        )
    return True


def _send(laptop: Laptop, sha256: str, reporter: Reporter) -> None:
    with laptop.store.read() as session:
        row = session.execute(
            select(Blob.media_type, Blob.size).where(Blob.sha256 == sha256)
        ).one()
    sent = laptop.transport.blob_received(sha256) if row.size > BLOB_PART else 0
    while True:
        reporter.checkpoint()
        with laptop.store.read() as session:
            some = func.substr(Blob.content, sent + 1, BLOB_PART)
            content = bytes(session.scalars(select(some).where(Blob.sha256 == sha256)).one() or b"")
        if row.size <= BLOB_PART:
            laptop.transport.send_blob(sha256, row.media_type, content)
            return
        part = BlobPart(row.media_type, row.size, content)
        before, sent = sent, laptop.transport.send_blob_part(sha256, part, sent)
        if sent >= row.size:
            return
        if sent == before:
            raise HubError("It did not take a part of a file.")


def _put_together(session: Session, sha256: str, last: BlobPart) -> bool:
    query = select(BlobPartHere.content).where(BlobPartHere.sha256 == sha256)
    content = b"".join(session.scalars(query.order_by(BlobPartHere.n)))
    if hashlib.sha256(content).hexdigest() != sha256:
        return False
    session.merge(
        Blob(sha256=sha256, media_type=last.media_type, size=len(content), content=content,
             sent=True)
    )  # fmt: skip
    return True


def _missing(session: Session, laptop: Laptop) -> set[str]:
    named: set[str] = set()
    for synced in laptop.tables:
        for column in synced.attachments:
            field = synced.table.c[column]
            held = select(Blob.sha256).where(Blob.sha256 == field).exists()
            named |= set(session.scalars(select(field).where(field != "", ~held)))
    return named
