"""What keeps laptops well: finding drift, rescue, and cards for bundles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fastapi import Request, Response  # noqa: TC002 - FastAPI reads the annotations

from provider_ops.hub import bundle
from provider_ops.hub.api.messages import answer, identify, message
from provider_ops.sync import wire

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.service import Hub


def add_care(app: FastAPI, hub: Hub) -> None:
    """Add digests, rescue and cards."""

    @app.post("/v1/digest")
    async def digest(request: Request) -> Response:
        """Sums of a table by bucket, so that drift is found cheaply."""
        caller = identify(hub, request)
        asked = await message(wire.DigestRequest, request)
        return await answer(partial(hub.digest, caller, asked))

    @app.post("/v1/digest/rows")
    async def digest_rows(request: Request) -> Response:
        """The rows of one bucket, to repair it."""
        caller = identify(hub, request)
        asked = await message(wire.DigestRequest, request)
        return await answer(partial(hub.digest_rows, caller, asked))

    @app.post("/v1/rescue")
    async def rescue(request: Request) -> Response:
        """Changes as they are, of any release, kept for the administrator."""
        caller = identify(hub, request, to_rescue=True)
        package = await message(wire.Rescue, request)
        return await answer(partial(hub.rescue, caller, package))

    @app.post("/v1/card")
    async def card(request: Request) -> Response:
        """The hub's word for a laptop's public keys, for bundles without a network."""
        caller = identify(hub, request)
        asked = await message(wire.CardRequest, request)
        return await answer(partial(bundle.vouch, hub, caller, asked))
