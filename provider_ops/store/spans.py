"""Two kinds of time: what held on a day, as we knew it at an instant. Rows are only added."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import and_, exists, inspect, or_, select
from sqlalchemy.orm import aliased

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store.base import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

SpanRow = TypeVar("SpanRow", bound=Span)

_NOT_COPIED = frozenset({"id", "recorded_at", "replaces_id", "withdrawn", "source"})


EVER = datetime.max.replace(tzinfo=UTC)
"""To be known at: all that was ever recorded counts, corrections in place of what they correct."""


def known_at(
    span: type[SpanRow], instant: datetime | ColumnElement[datetime]
) -> ColumnElement[bool]:
    """Return the condition that a span counts as known at `instant`.

    It was recorded by then, it is no mere withdrawal, and nothing recorded by then took its
    place. Joins nothing: put it into any `where` or `on`.

    Args:
        span: A mapped span class, or an alias of one (`sqlalchemy.orm.aliased`).
        instant: "As known on a day" is `core.clock.end_of_day` of that day.
    """
    later: type[SpanRow] = _later(span)  # type: ignore[arg-type]
    replaced = exists(
        select(later.id).where(later.replaces_id == span.id, later.recorded_at <= instant)
    ).correlate(span)
    return and_(span.recorded_at <= instant, span.withdrawn.is_(False), ~replaced)


@lru_cache(maxsize=256)
def _later(span: Any) -> Any:
    """Return an alias of a span class; making one costs more than most queries take.

    It is only ever the table of a subquery of its own, so one does for all statements.
    """
    return aliased(span)


def valid_on(span: type[Span], day: date | ColumnElement[date]) -> ColumnElement[bool]:
    """Return the condition that what a span says held on `day`; its last day is included."""
    return and_(span.valid_from <= day, or_(span.valid_to.is_(None), span.valid_to >= day))


def record_span(
    session: Session,
    work: Workspace,
    kind: type[SpanRow],
    *,
    valid_from: date,
    valid_to: date | None = None,
    source: str = "",
    market_id: str = "",
    **facts: Any,
) -> SpanRow:
    """Add a span that is known from now on. For use inside an action's transaction.

    `source` names the document, load or person that says so, in words for people. The row
    belongs to the market of `work` unless `market_id` names another. `facts` are the other
    columns of `kind`.

    Raises:
        RuleError: The span ends before it begins.
    """
    _check_order(valid_from, valid_to)
    values = facts | {"valid_from": valid_from, "valid_to": valid_to, "source": source}
    return _add(session, work, kind, {"market_id": market_id or work.market_id} | values)


def correct_span(
    session: Session,
    work: Workspace,
    kind: type[SpanRow],
    span_id: UUID,
    *,
    source: str = "",
    **changes: Any,
) -> SpanRow:
    """Say what a span should have said; what it said before stays answerable.

    `changes` are the columns that were wrong, with their right values.

    Returns:
        The new row, which replaces the row `span_id`.

    Raises:
        NotFoundError: There is no such span.
        RuleError: It was corrected or withdrawn before, or would end before it begins.
    """
    return _replace(session, work, kind, span_id, changes, source=source, withdrawn=False)


def end_span(
    session: Session,
    work: Workspace,
    kind: type[SpanRow],
    span_id: UUID,
    last_day: date,
    *,
    source: str = "",
    **changes: Any,
) -> SpanRow:
    """Say that a span holds up to and including `last_day`, and not after.

    Raises:
        NotFoundError: There is no such span.
        RuleError: It was corrected or withdrawn before, or begins after `last_day`; a span that
            never held is withdrawn instead.
    """
    return correct_span(session, work, kind, span_id, source=source, valid_to=last_day, **changes)


def withdraw_span(
    session: Session, work: Workspace, kind: type[SpanRow], span_id: UUID, *, source: str = ""
) -> SpanRow:
    """Say that a span was recorded by mistake and never held.

    Raises:
        NotFoundError: There is no such span.
        RuleError: It was corrected or withdrawn before.
    """
    return _replace(session, work, kind, span_id, {}, source=source, withdrawn=True)


def _replace(
    session: Session,
    work: Workspace,
    kind: type[SpanRow],
    span_id: UUID,
    changes: dict[str, Any],
    *,
    source: str,
    withdrawn: bool,
) -> SpanRow:
    former = session.get(kind, span_id)
    if former is None:
        raise NotFoundError
    taken = session.scalar(select(kind.id).where(kind.replaces_id == span_id).limit(1))
    if former.withdrawn or taken is not None:
        raise RuleError(
            title="This entry was corrected before",
            remedy="Nothing was saved. Open its latest version and correct that one.",
        )
    values = {
        column.key: getattr(former, column.key)
        for column in inspect(kind).column_attrs
        if column.key not in _NOT_COPIED
    }
    values |= changes
    _check_order(values["valid_from"], values["valid_to"])
    values |= {"replaces_id": span_id, "withdrawn": withdrawn, "source": source}
    return _add(session, work, kind, values)


def _add(session: Session, work: Workspace, kind: type[SpanRow], values: dict[str, Any]) -> SpanRow:
    make: Callable[..., SpanRow] = kind
    row = make(**({"withdrawn": False} | values), id=work.new_id(), recorded_at=work.now())
    session.add(row)
    session.flush()
    return row


def _check_order(valid_from: date, valid_to: date | None) -> None:
    if valid_to is not None and valid_to < valid_from:
        raise RuleError(
            Sentence("It would begin on {first:%m/%d/%Y} and end on {last:%m/%d/%Y}.",
                     first=valid_from, last=valid_to),
            title="The end lies before the beginning",
        )
