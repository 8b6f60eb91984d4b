"""How an amendment comes about: draft, submitted, approved or declined, signed; and versions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal
    from uuid import UUID


class AmendmentKind(StrEnum):
    """What an amendment changes: the term of the contract, or money within it."""

    AMENDMENT = "amendment"
    CHANGE_ORDER = "change order"


class State(StrEnum):
    """Where an amendment is."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    DECLINED = "declined"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"


_STATES = {
    State.DRAFT: Sentence("draft"),
    State.SUBMITTED: Sentence("submitted"),
    State.APPROVED: Sentence("approved"),
    State.DECLINED: Sentence("declined"),
    State.SIGNED: Sentence("signed"),
    State.WITHDRAWN: Sentence("withdrawn"),
}


class Step(StrEnum):
    """What somebody can do with an amendment, what leads on first."""

    SUBMIT = "submit"
    APPROVE = "approve"
    SIGN = "sign"
    DECLINE = "decline"
    REVISE = "revise"
    WITHDRAW = "withdraw"


DRAFTED = "draft"
"""The step that an amendment's history begins with."""

REMINDED = "remind"
"""What stands in a history where the office was reminded: it leads nowhere else."""

APPROVERS = frozenset({"manager", "director", "admin"})
"""Roles that approve and decline; none of them approves what they wrote or handed in themselves."""

WRITING = frozenset({DRAFTED, Step.REVISE.value, Step.SUBMIT.value})
"""Steps that make somebody an author of the version they are taken on."""

_LEADS_TO = {
    (State.DRAFT, Step.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Step.APPROVE): State.APPROVED,
    (State.SUBMITTED, Step.DECLINE): State.DECLINED,
    (State.APPROVED, Step.DECLINE): State.DECLINED,  # the office need not sign what we approved
    (State.DRAFT, Step.REVISE): State.DRAFT,
    (State.DECLINED, Step.REVISE): State.DRAFT,
    (State.DRAFT, Step.WITHDRAW): State.WITHDRAWN,
    (State.DECLINED, Step.WITHDRAW): State.WITHDRAWN,
    (State.APPROVED, Step.SIGN): State.SIGNED,
}
OPEN = frozenset({State.DRAFT, State.SUBMITTED, State.APPROVED})
"""States that still wait for somebody."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one version of an amendment says. Days are inclusive; `amount` is dollars.

    `list_id` is the approved list that the contract pays by on these days; None: it brings none.
    """

    title: str
    first: date | None = None
    last: date | None = None
    amount: Decimal | None = None
    list_id: UUID | None = None


def steps_from(state: State) -> tuple[Step, ...]:
    """Return what can be done next, in the order in which it is usually done."""
    return tuple(step for step in Step if (state, step) in _LEADS_TO)


def after(state: State, step: Step) -> State:
    """Return the state that a step leads to.

    Raises:
        RuleError: The step is not open to an amendment in this state.
    """
    try:
        return _LEADS_TO[state, step]
    except KeyError:
        raise RuleError(
            Sentence("It is {state}.", state=_STATES[state]),
            title="This amendment is elsewhere by now",
            remedy="Nothing was saved. Open it again to see who acted, then go on from there.",
        ) from None


def stored(state: State) -> str:
    """Return what a row says of a state: release 0.1 knows of no withdrawn one.

    It shows such an amendment as declined, which waits for nobody either.
    """
    return (State.DECLINED if state is State.WITHDRAWN else state).value


def restored(word: str, steps: Iterable[str]) -> State:
    """Return the state of a row that says `word`; `steps` are those taken, the oldest first."""
    state = State(word)
    endings = [one for one in steps if one in (Step.DECLINE, Step.WITHDRAW)]
    if state is State.DECLINED and endings and endings[-1] == Step.WITHDRAW:
        return State.WITHDRAWN
    return state


def replay(steps: Iterable[Step]) -> tuple[State, int]:
    """Return state and version that steps lead to from the first draft on.

    Raises:
        RuleError: One of them was not open then.
    """
    state, revision = State.DRAFT, 1
    for step in steps:
        state = after(state, step)
        revision += step is Step.REVISE
    return state, revision


def check_content(kind: AmendmentKind, content: Content) -> None:
    """Refuse an amendment that says nothing, or what cannot be.

    Raises:
        RuleError: It has no name, no first day, no amount where its kind needs one, or an end
            before its beginning.
    """
    if not content.title.strip():
        raise RuleError("An amendment has a name.")
    if kind is AmendmentKind.AMENDMENT and content.first is None:
        raise RuleError("An amendment says from which day on it holds.")
    if kind is AmendmentKind.CHANGE_ORDER and content.amount is None:
        raise RuleError("A change order says how many dollars it is about.")
    first, last = content.first, content.last
    if content.list_id is not None and first is None:
        raise RuleError("A list is brought by an amendment that says from which day on.")
    if first is not None and last is not None and last < first:
        raise RuleError(
            Sentence("It would begin on {first:%m/%d/%Y} and end on {last:%m/%d/%Y}.",
                     first=first, last=last),
            title="The end lies before the beginning",
        )


def check_person(step: Step, role: str, *, is_author: bool) -> None:
    """Refuse a step to somebody who may not take it.

    Args:
        step: What they want to do.
        role: Of the staff list.
        is_author: Whether they took a step of `WRITING` on this version.

    Raises:
        RuleError: It is for `APPROVERS`, or for somebody who did not write it.
    """
    refusal = _refusal(step, role, is_author=is_author)
    if refusal is not None:
        raise refusal


def steps_for(state: State, role: str, *, is_author: bool) -> tuple[Step, ...]:
    """Return those of `steps_from` that `check_person` does not refuse."""
    return tuple(
        step for step in steps_from(state) if _refusal(step, role, is_author=is_author) is None
    )


def why_missing(state: State, role: str, *, is_author: bool) -> str:
    """Return why somebody may not take the step that comes next; "" where they may."""
    ahead = steps_from(state)
    refusal = _refusal(ahead[0], role, is_author=is_author) if ahead else None
    return refusal.detail if refusal is not None else ""


def _refusal(step: Step, role: str, *, is_author: bool) -> RuleError | None:
    if step is Step.DECLINE and role not in APPROVERS:
        return RuleError(
            "A manager or director declines amendments.",
            title="Somebody else has to decline this",
            remedy="Nothing was saved. It stays as it is until they do.",
        )
    if step is Step.APPROVE and role not in APPROVERS:
        return RuleError(
            "A manager or director approves amendments.",
            title="Somebody else has to approve this",
            remedy="Nothing was saved. It stays submitted until they do.",
        )
    if step is Step.APPROVE and is_author:
        return RuleError(
            "You wrote or submitted this version; another manager or director approves it.",
            title="Somebody else has to approve this",
            remedy="Nothing was saved. It stays submitted until they do.",
        )
    return None
