"""What hangs on a load of an official list: findings that rest on it, answers that were told."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Text, cast, func, select

from provider_ops.claims.findings.reading import rules_on
from provider_ops.claims.model import Finding
from provider_ops.codes.kinds import KINDS
from provider_ops.codes.model import CodeCheck
from provider_ops.codes.queries.loads import DATED, KIND_OF_SET, standing_in_order
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.sets import code_set_of
from provider_ops.codes.rules.trail import loaded_as
from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.core.text import count
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

MOST_NAMED = 20
_SET_OF_KIND = {kind: code_set for code_set, kind in KIND_OF_SET.items()}


@dataclass(frozen=True, slots=True)
class ToldLeft:
    """An answer that an office was told."""

    code: str
    npi: str
    day: date


@dataclass(frozen=True, slots=True)
class ListDependents:
    """What hangs on a load of an official list.

    Attributes:
        lines: Of the list; they go.
        answers: Whether it answers now; if not, nothing but its lines goes.
        other: What answers without it, or in its place already; empty where nothing does.
        findings: Findings that rest on the list and may turn, by rule.
        told: How many answers stand on it; they stay as they were told.
        named: The latest of them.
    """

    lines: int
    answers: bool
    other: str
    findings: tuple[tuple[str, int], ...]
    told: int
    named: tuple[ToldLeft, ...]

    def in_words(self) -> tuple[str, ...]:
        """Return what happens and what stays, in one sentence each."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if not self.answers:
            yield f"{self.other} answers already; no answer changes."
        elif self.other:
            yield f"{self.other} answers in its place."
        else:
            yield "No other load of this list is there: nothing is known of what it says."
        for rule, amount in self.findings:
            yield f"{count(amount, 'finding')} of the rule {rule} may turn."
        for one in self.named:
            yield (f"The answer about {one.code} for {one.npi}, told on {one.day:%m/%d/%Y}, stays "
                   "as it was told.")  # fmt: skip
        if more := self.told - len(self.named):
            yield f"{count(more, 'more answer')} that stand on it stay as they were told."


def list_dependents(session: Session, market_id: str, zone: str, import_id: UUID) -> ListDependents:
    """Return what hangs on a load.

    Raises:
        NotFoundError: There is no such load of an official list.
    """
    load = session.get(DataImport, import_id)
    kind = next((one for one in KINDS if load is not None and one.kind == load.kind), None)
    if load is None or kind is None:
        raise NotFoundError
    lines = select(func.count()).where(kind.table.c.import_id == import_id)
    answers, other = _answering(session, load)
    stands_on = _told_by(load, market_id, zone)
    named = session.execute(
        select(CodeCheck.code, CodeCheck.npi, CodeCheck.asked_at)
        .where(*stands_on).order_by(CodeCheck.asked_at.desc()).limit(MOST_NAMED)
    )  # fmt: skip
    return ListDependents(
        lines=session.scalar(lines) or 0,
        answers=answers,
        other=other,
        findings=_findings(session, market_id, load.kind) if answers else (),
        told=session.scalar(select(func.count(CodeCheck.id)).where(*stands_on)) or 0,
        named=tuple(ToldLeft(code, npi, day_in(zone, asked)) for code, npi, asked in named),
    )


def _answering(session: Session, load: DataImport) -> tuple[bool, str]:
    """Return whether a load answers, and what does beside it or without it."""
    rows = [row for row in standing_in_order(session, load.kind, None) if row.part == load.part]
    if load.kind in DATED:  # each release holds for days of its own, until the next one's
        rows = sorted((row for row in rows if row.release <= load.release),
                      key=lambda row: row.release)  # fmt: skip
    others = [row for row in rows if row.id != load.id]
    name = kinds.short_name(load.kind)
    other = f"{name} {others[-1].release or others[-1].file_name}" if others else ""
    return bool(rows) and rows[-1].id == load.id, other


def _findings(session: Session, market_id: str, kind: str) -> tuple[tuple[str, int], ...]:
    found = session.execute(
        select(Finding.rule, Finding.code, func.count())
        .where(Finding.market_id == market_id, Finding.rule.in_(rules_on(kind)))
        .group_by(Finding.rule, Finding.code)
    )
    of_set, counts = _SET_OF_KIND.get(kind), Counter[str]()
    for rule, code, amount in found:
        if of_set is None or code_set_of(code) == of_set:
            counts[rule] += amount
    return tuple(sorted(counts.items()))


def _told_by(load: DataImport, market_id: str, zone: str) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a kept answer names the load among its sources."""
    name = "Opt-out list" if load.kind == kinds.OPT_OUT else kinds.short_name(load.kind)
    source = json.dumps(loaded_as(name, load.release, day_in(zone, load.imported_at)))[1:-1]
    return (
        CodeCheck.market_id == market_id,
        func.instr(cast(CodeCheck.trail, Text), source) > 0,
    )
