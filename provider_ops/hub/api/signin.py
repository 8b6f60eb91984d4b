"""Signing in, and the tokens of laptops."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from anyio import to_thread
from fastapi import Request  # noqa: TC002 - FastAPI reads the annotations
from pydantic import BaseModel, StringConstraints

from provider_ops.hub.accounts import renewal

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.service import Hub

Secret = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class TokenAsked(BaseModel):
    """A refresh token, and the fingerprint of the one that takes its place."""

    refresh: Secret
    next: Fingerprint


def add_signin(app: FastAPI, hub: Hub) -> None:
    """Add what a laptop asks before it is let in."""

    @app.post("/v1/token")
    async def token(request: Request, asked: TokenAsked) -> dict[str, Any]:
        """Exchange a refresh token for an access token."""
        work = partial(renewal.renew, hub, asked.refresh, asked.next, source(request))
        made = await to_thread.run_sync(work)
        return {
            "access": made.access,
            "seconds": made.seconds,
            "device": str(made.device_id),
            "state": made.state.value,
        }


def source(request: Request) -> str:
    """Return the address a request comes from."""
    return request.client.host if request.client is not None else ""
