"""Who may send a bundle to whom: keys of a laptop, and the card by which the hub vouches for them.

A card is public. It names a laptop and its person, holds the laptop's two public keys, and is
signed by the hub; so two laptops of one hub trust each other without asking it.
"""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync.bundle.envelope import BundleError
from provider_ops.sync.wire import CardRequest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.sync.exchange import Laptop

SECRETS: Choice[list[str]] = Choice("bundle_keys", [], "What this laptop signs and opens with")
CARD = Choice("bundle_card", "", "How the hub vouches for this laptop's keys")
HUB: Choice[list[str]] = Choice("bundle_hub", [], "The hub's public keys")


@dataclass(frozen=True)
class Keys:
    """A pair to sign with (Ed25519) and one that others seal to (X25519), from 32 bytes each."""

    sign_secret: bytes
    box_secret: bytes

    @cached_property
    def box(self) -> Any:
        """The private key that opens what is sealed to this owner."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return X25519PrivateKey.from_private_bytes(self.box_secret)

    @property
    def public_box(self) -> bytes:
        """What others seal to."""
        return bytes(self.box.public_key().public_bytes_raw())

    @property
    def public_sign(self) -> bytes:
        """What others check signatures with."""
        return bytes(self._signing.public_key().public_bytes_raw())

    def sign(self, content: bytes) -> bytes:
        """Return the signature of `content`."""
        return bytes(self._signing.sign(content))

    @staticmethod
    def is_signed(public: bytes, signature: bytes, content: bytes) -> bool:
        """Tell whether the owner of a public key signed `content`."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
        except (InvalidSignature, ValueError):
            return False
        return True

    @cached_property
    def _signing(self) -> Any:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.sign_secret)


@dataclass(frozen=True, slots=True)
class Card:
    """A laptop, its person, and its public keys."""

    device_id: UUID
    staff_id: UUID
    sign: bytes
    box: bytes


def certified(card: Card, hub: Keys) -> str:
    """Return a card as one word, signed by the hub."""
    body = json.dumps([str(card.device_id), str(card.staff_id), card.sign.hex(), card.box.hex()])
    signed = hub.sign(body.encode())
    return base64.urlsafe_b64encode(json.dumps([body, signed.hex()]).encode()).decode()


def card_of(word: str, hub_sign: bytes) -> Card:
    """Return the card that a word holds.

    Raises:
        BundleError: If the hub did not sign it.
    """
    try:
        body, signature = json.loads(base64.urlsafe_b64decode(word))
        if not Keys.is_signed(hub_sign, bytes.fromhex(signature), body.encode()):
            raise BundleError("The hub does not vouch for its sender.")
        device, staff, sign, box = json.loads(body)
        return Card(UUID(device), UUID(staff), bytes.fromhex(sign), bytes.fromhex(box))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BundleError("The hub does not vouch for its sender.") from error


def ensure(laptop: Laptop) -> None:
    """Have the hub vouch for this laptop's keys, once, while there is a network.

    Raises:
        HubError: If the hub is out of reach or refuses.
    """
    with laptop.store.read() as session:
        if settings.get(session, CARD):
            return
        held = settings.get(session, SECRETS)
    words = held or [secrets.token_hex(32), secrets.token_hex(32)]
    if not held:
        with laptop.store.write() as session:
            settings.put(session, SECRETS, words)
    keys = Keys(*map(bytes.fromhex, words))
    asked = CardRequest(keys.public_sign.hex(), keys.public_box.hex())
    told = laptop.transport.card(asked)
    with laptop.store.write() as session:
        settings.put(session, HUB, [told.sign, told.box])
        settings.put(session, CARD, told.card)


def of_laptop(session: Session) -> tuple[Keys, str, bytes, bytes]:
    """Return this laptop's keys and card, and the hub's public keys to check and to seal with.

    Raises:
        BundleError: If it has never synchronized with a hub.
    """
    words, card = settings.get(session, SECRETS), settings.get(session, CARD)
    hub = settings.get(session, HUB)
    if not (words and card and hub):
        raise BundleError(
            "Its hub does not know this laptop's keys yet.",
            title="This laptop has no keys for bundles",
            remedy="Nothing was changed. Synchronize once over a network; then bundles work.",
        )
    return Keys(*map(bytes.fromhex, words)), card, bytes.fromhex(hub[0]), bytes.fromhex(hub[1])
