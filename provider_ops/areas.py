"""All areas in one list: what the composition roots hand to store, sync, intake and hub.

Importing this module makes every table known, so it stands above all areas and below nothing
but `cli`, `demo` and the window.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from provider_ops.claims import model as claims
from provider_ops.claims.drift import model as drift
from provider_ops.claims.findings import model as findings
from provider_ops.claims.issues import model as claim_issues
from provider_ops.claims.payments import model as payments
from provider_ops.codes import model as codes
from provider_ops.codes import reference
from provider_ops.contracts import model as contracts
from provider_ops.directory import model as directory
from provider_ops.escalations import model as escalations
from provider_ops.network import model as network
from provider_ops.outliers import model as outliers
from provider_ops.outreach import model as outreach
from provider_ops.overview import model as overview
from provider_ops.planning import model as planning
from provider_ops.store import model as store
from provider_ops.store.base import Base, Bulk, Synced
from provider_ops.sync import model as sync
from provider_ops.sync.tables import (
    MANAGEMENT,
    TRAINING,
    Care,
    Cover,
    LocalTable,
    Tables,
    describe,
)
from provider_ops.training import model as training
from provider_ops.visits import model as visits

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from sqlalchemy import Table

MODELS: tuple[ModuleType, ...] = (
    store, network, outreach, contracts, codes, reference, claims, claim_issues, findings,
    payments, drift, training, escalations, directory, visits, planning, outliers, sync, overview,
)  # fmt: skip

_OF_OFFICE, _OF_CONTRACT = Care(under="organization_id"), Care(under="contract_id")
_OF_AMENDMENT, _OF_VISIT = Care(under="amendment_id"), Care(under="visit_id")

CARES: Mapping[str, Care] = {
    **dict.fromkeys(("market", "visit_target"), Care(desk=MANAGEMENT)),
    "staff_member": Care(own="id", desk=MANAGEMENT),
    "territory": Care(own="rep_id", holder="rep_id", desk=MANAGEMENT),
    **dict.fromkeys(("organization", "coverage_grant"), Care(under="territory_id")),
    **dict.fromkeys(("location", "affiliation", "contact", "contract"), _OF_OFFICE),
    **dict.fromkeys(
        ("contract_term", "participation", "amendment", "contract_file", "contract_list",
         "former_renewal", "renewal_decision", "negotiation_entry", "true_up"), _OF_CONTRACT,
    ),
    "amendment_event": _OF_AMENDMENT,
    **dict.fromkeys(("visit", "visit_series"), Care(under="organization_id", own="rep_id")),
    **dict.fromkeys(
        ("visit_attendee", "visit_objective", "visit_material", "visit_code", "visit_file"),
        _OF_VISIT,
    ),
    **dict.fromkeys(("directory_check", "directory_correction", "access_answer"), _OF_OFFICE),
    "correction_file": Care(own="staff_id"),
    "attestation": Care(under="organization_id", own="staff_id", desk=TRAINING),
    "promise": Care(under="organization_id", own="owner_id"),
    # Not under its office: who looks after that may not decide about it.
    "outlier_decision": Care(desk=MANAGEMENT),
    "reeducation_event": Care(under="organization_id", own="staff_id"),
    "escalation": Care(under="organization_id", own="owner_id"),
    "escalation_event": Care(under="escalation_id", own="staff_id"),
    "outreach": Care(under="organization_id", own="staff_id"),
    "issuance": Care(under="organization_id", own="staff_id", desk=TRAINING),
    **dict.fromkeys(("material", "material_version"), Care(desk=TRAINING)),
    **dict.fromkeys(("code_check", "claim_review"), Care(own="staff_id")),
}  # fmt: skip
"""Whose rows are, where not every representative of the market may write them."""


def synced_tables() -> tuple[Table, ...]:
    """Return the tables that travel, parents before children."""
    return _tables_of(Synced)


@cache
def travelling() -> Tables:
    """Return what sync and hub need to know of all tables that travel."""
    attachments = (
        (training.MaterialVersion.__tablename__, "sha256"),
        (contracts.ContractFile.__tablename__, "sha256"),
        (visits.VisitFile.__tablename__, "sha256"),
    )
    described = describe(synced_tables(), bulk_tables(), attachments, CARES)
    return replace(
        described, local=local_tables(), marks=("stale_contract", "stale_office", "stale_verdict"),
        cover=Cover("coverage_grant", of="territory_id", by="rep_id"),
    )  # fmt: skip


def local_tables() -> tuple[LocalTable, ...]:
    """Return what laptops make of the tables that travel, sync's own books aside."""
    travel = {table.name for table in synced_tables()}
    of_market = tuple(
        LocalTable(table.name, "market_id")
        for table in Base.metadata.sorted_tables
        if "market_id" in table.c and table.name not in travel
        and not table.name.startswith("sync_")
    )  # fmt: skip
    return (
        *of_market,
        LocalTable("provider_summary", "id", of=("provider", "organization")),
        LocalTable("import_change", "import_id", of=("data_import",)),
        LocalTable("stale_contract", "contract_id", of=("contract",)),
        LocalTable("stale_office", "organization_id", of=("organization",)),
    )


def bulk_tables() -> tuple[Table, ...]:
    """Return the tables whose rows belong to imports, parents before children."""
    return _tables_of(Bulk)


def _tables_of(kind: type[Synced]) -> tuple[Table, ...]:
    names = {
        cast("Table", mapper.local_table).name
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, kind)
    }
    return tuple(table for table in Base.metadata.sorted_tables if table.name in names)
