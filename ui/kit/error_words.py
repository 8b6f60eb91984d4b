"""The words of errors in the language of the screens."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.sentence import Sentence


def in_words(error: Exception) -> str:
    """Return what happened, what is safe and what to do, as one text for a form."""
    if not isinstance(error, ProviderOpsError):
        return text_of(error)
    return " ".join(map(_sentence, filter(None, (say(error.title), detail_and_remedy(error)))))


def text_of(error: Exception) -> str:
    """Return what an error of the language itself says, such as the ValueError of a rule."""
    first = error.args[0] if len(error.args) == 1 else None
    return say(first) if isinstance(first, str) else str(error)


def detail_and_remedy(error: ProviderOpsError) -> str:
    """Return what follows the title."""
    parts = (_sentence(say(error.detail)), say(error.remedy))
    return " ".join(part for part in parts if part)


def say(text: str) -> str:
    """Return words of an error in the language of the screens.

    A `Sentence` is said with its parts put in, and those that are sentences are said too. What is
    in no list of the language, such as the name of a file, comes back as it is.
    """
    if isinstance(text, Sentence):
        parts = {name: _part(part) for name, part in text.parts.items()}
        return _translated(text.template).format(**parts)
    return _translated(text) if text else ""


def _part(part: Any) -> Any:
    return say(part) if isinstance(part, Sentence) else part


def _translated(text: str) -> str:
    return QCoreApplication.translate("Errors", text)


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!", ":")) else f"{text}."
