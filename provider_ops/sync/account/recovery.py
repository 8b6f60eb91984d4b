"""Into a database whose passphrase is gone: by the code on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.clock import Clock, system_clock
from provider_ops.store import recovery
from provider_ops.store.key import change_passphrase
from provider_ops.store.profile import open_with_key

if TYPE_CHECKING:
    from provider_ops.store.database import Store
    from provider_ops.store.key import Cost
    from provider_ops.store.profile import Profile


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


def renew(profile: Profile, key: bytes, passphrase: str, cost: Cost | None = None) -> str:
    """Set another passphrase, and return another code, after one of them was lost."""
    change_passphrase(profile.key, key, passphrase, cost)
    return recovery.add_code(profile.key, key)
