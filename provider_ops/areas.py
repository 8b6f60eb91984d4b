"""All areas in one list: what the composition roots hand to store, sync, intake and hub.

Importing this module makes every table known, so it stands above all areas and below nothing
but `cli`, `demo` and the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from provider_ops.claims import model as claims
from provider_ops.claims.drift import model as drift
from provider_ops.claims.findings import model as findings
from provider_ops.claims.issues import model as claim_issues
from provider_ops.claims.payments import model as payments
from provider_ops.codes import model as codes
from provider_ops.codes import reference
from provider_ops.contracts import model as contracts
from provider_ops.escalations import model as escalations
from provider_ops.network import model as network
from provider_ops.overview import model as overview
from provider_ops.store import model as store
from provider_ops.store.base import Base, Bulk, Synced
from provider_ops.sync import model as sync
from provider_ops.sync.tables import Tables, describe
from provider_ops.training import model as training
from provider_ops.visits import model as visits

if TYPE_CHECKING:
    from types import ModuleType

    from sqlalchemy import Table

MODELS: tuple[ModuleType, ...] = (
    store, network, contracts, codes, reference, claims, claim_issues, findings, payments, drift,
    training, escalations, visits, sync, overview,
)  # fmt: skip


def synced_tables() -> tuple[Table, ...]:
    """Return the tables that travel, parents before children."""
    return _tables_of(Synced)


def travelling() -> Tables:
    """Return what sync and hub need to know of all tables that travel."""
    attachments = (
        (training.MaterialVersion.__tablename__, "sha256"),
        (contracts.ContractFile.__tablename__, "sha256"),
    )
    return describe(synced_tables(), bulk_tables(), attachments)


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
