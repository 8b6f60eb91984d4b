"""Which offices have a contract that ends soon or just ended, or whose notice is near, as SQL."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Date,
    Integer,
    String,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import aliased

from provider_ops.contracts.model import Contract, ContractStretch
from provider_ops.contracts.queries.by_stretch import notice_by, on_day
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select, Subquery
    from sqlalchemy.orm import Session

_S = ContractStretch
_COLUMNS: tuple[tuple[str, Any], ...] = (
    ("agreed", Date), ("months", Integer), ("notice", Integer), ("on", Date),
)  # fmt: skip


def offices_ending(market_id: Any, day: Any, offices: Any = None) -> Subquery:
    """Return `organization_id`, `on` and `latest`: first and last end that nothing renews.

    They lie between `day` and the parameter `ends_until`. Of an office that has nothing in force
    both are the day on which its last contract ended, from the parameter `ended_since` on: before
    `day`. So one table answers for both. `offices` is a select of keys, if not all of the market
    are asked about.
    """
    latest = func.max(_S.last)
    return (
        select(
            Contract.organization_id, latest.label("latest"),
            case((latest < day, latest), else_=func.min(_S.last)).label("on"),
        )
        .join(Contract, Contract.id == _S.contract_id)
        .where(_of(market_id, day, offices),
               _S.last.between(bindparam("ended_since"), bindparam("ends_until")),
               or_(_S.last >= day, ~_has_another_in_force(day)))
        .group_by(Contract.organization_id)
        .subquery("ending")
    )  # fmt: skip


def _has_another_in_force(day: Any) -> ColumnElement[bool]:
    other, its = aliased(Contract), aliased(ContractStretch)
    return (
        select(other.id)
        .join(its, its.contract_id == other.id)
        .where(other.organization_id == Contract.organization_id, its.since <= day,
               its.until >= day, its.first <= day, its.last >= day)
        .exists()
    )  # fmt: skip


def offices_renewing(market_id: Any, day: Any, offices: Any = None) -> Subquery:
    """Return `organization_id`, `on` and `latest`: the first and the last day for notice.

    Its parameters are what `notices_near` returns; `offices` as of `offices_ending`.
    """
    rows = func.json_each(bindparam("notices", type_=String)).table_valued("value", name="k")
    renewing = select(
        *(type_coerce(func.json_extract(rows.c.value, f"$[{place}]"), kind).label(name)
          for place, (name, kind) in enumerate(_COLUMNS))
    ).cte("kinds").prefix_with("MATERIALIZED")  # fmt: skip
    return (
        select(Contract.organization_id, func.min(renewing.c.on).label("on"),
               func.max(renewing.c.on).label("latest"))
        .select_from(_S)
        .join(renewing, (_S.agreed == renewing.c.agreed) & (_S.renewal_months == renewing.c.months)
              & (_S.notice_days == renewing.c.notice))
        .join(Contract, Contract.id == _S.contract_id)
        .where(_of(market_id, day, offices),
               _S.agreed.in_(bindparam("notices_of", expanding=True)))
        .group_by(Contract.organization_id)
        .subquery("renewing")
    )  # fmt: skip


def _of(market_id: Any, day: Any, offices: Any) -> ColumnElement[bool]:
    if offices is None:
        return and_(on_day(market_id, day), _S.first <= day)
    # By the contracts of the few offices, not by what is near in the whole market.
    within = unindexed(_S.market_id) == market_id
    return and_(within, _S.since <= day, _S.until >= day, _S.first <= day,
                Contract.organization_id.in_(offices))  # fmt: skip


def notices_near(session: Session, market_id: str, day: date, within: int) -> dict[str, Any]:
    """Return the values of `offices_renewing` for last days for notice within some days.

    They are reckoned once for each kind of agreed end and renewal, here and not in SQL.
    """
    near = [
        (*kind, by)
        for agreed, months, notice in session.execute(_kinds(), {"market": market_id})
        if (kind := (agreed, months, notice))
        and 0 <= ((by := notice_by(kind, day)) - day).days <= within
    ]
    # One parameter, so that the statement is the same whatever the kinds are.
    return {
        "notices": json.dumps(near, default=date.isoformat),
        "notices_of": {kind[0] for kind in near},
    }


@cache
def _kinds() -> Select[date | None, int, int]:
    return (
        select(_S.agreed, _S.renewal_months, _S.notice_days)
        .where(_S.market_id == bindparam("market"), _S.agreed.is_not(None))
        .distinct()
    )
