"""Versions, reviews and languages as the training screen says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.training.rules import ENGLISH, REVIEW_SOON_DAYS
from ui.kit.language_names import OWN_NAMES

if TYPE_CHECKING:
    from provider_ops.training.queries import MaterialRow, VersionRow


def language_word(language: str) -> str:
    """Return the name of a language we print in, as it calls itself."""
    return OWN_NAMES.get(language, language)


def version_words(row: MaterialRow, language: str) -> str:
    """Return "v3.2, behind v3.3", "v3.3" or "not translated"."""
    version = row.current.get(language)
    if version is None:
        return _tr("none in use") if language == ENGLISH else _tr("not translated")
    if language in row.behind:
        return _tr("v{own}, behind v{original}").format(
            own=version.version, original=row.behind[language]
        )
    return f"v{version.version}"


def version_glyph(row: MaterialRow, language: str) -> str:
    """Return the status key that goes with `version_words`."""
    if language not in row.current:
        return "pend"
    return "wa" if language in row.behind else "ok"


def review_words(row: MaterialRow) -> str:
    """Return when the review is due, as MM/DD/YYYY."""
    return f"{row.review_by:%m/%d/%Y}" if row.review_by else _tr("not set")


def review_glyph(row: MaterialRow) -> str:
    """Return the status key of a review: late, soon, or all well."""
    if row.review_days_left is None:
        return "pend"
    if row.review_days_left < 0:
        return "cr"
    return "wa" if row.review_days_left <= REVIEW_SOON_DAYS else "ok"


def state_words(version: VersionRow) -> tuple[str, str]:
    """Return the status key and the word of a version's place."""
    return {
        "current": ("ok", _tr("in use since {day}")),
        "coming": ("clock", _tr("from {day}")),
        "withdrawn": ("end", _tr("withdrawn, was from {day}")),
        "superseded": ("end", _tr("replaced, was from {day}")),
    }.get(version.state, ("pend", "{day}"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainingWords", text)
