"""A laptop whose lease is over hears from its hub, and opens again.

Nothing of the database is shown meanwhile: it is opened for its tokens alone, and closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.store import settings
from provider_ops.store.database import Store
from provider_ops.sync import connection
from provider_ops.sync.account.tokens import ACCESS, WIPE, StoredTokens
from provider_ops.sync.account.wipe import carry_out, refuse_if_ordered
from provider_ops.sync.line import HubRefusalError

if TYPE_CHECKING:
    from provider_ops.core.clock import Clock
    from provider_ops.store.profile import Profile


def ask_hub(profile: Profile, key: bytes, clock: Clock) -> None:
    """Begin the lease anew, if the hub lets this laptop in; a lost one destroys itself.

    Args:
        profile: Where the database is.
        key: Its key; the passphrase, the keychain or a recovery code gave it.
        clock: What time it is.

    Raises:
        HubRefusalError: If the hub does not let it in; see `wipe.is_ordered`.
        HubError: If the hub does not answer.
    """
    profile.require_database()
    store = Store(profile.database, key)
    try:
        with store.read() as session:
            used = settings.get(session, ACCESS)
        tokens = StoredTokens(store, clock)
        with connection.line_of(store) as line:
            tokens.renew(line, rejected=used)
            refuse_if_ordered(line, tokens)
    except HubRefusalError as error:
        if error.reason == WIPE:
            carry_out(profile, store, clock)
        raise
    finally:
        store.close()
