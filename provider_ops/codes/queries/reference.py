"""What the official lists say of a code or a person on a day, as known at an instant.

Each answer names the loads it comes from: no load is "unknown", a load without a row is "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import select

from provider_ops.codes.queries.loads import LoadRow, answering_loads
from provider_ops.codes.reference import (
    Exclusion,
    FeeValue,
    OptOut,
    PairEdit,
    PlaceCode,
    ReasonCode,
    SpecialtyTaxonomy,
    TaxonomyCode,
    UnitEdit,
)
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules import reference as lines

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Bulk

LineT = TypeVar("LineT")


@dataclass(frozen=True, slots=True)
class Listed(Generic[LineT]):
    """What lists say.

    Attributes:
        loads: The loads that answer, the latest first; empty: nothing is known of it.
        lines: What they say; empty although there are loads: it is not on the list.
    """

    loads: tuple[LoadRow, ...]
    lines: tuple[LineT, ...]

    @property
    def source(self) -> str:
        """Name kind and release of the load that answers, "mue 2026-07-01"; empty without one."""
        return f"{self.loads[0].kind} {self.loads[0].release}".strip() if self.loads else ""


def exclusions_of(
    session: Session, npi: str, on: date, known: datetime | None = None
) -> Listed[lines.ExclusionLine]:
    """Return the exclusions (LEIE) of an NPI that stand on a day.

    Entries whose NPI the list does not know match nobody here; `exclusions_named` finds them.
    """
    found = _listed(session, kinds.LEIE, on, known, Exclusion, lines.ExclusionLine,
                    Exclusion.npi == npi)  # fmt: skip
    return _standing(found, on)


def exclusions_named(
    session: Session, name: str, on: date, known: datetime | None = None
) -> Listed[lines.ExclusionLine]:
    """Return the exclusions under a name ("LAST, FIRST MIDDLE" or a business) that stand.

    A name alone is no proof: birth date, state and specialty are there to compare.
    """
    found = _listed(session, kinds.LEIE, on, known, Exclusion, lines.ExclusionLine,
                    Exclusion.name == name.strip().upper())  # fmt: skip
    return _standing(found, on)


def opt_outs_of(
    session: Session, npi: str, on: date, known: datetime | None = None
) -> Listed[lines.OptOutLine]:
    """Return the opt-out affidavits of an NPI that cover a day."""
    found = _listed(session, kinds.OPT_OUT, on, known, OptOut, lines.OptOutLine, OptOut.npi == npi)
    return _kept(found, [line for line in found.lines
                         if lines.opted_out_on(line.valid_from, line.valid_to, on)])  # fmt: skip


def unit_edits(
    session: Session,
    codes: Collection[str],
    on: date,
    known: datetime | None = None,
    *,
    setting: str = lines.PRACTITIONER,
) -> Listed[lines.UnitLine]:
    """Return the unit limits (MUE) of codes in the release in force on a day."""
    return _listed(session, kinds.MUE, on, known, UnitEdit, lines.UnitLine,
                   UnitEdit.code.in_(codes), setting=setting)  # fmt: skip


def pair_edits(
    session: Session,
    codes: Collection[str],
    on: date,
    known: datetime | None = None,
    *,
    setting: str = lines.PRACTITIONER,
) -> Listed[lines.PairLine]:
    """Return the pair edits (PTP) among codes of one day that are in force on it."""
    found = _listed(session, kinds.PTP, on, known, PairEdit, lines.PairLine,
                    PairEdit.column_one.in_(codes) & PairEdit.column_two.in_(codes),
                    setting=setting)  # fmt: skip
    return _kept(found, [line for line in found.lines
                         if lines.pair_in_force(line.valid_from, line.valid_to, on)])  # fmt: skip


def fee_values(
    session: Session, code: str, on: date, known: datetime | None = None
) -> Listed[lines.FeeLine]:
    """Return the relative values of a code, one line for each modifier and file of the release."""
    return _listed(session, kinds.RVU, on, known, FeeValue, lines.FeeLine, FeeValue.code == code)


def place_code(
    session: Session, code: str, on: date, known: datetime | None = None
) -> Listed[lines.PlaceLine]:
    """Return a place of service of two digits; its setting may be "unassigned"."""
    return _listed(session, kinds.POS, on, known, PlaceCode, lines.PlaceLine,
                   PlaceCode.code == code.zfill(2))  # fmt: skip


def reason_codes(
    session: Session, code_list: str, codes: Collection[str], on: date,
    known: datetime | None = None,
) -> Listed[lines.ReasonLine]:  # fmt: skip
    """Return codes of a list (Group, CARC, RARC) as loaded, also those that are not in use.

    Whether one may be used on the day says `rules.reference.listed_on`.
    """
    return _listed(session, kinds.CARC, on, known, ReasonCode, lines.ReasonLine,
                   ReasonCode.code.in_(codes) & (ReasonCode.code_list == code_list))  # fmt: skip


def taxonomy_codes(
    session: Session, codes: Collection[str], on: date, known: datetime | None = None
) -> Listed[lines.TaxonomyLine]:
    """Return taxonomy codes of NUCC with their names."""
    return _listed(session, kinds.NUCC, on, known, TaxonomyCode, lines.TaxonomyLine,
                   TaxonomyCode.code.in_(codes))  # fmt: skip


def specialties_of(
    session: Session, taxonomy_code: str, on: date, known: datetime | None = None
) -> Listed[lines.SpecialtyLine]:
    """Return the Medicare specialties that a taxonomy code stands for."""
    return _listed(session, kinds.CROSSWALK, on, known, SpecialtyTaxonomy, lines.SpecialtyLine,
                   SpecialtyTaxonomy.taxonomy_code == taxonomy_code)  # fmt: skip


def _listed(
    session: Session,
    kind: str,
    on: date,
    known: datetime | None,
    model: type[Bulk],
    line: Any,
    wanted: ColumnElement[bool],
    setting: str = "",
) -> Listed[Any]:
    """Return the lines of the loads that answer; of two that have a line, the later counts."""
    answering = tuple(
        load
        for load in answering_loads(session, kind, on, known)
        if not setting or (load.part or "").split(" ")[0] == setting
    )
    columns = [getattr(model, name) for name in line._fields]
    keys = [load.id for load in answering]
    query = select(model.import_id, *columns).where(wanted, model.import_id.in_(keys))
    rows = session.execute(query.order_by(model.id)).all()
    return Listed(answering, tuple(line(*values) for _, *values in rows))


def _standing(found: Listed[lines.ExclusionLine], on: date) -> Listed[lines.ExclusionLine]:
    kept = [one for one in found.lines
            if lines.excluded_on(one.excluded_on, one.reinstated_on, on)]  # fmt: skip
    return _kept(found, kept)


def _kept(found: Listed[LineT], kept: list[LineT]) -> Listed[LineT]:
    return Listed(found.loads, tuple(kept))
