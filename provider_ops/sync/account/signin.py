"""Signing in to a hub, before there is a database as well as after.

The ticket of a sign-in is good for some minutes: `register_laptop` makes tokens of it that the
laptop keeps, `provider_ops.sync.account.recovery` a way into a database whose passphrase is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from provider_ops.store import settings
from provider_ops.sync import connection
from provider_ops.sync.account.secret import fingerprint, new_secret
from provider_ops.sync.account.tokens import (
    APPROVED,
    DEVICE_ID,
    DEVICE_SECRET,
    Known,
    StoredTokens,
    asked,
)
from provider_ops.sync.line import somebody_else

if TYPE_CHECKING:
    from provider_ops.core.clock import Clock
    from provider_ops.store.database import Store
    from provider_ops.sync.line import Line

WRONG, CODE_NEEDED, WAIT = "sign-in", "code", "wait"
SECOND_FACTOR_NEEDED = "second-factor"
"""What `HubRefusalError.reason` says of a sign-in; with `WAIT` comes `retry_after_s`."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody whom the hub knows: what a first run needs to set up his laptop."""

    ticket: str
    staff_id: UUID
    name: str
    role: str
    markets: tuple[str, ...]
    second_factor: bool


def offers_browser(line: Line) -> bool:
    """Ask the hub whether people sign in at an identity provider of the organization too."""
    return line.ask("GET", "/v1/signin").get("browser") is True


def accept_invitation(line: Line, code: str, password: str) -> str:
    """Set the password of whoever holds an invitation; return what he signs in as.

    Raises:
        HubRefusalError: If the invitation was used, or the password will not do; it says which.
        HubError: If the hub does not answer.
    """
    told = line.ask("POST", "/v1/signin/invitation", {"code": code, "password": password})
    return str(told.get("login", ""))


def sign_in_with_password(
    line: Line, login: str, password: str, code: str = "", *, known: Known | None = None
) -> SignedIn:
    """Sign in by name and password, and by a code where the person has a second factor.

    Args:
        line: To the hub, such as `Line("https://hub.example.org")`.
        login: What the person signs in as.
        password: His.
        code: Six digits of an authenticator app, or one of the codes on paper.
        known: Of a laptop that was registered before; see `known_laptop`.

    Raises:
        HubRefusalError: Its `reason` is WRONG, CODE_NEEDED or WAIT.
        HubError: If the hub does not answer.
    """
    body = {"login": login, "password": password, "code": code}
    if known is not None:
        body |= {"device": known.device_id, "device_secret": known.secret}
    return signed_in(line.ask("POST", "/v1/signin/password", body))


def begin_second_factor(line: Line, who: SignedIn) -> str:
    """Return the otpauth:// address that an authenticator app reads, as text or as a picture."""
    return str(line.ask("POST", "/v1/signin/second-factor", {"ticket": who.ticket}).get("uri", ""))


def confirm_second_factor(line: Line, who: SignedIn, code: str) -> list[str]:
    """Let the second factor count, if the app shows `code`; return codes to keep on paper.

    Raises:
        HubRefusalError: If it is not what the app shows.
    """
    body = {"ticket": who.ticket, "code": code}
    told = line.ask("POST", "/v1/signin/second-factor/confirm", body)
    return [str(code) for code in told.get("codes", [])]


def register_laptop(
    store: Store, line: Line, who: SignedIn, name: str, *, authority: str = ""
) -> str:
    """Let this laptop belong to the hub of `line`, or sign it in again; return its state.

    With the state PENDING somebody has to approve it first; ask with `is_approved`. A ticket
    registers once: after a lost answer sign in again and call this again.

    Args:
        store: The laptop's database, opened.
        line: To the hub.
        who: Whoever sits at it.
        name: What the laptop is called in lists.
        authority: File of the certificates that `line` was opened with, "" for the system's.

    Raises:
        HubRefusalError: If the sign-in is over, or its `reason` is SECOND_FACTOR_NEEDED.
        HubError: If the hub does not answer.
    """
    known = known_laptop(store) or Known(str(uuid4()), new_secret())
    with store.write() as session:  # on disk before the hub hears of it
        settings.put(session, DEVICE_ID, known.device_id)
        settings.put(session, DEVICE_SECRET, known.secret)
    first = new_secret()
    body = {
        "ticket": who.ticket,
        "device": known.device_id,
        "name": name,
        "device_secret": known.secret,
        "first": fingerprint(first),
    }
    told = line.ask("POST", "/v1/device", body)
    connection.attach(store, line.address, first, authority=authority, known=known)
    return str(told.get("state", ""))


def is_approved(store: Store, clock: Clock) -> bool:
    """Ask the hub whether this laptop is let in by now.

    Raises:
        HubRefusalError: If it is signed out.
        HubError: If the hub does not answer.
    """
    with connection.line_of(store) as line:
        ask = partial(line.ask, "GET", "/v1/device", None)
        told = asked(line, StoredTokens(store, clock), lambda token: ask(token=token))
    return told.get("state") == APPROVED


def known_laptop(store: Store) -> Known | None:
    """Return how this laptop shows at a sign-in that the hub knows it; None if it does not."""
    with store.read() as session:
        found = Known(settings.get(session, DEVICE_ID), settings.get(session, DEVICE_SECRET))
    return found if found.device_id and found.secret else None


def signed_in(told: dict[str, Any]) -> SignedIn:
    """Read the hub's answer to a sign-in.

    Raises:
        HubError: If no hub answers so.
    """
    try:
        return SignedIn(
            ticket=str(told["ticket"]),
            staff_id=UUID(told["staff"]),
            name=str(told["name"]),
            role=str(told["role"]),
            markets=tuple(str(market) for market in told["markets"]),
            second_factor=bool(told["second_factor"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise somebody_else() from error
