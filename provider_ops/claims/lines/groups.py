"""Denied lines of a filter put together by provider, practice, code or rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import case, func, select, type_coerce

from provider_ops.claims.findings.conditions import OF_LINE
from provider_ops.claims.findings.queries import LineFilter, is_by_rule, lines_count, matching
from provider_ops.claims.lines.practices import market_of, practices_of
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.money import ZERO
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from decimal import Decimal

    from sqlalchemy.orm import Session

GroupBy = Literal["provider", "practice", "code", "rule"]
_CHUNK = 5_000
"""NPIs that are asked for in one statement; SQLite takes 32,766 parameters."""


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines that have something in common.

    Attributes:
        by: What they have in common.
        key: NPI, name of the practice, code, or rule; empty where lines have none.
        name: Of the provider; else empty.
        denied: What the lines charged; for lines of a rule, what is at risk on them.
        share: Of all lines of the filter, 0 to 1.
        npis: Of a practice, those whose lines these are.
    """

    by: GroupBy
    key: str
    name: str
    lines: int
    denied: Decimal
    share: float
    npis: tuple[str, ...] = ()


def line_groups(
    session: Session, market_id: str, wanted: LineFilter, by: GroupBy
) -> tuple[LineGroup, ...]:
    """Return the lines of a filter in groups, the most lines first.

    A line that breaks several rules is in the group of each.
    """
    sums = _sums(session, market_id, wanted, "npi" if by in ("provider", "practice") else by)
    if by in ("rule", "code"):
        # Only rules can share a line, and only then is it worth counting them apart.
        total = lines_count(session, market_id, wanted) if by == "rule" else None
        return _ranked(by, {key: ("", *rest, ()) for key, *rest in sums}, total)
    if by == "provider":
        names = _people(session, market_id, [npi for npi, _, _ in sums])
        return _ranked(by, {npi: (names.get(npi, ""), *rest, ()) for npi, *rest in sums})
    return _by_practice(session, market_id, sums)


def _by_practice(session: Session, market_id: str, sums: list[Any]) -> tuple[LineGroup, ...]:
    groups: dict[str, tuple[str, int, Decimal, tuple[str, ...]]] = {}
    names = _practices(session, market_id, [npi for npi, _, _ in sums])
    for npi, lines, denied in sums:
        name = names.get(npi, "")
        _, before, dollars, npis = groups.get(name, ("", 0, ZERO, ()))
        groups[name] = ("", before + lines, dollars + denied, (*npis, npi))
    return _ranked("practice", groups)


def _sums(session: Session, market_id: str, wanted: LineFilter, by: str) -> list[Any]:
    """Add up on the index that finds the lines: it has all that is asked for but the rule."""
    found: Any = matching(market_id, wanted, paged=False)
    if is_by_rule(wanted) and not wanted.rule and by != "rule":
        return _sums_of_any_rule(session, found, by)
    line: type[Finding | ClaimLine] = Finding if is_by_rule(wanted) else ClaimLine
    dollars: Any = Finding.at_risk if line is Finding else ClaimLine.charge
    key: Any = func.coalesce(Finding.rule, "") if by == "rule" else getattr(line, by)
    if by == "rule" and line is ClaimLine and not wanted.rule:
        found = found.outerjoin(Finding, OF_LINE)
    query = found.with_only_columns(key, func.count(), func.sum(dollars)).group_by(key)
    return [(one, lines, total or ZERO) for one, lines, total in session.execute(query)]


def _sums_of_any_rule(session: Session, found: Any, by: str) -> list[Any]:
    """Add up lines that may break several rules, each once."""
    lines, key = found.subquery(), getattr(ClaimLine, by)
    at_risk = type_coerce(
        func.sum(case((ClaimLine.paid != ZERO, ClaimLine.paid), else_=ClaimLine.charge)),
        ClaimLine.charge.type,
    )
    query = select(key, func.count(), at_risk).join(lines, lines.c.id == ClaimLine.id).group_by(key)
    return [(one, count, total or ZERO) for one, count, total in session.execute(query)]


def _ranked(
    by: GroupBy, groups: dict[str, Any], total: int | None = None
) -> tuple[LineGroup, ...]:
    total = total or sum(lines for _, lines, _, _ in groups.values())
    rows = (
        LineGroup(by, key, name if by == "provider" else "", lines, denied, lines / total, npis)
        for key, (name, lines, denied, npis) in groups.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.lines, row.key)))


def _people(session: Session, market_id: str, npis: list[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for start in range(0, len(npis), _CHUNK):
        found = session.execute(
            select(Provider.npi, Provider.given_name, Provider.family_name).where(
                market_of(Provider.market_id, market_id),
                Provider.npi.in_(npis[start : start + _CHUNK]),
            )
        )
        names |= {npi: f"{given} {family}" for npi, given, family in found}
    return names


def _practices(session: Session, market_id: str, npis: list[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for start in range(0, len(npis), _CHUNK):
        names |= practices_of(session, market_id, npis[start : start + _CHUNK])
    return names
