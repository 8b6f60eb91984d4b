"""How a demo market plans: targets that its manager set beside those of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.planning.rules.targets import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office, Staff

_SPECIALTY_DAYS = (("Cardiology", 75), ("Podiatry", 120))
_LARGEST_DAYS = 30


def batches(make: Maker, team: Staff, offices: Sequence[Office]) -> Iterator[Batch]:
    """Yield targets: of two specialties, and of the first representative's largest office."""
    own = [office for office in offices if office.rep_id == team.reps[0]]
    rows: list[tuple[object, ...]] = [
        (make.new_id(), Scope.SPECIALTY.value, "", name, None, None, days)
        for name, days in _SPECIALTY_DAYS
    ]
    if own:
        largest = max(own, key=lambda office: len(office.people))
        rows.append((make.new_id(), Scope.ORGANIZATION.value, "", "", None, largest.id,
                     _LARGEST_DAYS))  # fmt: skip
    yield make.batch("visit_target", "scope tier specialty provider_id organization_id days", rows)
