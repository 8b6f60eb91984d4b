"""Signing in at the organization's identity provider, in a browser.

Authorization code with PKCE (RFC 7636, RFC 8252): the laptop opens the browser and catches what
comes back on its own machine; the hub redeems the code and believes the provider alone. The nonce
is the hub's and good for one sign-in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from provider_ops.core.errors import NotFoundError
from provider_ops.hub import database
from provider_ops.hub.accounts import audit, signin
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.errors import WrongSignInError
from provider_ops.hub.accounts.identity import SCOPE, Identity, Provider
from provider_ops.hub.accounts.rules import TICKET
from provider_ops.sync.account.secret import fingerprint, new_secret

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from provider_ops.hub.accounts.signin import Ticket
    from provider_ops.hub.service import Hub

_LOOPBACK = re.compile(r"http://127\.0\.0\.1:\d{1,5}/callback")


@dataclass(frozen=True, slots=True)
class Begun:
    """What a laptop needs to open the browser."""

    authorization_endpoint: str
    issuer: str
    client_id: str
    scope: str
    nonce: str
    port: int


@dataclass(frozen=True, slots=True)
class Brought:
    """What the browser brought back to the laptop, and the laptop's own secret of it."""

    code: str
    verifier: str
    redirect: str
    nonce: str


def begin(hub: Hub, provider: Provider) -> Begun:
    """Return where the browser goes.

    Raises:
        NotFoundError: If the organization has no identity provider.
        HubError: If it does not answer.
    """
    if not provider.is_there:
        raise NotFoundError(
            "This hub knows no identity provider.",
            title="Your organization has no sign-in here",
            remedy="Sign in with your user name and password.",
        )
    endpoint, nonce = provider.authorization_endpoint(), new_secret()
    table, now = hub.schema.accounts.challenge, hub.clock()

    def attempt() -> None:
        with database.transaction(hub.engine) as connection:
            connection.execute(delete(table).where(table.c.expires_at <= now))
            connection.execute(
                insert(table).values(hash=fingerprint(nonce), expires_at=now + TICKET)
            )

    database.retried(attempt)
    settings = hub.settings
    return Begun(endpoint, settings.signin_oidc_issuer, settings.signin_oidc_client, SCOPE, nonce,
                 settings.signin_oidc_port)  # fmt: skip


def finish(hub: Hub, provider: Provider, brought: Brought, source: str) -> Ticket:
    """Return the ticket of whoever signed in at the provider.

    Raises:
        WrongSignInError: If the sign-in was not begun here, or the provider does not confirm it,
            or nobody at this hub is who the provider says.
        HubError: If the provider does not answer.
    """
    if not provider.is_there or not _LOOPBACK.fullmatch(brought.redirect):
        raise WrongSignInError
    table = hub.schema.accounts.challenge

    def spend() -> bool:
        with database.transaction(hub.engine) as connection:
            mine = (table.c.hash == fingerprint(brought.nonce)) & (table.c.expires_at > hub.clock())
            return bool(connection.execute(delete(table).where(mine)).rowcount)

    if not database.retried(spend):
        raise WrongSignInError
    identity = provider.redeem(brought.code, brought.verifier, brought.redirect, brought.nonce)

    def attempt() -> Ticket | None:
        with database.transaction(hub.engine) as connection:
            row = _person(connection, hub, identity)
            if row is None or row.disabled_at is not None:
                by, now = By("unknown", source), hub.clock()
                what, details = "person.sign-in.unknown", {"subject": identity.subject}
                audit.record(connection, hub.schema, by, what, "nobody", now, details)
                return None
            return signin.issue(
                connection, hub, row.staff_id, signin.BROWSER, source,
                second_factor=identity.second_factor,
            )  # fmt: skip

    ticket = database.retried(attempt)
    if ticket is None:
        raise WrongSignInError("The identity provider knows you, and this hub does not.",
                               remedy="Ask your administrator to let you in.")  # fmt: skip
    return ticket


def _person(connection: Connection, hub: Hub, identity: Identity) -> Row[Any] | None:
    """Return whose login this is: linked by the administrator, or named by a verified address."""
    table = hub.schema.accounts.login
    linked = select(table).where(table.c.subject == identity.subject).with_for_update()
    row = connection.execute(linked).first()
    if row is None and identity.email and hub.settings.signin_oidc_by_email:
        unlinked = (table.c.login == identity.email) & table.c.subject.is_(None)
        row = connection.execute(select(table).where(unlinked).with_for_update()).first()
    return row
