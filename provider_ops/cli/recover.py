"""`recover`: a new passphrase by the recovery code, and a code for a database that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.cli.typed import typed_line
from provider_ops.core.errors import ExitCode, LockedError

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile


def register(commands: Commands) -> None:
    """Add `recover` and `recovery-code`."""
    parser = commands.add(
        "recover", summary="set a new passphrase by the recovery code; both are asked for",
        handler=recover,
    )  # fmt: skip
    parser.add_argument(
        "--hub", metavar="LOGIN", help="sign in to the hub instead, if it keeps half of the key"
    )
    commands.add(
        "recovery-code", summary="make a recovery code, which ends an older one", handler=make_code
    )


def recover(arguments: argparse.Namespace, context: Context) -> int:
    """Ask for what is needed, set the new passphrase, and print the code that follows."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.store.profile import Profile
    from provider_ops.sync.account.recovery import recover_with_code

    profile = Profile(context.data_dir)
    if arguments.hub is None:
        code = typed_line("Recovery code: ", hidden=False)
        passphrase = typed_line("New passphrase: ", hidden=True)
        store, following = recover_with_code(profile, code, passphrase)
    else:
        store, following = _by_hub(profile, arguments.hub)
    store.close()
    _show(context, following)
    return ExitCode.DONE


def _by_hub(profile: Profile, login: str) -> tuple[Store, str]:
    """Sign in with a second factor, and open the database with the hub's half of its key."""
    from provider_ops.sync.account.recovery import hub_of, recover_by_hub
    from provider_ops.sync.account.signin import sign_in_with_password
    from provider_ops.sync.connection import path_of
    from provider_ops.sync.line import Line

    where = hub_of(profile)
    if where is None:
        raise LockedError("No hub keeps a key for it.")
    password = typed_line(f"Password of {login} at the hub: ", hidden=True)
    code = typed_line("Code of the authenticator app: ", hidden=False)
    passphrase = typed_line("New passphrase: ", hidden=True)
    with Line(where.address, authority=path_of(where.authority)) as line:
        who = sign_in_with_password(line, login, password, code)
        return recover_by_hub(profile, line, who, passphrase)


def make_code(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Print another recovery code; the passphrase is needed."""
    from provider_ops.cli.workspace import read_passphrase
    from provider_ops.store import recovery
    from provider_ops.store.key import unwrap_key
    from provider_ops.store.profile import Profile

    path = Profile(context.data_dir).key
    _show(context, recovery.add_code(path, unwrap_key(path, read_passphrase())))
    return ExitCode.DONE


def _show(context: Context, code: str) -> None:
    if context.json:
        print_json({"recovery_code": code})
        return
    print_line(code)
    say("This recovery code is shown only now. Write it down and keep it away from the laptop.")
