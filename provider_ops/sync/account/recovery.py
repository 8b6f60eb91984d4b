"""Into a database whose passphrase is gone: by the code on paper, or by the hub."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from provider_ops.core.clock import Clock, system_clock
from provider_ops.core.errors import LockedError
from provider_ops.store import escrow, recovery
from provider_ops.store.key import change_passphrase
from provider_ops.store.profile import open_with_key
from provider_ops.sync.line import somebody_else

if TYPE_CHECKING:
    from provider_ops.store.database import Store
    from provider_ops.store.escrow import Escrow
    from provider_ops.store.key import Cost
    from provider_ops.store.profile import Profile
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.line import Line


def recover_with_code(
    profile: Profile, code: str, passphrase: str, clock: Clock = system_clock,
    cost: Cost | None = None,
) -> tuple[Store, str]:  # fmt: skip
    """Open the database by its recovery code; return it with the code that counts from now on.

    The new passphrase takes the place of the old one, and so does the new code: show it once.

    Raises:
        RuleError: If the code has a slip in it.
        LockedError: If it is another database's.
        LeaseOverError: If the laptop has not heard from its hub for too long.
        DatabaseError: If the database or its key file is missing or damaged.
    """
    key = recovery.recover_key(profile.key, code)
    store = open_with_key(profile, key, clock)
    try:
        return store, renew(profile, key, passphrase, cost)
    except BaseException:
        store.close()
        raise


def hub_of(profile: Profile) -> Escrow | None:
    """Return the hub that can help with a locked database; None if none can."""
    return escrow.find(profile.key)


def recover_by_hub(
    profile: Profile, line: Line, who: SignedIn, passphrase: str, clock: Clock = system_clock,
    cost: Cost | None = None,
) -> tuple[Store, str]:  # fmt: skip
    """Open the database with the hub's half of its key; return it with another recovery code.

    Args:
        profile: Where the database is.
        line: To the hub that `hub_of` named.
        who: Its person, signed in with a second factor.
        passphrase: The one that counts from now on.
        clock: What time it is.
        cost: What one guess at it costs; for tests.

    Raises:
        HubRefusalError: If the hub has nothing for him, or its `reason` is SECOND_FACTOR_NEEDED.
        HubError: If the hub does not answer.
        LockedError: If the hub's half belongs to another database.
        DatabaseError: If the database or its key file is missing or damaged.
    """
    where = hub_of(profile)
    if where is None:
        raise LockedError("No hub keeps a key for it.")
    body = {"ticket": who.ticket, "device": where.device_id}
    told = line.ask("POST", "/v1/recover", body)
    try:
        half = base64.b64decode(str(told.get("half", "")), validate=True)
    except ValueError as error:
        raise somebody_else() from error
    key = escrow.join_key(profile.key, half)
    store = open_with_key(profile, key, clock)
    try:
        code = renew(profile, key, passphrase, cost)
        escrow.forget(profile.key)  # the half has been on the way; the next contact makes another
    except BaseException:
        store.close()
        raise
    return store, code


def renew(profile: Profile, key: bytes, passphrase: str, cost: Cost | None = None) -> str:
    """Set another passphrase, and return another code, after one of them was lost."""
    change_passphrase(profile.key, key, passphrase, cost)
    return recovery.add_code(profile.key, key)
