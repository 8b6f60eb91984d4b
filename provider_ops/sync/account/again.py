"""A laptop that was signed out is let in again, as whoever it belongs to."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.store import settings
from provider_ops.sync.account.signin import known_laptop, register_laptop
from provider_ops.sync.connection import line_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.account.tokens import Known
    from provider_ops.sync.line import Line


def sign_in_again(work: Workspace, sign_in: Callable[[Line, Known | None], SignedIn]) -> None:
    """Give this laptop new tokens; what waits in it stays as it is.

    Args:
        work: Whose laptop it is.
        sign_in: Signs a person in over a line; gets what shows the hub that it knows the laptop.

    Raises:
        RuleError: Somebody else signed in; his changes would be taken for those of another.
        HubRefusalError: As `sign_in` and `register_laptop`.
        HubError: The hub does not answer.
    """
    with work.read() as session:
        authority = settings.get(session, settings.AUTHORITY)
    with line_of(work.store) as line:
        who = sign_in(line, known_laptop(work.store))
        if who.staff_id != work.staff_id:
            raise RuleError(
                "This laptop belongs to somebody else.",
                title="Another person signed in",
                remedy="Nothing was changed. Whoever owns this laptop has to sign in.",
            )
        register_laptop(work.store, line, who, platform.node(), authority=authority)
