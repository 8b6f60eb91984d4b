"""Who a command is run by, for the hub's audit trail."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provider_ops.hub.accounts.audit import By


def at_this_terminal() -> By:
    """Return the account of the system that runs the command."""
    from provider_ops.hub.accounts.audit import By

    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        name = "unknown"
    return By(f"cli:{name}", "the hub's own machine")
