"""What a laptop does when its hub says that it was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.sync import rescue
from provider_ops.sync.account import wipe
from provider_ops.sync.account.tokens import RESCUE_AND_WIPE
from provider_ops.sync.connection import connected

if TYPE_CHECKING:
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.tables import Tables


def obey(profile: Profile, work: Workspace, tables: Tables, reason: str) -> bool:
    """Destroy keys and files; return whether the hub was told.

    Args:
        profile: Where they are.
        work: Its open database; nothing may use it any more.
        tables: Every table that travels.
        reason: The hub's word, see `wipe.is_ordered`; it may want what it has not got first.

    Raises:
        HubError: If that did not get through; then nothing is destroyed yet.
    """

    def hand_over() -> None:
        with connected(work.store, tables, work.clock, work.ids) as laptop:
            rescue.send_all(laptop)

    wanted = hand_over if reason == RESCUE_AND_WIPE else None
    return wipe.carry_out(profile, work.store, work.clock, wanted)
