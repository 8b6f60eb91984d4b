"""What happened to an office in the directory: verified, corrected, asked for an appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.calendar import business_days_between
from provider_ops.core.clock import day_in
from provider_ops.directory.model import (
    AccessAnswer,
    CorrectionFile,
    DirectoryCheck,
    DirectoryCorrection,
)
from provider_ops.directory.rules import Outcome
from provider_ops.network.model import Provider
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

_CHECKS = (
    select(DirectoryCheck)
    .where(
        DirectoryCheck.organization_id == OFFICE,
        DirectoryCheck.outcome != Outcome.UNKNOWN.value,
    )
    .order_by(DirectoryCheck.id)
)
_CORRECTIONS = (
    select(DirectoryCorrection, Provider.given_name, Provider.family_name, CorrectionFile)
    .outerjoin(Provider, Provider.id == DirectoryCorrection.provider_id)
    .outerjoin(CorrectionFile, CorrectionFile.id == DirectoryCorrection.file_id)
    .where(DirectoryCorrection.organization_id == OFFICE)
    .order_by(DirectoryCorrection.id)
)
_ACCESS = select(AccessAnswer).where(AccessAnswer.organization_id == OFFICE)


def verified(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each walk down the roster; its tags are the facts that were different."""
    rows = asked.session.scalars(_CHECKS, asked.values)
    walks: dict[tuple[date, UUID | None, UUID], list[DirectoryCheck]] = {}
    for row in rows:
        walks.setdefault((row.checked_on, row.visit_id, row.staff_id), []).append(row)
    for (day, visit, staff), checks in walks.items():
        other = dict.fromkeys(
            row.fact for row in checks if row.outcome != Outcome.CONFIRMED.value
        )
        yield Entry(day, Kind.DIRECTORY, "verified", "", "", asked.staff.get(staff, ""),
                    visit or asked.office, count=len(checks), tags=tuple(other))  # fmt: skip


def corrected(asked: Asked) -> Iterator[Entry]:
    """Yield entries for corrections: proposed, decided, sent; the title is the fact.

    Corrections that went with one file are one entry, its tags are their facts.
    """
    rows = asked.session.execute(_CORRECTIONS, asked.values)
    files: dict[UUID, tuple[CorrectionFile, list[str]]] = {}
    for row, given, family, file in rows:
        subject = row.visit_id or asked.office
        about = f"{given} {family}" if given is not None else ""
        if row.decided_on is not None:
            who = asked.staff.get(row.decided_by_id, "") if row.decided_by_id is not None else ""
            text = ", ".join(filter(None, (about, row.reason)))
            yield Entry(row.decided_on, Kind.DIRECTORY, row.decision, row.fact, text, who, subject)
        yield Entry(row.proposed_on, Kind.DIRECTORY, "proposed", row.fact, about,
                    asked.staff.get(row.proposed_by_id, ""), subject,
                    change=(row.old_value, "no" if row.left else row.new_value))  # fmt: skip
        if file is not None:
            files.setdefault(file.id, (file, []))[1].append(row.fact)
    for file, facts in files.values():
        yield Entry(day_in(asked.zone, file.made_at), Kind.DIRECTORY, "sent", file.number, "",
                    asked.staff.get(file.staff_id, ""), asked.office, count=len(facts),
                    tags=tuple(dict.fromkeys(facts)))  # fmt: skip


def access(asked: Asked) -> Iterator[Entry]:
    """When the next appointment was offered, in business days; "" where none was."""
    rows = asked.session.scalars(_ACCESS, asked.values)
    for row in rows:
        offered = row.offered_on
        days = business_days_between(row.asked_on, offered) if offered is not None else 0
        yield Entry(row.asked_on, Kind.DIRECTORY, "offered" if offered else "no_offer",
                    f"{row.need}, {row.care}", "", asked.staff.get(row.staff_id, ""),
                    row.visit_id or asked.office, count=days)  # fmt: skip
