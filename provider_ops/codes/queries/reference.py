"""What the official lists say of a code or a person on a day, as known at an instant.

Each answer names the loads it comes from: no load is "unknown", a load without a row is "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import select

from provider_ops.codes.queries.loads import LoadRow, answering_loads, is_for
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
    from collections.abc import Callable, Collection, Hashable
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Bulk

LineT = TypeVar("LineT")


@dataclass(frozen=True, slots=True)
class Listed(Generic[LineT]):
    """What lists say.

    Attributes:
        loads: The loads that answer, those first that have lines, then the latest; empty:
            nothing is known of it.
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
    ask = _Ask(session, kinds.LEIE, on, known)
    return ask.lines(Exclusion, lines.ExclusionLine, Exclusion.npi == npi, _stands_on(on))


def exclusions_named(
    session: Session, name: str, on: date, known: datetime | None = None
) -> Listed[lines.ExclusionLine]:
    """Return the exclusions under a name ("LAST, FIRST MIDDLE" or a business) that stand.

    A name alone is no proof: birth date, state and specialty are there to compare.
    """
    ask = _Ask(session, kinds.LEIE, on, known)
    named = Exclusion.name == name.strip().upper()
    return ask.lines(Exclusion, lines.ExclusionLine, named, _stands_on(on))


def opt_outs_of(
    session: Session, npi: str, on: date, known: datetime | None = None
) -> Listed[lines.OptOutLine]:
    """Return the opt-out affidavits of an NPI that cover a day."""

    def covers(line: lines.OptOutLine) -> bool:
        return lines.opted_out_on(line.valid_from, line.valid_to, on)

    ask = _Ask(session, kinds.OPT_OUT, on, known)
    return ask.lines(OptOut, lines.OptOutLine, OptOut.npi == npi, covers)


def unit_edits(
    session: Session,
    codes: Collection[str],
    on: date,
    known: datetime | None = None,
    *,
    setting: str = lines.PRACTITIONER,
) -> Listed[lines.UnitLine]:
    """Return the unit limits (MUE) of codes in the release in force on a day."""
    ask = _Ask(session, kinds.MUE, on, known, setting)
    return ask.lines(UnitEdit, lines.UnitLine, UnitEdit.code.in_(codes))


def pair_edits(
    session: Session,
    codes: Collection[str],
    on: date,
    known: datetime | None = None,
    *,
    setting: str = lines.PRACTITIONER,
) -> Listed[lines.PairLine]:
    """Return the pair edits (PTP) among codes of one day that are in force on it.

    A pair that stands in two parts, because a release drew their border elsewhere, is what the
    later load says.
    """

    def in_force(line: lines.PairLine) -> bool:
        return lines.pair_in_force(line.valid_from, line.valid_to, on)

    ask = _Ask(session, kinds.PTP, on, known, setting)
    pairs = PairEdit.column_one.in_(codes) & PairEdit.column_two.in_(codes)
    pair = itemgetter(1, 2)
    return ask.lines(PairEdit, lines.PairLine, pairs, in_force, pair)


def fee_values(
    session: Session, code: str, on: date, known: datetime | None = None
) -> Listed[lines.FeeLine]:
    """Return the relative values of a code, one line for each modifier and file of the release."""
    return _Ask(session, kinds.RVU, on, known).lines(FeeValue, lines.FeeLine, FeeValue.code == code)


def place_code(
    session: Session, code: str, on: date, known: datetime | None = None
) -> Listed[lines.PlaceLine]:
    """Return a place of service; its setting may be "unassigned"."""
    ask = _Ask(session, kinds.POS, on, known)
    return ask.lines(PlaceCode, lines.PlaceLine, PlaceCode.code == code.zfill(2))


def reason_codes(
    session: Session,
    code_list: str,
    codes: Collection[str],
    on: date,
    known: datetime | None = None,
) -> Listed[lines.ReasonLine]:
    """Return codes of a list (Group, CARC, RARC) as loaded, also those that are not in use.

    Whether one may be used on the day says `rules.reference.listed_on`.
    """
    ask = _Ask(session, kinds.CARC, on, known)
    wanted = ReasonCode.code.in_(codes) & (ReasonCode.code_list == code_list)
    return ask.lines(ReasonCode, lines.ReasonLine, wanted)


def taxonomy_codes(
    session: Session, codes: Collection[str], on: date, known: datetime | None = None
) -> Listed[lines.TaxonomyLine]:
    """Return taxonomy codes of NUCC with their names."""
    ask = _Ask(session, kinds.NUCC, on, known)
    return ask.lines(TaxonomyCode, lines.TaxonomyLine, TaxonomyCode.code.in_(codes))


def specialties_of(
    session: Session, taxonomy_code: str, on: date, known: datetime | None = None
) -> Listed[lines.SpecialtyLine]:
    """Return the Medicare specialties that a taxonomy code stands for."""
    ask = _Ask(session, kinds.CROSSWALK, on, known)
    wanted = SpecialtyTaxonomy.taxonomy_code == taxonomy_code
    return ask.lines(SpecialtyTaxonomy, lines.SpecialtyLine, wanted)


def _stands_on(day: date) -> Callable[[lines.ExclusionLine], bool]:
    def stands(line: lines.ExclusionLine) -> bool:
        return lines.excluded_on(line.excluded_on, line.reinstated_on, day)

    return stands


class _Ask:
    """One question to the loads of a kind that answer for a day, of one setting if it is said."""

    def __init__(
        self, session: Session, kind: str, on: date, known: datetime | None, setting: str = ""
    ) -> None:
        self._session = session
        self._loads = [
            load
            for load in answering_loads(session, kind, on, known)
            if not setting or is_for(load.part, setting)
        ]

    def lines(
        self,
        model: type[Bulk],
        line: type[LineT],
        wanted: ColumnElement[bool],
        counts: Callable[[LineT], bool] = lambda _: True,
        once: Callable[[LineT], Hashable] | None = None,
    ) -> Listed[LineT]:
        """Return the lines that count; of what `once` names, those of the latest load alone."""
        columns = [getattr(model, name) for name in line._fields]  # type: ignore[attr-defined]
        keys = [load.id for load in self._loads]
        query = select(model.import_id, *columns).where(wanted, model.import_id.in_(keys))
        rows = self._session.execute(query.order_by(model.id)).all()
        found: list[tuple[UUID, LineT]] = []
        owner: dict[Hashable, UUID] = {}
        for key in keys:
            for entry in (line(*row[1:]) for row in rows if row[0] == key):
                if once is None or owner.setdefault(once(entry), key) == key:
                    found.append((key, entry))  # noqa: PERF401 - `owner` is filled on the way
        kept = [(key, entry) for key, entry in found if counts(entry)]
        givers = {key for key, _ in kept}
        loads = sorted(self._loads, key=lambda load: load.id not in givers)
        return Listed(tuple(loads), tuple(entry for _, entry in kept))
