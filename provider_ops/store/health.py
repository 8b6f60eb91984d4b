"""Looking a database over without changing it: is every page whole, and of which step is it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.errors import DatabaseError
from provider_ops.store import settings
from provider_ops.store.database import Store
from provider_ops.store.key import unwrap_key
from provider_ops.store.migrate import HEAD, refuse_newer
from provider_ops.store.shape import refuse_incomplete

if TYPE_CHECKING:
    from provider_ops.store.profile import Profile


def look_over(profile: Profile, passphrase: str) -> str:
    """Read the whole database; return the step it is at.

    Raises:
        LockedError: If the passphrase is wrong, or another program keeps the database busy.
        DatabaseError: If it is missing, damaged, or of a newer program.
    """
    key = unwrap_key(profile.key, passphrase)
    profile.require_database()
    store = Store(profile.database, key)
    try:
        step = refuse_newer(store)
        with store.read() as session:
            connection = session.connection()
            damaged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
            odd = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if damaged or odd != "ok":
            raise DatabaseError("The file is damaged.")
        if step == HEAD:  # an older one gets what it lacks when it is opened
            refuse_incomplete(store)
            with store.read() as session:
                settings.owner(session)
    finally:
        store.close()
    return step
