"""What the official lists say of codes on a day: edits as known at an instant, texts as of now.

Each answer about edits names the loads it comes from: no load is "unknown", a load without a row
is "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import select

from provider_ops.codes.queries.loads import LoadRow, answering_loads, is_for
from provider_ops.codes.reference import PairEdit, PlaceCode, ReasonCode, TaxonomyCode, UnitEdit
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


def reason_texts(
    session: Session, code_list: str, codes: Collection[str], on: date
) -> dict[str, str]:
    """Return what codes of a list (Group, CARC, RARC) mean, as loaded, also ended ones."""
    wanted = ReasonCode.code.in_(codes) & (ReasonCode.code_list == code_list)
    found = _Ask(session, kinds.CARC, on, None).lines(ReasonCode, lines.ReasonLine, wanted)
    return {line.code: line.description for line in found.lines if line.description}


def taxonomy_name(session: Session, code: str, on: date) -> str:
    """Return what a taxonomy code stands for by the loaded list of NUCC; empty where unknown."""
    wanted = TaxonomyCode.code == code
    found = _Ask(session, kinds.NUCC, on, None).lines(TaxonomyCode, lines.TaxonomyLine, wanted)
    return next((line.name or line.classification for line in found.lines), "")


def place_names(session: Session, on: date) -> dict[str, str]:
    """Return the places of service by code, as loaded, without numbers that name none."""
    assigned = PlaceCode.setting != lines.UNASSIGNED
    found = _Ask(session, kinds.POS, on, None).lines(PlaceCode, lines.PlaceLine, assigned)
    return {line.code: line.name for line in found.lines}


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
