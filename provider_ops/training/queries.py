"""Reads for the training library and for packets."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.core.errors import NotFoundError
from provider_ops.store.model import Blob
from provider_ops.training.model import Issuance, Material, MaterialVersion
from provider_ops.training.rules import (
    ENGLISH,
    LANGUAGES,
    Version,
    ahead_of,
    current,
    review_days_left,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session


# Made once: that takes longer than to answer them.
_MATERIALS = select(
    Material.id, Material.code, Material.title, Material.topic, Material.audience
).order_by(Material.code)
_VERSIONS = (
    select(
        MaterialVersion.id, MaterialVersion.material_id, MaterialVersion.language,
        MaterialVersion.version, MaterialVersion.title, MaterialVersion.effective_on,
        MaterialVersion.withdrawn_on, MaterialVersion.review_by, MaterialVersion.file_name,
        MaterialVersion.sha256, MaterialVersion.pages, Blob.sha256.is_not(None).label("here"),
    )
    .outerjoin(Blob, Blob.sha256 == MaterialVersion.sha256)
    .order_by(MaterialVersion.material_id, MaterialVersion.language,
              MaterialVersion.effective_on.desc(), MaterialVersion.id.desc())
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version with its place: current, superseded, coming or withdrawn."""

    id: UUID
    material_id: UUID
    language: str
    version: str
    title: str
    state: str
    effective_on: date
    review_by: date | None
    file_name: str
    sha256: str
    pages: int
    here: bool
    """Whether the file itself is on this laptop."""


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """A material with what is current of it, by language."""

    id: UUID
    code: str
    title: str
    topic: str
    audience: str
    current: dict[str, VersionRow]
    behind: dict[str, str]
    """By language: the newer version number that another language has."""
    review_by: date | None
    review_days_left: int | None
    packets: int
    """How many packets held any version of it."""

    @property
    def is_stale_translation(self) -> bool:
        """Whether a translation is behind the English, which is the original."""
        return any(language != ENGLISH for language in self.behind)


@dataclass(frozen=True, slots=True)
class IssuanceRow:
    """A packet that was made."""

    id: UUID
    issued_at: datetime
    language: str
    titles: tuple[str, ...]
    fingerprint: str


def library(
    session: Session, on: date, every: Iterable[VersionRow] | None = None
) -> tuple[MaterialRow, ...]:
    """Return all materials by code, as they are on the day `on`.

    `every` are the `versions_of` all of them, for one who has read them already.
    """
    versions: dict[UUID, list[VersionRow]] = defaultdict(list)
    for row in versions_of(session, on) if every is None else every:
        versions[row.material_id].append(row)
    packets = _packets_by_version(session)
    return tuple(
        _material_row(material, versions[material.id], packets, on)
        for material in session.execute(_MATERIALS)
    )


def versions_of(
    session: Session, on: date, material_id: UUID | None = None
) -> tuple[VersionRow, ...]:
    """Return the versions of one material, or of all, newest first within a language."""
    query = _VERSIONS
    if material_id is not None:
        query = query.where(MaterialVersion.material_id == material_id)
    found = session.execute(query).all()
    facts: dict[UUID, list[Version]] = defaultdict(list)
    for row in found:
        facts[row.material_id].append(_fact(row))
    return tuple(_version_row(row, facts[row.material_id], on) for row in found)


def version(session: Session, version_id: UUID, on: date) -> VersionRow:
    """Return one version.

    Raises:
        NotFoundError: If it is gone.
    """
    known = session.get(MaterialVersion, version_id)
    if known is None:
        raise NotFoundError
    return next(r for r in versions_of(session, on, known.material_id) if r.id == version_id)


def current_versions(
    session: Session, on: date, codes: Sequence[str], language: str
) -> tuple[tuple[str, VersionRow | None], ...]:
    """Return for each material code its current version in `language`, in the order asked."""
    by_code = {row.code: row for row in library(session, on)}
    return tuple(
        (code, by_code[code].current.get(language) if code in by_code else None) for code in codes
    )


def content(session: Session, sha256: str) -> bytes | None:
    """Return the bytes of an attached file, or None while it is not on this laptop."""
    return session.scalar(select(Blob.content).where(Blob.sha256 == sha256))


def issuances(session: Session, organization_id: UUID, limit: int = 50) -> tuple[IssuanceRow, ...]:
    """Return the packets made for an office, newest first."""
    titles = {
        str(key): f"{title} v{number}"
        for key, title, number in session.execute(
            select(MaterialVersion.id, MaterialVersion.title, MaterialVersion.version)
        )
    }
    rows = session.scalars(
        select(Issuance)
        .where(Issuance.organization_id == organization_id)
        .order_by(Issuance.issued_at.desc(), Issuance.id.desc())
        .limit(limit)
    )
    return tuple(
        IssuanceRow(
            row.id,
            row.issued_at,
            row.language,
            tuple(titles[key] for key in row.contents if key in titles),
            row.fingerprint,
        )
        for row in rows
    )


def reviews_due(session: Session, on: date, within_days: int) -> int:
    """Count the materials whose review is late or due within `within_days` days."""
    return sum(
        row.review_days_left is not None and row.review_days_left <= within_days
        for row in library(session, on)
    )


def _fact(row: Row[*tuple[Any, ...]]) -> Version:
    return Version(
        row.id, row.language, row.version, row.effective_on, row.withdrawn_on, row.review_by
    )


def _version_row(
    row: Row[*tuple[Any, ...]], siblings: list[Version], on: date
) -> VersionRow:
    now = current(siblings, row.language, on)
    if now is not None and now.id == row.id:
        state = "current"
    elif row.withdrawn_on is not None and row.withdrawn_on <= on:
        state = "withdrawn"
    else:
        state = "coming" if row.effective_on > on else "superseded"
    return VersionRow(
        row.id, row.material_id, row.language, row.version, row.title, state,
        row.effective_on, row.review_by, row.file_name, row.sha256, row.pages, row.here,
    )  # fmt: skip


def _material_row(
    material: Row[*tuple[Any, ...]], versions: list[VersionRow], packets: dict[str, int], on: date
) -> MaterialRow:
    now = {row.language: row for row in versions if row.state == "current"}
    facts = [
        Version(r.id, r.language, r.version, r.effective_on, None, r.review_by)
        for r in versions
        if r.state == "current"
    ]
    review = min((r.review_by for r in now.values() if r.review_by), default=None)
    return MaterialRow(
        material.id,
        material.code,
        material.title,
        material.topic,
        material.audience,
        now,
        {language: newer.version for language in LANGUAGES
         if (newer := ahead_of(facts, language, on)) is not None},
        review,
        review_days_left(review, on),
        sum(packets.get(str(row.id), 0) for row in versions),
    )


def _packets_by_version(session: Session) -> dict[str, int]:
    return dict(session.execute(_packets()).all())


@cache
def _packets() -> Select[str, int]:
    each = func.json_each(Issuance.contents).table_valued("value", joins_implicitly=True)
    return select(each.c.value, func.count()).select_from(Issuance, each).group_by(each.c.value)
