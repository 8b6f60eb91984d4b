"""`hub device`: which laptops may come in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `hub device`."""
    device = commands.add(
        "hub", "device", summary="register a laptop and print its token", handler=register_laptop
    )
    device.add_argument(
        "--staff", type=UUID, required=True, metavar="ID", help="key of the person's staff row"
    )
    device.add_argument(
        "--market", action="append", required=True, metavar="M", help="a market it may hold"
    )
    device.add_argument("--name", required=True, help="what the laptop is called")
    add_place(device)


def register_laptop(arguments: argparse.Namespace, context: Context) -> int:
    """Grant the markets to the person, register the laptop, and print its token once."""
    from provider_ops.core.clock import system_clock
    from provider_ops.core.ids import IdSource
    from provider_ops.hub import access
    from provider_ops.hub.database import transaction
    from provider_ops.store.base import SHARED_MARKET

    device_id = IdSource(system_clock).new()
    with (
        opened_hub(arguments, context) as hub,
        transaction(hub.engine) as connection,
    ):
        for market in (SHARED_MARKET, *arguments.market):
            access.create_market(connection, hub.schema, market)
        access.create_person(connection, hub.schema, arguments.staff, arguments.name)
        for market in arguments.market:
            access.grant(connection, hub.schema, arguments.staff, market)
        token = access.register_device(
            connection, hub.schema, arguments.staff, arguments.name, device_id, system_clock()
        )
    if context.json:
        print_json({"device": str(device_id), "token": token})
    else:
        print_line(f"Token of {arguments.name}: {token}")
        say("It is shown only now. Enter it on the laptop under Sync, with the hub's address.")
    return ExitCode.DONE
