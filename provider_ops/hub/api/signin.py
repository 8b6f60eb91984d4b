"""Signing in, and the tokens of laptops."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from anyio import CapacityLimiter, to_thread
from fastapi import Request  # noqa: TC002 - FastAPI reads the annotations
from pydantic import BaseModel, StringConstraints

from provider_ops.hub.accounts import browser, renewal, signin
from provider_ops.hub.accounts.identity import Provider
from provider_ops.hub.accounts.renewal import Asked
from provider_ops.hub.accounts.signin import Ticket, Try

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi import FastAPI

    from provider_ops.hub.service import Hub

Typed = Annotated[str, StringConstraints(max_length=300)]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

_HASHINGS = 2
"""Passwords looked at in one moment by one worker: each takes 64 MB and all of a processor."""


class TokenAsked(BaseModel):
    """A refresh token, the fingerprint of the one that takes its place, and who has it."""

    refresh: Secret
    next: Fingerprint
    device: UUID | None = None
    device_secret: Typed = ""


class SignIn(BaseModel):
    """What somebody typed; a laptop that is known says so with its secret."""

    login: Typed
    password: Typed
    code: Typed = ""
    device: UUID | None = None
    device_secret: Typed = ""


class Invitation(BaseModel):
    """An invitation, and the password its holder wants."""

    code: Typed
    password: Typed


class Held(BaseModel):
    """A ticket, and where it is asked for the code that an authenticator app shows."""

    ticket: Secret
    code: Typed = ""


class Brought(BaseModel):
    """What a browser brought back from the identity provider."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
    verifier: Secret
    redirect: Secret
    nonce: Secret


class Registration(BaseModel):
    """A laptop, and the ticket of whoever sits at it."""

    ticket: Secret
    device: UUID
    name: Typed
    device_secret: Secret
    first: Fingerprint


def add_signin(app: FastAPI, hub: Hub) -> None:
    """Add what a laptop asks before it is let in."""
    _add_password(app, hub)
    _add_browser(app, hub)
    _add_laptop(app, hub)


def _add_password(app: FastAPI, hub: Hub) -> None:
    hashing = _Hashing()

    @app.post("/v1/signin/password")
    async def password(request: Request, asked: SignIn) -> dict[str, Any]:
        """Sign in by name and password; the ticket registers a laptop."""
        tried = Try(asked.login, asked.password, asked.code, asked.device, asked.device_secret)
        work = partial(signin.with_password, hub, tried, source(request))
        return ticket_words(await hashing.run(work))

    @app.post("/v1/signin/invitation")
    async def invitation(request: Request, asked: Invitation) -> dict[str, Any]:
        """Set a password by invitation."""
        work = partial(
            signin.accept_invitation, hub, asked.code, asked.password, source(request)
        )
        return {"login": await hashing.run(work)}

    @app.post("/v1/signin/second-factor")
    def second_factor(asked: Held) -> dict[str, Any]:
        """Begin with an authenticator app."""
        return {"uri": signin.begin_second_factor(hub, asked.ticket)}

    @app.post("/v1/signin/second-factor/confirm")
    def confirm(request: Request, asked: Held) -> dict[str, Any]:
        """Let it count from now on."""
        codes = signin.confirm_second_factor(hub, asked.ticket, asked.code, source(request))
        return {"codes": codes}


def _add_browser(app: FastAPI, hub: Hub) -> None:
    provider = Provider(hub.settings)

    @app.get("/v1/signin")
    def ways() -> dict[str, Any]:
        """Say how people sign in at this hub."""
        return {"password": True, "browser": provider.is_there}

    @app.post("/v1/signin/browser")
    def begin() -> dict[str, Any]:
        """Say where the browser goes."""
        return asdict(browser.begin(hub, provider))

    @app.post("/v1/signin/browser/finish")
    def finish(request: Request, asked: Brought) -> dict[str, Any]:
        """Redeem what it brought back; the ticket registers a laptop."""
        brought = browser.Brought(asked.code, asked.verifier, asked.redirect, asked.nonce)
        return ticket_words(browser.finish(hub, provider, brought, source(request)))


def _add_laptop(app: FastAPI, hub: Hub) -> None:
    @app.post("/v1/device")
    def device(request: Request, asked: Registration) -> dict[str, Any]:
        """Register the laptop, or sign it in again."""
        state = signin.register_laptop(
            hub, asked.ticket, asked.device, asked.name, asked.device_secret, asked.first,
            source(request),
        )  # fmt: skip
        return {"state": state.value}

    @app.post("/v1/token")
    def token(request: Request, asked: TokenAsked) -> dict[str, Any]:
        """Exchange a refresh token for an access token."""
        shown = Asked(asked.refresh, asked.next, asked.device, asked.device_secret)
        made = renewal.renew(hub, shown, source(request))
        return {
            "access": made.access,
            "seconds": made.seconds,
            "device": str(made.device_id),
            "state": made.state.value,
            "lease_days": made.lease_days,
            "escrow": hub.settings.signin_escrow,
        }


def ticket_words(ticket: Ticket) -> dict[str, Any]:
    """Return a ticket as it is sent."""
    return {
        "ticket": ticket.secret,
        "staff": str(ticket.staff_id),
        "name": ticket.name,
        "role": ticket.role,
        "markets": list(ticket.markets),
        "second_factor": ticket.second_factor,
    }


def source(request: Request) -> str:
    """Return the address a request comes from."""
    return request.client.host if request.client is not None else ""


class _Hashing:
    """Looks at few passwords at once; the limiter belongs to the loop that it first runs in."""

    def __init__(self) -> None:
        self._limiter: CapacityLimiter | None = None

    async def run(self, work: Callable[[], Any]) -> Any:
        if self._limiter is None:
            self._limiter = CapacityLimiter(_HASHINGS)
        return await to_thread.run_sync(work, limiter=self._limiter)
