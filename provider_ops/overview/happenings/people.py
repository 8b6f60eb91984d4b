"""Who came to an office and left it, and what was asked of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import CodeCheck
from provider_ops.codes.rules.sets import service
from provider_ops.core.clock import day_in
from provider_ops.network.model import Affiliation, Provider
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind
from provider_ops.store.spans import EVER, known_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_PEOPLE = (
    select(Affiliation, Provider.given_name, Provider.family_name)
    .join(Provider, Provider.id == Affiliation.provider_id)
    .where(Affiliation.organization_id == OFFICE, known_at(Affiliation, EVER))
)
_CHECKS = select(CodeCheck).where(
    CodeCheck.provider_id.in_(
        select(Affiliation.provider_id).where(Affiliation.organization_id == OFFICE)
    )
)


def people(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each clinician's first day at the office, and one for the last."""
    rows = asked.session.execute(_PEOPLE, asked.values)
    for span, given, family in rows:
        name = f"{given} {family}"
        yield Entry(span.valid_from, Kind.PEOPLE, "joined", name, "", "", span.provider_id)
        if span.valid_to is not None:
            yield Entry(span.valid_to, Kind.PEOPLE, "left", name, "", "", span.provider_id)


def checks(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each question about a code of somebody who works or worked there."""
    rows = asked.session.scalars(_CHECKS, asked.values)
    for row in rows:
        yield Entry(day_in(asked.zone, row.asked_at), Kind.CHECK, row.answer,
                    f"{_asked(row)}, {row.on:%m/%d/%Y}", row.told_to,
                    asked.staff.get(row.staff_id, ""), row.id)  # fmt: skip


def _asked(row: CodeCheck) -> str:
    """Return the code with those beside it, without their modifiers: G0439 + 99213."""
    others = (service(text)[0] for text in row.beside.split(",") if text)
    return " + ".join((row.code, *others))
