"""What is near: an NPI or a code somebody may have meant, and what lists approve beside a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import func, or_, select

from provider_ops.codes.model import ApprovedCode, BillingCode
from provider_ops.codes.queries.loads import KIND_OF_SET, latest_load
from provider_ops.codes.rules.extents import Extent, shape
from provider_ops.network.model import Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_HALF = 5
_CANDIDATES = 2_000
_MOST_MISTAKES = 2
_LOOKED = 50
_KIND = 3
"""Characters that codes of services of a kind have in common: 992 for office visits."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that is there and looks like what was typed; `mistakes` are typing errors."""

    text: str
    name: str
    mistakes: int


def near_providers(
    session: Session, market_id: str, npi: str, *, limit: int = 5
) -> tuple[Suggestion, ...]:
    """Return providers whose NPI differs by one or two typing errors, in one half of it."""
    if len(npi) < _HALF:
        return ()
    found = session.execute(
        select(Provider.npi, Provider.given_name, Provider.family_name)
        .where(
            Provider.market_id == market_id,
            or_(Provider.npi.between(npi[:_HALF], npi[:_HALF] + "~"),
                Provider.npi.like("%" + "".join(filter(str.isdigit, npi[-_HALF:])))),
        )
        .limit(_CANDIDATES)
    )  # fmt: skip
    return _nearest(npi, ((row[0], f"{row[1]} {row[2]}") for row in found), limit)


def near_codes(session: Session, code: str, *, limit: int = 5) -> tuple[Suggestion, ...]:
    """Return codes of the latest loads that differ by one or two typing errors."""
    loads = [key for kind in KIND_OF_SET.values() if (key := latest_load(session, kind))]
    starts = [BillingCode.code.between(code[:n], code[:n] + "~") for n in (3,)]
    ends = BillingCode.code.like("%" + "".join(filter(str.isalnum, code[-3:])))
    found = session.execute(
        select(BillingCode.code, BillingCode.description)
        .where(
            BillingCode.import_id.in_(loads), BillingCode.code_set.in_(KIND_OF_SET),
            or_(*starts, ends),
        )
        .limit(_CANDIDATES)
    )  # fmt: skip
    return _nearest(code, ((row[0], row[1]) for row in found), limit)


@dataclass(frozen=True, slots=True)
class NearApproval:
    """An entry of a list beside a code that the list does not approve."""

    list_name: str
    extent: Extent


def near_approvals(
    session: Session, lists: Mapping[UUID, str], code: str, day: date, known: datetime
) -> tuple[NearApproval, ...]:
    """Return what lists, keys with names, approve on `day` next to `code`: below it and above.

    Only codes of its shape that begin with the same three characters are near it, which is how
    code sets keep services of a kind together; and of each list one entry on either side. They
    are for reference: another code is another service.
    """
    found: list[NearApproval] = []
    for key, name in lists.items():
        of_list = (
            ApprovedCode.list_id == key, known_at(ApprovedCode, known),
            valid_on(ApprovedCode, day), func.length(ApprovedCode.code) == len(code),
        )  # fmt: skip
        for beside, order in ((ApprovedCode.code < code, ApprovedCode.code.desc()),
                              (ApprovedCode.code > code, ApprovedCode.code)):  # fmt: skip
            rows = session.execute(
                select(ApprovedCode.code, ApprovedCode.code_last)
                .where(*of_list, beside).order_by(order).limit(_LOOKED)
            )  # fmt: skip
            near = [one for row in rows if shape((one := Extent(*row)).first) == shape(code)]
            below = [one for one in near if one.end < code and one.end[:_KIND] == code[:_KIND]]
            chosen = max(below, key=lambda one: one.end, default=None) if below else None
            if chosen is None:
                chosen = next((one for one in near if one.first > code
                               and one.first[:_KIND] == code[:_KIND]), None)  # fmt: skip
            if chosen is not None:
                found.append(NearApproval(name, chosen))
    return tuple(dict.fromkeys(found))


def _nearest(
    typed: str, candidates: Iterable[tuple[str, str]], limit: int
) -> tuple[Suggestion, ...]:
    measured = [
        Suggestion(text, name, DamerauLevenshtein.distance(typed, text))
        for text, name in dict(candidates).items()
    ]
    near = [one for one in measured if 0 < one.mistakes <= _MOST_MISTAKES]
    return tuple(sorted(near, key=lambda one: (one.mistakes, one.text))[:limit])
