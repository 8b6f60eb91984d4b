"""The tokens of this laptop, kept in its database and replaced as they are used up.

The laptop makes its next refresh token itself and has it on disk before it asks: an answer that
does not arrive costs nothing, because the same question is asked again (hub/accounts/tokens).
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from provider_ops.store import lease, settings
from provider_ops.store.settings import Choice
from provider_ops.sync.account.halves import leave_half
from provider_ops.sync.account.secret import fingerprint, new_secret
from provider_ops.sync.line import HubRefusalError, somebody_else

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from provider_ops.core.clock import Clock
    from provider_ops.store.database import Store
    from provider_ops.sync.line import Line

EXPIRED = "expired"
WIPE, RESCUE_AND_WIPE = "wipe", "rescue-and-wipe"
"""The hub's words for why it says no, as far as the program acts on them."""

APPROVED, PENDING, WIPING = "approved", "pending", "wiping"
"""Its words for what a laptop may do."""

DEVICE_ID = Choice("hub_device_id", "", "Key of this laptop at the hub")
DEVICE_SECRET = Choice("hub_device_secret", "", "Shows at a sign-in that this laptop is known")
REFRESH = Choice("hub_token", "", "What the next access token is fetched with")
NEXT = Choice("hub_next_token", "", "What takes its place once it was used")
ACCESS = Choice("hub_access_token", "", "What opens the hub for some minutes")
ACCESS_FROM = Choice("hub_access_from", "", "When it was fetched")
ACCESS_UNTIL = Choice("hub_access_until", "", "When it is better replaced")

_OF_ITS_LIFE = 0.9

Answer = TypeVar("Answer")


class Tokens(Protocol):
    """What a transport needs to be let in."""

    def access(self, line: Line) -> str:
        """Return an access token; over `line` it is fetched, if there is none."""

    def renew(self, line: Line, *, rejected: str) -> str:
        """Return another access token than the one the hub does not take any more."""


class Known(NamedTuple):
    """How a laptop shows that the hub knows it, so that others' wrong tries do not hold it up."""

    device_id: str
    secret: str


class _Kept(NamedTuple):
    refresh: str
    following: str
    device_id: str
    device_secret: str

    def question(self) -> dict[str, str]:
        """Return what is asked of the hub; asked twice it is answered twice."""
        body = {"refresh": self.refresh, "next": fingerprint(self.following)}
        if self.device_id:
            body |= {"device": self.device_id, "device_secret": self.device_secret}
        return body


class StoredTokens:
    """The tokens in a laptop's database; safe on several threads and in several processes."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._lock = threading.Lock()

    def access(self, line: Line) -> str:
        """See `Tokens`. The laptop's clock is a hint; what counts is what the hub says."""
        with self._lock:
            with self._store.read() as session:
                token = settings.get(session, ACCESS)
                fresh = bool(token) and _is_fresh(session, self._clock())
            return token if fresh else self._fetch(line)

    def renew(self, line: Line, *, rejected: str) -> str:
        """See `Tokens`."""
        with self._lock:
            with self._store.read() as session:
                token = settings.get(session, ACCESS)
            return token if token and token != rejected else self._fetch(line)

    def renewal(self) -> dict[str, str]:
        """Return the question for the next access token, for a note that outlives the database."""
        with self._lock:
            return self._ready().question()

    def _fetch(self, line: Line) -> str:
        while True:
            kept = self._ready()
            try:
                return self._keep(kept, line, line.ask("POST", "/v1/token", kept.question()))
            except HubRefusalError:
                with self._store.read() as session:
                    if _kept(session).refresh == kept.refresh:
                        raise
                # Another process was faster, and what was shown is used up.

    def _ready(self) -> _Kept:
        """Return what to show, once its successor is on disk."""
        with self._store.write() as session:
            if not settings.get(session, REFRESH):
                raise not_signed_in()
            if not settings.get(session, NEXT):
                settings.put(session, NEXT, new_secret())
            return _kept(session)

    def _keep(self, shown: _Kept, line: Line, told: dict[str, Any]) -> str:
        access, seconds, device = (told.get(name) for name in ("access", "seconds", "device"))
        if not (isinstance(access, str) and isinstance(seconds, int) and access.isascii()):
            raise somebody_else()
        now = self._clock()
        until = now + timedelta(seconds=seconds * _OF_ITS_LIFE)
        with self._store.write() as session:
            if _kept(session).refresh == shown.refresh:
                settings.put(session, REFRESH, shown.following)
                settings.put(session, NEXT, "")
            settings.put(session, ACCESS, access)
            settings.put(session, ACCESS_FROM, now.isoformat())
            settings.put(session, ACCESS_UNTIL, until.isoformat())
            settings.put(session, DEVICE_ID, str(device))
        days = told.get("lease_days")
        if told.get("state") == APPROVED and isinstance(days, int):
            lease.begin(self._store, days, now)
        if told.get("state") == APPROVED and told.get("escrow") is True:
            leave_half(self._store, line, access, str(device))
        return access


def asked(line: Line, tokens: Tokens, send: Callable[[str], Answer]) -> Answer:
    """Return what `send` answers with an access token; one that has expired is replaced once.

    Raises:
        HubError: If the laptop is not let in, or there is no answer.
    """
    token = tokens.access(line)
    try:
        return send(token)
    except HubRefusalError as error:
        if error.reason != EXPIRED:
            raise
    return send(tokens.renew(line, rejected=token))


def keep_first(session: Session, refresh: str, known: Known) -> None:
    """Keep the first refresh token of a laptop; what was kept before is of no use any more."""
    settings.put(session, REFRESH, refresh)
    settings.put(session, DEVICE_ID, known.device_id)
    settings.put(session, DEVICE_SECRET, known.secret)
    for choice in (NEXT, ACCESS, ACCESS_FROM, ACCESS_UNTIL):
        settings.put(session, choice, "")


def not_signed_in() -> HubRefusalError:
    """Return what to raise where this laptop has no token."""
    error = HubRefusalError(
        title="This laptop is not signed in",
        remedy="Your changes are saved on this laptop. Sign in to the hub on the Sync page.",
    )
    error.needs_person = True
    return error


def _kept(session: Session) -> _Kept:
    return _Kept(
        *(settings.get(session, choice) for choice in (REFRESH, NEXT, DEVICE_ID, DEVICE_SECRET))
    )


def _is_fresh(session: Session, now: datetime) -> bool:
    try:
        begin, end = (
            datetime.fromisoformat(settings.get(session, choice))
            for choice in (ACCESS_FROM, ACCESS_UNTIL)
        )
    except (ValueError, TypeError):
        return False
    return begin <= now < end
