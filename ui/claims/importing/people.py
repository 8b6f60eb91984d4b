"""Who is on the roster under what was typed, for the lines that take somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provider_ops.intake.preview import Preview
    from provider_ops.intake.table import Meant
    from provider_ops.store.workspace import Workspace


def found_people(
    work: Workspace, preview: Preview, text: str, field: str = ""
) -> list[tuple[str, Meant]]:
    """Return words and who it is; nobody for a `field` that names nobody. Runs on a worker."""
    whose = preview.kind.whose
    if whose is None or (field and field not in whose.fields):
        return []
    with work.read() as session:
        found = whose.find(session, work.market_id, text)
    return [(f"{one.name} \N{MIDDLE DOT} {one.text}", one) for one in found]
