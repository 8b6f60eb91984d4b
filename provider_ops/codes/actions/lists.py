"""Approved-code lists: make one, put codes on it, attach it to contracts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.rules.sets import is_code, is_modifier, plain_code
from provider_ops.contracts.model import Contract
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.progress import Progress, Silent
from provider_ops.store.spans import correct_span, end_span, known_at, record_span, withdraw_span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class ApprovedEntry:
    """A code on a list with its conditions; empty conditions allow everything.

    `modifiers` and `places_of_service` are comma separated; `max_units` is for a day.
    """

    code: str
    valid_from: date
    valid_to: date | None = None
    modifiers: str = ""
    places_of_service: str = ""
    max_units: int | None = None
    authorization: bool = False


@dataclass(frozen=True, slots=True)
class PutResult:
    """What putting entries on a list did."""

    list_id: UUID
    recorded: int
    corrected: int
    unchanged: int


def create_list(work: Workspace, name: str) -> UUID:
    """Create an empty list of approved codes and return its key.

    Raises:
        RuleError: The name is empty.
    """
    if not name.strip():
        raise RuleError("A list has a name.")
    with work.act() as session:
        row = ApprovedList(id=work.new_id(), market_id=work.market_id, name=name.strip())
        session.add(row)
        return row.id


def put_approved_codes(
    work: Workspace,
    list_id: UUID,
    entries: Iterable[ApprovedEntry],
    *,
    source: str,
    reporter: Reporter | None = None,
) -> PutResult:
    """Put entries on a list in one transaction; what the list said before stays answerable.

    An entry for a code and first day that the list has is a correction, or nothing if it says
    the same; any other is recorded beside what is there. Codes that `entries` leaves out stay.

    Raises:
        NotFoundError: There is no such list.
        RuleError: An entry has no code, a bad condition, or ends before it begins.
    """
    listener = reporter or Silent()
    counts = {"recorded": 0, "corrected": 0, "unchanged": 0}
    with work.act() as session:
        if session.get(ApprovedList, list_id) is None:
            raise NotFoundError
        present = _present(session, work, list_id)
        for number, entry in enumerate(map(_checked, entries)):
            known = present[entry.code].get(entry.valid_from)
            if known is not None and known[1] == entry:
                counts["unchanged"] += 1
                continue
            key = known[0] if known else None
            counts["corrected" if key else "recorded"] += 1
            row = _row(work, list_id, entry, replaces=key, source=source)
            present[entry.code][entry.valid_from] = (row.id, entry)
            session.add(row)
            if number % _CHUNK == 0:
                session.flush()
                listener.report(Progress(number, None, "Recording approved codes"))
                listener.checkpoint()
    return PutResult(list_id, **counts)


def correct_approved_code(
    work: Workspace, span_id: UUID, *, source: str = "", **changes: Any
) -> UUID:
    """Correct an entry of a list; `changes` are fields of `ApprovedEntry`. Returns the new span.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before, or would end before it begins.
    """
    with work.act() as session:
        return correct_span(session, work, ApprovedCode, span_id, source=source, **changes).id


def end_approved_code(work: Workspace, span_id: UUID, last_day: date, *, source: str = "") -> UUID:
    """Record that a code stays on its list up to and including `last_day`.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with work.act() as session:
        return end_span(session, work, ApprovedCode, span_id, last_day, source=source).id


def withdraw_approved_code(work: Workspace, span_id: UUID, *, source: str = "") -> None:
    """Say that a code was put on a list by mistake.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before.
    """
    with work.act() as session:
        withdraw_span(session, work, ApprovedCode, span_id, source=source)


def attach_list(
    work: Workspace,
    contract_id: UUID,
    list_id: UUID,
    *,
    first: date,
    last: date | None = None,
    source: str = "",
) -> UUID:
    """Record that a contract pays by a list from `first` on; returns the span.

    Raises:
        NotFoundError: There is no such contract or list.
        RuleError: It would end before it begins.
    """
    with work.act() as session:
        if session.get(Contract, contract_id) is None or session.get(ApprovedList, list_id) is None:
            raise NotFoundError
        return record_span(session, work, ContractList, contract_id=contract_id, list_id=list_id,
                           valid_from=first, valid_to=last, source=source).id  # fmt: skip


def detach_list(work: Workspace, span_id: UUID, last_day: date, *, source: str = "") -> UUID:
    """Record that a contract pays by a list up to and including `last_day`.

    Raises:
        NotFoundError: There is no such attachment.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with work.act() as session:
        return end_span(session, work, ContractList, span_id, last_day, source=source).id


def withdraw_attachment(work: Workspace, span_id: UUID, *, source: str = "") -> None:
    """Say that a list was attached to a contract by mistake.

    Raises:
        NotFoundError: There is no such attachment.
        RuleError: It was corrected before.
    """
    with work.act() as session:
        withdraw_span(session, work, ContractList, span_id, source=source)


def _present(
    session: Session, work: Workspace, list_id: UUID
) -> defaultdict[str, dict[date, tuple[UUID, ApprovedEntry]]]:
    present: defaultdict[str, dict[date, tuple[UUID, ApprovedEntry]]] = defaultdict(dict)
    names = [getattr(ApprovedCode, name) for name in ApprovedEntry.__slots__]
    query = select(ApprovedCode.id, *names).where(
        ApprovedCode.list_id == list_id, known_at(ApprovedCode, work.now())
    )
    for key, *values in session.execute(query):
        entry = ApprovedEntry(*values)
        present[entry.code][entry.valid_from] = (key, entry)
    return present


def _row(
    work: Workspace, list_id: UUID, entry: ApprovedEntry, *, replaces: UUID | None, source: str
) -> ApprovedCode:
    return ApprovedCode(
        id=work.new_id(),
        market_id=work.market_id,
        list_id=list_id,
        recorded_at=work.now(),
        replaces_id=replaces,
        withdrawn=False,
        source=source,
        **asdict(entry),
    )


def _checked(entry: ApprovedEntry) -> ApprovedEntry:
    """Return the entry in the spelling in which codes are compared."""
    code = plain_code(entry.code)
    modifiers = [plain_code(part) for part in entry.modifiers.split(",") if part.strip()]
    places = [part.strip().zfill(2) for part in entry.places_of_service.split(",") if part.strip()]
    if not is_code(code):
        raise RuleError(f"{entry.code!r} is no billing code.")
    if wrong := [part for part in modifiers if not is_modifier(part)]:
        raise RuleError(f"{wrong[0]!r} is no modifier.")
    if wrong := [part for part in places if not (len(part) == 2 and part.isdigit())]:
        raise RuleError(f"{wrong[0]!r} is no place of service.")
    if entry.max_units is not None and entry.max_units < 1:
        raise RuleError(f"{code} would allow {entry.max_units} units.")
    if entry.valid_to is not None and entry.valid_to < entry.valid_from:
        raise RuleError(
            f"{code} would end on {entry.valid_to:%m/%d/%Y}.",
            title="The end lies before the beginning",
        )
    return ApprovedEntry(
        code, entry.valid_from, entry.valid_to, ",".join(modifiers), ",".join(places),
        entry.max_units, entry.authorization,
    )  # fmt: skip
