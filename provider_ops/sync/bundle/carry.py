"""What a laptop puts into bundles and takes out of them.

To the hub: its operations and how far it has read. From the hub: the answers. To a colleague: the
operations that wait here, which stay here too; they keep their keys, so that the hub takes each
once, whoever brings it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.store import settings
from provider_ops.store.changes import SCHEMA
from provider_ops.store.settings import Choice
from provider_ops.sync import wire
from provider_ops.sync.apply import apply_answer
from provider_ops.sync.bundle import keys as bundle_keys
from provider_ops.sync.bundle.envelope import (
    ANSWER,
    HANDOVER,
    TO_HUB,
    BundleError,
    Header,
    read,
    write,
)
from provider_ops.sync.exchange import alone, positions_of
from provider_ops.sync.images import Images
from provider_ops.sync.wire import OPERATIONS, Answer, Request

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from provider_ops.sync.exchange import Laptop
    from provider_ops.sync.tables import Tables

OPEN: Choice[dict[str, Any]] = Choice("bundle_open", {}, "The bundle whose answer is awaited")


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that was written."""

    changes: int
    size: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What a bundle brought: changes confirmed, refused, or taken over; rows received."""

    kind: str
    changes: int = 0
    received: int = 0
    parked: int = 0
    known: int = 0


def export(laptop: Laptop, path: Path) -> Written:
    """Write what the hub has to know of this laptop; its answer comes back as a file.

    Raises:
        BundleError: If the laptop has no keys yet.
        OSError: If the file cannot be written.
    """
    bundle_id = str(laptop.ids.new())
    with alone(laptop), laptop.store.read() as session:
        keys, card, _, hub_box = bundle_keys.of_laptop(session)
        positions = positions_of(session.connection())
        header = Header(TO_HUB, bundle_id, "", card)
        frames = _requests(session, laptop, bundle_id)
        size = write(path, header, keys, [hub_box], frames)
        changes = _count(session)
    with laptop.store.write() as session:
        settings.put(session, OPEN, {"id": bundle_id, "at": _told(positions), "done": 0})
    return Written(changes, size)


def hand_over(laptop: Laptop, path: Path, card: str) -> Written:
    """Write what waits here for a colleague, who owns `card`, to bring to the hub.

    Raises:
        BundleError: If the laptop has no keys yet, or the hub does not vouch for the card.
        OSError: If the file cannot be written.
    """
    with laptop.store.read() as session:
        keys, own, hub_sign, _ = bundle_keys.of_laptop(session)
        to = bundle_keys.card_of(card, hub_sign)
        header = Header(HANDOVER, str(laptop.ids.new()), "", own)
        frames = ({"operations": chunk} for chunk in _outbox(session))
        return Written(_count(session), write(path, header, keys, [to.box], frames))


def take(laptop: Laptop, path: Path) -> Taken:
    """Take in a bundle for this laptop: the hub's answer, or a colleague's changes.

    Raises:
        BundleError: If it is damaged, not for this laptop, or not the awaited answer. Nothing of
            it was used.
    """
    with alone(laptop):
        with laptop.store.read() as session:
            keys, _, hub_sign, _ = bundle_keys.of_laptop(session)

        def signer(header: Header) -> bytes:
            if header.kind == ANSWER:
                return hub_sign
            return bundle_keys.card_of(header.sender, hub_sign).sign

        header, frames = read(path, keys, signer)
        if header.kind == ANSWER:
            return _take_answers(laptop, header, frames)
        if header.kind == HANDOVER:
            return _take_over(laptop, frames)
        raise BundleError("It is meant for the hub.")


def _take_answers(laptop: Laptop, header: Header, frames: Iterator[Any]) -> Taken:
    changes = received = parked = 0
    for number, frame in enumerate(frames):
        try:
            answer = wire.parse(Answer, frame)
        except ValueError as error:
            raise BundleError("A message in it cannot be read.") from error
        with laptop.store.exclusive() as connection:
            awaited = _awaited(connection)
            if awaited.get("id") != header.answers:
                raise BundleError("It answers another file than the one written here last.")
            if number < awaited["done"]:
                continue
            if number == 0 and awaited["at"] != _told(positions_of(connection)):
                raise BundleError("This laptop has synchronized since, and knows more than it.")
            applied = apply_answer(connection, laptop.tables, answer, laptop.clock())
            _put_awaited(connection, awaited | {"done": number + 1})
        changes += answer.statuses.total()
        received, parked = received + applied.received, parked + applied.parked
    with laptop.store.exclusive() as connection:
        if _awaited(connection).get("id") != header.answers:
            raise BundleError("It answers another file than the one written here last.")
        _put_awaited(connection, {})
    return Taken(ANSWER, changes, received, parked)


def _take_over(laptop: Laptop, frames: Iterator[Any]) -> Taken:
    taken = known = 0
    for frame in frames:
        bodies = _checked(laptop.tables, frame)
        with laptop.store.exclusive() as connection:
            held = set(positions_of(connection))
            fresh = [body for body in bodies if body["market"] in held
                     and not _is_known(connection, body["op_id"])]  # fmt: skip
            _put_on_top(connection, laptop.tables, fresh)
        taken, known = taken + len(fresh), known + len(bodies) - len(fresh)
    return Taken(HANDOVER, taken, known=known)


def _put_on_top(connection: Connection, tables: Tables, bodies: list[dict[str, Any]]) -> None:
    """Let changes wait here and show them on their rows."""
    images = Images(connection, tables)
    rows = {(body["table"], UUID(body["row"]).hex) for body in bodies}
    bases = {(table, key): images.base(tables[table], key) for table, key in sorted(rows)}
    for body in bodies:
        connection.exec_driver_sql(
            "INSERT INTO outbox (op_id, group_id, table_name, row_id, body, tries, offered_again) "
            "VALUES (?, ?, ?, ?, ?, 0, 0) ON CONFLICT DO NOTHING",
            (UUID(body["op_id"]).bytes, UUID(body["group_id"]).bytes, body["table"],
             UUID(body["row"]).bytes, json.dumps(body)),
        )  # fmt: skip
    images.read_waiting()
    for (table, key), base in bases.items():
        images.place(tables[table], key, base)


def _checked(tables: Tables, frame: Any) -> list[dict[str, Any]]:
    """Return the operations of a frame whose tables this program knows.

    Raises:
        BundleError: If one of them is none.
    """
    try:
        bodies = frame["operations"]
        is_right = all(_is_operation(body) for body in bodies)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BundleError("A message in it cannot be read.") from error
    if not is_right:
        raise BundleError("A message in it cannot be read.")
    return [body for body in bodies if tables.get(body["table"]) is not None]


def _is_operation(body: dict[str, Any]) -> bool:
    keys = [UUID(body[name]) for name in ("op_id", "group_id", "row")]
    words = [body[name] for name in ("market", "kind", "table")]
    whole = all(isinstance(pair, list) and len(pair) == len(("old", "new"))
                for pair in body["fields"].values())  # fmt: skip
    return bool(keys) and whole and all(isinstance(word, str) for word in words)


def _is_known(connection: Connection, op_id: str) -> bool:
    key = UUID(op_id).bytes
    return any(
        connection.exec_driver_sql(f"SELECT 1 FROM {table} WHERE op_id = ?", (key,)).first()  # noqa: S608
        for table in ("outbox", "sync_sent", "sync_parked")
    )


def _requests(session: Session, laptop: Laptop, bundle_id: str) -> Iterator[Request]:
    """Yield requests that push; the last one also says how far this laptop has read."""
    chunks = list(_outbox(session)) or [[]]
    for number, operations in enumerate(chunks):
        is_last = number == len(chunks) - 1
        positions = positions_of(session.connection()) if is_last else {}
        yield Request(f"{bundle_id}/{number}", laptop.incarnation, SCHEMA, positions, operations)


def _outbox(session: Session) -> Iterator[list[dict[str, Any]]]:
    """Yield the waiting operations; a group stays together."""
    rows = session.connection().exec_driver_sql("SELECT body FROM outbox ORDER BY n")
    held: list[dict[str, Any]] = []
    for (text,) in rows:
        body = json.loads(text)
        if len(held) >= OPERATIONS and body["group_id"] != held[-1]["group_id"]:
            yield held
            held = []
        held.append(body)
    if held:
        yield held


def _count(session: Session) -> int:
    query = "SELECT count(*) FROM outbox"
    return int(session.connection().exec_driver_sql(query).scalar() or 0)


def _told(positions: dict[str, wire.Position]) -> list[list[Any]]:
    return [[m, p.epoch, p.rev, p.after, p.as_of] for m, p in sorted(positions.items())]


def _awaited(connection: Connection) -> dict[str, Any]:
    query = "SELECT value FROM setting WHERE name = ?"
    text = connection.exec_driver_sql(query, (OPEN.name,)).scalar()
    return dict(json.loads(text)) if text else {}


def _put_awaited(connection: Connection, value: dict[str, Any]) -> None:
    connection.exec_driver_sql(
        "UPDATE setting SET value = ? WHERE name = ?", (json.dumps(value), OPEN.name)
    )
