"""`recover`: a new passphrase by the recovery code, and a code for a database that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.cli.typed import typed_line
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `recover` and `recovery-code`."""
    commands.add(
        "recover", summary="set a new passphrase by the recovery code; both are asked for",
        handler=recover,
    )  # fmt: skip
    commands.add(
        "recovery-code", summary="make a recovery code, which ends an older one", handler=make_code
    )


def recover(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Ask for code and passphrase, set the passphrase, and print the code that follows."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.store.profile import Profile
    from provider_ops.sync.account.recovery import recover_with_code

    code = typed_line("Recovery code: ", hidden=False)
    passphrase = typed_line("New passphrase: ", hidden=True)
    store, following = recover_with_code(Profile(context.data_dir), code, passphrase)
    store.close()
    _show(context, following)
    return ExitCode.DONE


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
