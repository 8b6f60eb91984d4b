"""What may be asked of claim lines and the rules that they break, as conditions of a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_, select

from provider_ops.claims.findings.outcomes import Outcome
from provider_ops.claims.findings.rules import RULES
from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.codes.rules.denials import reasons_of

if TYPE_CHECKING:
    from collections.abc import Collection

OF_LINE = and_(Finding.npi == ClaimLine.npi, Finding.line_id == ClaimLine.id)
"""A finding is on a line: as its key has it, which begins with the NPI."""
BROKEN = (
    select(func.group_concat(Finding.rule)).where(OF_LINE).correlate(ClaimLine).scalar_subquery()
)
"""Rules that the line breaks, with commas; None where it breaks none."""
DENIED = and_(ClaimLine.denial != literal_column("''"), STANDS)
"""With the empty word in the statement itself, else the index of denied lines cannot serve it."""


def denied_with(outcome: Outcome) -> ColumnElement[bool]:
    """Ask of a denied line for an outcome; see `outcomes.outcome_of`."""
    broken = select(Finding.rule).where(OF_LINE).correlate(ClaimLine)
    if outcome is Outcome.NOT_DENIED:
        return false()
    if outcome is Outcome.NOTHING_FAILS:
        return and_(~broken.exists(), ClaimLine.service_date.is_not(None))
    reason = func.substr(ClaimLine.denial, func.instr(ClaimLine.denial, "-") + 1)
    expected = broken.where(
        or_(*(and_(Finding.rule == rule, reason.in_(reasons_of(rule))) for rule in RULES))
    ).exists()
    return expected if outcome is Outcome.AS_EXPECTED else and_(broken.exists(), ~expected)


def breaks_any(rules: Collection[str]) -> ColumnElement[bool]:
    """Ask whether a line breaks one of these rules."""
    broken = select(Finding.rule).where(OF_LINE, Finding.rule.in_(sorted(rules)))
    return broken.correlate(ClaimLine).exists()
