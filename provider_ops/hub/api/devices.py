"""Laptops: how one stands, and what managers decide about others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID  # noqa: TC003 - FastAPI reads the annotations

from fastapi import Request  # noqa: TC002 - FastAPI reads the annotations
from pydantic import BaseModel

from provider_ops.hub.accounts import devices, managing, renewal
from provider_ops.hub.api.messages import token_of
from provider_ops.hub.api.signin import source

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.accounts.devices import Device
    from provider_ops.hub.service import Hub


class Wipe(BaseModel):
    """Whether a lost laptop sends what it has not sent before it destroys it."""

    rescue_first: bool = False


def add_devices(app: FastAPI, hub: Hub) -> None:
    """Add what a laptop asks about itself, and what managers ask about laptops."""

    @app.get("/v1/device")
    def device(request: Request) -> dict[str, Any]:
        """Say how the asking laptop stands, also while it is not let in."""
        state, rescue_first = renewal.standing(hub, token_of(request))
        return {"state": state.value, "rescue_first": rescue_first}

    @app.post("/v1/device/wiped")
    def wiped(request: Request) -> dict[str, Any]:
        """Note that the asking laptop has destroyed what it held."""
        return {"state": renewal.wiped(hub, token_of(request), source(request)).value}

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
