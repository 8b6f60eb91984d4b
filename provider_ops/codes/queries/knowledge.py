"""How an answer changed with what was known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.queries.facts import records_for
from provider_ops.codes.rules.knowledge import Knowledge, over_time

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.codes.queries.facts import Place
    from provider_ops.codes.rules.facts import Question

__all__ = ["Knowledge", "knowledge"]


def knowledge(
    session: Session, place: Place, question: Question, until: date
) -> tuple[Knowledge, ...]:
    """Return how the answer changed over known-on days up to and including `until`.

    Neighbours that say the same for the same reason are one.
    """
    records = records_for(session, place.market_id, question)
    return over_time(records, question, until, place.time_zone)
