"""After any changes, judging what they touch leaves what judging everything would."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select, text

from provider_ops.claims.actions import undo_import
from provider_ops.claims.findings.basis import basis_now, former_basis
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.recheck import catch_up
from provider_ops.codes.model import ApprovedCode, ContractList
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.core.progress import Silent
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.model import DataImport
from tests.claims.test_findings_agree import (
    ALWAYS,
    NPIS,
    TAXONOMIES,
    Builder,
    covered,
    many,
    worlds,
)
from tests.support.work import start_anew

if TYPE_CHECKING:
    from provider_ops.store.workspace import Workspace

SPANS = (ApprovedCode, ContractList, ContractTerm, Participation, Affiliation)
TABLES = ("finding", "finding_day", "provider_total", "provider_rise", "line_total",
          "visit_total", "code_total", "denial_total")  # fmt: skip

edits = st.fixed_dictionaries({
    "gone": st.lists(st.tuples(st.sampled_from(range(len(SPANS))), st.integers(0, 9)), max_size=2),
    "taxonomy": st.none() | st.tuples(st.integers(0, 2), st.sampled_from(TAXONOMIES)),
    "npi": st.none() | st.integers(0, 2),
    "renews": st.none() | st.integers(0, 1),
    "undone": st.booleans(),
})  # fmt: skip
"""What is changed or taken away beside what is added."""


def nothing_but(world: dict[str, Any], *kept: str) -> dict[str, Any]:
    return {name: value if name in kept else [] for name, value in world.items()}


parts = st.sampled_from((
    ("approved", "listed"), ("listed",), ("attachments",), ("terms",), ("participations",), ("affiliations",),
    ("loads",), ("barred",), ("lines",), ("approved", "affiliations", "lines"), (),
))  # fmt: skip


@many
@given(covered | worlds, covered | worlds, parts, edits)
def test_a_recheck_leaves_what_a_full_check_would(work, world, more, kept, changes):
    work = replace(work, market_id=f"m{work.new_id()}")
    start_anew(work)
    with work.store.write() as session:
        builder = Builder(work, session, work.market_id)
        builder.build(world)
    catch_up(work, Silent())
    assert not catch_up(work, Silent())
    with work.store.write() as session:
        builder.session = session
        builder.add(nothing_but(more, *kept))
        for codes, held in more["listed"] if "listed" in kept else ():
            builder.approved(builder.lists[0], ALWAYS, codes, held)
        change(session, builder, changes)
        loads = session.scalars(select(DataImport.id).where(DataImport.kind == "835")).all()
    if changes["undone"] and len(loads) > 1:
        undo_import(work, loads[0])
    catch_up(work, Silent())
    found = tables(work)
    with work.read() as session:
        assert former_basis(session) == basis_now(session, work.market_id, work.now())
    check_claims(work, Silent())
    assert tables(work) == found


def change(session: Any, builder: Builder, changes: dict[str, Any]) -> None:
    for which, place in changes["gone"]:
        keys = session.scalars(
            select(SPANS[which].id).where(SPANS[which].market_id == builder.market)
        ).all()
        if place < len(keys):
            session.execute(delete(SPANS[which]).where(SPANS[which].id == keys[place]))
    if changes["taxonomy"]:
        who, taxonomy = changes["taxonomy"]
        session.get(Provider, builder.people[who]).taxonomy_code = taxonomy
    if changes["npi"] is not None:
        session.get(Organization, builder.offices[1]).npi = NPIS[3]
        session.get(Provider, builder.people[changes["npi"]]).npi = NPIS[3]
    if changes["renews"] is not None:
        contract = session.get(Contract, builder.contracts[changes["renews"]])
        contract.auto_renews = not contract.auto_renews


def tables(work: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    with work.read() as session:
        return {
            table: sorted(tuple(row) for row in session.execute(text(f"SELECT * FROM {table}")))
            for table in TABLES
        }
