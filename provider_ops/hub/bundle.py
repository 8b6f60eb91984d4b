"""The hub's side of bundles: vouching for laptops' keys, and taking in files without a network."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from provider_ops.hub import access
from provider_ops.hub.accounts import devices
from provider_ops.hub.asking import asking
from provider_ops.sync import wire
from provider_ops.sync.bundle.envelope import ANSWER, TO_HUB, BundleError, Header, read, write
from provider_ops.sync.bundle.keys import Card, Keys, card_of, certified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.service import Hub

_PAGES = 2_000
"""How many pages one answer brings at most; the next bundle goes on."""


@dataclass(slots=True)
class Imported:
    """What a bundle brought to the hub, and what its answer takes back."""

    card: Card
    changes: int = 0
    parked: int = 0
    rows: int = 0
    size: int = 0


def keys_of(hub: Hub) -> Keys:
    """Return the hub's own keys: they come from its key file, and are the same in every worker."""
    return Keys(hub.vault.derived("bundle signing"), hub.vault.derived("bundle box"))


def vouch(
    hub: Hub, identify: Callable[[Connection], Caller], asked: wire.CardRequest
) -> wire.CardAnswer:
    """Return a card for the caller's laptop with the keys it showed.

    Raises:
        BundleError: If these are no keys.
    """
    try:
        sign, box = bytes.fromhex(asked.sign), bytes.fromhex(asked.box)
    except (ValueError, TypeError) as error:
        raise BundleError("These are no keys.") from error
    if (len(sign), len(box)) != (32, 32):
        raise BundleError("These are no keys.")
    with asking(hub.engine, identify) as (_, caller):
        card = Card(caller.device_id, caller.staff_id, sign, box)
    own = keys_of(hub)
    return wire.CardAnswer(certified(card, own), own.public_sign.hex(), own.public_box.hex())


def take(hub: Hub, path: Path, out: Path) -> Imported:
    """Take in a laptop's bundle and write the answer for it.

    The same bundle twice is no harm: every operation keeps its one outcome.

    Raises:
        BundleError: If it is damaged or not from a laptop of this hub; nothing was used.
        RefusedError: If the laptop may not come in.
        OSError: If a file cannot be read or written.
    """
    own = keys_of(hub)
    header, frames = read(path, own, lambda said: card_of(said.sender, own.public_sign).sign)
    if header.kind != TO_HUB:
        raise BundleError("It is not meant for the hub.")
    done = Imported(card_of(header.sender, own.public_sign))
    with hub.engine.connect() as connection:
        devices.refuse_unless_approved(devices.get(connection, hub.schema, done.card.device_id))
    answer = Header(ANSWER, str(uuid4()), header.id, "")
    done.size = write(out, answer, own, [done.card.box], _answers(hub, done, frames))
    return done


def _answers(hub: Hub, done: Imported, frames: Iterator[Any]) -> Iterator[wire.Answer]:
    identify = _identify(hub, done.card)
    for frame in frames:
        try:
            request = wire.parse(wire.Request, frame)
        except ValueError as error:
            raise BundleError("A message in it cannot be read.") from error
        for answered in _answered(hub, identify, request):
            done.changes += answered.statuses.total()
            done.parked += answered.statuses["parked"]
            done.rows += sum(len(page) for market in answered.markets for page in market.pages)
            yield answered


def _answered(
    hub: Hub, identify: Callable[[Connection], Caller], request: wire.Request
) -> Iterator[wire.Answer]:
    """Do one exchange, and go on reading for the laptop as it would by itself."""
    answer = hub.exchange(identify, request)
    if not request.positions:  # a part of the push; the last part says how far the laptop has read
        yield replace(answer, markets=[])
        return
    yield answer
    for _ in range(_PAGES):
        if not any(market.more for market in answer.markets):
            return
        positions = {
            page.market: wire.Position(page.epoch, page.rev, page.after, page.as_of)
            for page in answer.markets
            if not page.reset
        }
        answer = hub.exchange(identify, replace(request, positions=positions, operations=[]))
        answer = replace(answer, markets=[page for page in answer.markets if not page.reset])
        yield answer


def _identify(hub: Hub, card: Card) -> Callable[[Connection], Caller]:
    def found(connection: Connection) -> Caller:
        devices.refuse_unless_approved(devices.get(connection, hub.schema, card.device_id))
        return access.caller(connection, card.device_id, card.staff_id)

    return found
