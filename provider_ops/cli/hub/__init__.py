"""`hub`: run a hub, say who and which laptops may come in, and keep copies of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.hub import audit, backup, bundle, devices, rescue, serve, users

if TYPE_CHECKING:
    from provider_ops.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the commands of a hub."""
    serve.register(commands)
    users.register(commands)
    devices.register(commands)
    audit.register(commands)
    backup.register(commands)
    rescue.register(commands)
    bundle.register(commands)
