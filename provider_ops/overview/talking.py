"""What to talk about at an office: points made from facts, each with what it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.contracts.rules import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.escalations.queries import CaseRow
    from provider_ops.overview.changes import Change
    from provider_ops.overview.denials import Denial
    from provider_ops.overview.prep import EndingCode
    from provider_ops.overview.teaching import Clock
    from provider_ops.visits.queries import PromiseRow

OF_A_KIND = 2
"""Points of one kind at most: two of each are remembered, five of one are not."""
NEAR = timedelta(days=180)
"""How far ahead the end of a contract, or of the time to give notice, is worth a word."""
NOT_COVERED = "CO-109"
"""Denied as not covered by this payer: what follows when a contract has ended."""


class Source(StrEnum):
    """What a point stands on; the screen and the paper put the word before its name."""

    CASE = "case"
    CLAIMS = "claims"
    LIST = "list"
    CONTRACT = "contract"
    VISIT = "visit"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class TalkPoint:
    """Something to say, with the fact it stands on.

    Attributes:
        about: A code, a reason, a number, or a day.
        kind: ended, ending, contract or notice of a contract, or denial, code, case, late, change
            or teach: the screen puts the words together.
        figures: What the words need, by name.
        source: What kind of record says so, and its name: number, list, day of the visit.
    """

    about: str
    kind: str
    figures: tuple[tuple[str, str], ...]
    source: tuple[Source, str] = (Source.CLAIMS, "")


def points_of(
    cases: Sequence[CaseRow] = (),
    reasons: Sequence[Denial] = (),
    ending: Sequence[EndingCode] = (),
    contract: ContractRow | None = None,
    promises: Sequence[PromiseRow] = (),
    changed: Sequence[Change] = (),
    clocks: Sequence[Clock] = (),
) -> tuple[TalkPoint, ...]:
    """Return what these facts give to talk about, the most pressing first.

    Of a contract that has ended no code is to be renewed and no list to be learned, and what was
    denied for want of it is said with its end.
    """
    ended = contract is not None and contract.standing.ended
    if ended:
        ending, changed = (), ()
    denied = [one for one in reasons if not (ended and one.reason == NOT_COVERED)]
    return (
        *_ended(contract, follows=len(denied) < len(reasons)),
        *_late(promises),
        *(_case(row) for row in cases[:OF_A_KIND]),
        *_notice(contract),
        *_ending(contract),
        *(_denial(denial) for denial in denied[:OF_A_KIND]),
        *(_code(code) for code in ending[:OF_A_KIND]),
        *_changes(changed),
        *_teach(clocks),
        *_contract(contract),
    )


def _ended(contract: ContractRow | None, *, follows: bool) -> list[TalkPoint]:
    """A contract that ended stands before all else; with `follows` lines were denied for it."""
    if contract is None or not contract.standing.ended or contract.standing.ends is None:
        return []
    figures = (("ends", contract.standing.ends.isoformat()),
               ("denied", NOT_COVERED if follows else ""))  # fmt: skip
    return [TalkPoint(contract.number, "ended", figures, (Source.CONTRACT, contract.number))]


def _late(promises: Sequence[PromiseRow]) -> list[TalkPoint]:
    return [
        TalkPoint(row.due_on.isoformat(), "late",
                  (("text", row.text), ("owner", row.owner), ("days", str(row.days_late)),
                   ("ours", "yes" if row.owner_id is not None else "")),
                  (Source.PROMISE, row.due_on.isoformat()))
        for row in promises if row.days_late
    ][:OF_A_KIND]  # fmt: skip


def _case(row: CaseRow) -> TalkPoint:
    figures = (("title", row.title), ("owner", row.owner))
    return TalkPoint(row.number, "case", figures, (Source.CASE, row.opened_on.isoformat()))


def _denial(denial: Denial) -> TalkPoint:
    figures = (("lines", str(denial.lines)), ("code", denial.top_code),
               ("code_lines", str(denial.top_code_lines)))  # fmt: skip
    return TalkPoint(denial.reason, "denial", figures, (Source.CLAIMS, ""))


def _code(code: EndingCode) -> TalkPoint:
    ends = (("ends", code.ends.isoformat()),)
    return TalkPoint(code.code, "code", ends, (Source.LIST, code.list_name))


def _notice(contract: ContractRow | None) -> list[TalkPoint]:
    """A contract that renews by itself is a thing to say while notice can be given, and soon."""
    day = _asked(contract)
    if contract is None or day is None or contract.standing.notice_by is None:
        return []
    by = contract.standing.notice_by
    if not day <= by <= day + NEAR:
        return []
    figures = (("by", by.isoformat()),)
    source = (Source.CONTRACT, contract.standing.label)
    return [TalkPoint(contract.number, "notice", figures, source)]


def _ending(contract: ContractRow | None) -> list[TalkPoint]:
    """A contract that ends soon, and that nothing renews, presses more than its codes."""
    standing = contract.standing if contract is not None else None
    if (
        contract is None or standing is None or standing.renews or standing.ends is None
        or standing.status is not Status.EXPIRING
    ):  # fmt: skip
        return []
    figures = (("ends", standing.ends.isoformat()), ("days", str(standing.days_left)))
    return [TalkPoint(contract.number, "ending", figures, (Source.CONTRACT, standing.label))]


def _contract(contract: ContractRow | None) -> list[TalkPoint]:
    """A contract that ends is a thing to say half a year ahead, though other things press more."""
    day = _asked(contract)
    if contract is None or day is None or contract.standing.renews or _ending(contract):
        return []
    ends = contract.standing.ends
    if ends is None or ends > day + NEAR:
        return []
    figures = (("ends", ends.isoformat()),)
    source = (Source.CONTRACT, contract.standing.label)
    return [TalkPoint(contract.number, "contract", figures, source)]


def _asked(contract: ContractRow | None) -> date | None:
    """The day that the standing is of; None where it is not in force or has no end."""
    standing = contract.standing if contract is not None else None
    if standing is None or standing.ends is None or standing.days_left is None:
        return None
    return standing.ends - timedelta(days=standing.days_left)


def _changes(changed: Sequence[Change]) -> list[TalkPoint]:
    moved = [one for one in changed if one.begins or one.ends]
    return [
        TalkPoint(one.on.isoformat(), "change",
                  (("begins", str(one.begins)), ("ends", str(one.ends)),
                   ("begun", " ".join(one.begun)), ("gone", " ".join(one.gone))),
                  (Source.LIST, one.name))
        for one in reversed(moved[-OF_A_KIND:])
    ]  # fmt: skip


def _teach(clocks: Sequence[Clock]) -> list[TalkPoint]:
    return [
        TalkPoint(one.about, "teach",
                  (("reason", one.detail), ("due", one.due.isoformat()),
                   ("understood", "yes" if one.understood else "")),
                  (Source.VISIT, one.since.isoformat()))
        for one in clocks if one.due is not None and one.is_due
    ][:OF_A_KIND]  # fmt: skip
