"""Laptops: how one stands, and what managers decide about others."""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from fastapi import Request  # noqa: TC002 - FastAPI reads the annotations
from pydantic import BaseModel, StringConstraints

from provider_ops.hub.accounts import devices, escrow, managing, renewal
from provider_ops.hub.api.messages import token_of
from provider_ops.hub.api.signin import source

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.accounts.devices import Device
    from provider_ops.hub.service import Hub


class Half(BaseModel):
    """The hub's half of a laptop's key, base 64."""

    half: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]{43}=$")]


class Recovery(BaseModel):
    """A ticket with a second factor, and the laptop whose passphrase is gone."""

    ticket: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    device: UUID


class Wipe(BaseModel):
    """Whether a lost laptop sends what it has not sent before it destroys it."""

    rescue_first: bool = False


def add_devices(app: FastAPI, hub: Hub) -> None:
    """Add what a laptop asks about itself, and what managers ask about laptops."""
    _add_itself(app, hub)
    _add_managing(app, hub)


def _add_itself(app: FastAPI, hub: Hub) -> None:

    @app.get("/v1/device")
    def device(request: Request) -> dict[str, Any]:
        """Say how the asking laptop stands, also while it is not let in."""
        state, rescue_first = renewal.standing(hub, token_of(request))
        return {"state": state.value, "rescue_first": rescue_first}

    @app.post("/v1/device/wiped")
    def wiped(request: Request) -> dict[str, Any]:
        """Note that the asking laptop has destroyed what it held."""
        return {"state": renewal.wiped(hub, token_of(request), source(request)).value}

    @app.post("/v1/escrow")
    def deposit(request: Request, asked: Half) -> dict[str, Any]:
        """Keep the hub's half of the asking laptop's key."""
        half = base64.b64decode(asked.half)
        escrow.deposit(hub, token_of(request), half, source(request))
        return {"kept": True}

    @app.post("/v1/recover")
    def recover(request: Request, asked: Recovery) -> dict[str, Any]:
        """Hand the half out to the laptop's person."""
        half = escrow.hand_out(hub, asked.ticket, asked.device, source(request))
        return {"half": base64.b64encode(half).decode()}


def _add_managing(app: FastAPI, hub: Hub) -> None:
    @app.get("/v1/devices")
    def laptops(request: Request) -> dict[str, Any]:
        """List the laptops that the asker decides about."""
        return {"devices": [words(one) for one in managing.laptops_of(hub, token_of(request))]}

    @app.get("/v1/devices/mine")
    def own(request: Request) -> dict[str, Any]:
        """List the laptops of whoever asks, and say which of them asks."""
        asking, found = managing.own_laptops(hub, token_of(request))
        return {"device": str(asking), "devices": [words(one) for one in found]}

    @app.post("/v1/devices/{device_id}/approve")
    def approve(request: Request, device_id: UUID) -> dict[str, Any]:
        """Let a laptop in."""
        return change(request, device_id, devices.approve)

    @app.post("/v1/devices/{device_id}/revoke")
    def revoke(request: Request, device_id: UUID) -> dict[str, Any]:
        """Keep a laptop out."""
        return change(request, device_id, devices.revoke)

    @app.post("/v1/devices/{device_id}/wipe")
    def wipe(request: Request, device_id: UUID, asked: Wipe) -> dict[str, Any]:
        """Have a lost laptop destroy what it holds."""
        act = partial(devices.order_wipe, rescue_first=asked.rescue_first)
        return change(request, device_id, act)

    def change(request: Request, device_id: UUID, act: managing.Act) -> dict[str, Any]:
        state = managing.change(hub, token_of(request), device_id, source(request), act)
        return {"state": state.value}


def words(one: Device) -> dict[str, Any]:
    """Return a laptop as it is sent."""
    return {
        "device": str(one.id),
        "staff": str(one.staff_id),
        "person": one.person,
        "name": one.name,
        "state": one.state.value,
        "markets": list(one.held),
        "registered_at": one.registered_at.isoformat(),
        "last_seen": one.last_seen.isoformat() if one.last_seen else None,
    }
