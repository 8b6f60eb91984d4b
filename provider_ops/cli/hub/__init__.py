"""`hub`: run a hub, say who and which laptops may come in, and keep copies of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.hub import (
    audit,
    backup,
    bundle,
    devices,
    importing,
    rescue,
    serve,
    setup,
    users,
)

if TYPE_CHECKING:
    from provider_ops.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the commands of a hub."""
    for group in (setup, serve, users, devices, audit, backup, importing, rescue, bundle):
        group.register(commands)
