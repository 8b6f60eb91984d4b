"""`hub device`: which laptops may come in, and what is done about one that is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.cli.hub.actor import at_this_terminal
from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.hub.accounts.devices import Device


def register(commands: Commands) -> None:
    """Add `hub device ...`."""
    parser = commands.add("hub", "device", "list", summary="list laptops", handler=show_list)
    add_place(parser)
    parser = commands.add(
        "hub", "device", "add", summary="register a laptop and print its first token",
        handler=add_laptop,
    )  # fmt: skip
    parser.add_argument(
        "--staff", type=UUID, required=True, metavar="ID", help="key of the person's staff row"
    )
    parser.add_argument("--name", required=True, help="what the laptop is called")
    add_place(parser)
    for word, summary in (
        ("approve", "let a laptop in that waits, or was revoked"),
        ("revoke", "refuse a laptop from now on; it keeps what it holds"),
        ("wipe", "have a lost laptop destroy what it holds at its next contact"),
    ):
        handler = partial(change, word)
        parser = commands.add("hub", "device", word, summary=summary, handler=handler)
        parser.add_argument("device", type=UUID, metavar="ID", help="see hub device list")
        if word == "wipe":
            parser.add_argument(
                "--rescue", action="store_true",
                help="take in its changes that were not sent before it does",
            )  # fmt: skip
        add_place(parser)
    parser = commands.add(
        "hub", "device", "report", summary="say what had been on a laptop", handler=show_report
    )
    parser.add_argument("device", type=UUID, metavar="ID", help="see hub device list")
    add_place(parser)


def show_list(arguments: argparse.Namespace, context: Context) -> int:
    """Print every laptop with its person and state."""
    from provider_ops.hub.accounts import devices

    with opened_hub(arguments, context) as hub, hub.engine.connect() as connection:
        found = devices.listed(connection, hub.schema)
    for one in found:
        if context.json:
            print_json(_as_json(one))
        else:
            seen = f"{one.last_seen:%Y-%m-%d %H:%M}Z" if one.last_seen else "never"
            print_line(f"{one.id}  {one.state.value:8}  {seen:17}  {one.person}: {one.name}")
    if not found and not context.json:
        say("No laptop is registered.")
    return ExitCode.DONE


def add_laptop(arguments: argparse.Namespace, context: Context) -> int:
    """Register the laptop, approved, and print its first token once."""
    from provider_ops.core.ids import IdSource
    from provider_ops.hub.accounts import devices
    from provider_ops.hub.database import transaction

    with opened_hub(arguments, context) as hub, transaction(hub.engine) as connection:
        device_id = IdSource(hub.clock).new()
        token = devices.add(
            connection, hub.schema, at_this_terminal(), arguments.staff, arguments.name,
            device_id, hub.clock(),
        )  # fmt: skip
    if context.json:
        print_json({"device": str(device_id), "token": token})
    else:
        print_line(f"Token of {arguments.name}: {token}")
        say("It is shown only now, and good for one laptop within seven days. Enter it on the "
            "laptop under Sync, with the hub's address.")  # fmt: skip
    return ExitCode.DONE


def change(word: str, arguments: argparse.Namespace, context: Context) -> int:
    """Approve, revoke or wipe one laptop."""
    from provider_ops.hub.accounts import devices
    from provider_ops.hub.database import transaction

    by, device_id = at_this_terminal(), arguments.device
    with opened_hub(arguments, context) as hub, transaction(hub.engine) as connection:
        now = hub.clock()
        if word == "wipe":
            devices.order_wipe(
                connection, hub.schema, by, device_id, now, rescue_first=arguments.rescue
            )
        elif word == "revoke":
            devices.revoke(connection, hub.schema, by, device_id, now)
        else:
            devices.approve(connection, hub.schema, by, device_id, now)
        state = devices.state_of_row(devices.get(connection, hub.schema, device_id))
    if context.json:
        print_json({"device": str(device_id), "state": state.value})
    else:
        print_line(f"{device_id} is now: {state.value}")
    return ExitCode.DONE


def show_report(arguments: argparse.Namespace, context: Context) -> int:
    """Print what a laptop held at its last contact, market by market."""
    from provider_ops.hub.accounts import audit
    from provider_ops.hub.accounts.report import report
    from provider_ops.hub.database import transaction

    with opened_hub(arguments, context) as hub, transaction(hub.engine) as connection:
        found = report(connection, hub.schema, arguments.device)
        by = at_this_terminal()
        audit.record(connection, hub.schema, by, "device.report", arguments.device, hub.clock())
    seen = found.last_seen.isoformat() if found.last_seen else None
    if context.json:
        print_json({
            "device": str(found.device_id), "name": found.name, "state": found.state,
            "last_seen": seen, "rows": found.rows, "imports": found.imports,
        })  # fmt: skip
        return ExitCode.DONE
    print_line(f"{found.name} ({found.state}), last contact: {seen or 'never'}")
    for market, tables in found.rows.items():
        print_line(f"{market}: {sum(tables.values()):,} rows, "
                   f"{found.imports[market]:,} loads made by its person")  # fmt: skip
        for table, count in tables.items():
            print_line(f"  {table:24} {count:>12,}")
    say("At most this was on it: what its person could see at the last contact.")
    return ExitCode.DONE


def _as_json(one: Device) -> dict[str, object]:
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
