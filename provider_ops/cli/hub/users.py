"""`hub user`: who may sign in, as what, and to which markets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.cli.hub.actor import at_this_terminal
from provider_ops.cli.hub.place import add_place, opened_hub
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.cli.typed import typed_line
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from sqlalchemy import Connection, Row

    from provider_ops.cli.command import Commands, Context
    from provider_ops.hub.accounts.audit import By
    from provider_ops.hub.service import Hub


def register(commands: Commands) -> None:
    """Add `hub user ...`."""
    parser = commands.add("hub", "user", "list", summary="list who may sign in", handler=show_list)
    add_place(parser)
    parser = commands.add(
        "hub", "user", "add", summary="let somebody sign in, and print an invitation", handler=add
    )
    parser.add_argument("login", help="what the person signs in as")
    parser.add_argument("--name", required=True, help="given and family name")
    parser.add_argument("--role", default="rep", help="rep, manager, trainer, director or admin")
    parser.add_argument(
        "--market", action="append", default=[], metavar="M", help="a market the person may hold"
    )
    parser.add_argument(
        "--staff", type=UUID, metavar="ID",
        help="key of the person's row in the staff list; without it a row is made",
    )  # fmt: skip
    add_place(parser)
    for word, summary, words in (
        ("role", "give a person another role", ("role",)),
        ("grant", "let a person hold a market", ("market",)),
        ("revoke", "take a market from a person", ("market",)),
        ("invite", "print a code by which a person sets a new password", ()),
        ("password", "set a person's password; it is asked for, or read from standard input", ()),
        ("totp", "set up a second factor; the code that the app shows is asked for", ()),
        ("link", "say who a person is at the identity provider", ("subject",)),
        ("disable", "keep a person out with all laptops, at once", ()),
        ("enable", "let a person in again", ()),
    ):
        parser = commands.add("hub", "user", word, summary=summary, handler=partial(change, word))
        parser.add_argument("login", help="see hub user list")
        for more in words:
            parser.add_argument(more)
        if word == "totp":
            parser.add_argument("--remove", action="store_true", help="the person has lost it")
        add_place(parser)


def show_list(arguments: argparse.Namespace, context: Context) -> int:
    """Print everybody who may sign in."""
    from provider_ops.hub.accounts import people

    with opened_hub(arguments, context) as hub, hub.engine.connect() as connection:
        found = people.listed(connection, hub.schema)
    for one in found:
        if context.json:
            print_json({
                "login": one.login, "staff": str(one.staff_id), "name": one.name,
                "role": one.role, "markets": list(one.markets), "password": one.has_password,
                "second_factor": one.has_second_factor, "disabled": one.disabled,
            })  # fmt: skip
        else:
            marks = [
                word
                for word, holds in (
                    ("no password yet", not one.has_password),
                    ("second factor", one.has_second_factor),
                    ("disabled", one.disabled),
                )
                if holds
            ]
            told = f"  ({', '.join(marks)})" if marks else ""
            markets = ", ".join(one.markets) or "no market"
            print_line(f"{one.login:20}  {one.role:9}  {one.name}, {markets}{told}")
    if not found and not context.json:
        say("Nobody can sign in yet.")
    return ExitCode.DONE


def add(arguments: argparse.Namespace, context: Context) -> int:
    """Make the person, his row in the staff list if he has none, and an invitation."""
    from provider_ops.core.ids import IdSource
    from provider_ops.hub.accounts import people
    from provider_ops.hub.database import transaction

    by = at_this_terminal()
    with opened_hub(arguments, context) as hub:
        staff = arguments.staff or IdSource(hub.clock).new()
        person = (staff, arguments.name, arguments.login, arguments.role)
        with transaction(hub.engine) as connection:
            people.add(connection, hub.schema, by, person, arguments.market, hub.clock())
            code = people.invite(connection, hub.schema, by, staff, hub.clock())
        if arguments.staff is None and arguments.market:
            _list_as_staff(hub, arguments, staff)
    if context.json:
        print_json({"login": arguments.login, "staff": str(staff), "invitation": code})
    else:
        print_line(f"Invitation for {arguments.login}: {code}")
        say("It is shown only now and good for seven days: the person sets a password with it.")
    return ExitCode.DONE


def change(word: str, arguments: argparse.Namespace, context: Context) -> int:
    """Do one thing about one person."""
    from provider_ops.hub.accounts import people
    from provider_ops.hub.database import transaction

    question = f"New password of {arguments.login}: "
    typed = typed_line(question, hidden=True) if word == "password" else ""
    with opened_hub(arguments, context) as hub:
        with transaction(hub.engine) as connection:
            row = people.named(connection, hub.schema, arguments.login)
            told = dict(_done(word, connection, hub, row, arguments, typed))
        if word == "totp" and not arguments.remove:
            told |= _confirmed(hub, row, told["uri"])
    if context.json:
        print_json({"login": row.login, **told})
        return ExitCode.DONE
    for name, value in told.items():
        for line in value if isinstance(value, list) else [value]:
            print_line(f"{name}: {line}")
    if not told:
        print_line(f"Done for {row.login}.")
    return ExitCode.DONE


def _done(
    word: str, connection: Connection, hub: Hub, row: Row[Any], arguments: argparse.Namespace,
    typed: str,
) -> Iterator[tuple[str, Any]]:  # fmt: skip
    """Do it, and yield what there is to tell."""
    from provider_ops.hub.accounts import people, second_factor

    by: By = at_this_terminal()
    schema, staff, now = hub.schema, row.staff_id, hub.clock()
    if word == "role":
        people.set_role(connection, schema, by, staff, arguments.role, now)
    elif word == "grant":
        people.grant(connection, schema, by, staff, arguments.market, now)
    elif word == "revoke":
        people.revoke(connection, schema, by, staff, arguments.market, now)
    elif word == "password":
        people.set_password(connection, schema, by, staff, typed, now)
    elif word == "invite":
        yield "invitation", people.invite(connection, schema, by, staff, now)
    elif word == "link":
        people.link(connection, schema, by, staff, arguments.subject or None, now)
    elif word == "totp" and arguments.remove:
        people.remove_second_factor(connection, hub, by, staff, now)
    elif word == "totp":
        yield "uri", second_factor.begin(connection, hub, row)
    else:
        is_out = word == "disable"
        people.set_disabled(connection, schema, by, staff, now, disabled=is_out)


def _confirmed(hub: Hub, row: Row[Any], uri: str) -> dict[str, Any]:
    """Ask for what the app shows now, and return the codes on paper."""
    from provider_ops.hub.accounts import people
    from provider_ops.hub.database import transaction

    say(f"Let the person's authenticator app read {uri}")
    code = typed_line("Code that the app shows: ", hidden=False)
    with transaction(hub.engine) as connection:
        return {
            "recovery_codes": people.confirm_second_factor(
                connection, hub, at_this_terminal(), row.staff_id, code, hub.clock()
            )
        }


def _list_as_staff(hub: Hub, arguments: argparse.Namespace, staff: UUID) -> None:
    """Put the person into the staff list of his markets, so that screens know his name."""
    from provider_ops.hub import load
    from provider_ops.network.model import StaffMember

    given, _, family = arguments.name.strip().rpartition(" ")
    row = (staff, given or family, family if given else "", arguments.role)
    columns = ("id", "given_name", "family_name", "role")
    load.load(
        hub.engine, hub.schema, arguments.market[0], StaffMember.__tablename__, [row],
        columns=columns,
    )  # fmt: skip
