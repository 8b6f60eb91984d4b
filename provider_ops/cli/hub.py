"""`hub`: run a hub on this machine, and let laptops in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from provider_ops.cli.command import Commands, Context

HUB_FOLDER = "hub"
LARGEST_PORT = 65_535


def register(commands: Commands) -> None:
    """Add `hub serve` and `hub device`."""
    parser = commands.add("hub", "serve", summary="run the hub until stopped", handler=serve)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at")
    parser.add_argument(
        "--port", type=port, default=8440, help="port to listen at; 0 takes a free one"
    )
    parser.add_argument(
        "--database", metavar="URL", help="a PostgreSQL instead of the embedded one"
    )
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
    device.add_argument(
        "--database", metavar="URL", help="a PostgreSQL instead of the embedded one"
    )


def register_laptop(arguments: argparse.Namespace, context: Context) -> int:
    """Grant the markets to the person, register the laptop, and print its token once."""
    from provider_ops.areas import travelling
    from provider_ops.core.clock import system_clock
    from provider_ops.core.ids import IdSource
    from provider_ops.hub import access, server
    from provider_ops.hub.database import transaction
    from provider_ops.store.base import SHARED_MARKET

    folder: Path = context.data_dir / HUB_FOLDER
    url, device_id = arguments.database, IdSource(system_clock).new()
    with (
        server.opened(folder, travelling(), system_clock, database_url=url) as hub,
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


def port(text: str) -> int:
    """Read a port of the command line.

    Raises:
        ValueError: There is no such port.
    """
    number = int(text)
    if not 0 <= number <= LARGEST_PORT:
        raise ValueError(text)
    return number


def serve(arguments: argparse.Namespace, context: Context) -> int:
    """Print the address once the hub answers there, and serve until interrupted."""
    from provider_ops.areas import travelling
    from provider_ops.core.clock import system_clock
    from provider_ops.hub import server

    folder: Path = context.data_dir / HUB_FOLDER
    listener = server.listen(arguments.host, arguments.port)
    with server.opened(folder, travelling(), system_clock, database_url=arguments.database) as hub:
        address = server.address_of(listener)
        if context.json:
            print_json({"address": address})
        else:
            print_line(f"The hub answers at {address}")
        sys.stdout.flush()
        say("Stop it with Ctrl+C.")
        server.serve_until_stopped(hub, listener)
    return ExitCode.DONE
