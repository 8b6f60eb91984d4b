"""A rule as a person reads it: what it stands on, since when, and what it is denied with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.findings.rules import TEACHABLE
from provider_ops.codes.model import ApprovedCode, ContractList
from provider_ops.codes.queries import LoadRow, standing_loads
from provider_ops.codes.rules import check, kinds
from provider_ops.codes.rules.denials import Denial, denial_of, reasons_of
from provider_ops.codes.rules.edits import PTP
from provider_ops.contracts.model import ContractTerm, Participation
from provider_ops.network.model import Affiliation

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

_LISTS = (ApprovedCode, ContractList)
_LOADS = {
    check.EXCLUSION: (kinds.LEIE,), check.OPT_OUT: (kinds.OPT_OUT,),
    check.CODE_SET: (kinds.HCPCS, kinds.CPT), check.MUE: (kinds.MUE,), PTP: (kinds.PTP,),
}  # fmt: skip
"""Official lists that a rule stands on."""

_RECORDS: dict[str, tuple[Any, ...]] = {
    check.CONTRACT: (ContractTerm,), check.PARTICIPATION: (Participation, Affiliation),
    check.APPROVED_LIST: _LISTS, check.SPECIALTY: _LISTS, check.MODIFIER: _LISTS,
    check.PLACE_OF_SERVICE: _LISTS, check.UNITS: _LISTS,
}  # fmt: skip
"""Records of our own that a rule stands on."""


def rules_on(kind: str) -> tuple[str, ...]:
    """Return the rules that stand on a kind of official list."""
    return tuple(rule for rule, lists in _LOADS.items() if kind in lists)


@dataclass(frozen=True, slots=True)
class RuleReading:
    """What is known of a rule.

    Attributes:
        denial: What a line is denied with that breaks it.
        also: Other reasons (CARC) that payers give for it.
        teachable: Whether an office keeps it by billing otherwise.
        loads: The official lists it stands on, as they answer now; what changed against the load
            before is in their `counts` (added, changed, removed).
        lists: Kinds of official lists that it needs, loaded or not.
        recorded_at: When the youngest of our records that it stands on came; None without any.
    """

    rule: str
    denial: Denial | None
    also: tuple[str, ...]
    teachable: bool
    loads: tuple[LoadRow, ...]
    lists: tuple[str, ...]
    recorded_at: datetime | None


def read_rule(session: Session, market_id: str, rule: str) -> RuleReading:
    """Return what a rule stands on now."""
    denial, lists = denial_of(rule), _LOADS.get(rule, ())
    instants = [
        session.scalar(select(func.max(table.recorded_at)).where(table.market_id == market_id))
        for table in _RECORDS.get(rule, ())
    ]
    return RuleReading(
        rule,
        denial,
        tuple(sorted(reasons_of(rule) - {denial.carc if denial else ""})),
        rule in TEACHABLE,
        tuple(load for load in standing_loads(session) if load.kind in lists),
        lists,
        max(filter(None, instants), default=None),
    )
