"""Words that rows keep in English, in the language of the screens, and back."""

from __future__ import annotations

from provider_ops.core import glossary
from ui.kit.language_names import is_spanish


def said(text: str) -> str:
    """Return a stored word as the screens say it; what is not ours stays as it is."""
    return glossary.said(text, _language())


def kept(text: str) -> str:
    """Return what is stored of a word that somebody chose or typed."""
    return glossary.kept(text, _language())


def _language() -> str:
    return "es" if is_spanish() else "en"
