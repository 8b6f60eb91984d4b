"""What the manager of a demo market decided about practices with many or few member visits."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import add_months
from provider_ops.demo.network import outlying
from provider_ops.outliers.rules.measures import Measure
from provider_ops.outliers.rules.standing import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office, Staff

_DECIDED = 0.5
_AGO = 40
_MANY = (
    (Decision.WATCH, "Took over a closed practice in June; its panel follows in the fall."),
    (Decision.EXPLAINED, "Two clinicians see the members of a sister office on Fridays."),
    (Decision.WATCH, "Asked for a sample of ten charts; the answer is due this month."),
)
_FEW = (
    (Decision.WATCH, "Claims lag after the change of their billing system."),
    (Decision.EXPLAINED, "One clinician was on leave from May to August."),
)


def decisions(make: Maker, team: Staff, offices: Sequence[Office]) -> Batch:
    """Yield one decision for most offices that stand out, some of them over by now."""
    chance = random.Random(team.manager.int)  # noqa: S311 - a demo must repeat
    rows: list[tuple[Any, ...]] = []
    for key, times in outlying(offices).items():
        if chance.random() > _DECIDED:
            continue
        decision, reason = chance.choice(_MANY if times > 1 else _FEW)
        on = make.today - timedelta(days=_AGO + chance.randrange(30))
        until = None
        if decision is not Decision.EXPLAINED:
            until = on + timedelta(days=chance.choice((30, 90, 120)))
        rows.append(
            (make.new_id(), key, Measure.MEMBER_VISITS.value, _judged(on),
             Decimal(round(35 * times)), Decimal("3.00"), times > 1, decision.value, reason,
             until, None, team.manager, datetime.combine(on, time(14, 30), UTC))
        )  # fmt: skip
    return make.batch(
        "outlier_decision",
        "organization_id measure month value reach above decision reason until visit_id "
        "staff_id decided_at",
        rows,
    )


def _judged(on: date) -> date:
    """The last month that was over on a day."""
    return add_months(on.replace(day=1), -1)
