"""The handouts for a re-education: which fit, in which language and version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.training.matching import fit
from provider_ops.training.queries import library
from provider_ops.training.rules import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.training.queries import MaterialRow, VersionRow


@dataclass(frozen=True, slots=True)
class HandoutFit:
    """A current version that can be handed over. `score` is 0 where nothing says that it fits."""

    version_id: UUID
    code: str
    title: str
    topic: str
    language: str
    version: str
    score: int


def handouts_for(
    session: Session,
    on: date,
    *,
    codes: Collection[str] = (),
    reasons: Collection[str] = (),
    language: str = ENGLISH,
) -> tuple[HandoutFit, ...]:
    """Return all materials in force on a day, those that fit codes and denial reasons best first.

    Each is there once: in `language`, else in English, else in what there is.
    """
    return fitting(library(session, on), codes, reasons, language)


def fitting(
    materials: Iterable[MaterialRow],
    codes: Collection[str],
    reasons: Collection[str],
    language: str = ENGLISH,
) -> tuple[HandoutFit, ...]:
    """Return what `handouts_for` does, of materials that were read before."""
    found = []
    for row in materials:
        version = _in_language(row, language)
        if version is not None:
            titles = (one.title for one in row.current.values())
            text = " . ".join((row.code, row.title, row.topic, *titles))
            found.append(
                HandoutFit(version.id, row.code, version.title, row.topic, version.language,
                           version.version, fit(text, codes, reasons))
            )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-one.score, one.code)))


def _in_language(row: MaterialRow, language: str) -> VersionRow | None:
    for wanted in (language, ENGLISH, *sorted(row.current)):
        if wanted in row.current:
            return row.current[wanted]
    return None
