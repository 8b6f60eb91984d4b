"""The words of errors in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import ProviderOpsError


def in_words(error: Exception) -> str:
    """Return what happened, what is safe and what to do, as one text for a form."""
    if not isinstance(error, ProviderOpsError):
        return str(error)
    return " ".join(map(_sentence, filter(None, (say(error.title), detail_and_remedy(error)))))


def detail_and_remedy(error: ProviderOpsError) -> str:
    """Return what follows the title."""
    parts = (_sentence(say(error.detail)), say(error.remedy))
    return " ".join(part for part in parts if part)


def say(text: str) -> str:
    """Return words of an error in the language of the screens.

    Details that name a thing of the person's, such as a file, are not in the lists of a
    language; they come back as they are.
    """
    return QCoreApplication.translate("Errors", text) if text else ""


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!", ":")) else f"{text}."
