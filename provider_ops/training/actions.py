"""What a trainer does: add materials and versions, withdraw them, record a packet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import Blob
from provider_ops.store.pdf import page_count
from provider_ops.training.model import Issuance, Material, MaterialVersion
from provider_ops.training.rules import ENGLISH, LANGUAGES, SPANISH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What the form for a version collects. `content` is a PDF of at most 30 MB."""

    language: str
    version: str
    title: str
    effective_on: date
    review_by: date | None
    file_name: str
    content: bytes


def add_material(work: Workspace, *, code: str, title: str, topic: str, audience: str) -> UUID:
    """Add a material without a version yet; its code is printed on every page.

    Raises:
        RuleError: If code or title is empty.
    """
    if not code.strip() or not title.strip():
        raise RuleError("A material needs a code and a title.")
    with work.act() as session:
        material = Material(
            id=work.new_id(),
            market_id=SHARED_MARKET,
            code=code.strip(),
            title=title.strip(),
            topic=topic,
            audience=audience,
            owner_id=None,
        )
        session.add(material)
        return material.id


def add_version(work: Workspace, material_id: UUID, new: NewVersion) -> UUID:
    """Add a version with its file. What was current before is superseded by its date.

    Raises:
        FileError: If the file is no PDF, is damaged, encrypted, empty or too large.
        NotFoundError: If the material is gone.
        RuleError: If the language is not one we print in, or the review comes before the start.
    """
    if new.language not in LANGUAGES:
        raise RuleError(Sentence("Materials are in {one} or {other}.", one=ENGLISH, other=SPANISH))
    if new.review_by is not None and new.review_by < new.effective_on:
        raise RuleError("The review date lies before the first day of use.")
    pages = page_count(new.content)
    digest = hashlib.sha256(new.content).hexdigest()
    with work.act() as session:
        if session.get(Material, material_id) is None:
            raise NotFoundError
        if session.get(Blob, digest) is None:
            session.add(
                Blob(
                    sha256=digest,
                    media_type="application/pdf",
                    size=len(new.content),
                    content=new.content,
                )
            )
        version = MaterialVersion(
            id=work.new_id(),
            market_id=SHARED_MARKET,
            material_id=material_id,
            language=new.language,
            version=new.version,
            title=new.title,
            effective_on=new.effective_on,
            review_by=new.review_by,
            file_name=new.file_name,
            sha256=digest,
            pages=pages,
        )
        session.add(version)
        return version.id


def withdraw_version(work: Workspace, version_id: UUID, on: date) -> None:
    """Take a version out of use from the day `on`; who holds a copy stays known."""
    with work.act() as session:
        version = session.get(MaterialVersion, version_id)
        if version is None:
            raise NotFoundError
        version.withdrawn_on = on


def record_issuance(
    work: Workspace,
    *,
    organization_id: UUID | None,
    provider_id: UUID | None,
    language: str,
    version_ids: Sequence[UUID],
    fingerprint: str,
) -> UUID:
    """Note that a packet was made for an office: its contents in order, and its fingerprint."""
    with work.act() as session:
        issuance = Issuance(
            id=work.new_id(),
            market_id=work.market_id,
            organization_id=organization_id,
            provider_id=provider_id,
            staff_id=work.staff_id,
            issued_at=work.now(),
            language=language,
            contents=[str(key) for key in version_ids],
            fingerprint=fingerprint,
        )
        session.add(issuance)
        return issuance.id
