"""Asks all that the first pages ask, of a practice store, while nobody waits.

What is asked for the first time takes longer to be put into words than to be answered; see
`store.dialect`. There is one row of each kind that the reads go on from, and all of them have
one key, so that every join finds something.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.contracts.model import Contract, ContractTerm, StaleContract
from provider_ops.core.ids import IdSource
from provider_ops.directory.model import StaleOffice
from provider_ops.network.model import (
    Affiliation,
    Location,
    Market,
    Organization,
    Provider,
    StaffMember,
    Territory,
)
from provider_ops.overview import record_reads, today_reads
from provider_ops.overview.hits import describe
from provider_ops.overview.search import KINDS
from provider_ops.store.rehearsal import PracticeStore
from provider_ops.store.workspace import Workspace
from provider_ops.training.model import Issuance, Material, MaterialVersion
from provider_ops.visits.model import Promise, Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from provider_ops.store.base import Base

_KEY, _EARLIER = UUID(int=1), UUID(int=2)
_MARKET, _ZONE = "practice", "UTC"
_NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
_TODAY, _BEFORE = date(2026, 1, 15), date(2026, 1, 5)


def rehearse(more: Iterable[Callable[[Workspace], object]] = ()) -> None:
    """Read Today and the page of an office of a practice store, and what else is to be read."""
    with practice() as work:
        for parts in (today_reads.parts(work), record_reads.parts(work, _KEY)):
            for _, read in parts:
                read()
        for ask in more:
            ask(work)


def rehearse_search() -> None:
    """Describe one row of each kind that a search finds, which takes longer than finding them."""
    with practice() as work, work.read() as session:
        for kind in KINDS:  # their keys are the same, so each for itself
            describe(session, work, [(kind, _KEY.bytes, "")], ("word",))


@contextmanager
def practice() -> Iterator[Workspace]:
    """Yield the work of a practice store, which is gone afterwards."""
    store = PracticeStore(_rows())
    try:
        yield Workspace(store, lambda: _NOW, IdSource(lambda: _NOW), _KEY, _MARKET, _ZONE)
    finally:
        store.close()


def _rows() -> Iterator[Base]:
    own = {"id": _KEY, "market_id": _MARKET}
    span = {**own, "valid_from": _BEFORE, "recorded_at": _NOW}
    yield Market(**own, name="", state="", time_zone=_ZONE)
    yield StaffMember(**own, given_name="", family_name="", role="rep")
    yield Territory(**own, name="", rep_id=_KEY)
    yield Organization(**own, name="", kind="group", territory_id=_KEY)
    yield Location(**own, organization_id=_KEY, zip_code="", county_fips="", latitude=0.0,
                   longitude=0.0)  # fmt: skip
    yield Provider(**own, npi="0", given_name="", family_name="", specialty="any")
    yield Affiliation(**span, provider_id=_KEY, organization_id=_KEY)
    yield Contract(**own, number="", organization_id=_KEY, line_of_business="", auto_renews=False)
    yield ContractTerm(**span, contract_id=_KEY, label="")
    yield StaleContract(contract_id=_KEY)
    yield StaleOffice(organization_id=_KEY)
    yield ApprovedList(**own, name="")
    yield ContractList(**span, contract_id=_KEY, list_id=_KEY)
    yield ApprovedCode(**span, list_id=_KEY, code="0")
    yield BillingCode(**own, import_id=_KEY, code_set="CPT", code="0", description="",
                      valid_from=_BEFORE)  # fmt: skip
    yield Visit(**own, organization_id=_KEY, location_id=_KEY, rep_id=_KEY, purpose="", day=_TODAY)
    yield Visit(id=_EARLIER, market_id=_MARKET, organization_id=_KEY, rep_id=_KEY, purpose="",
                day=_BEFORE, submitted_at=_NOW)  # fmt: skip
    yield VisitCode(**own, visit_id=_EARLIER, code="0", check_again_on=_TODAY)
    yield Promise(**own, organization_id=_KEY, owner_id=_KEY, text="", due_on=_TODAY)
    yield Material(**own, code="", title="")
    yield MaterialVersion(**own, material_id=_KEY, language="en", version="", title="",
                          effective_on=_BEFORE)  # fmt: skip
    yield Issuance(**own, organization_id=_KEY, staff_id=_KEY, issued_at=_NOW, language="en",
                   contents=[str(_KEY)], fingerprint="")  # fmt: skip
