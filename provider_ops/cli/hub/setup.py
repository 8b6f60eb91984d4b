"""`hub init`, `hub upgrade` and `hub market`: what comes before the first laptop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from provider_ops.cli.hub.actor import at_this_terminal
from provider_ops.cli.hub.place import add_place, opened_hub, settings_file, settings_of
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, RuleError
from provider_ops.core.ids import IdSource

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.hub.service import Hub


def register(commands: Commands) -> None:
    """Add the commands."""
    parser = commands.add(
        "hub", "init", handler=init,
        summary="write a file of settings, make the database, a market and an administrator",
    )  # fmt: skip
    _add_market(parser, "--market")
    parser.add_argument("--admin", required=True, metavar="LOGIN", help="what he signs in as")
    parser.add_argument("--admin-name", required=True, metavar="NAME", help="his name")
    add_place(parser)
    parser = commands.add(
        "hub", "upgrade", handler=upgrade,
        summary="bring the database up to date beside a hub that goes on working",
    )  # fmt: skip
    add_place(parser)
    parser = commands.add("hub", "market", "add", summary="open a market", handler=add_market)
    _add_market(parser, "market")
    add_place(parser)
    parser = commands.add("hub", "market", "list", summary="list the markets", handler=list_markets)
    add_place(parser)


def init(arguments: argparse.Namespace, context: Context) -> int:
    """Make all of it; a file of settings that is there stays as it is."""
    from provider_ops.hub.accounts import people
    from provider_ops.hub.authority import ADMIN
    from provider_ops.hub.configuration.writing import written
    from provider_ops.hub.database import transaction

    _check_market(arguments)
    file = arguments.config or settings_file(context)
    if not file.exists():
        given = {"database_url": arguments.database} if arguments.database else {}
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written(given), "utf-8")
    settings_of(arguments, context)
    with opened_hub(arguments, context) as hub:
        make_market(hub, arguments)
        staff = IdSource(hub.clock).new()
        person = (staff, arguments.admin_name, arguments.admin, ADMIN)
        with transaction(hub.engine) as connection:
            by = at_this_terminal()
            people.add(connection, hub.schema, by, person, [arguments.market], hub.clock())
            code = people.invite(connection, hub.schema, by, staff, hub.clock())
    if context.json:
        print_json({"config": str(file), "market": arguments.market, "login": arguments.admin,
                    "invitation": code})  # fmt: skip
    else:
        print_line(f"Settings: {file}")
        print_line(f"Invitation for {arguments.admin}: {code}")
        say("It is shown only now. Start the hub with hub serve.")
    return ExitCode.DONE


def upgrade(arguments: argparse.Namespace, context: Context) -> int:
    """Do nothing else than what every start of the hub does first."""
    from provider_ops.hub.upgrade.run import VERSION

    with opened_hub(arguments, context):
        pass
    if context.json:
        print_json({"version": VERSION})
    else:
        print_line(f"The database has version {VERSION}.")
    return ExitCode.DONE


def add_market(arguments: argparse.Namespace, context: Context) -> int:
    """Open one more market."""
    _check_market(arguments)
    with opened_hub(arguments, context) as hub:
        made = make_market(hub, arguments)
    if context.json:
        print_json({"market": arguments.market, "new": made})
    else:
        print_line(f"{arguments.market} is {'open now' if made else 'open already'}.")
    return ExitCode.DONE


def list_markets(arguments: argparse.Namespace, context: Context) -> int:
    """Print every market with its name, and how far it is in a copy."""
    from sqlalchemy import select

    from provider_ops.network.model import Market

    with opened_hub(arguments, context) as hub, hub.engine.connect() as connection:
        table, books = hub.schema.rows[Market.__tablename__], hub.schema.market
        both = table.join(books, books.c.id == table.c.market_id)
        rows = connection.execute(
            select(table.c.market_id, table.c.name, table.c.state, table.c.time_zone,
                   books.c.head, books.c.backed_up_rev)
            .select_from(both).where(table.c.deleted.is_(False)).order_by(table.c.market_id)
        ).all()  # fmt: skip
    for row in rows:
        if context.json:
            print_json(dict(row._mapping))  # noqa: SLF001 - its public name for a row as a mapping
        else:
            print_line(f"{row.market_id:20}  {row.name}, {row.state}, {row.time_zone}; "
                       f"revision {row.head:,}, {row.backed_up_rev:,} backed up")  # fmt: skip
    return ExitCode.DONE


def make_market(hub: Hub, arguments: argparse.Namespace) -> bool:
    """Open the market that the command names, with its row; tell whether it is new."""
    from sqlalchemy import select

    from provider_ops.hub import access, load
    from provider_ops.hub.database import transaction
    from provider_ops.network.model import Market

    table = hub.schema.rows[Market.__tablename__]
    with transaction(hub.engine) as connection:
        access.create_market(connection, hub.schema, arguments.market)
        known = select(table.c.id).where(table.c.market_id == arguments.market)
        if connection.execute(known).first() is not None:
            return False
    row = (IdSource(hub.clock).new(), arguments.market_name, arguments.state.upper(),
           arguments.time_zone)  # fmt: skip
    load.load(hub.engine, hub.schema, arguments.market, Market.__tablename__, [row],
              columns=("id", "name", "state", "time_zone"))  # fmt: skip
    return True


def _add_market(parser: argparse.ArgumentParser, name: str) -> None:
    words = "code of the market, such as fl-tampa"
    if name.startswith("--"):
        parser.add_argument(name, metavar="M", required=True, help=words)
    else:
        parser.add_argument(name, metavar="M", help=words)
    parser.add_argument("--market-name", required=True, metavar="NAME", help="what people call it")
    parser.add_argument("--state", required=True, help="two letters")
    parser.add_argument("--time-zone", required=True, metavar="ZONE", help="as America/New_York")


def _check_market(arguments: argparse.Namespace) -> None:
    """Refuse what no screen could show; the code is part of addresses and file names.

    Raises:
        RuleError: If a word will not do.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,39}", arguments.market):
        raise RuleError("The code of a market has 2 to 40 of a-z, 0-9 and -.")
    if not re.fullmatch(r"[A-Za-z]{2}", arguments.state):
        raise RuleError("A state has two letters.")
    try:
        ZoneInfo(arguments.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise RuleError(f"There is no time zone {arguments.time_zone}.") from error
