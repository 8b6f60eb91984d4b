"""Where an issue and its lines stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class IssueState(StrEnum):
    """Where an issue stands."""

    OPEN = "open"
    APPEALED = "appealed"
    RESOLVED = "resolved"


class LineStatus(StrEnum):
    """What was done about a denied line so far."""

    OPEN = "open"
    APPEALED = "appealed"
    REVIEWED = "reviewed"
    RESOLVED = "resolved"


_NEXT = {
    IssueState.OPEN: frozenset({IssueState.APPEALED, IssueState.RESOLVED}),
    IssueState.APPEALED: frozenset({IssueState.OPEN, IssueState.RESOLVED}),
    IssueState.RESOLVED: frozenset({IssueState.OPEN}),
}


def may_become(now: IssueState, wanted: IssueState) -> bool:
    """Tell whether an issue may go from one state to another; resolved ones are reopened first."""
    return wanted in _NEXT[now]


def line_status(issues: Iterable[IssueState], *, reviewed: bool) -> LineStatus:
    """Return where a line stands that is in these issues.

    What is still going on tells more than what is over: appealed, then open, then resolved. A
    review counts for lines of no issue, and for lines whose issues are all resolved it does not.
    """
    states = set(issues)
    if IssueState.APPEALED in states:
        return LineStatus.APPEALED
    if IssueState.OPEN in states:
        return LineStatus.OPEN
    if IssueState.RESOLVED in states:
        return LineStatus.RESOLVED
    return LineStatus.REVIEWED if reviewed else LineStatus.OPEN
