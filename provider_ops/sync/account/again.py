"""A laptop that was signed out is let in again, as whoever it belongs to."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.store import settings
from provider_ops.sync.account.signin import (
    known_laptop,
    register_laptop,
    sign_in_with_password,
)
from provider_ops.sync.connection import AUTHORITY, line_of

if TYPE_CHECKING:
    from provider_ops.store.workspace import Workspace


def sign_in_again(work: Workspace, login: str, password: str, code: str = "") -> None:
    """Give this laptop new tokens; what waits in it stays as it is.

    Raises:
        RuleError: Somebody else signed in; his changes would be taken for those of another.
        HubRefusalError: As `sign_in_with_password` and `register_laptop`.
        HubError: The hub does not answer.
    """
    with work.read() as session:
        authority = settings.get(session, AUTHORITY)
    with line_of(work.store) as line:
        who = sign_in_with_password(line, login, password, code, known=known_laptop(work.store))
        if who.staff_id != work.staff_id:
            raise RuleError(
                "This laptop belongs to somebody else.",
                title="Another person signed in",
                remedy="Nothing was changed. Whoever owns this laptop has to sign in.",
            )
        register_laptop(work.store, line, who, platform.node(), authority=authority)
