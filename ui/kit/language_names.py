"""Names of languages: those of the program by themselves, people's in that of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

OWN_NAMES = {"en": "English", "es": "Español"}
"""The languages of screens, papers and materials, each as it calls itself in any of them."""


def language_name(code: str) -> str:
    """Return "Spanish" for "es"; a code that nobody knows comes back as it is."""
    own = {
        "en": _tr("English"), "es": _tr("Spanish"), "ht": _tr("Haitian Creole"),
        "pt": _tr("Portuguese"), "fr": _tr("French"), "vi": _tr("Vietnamese"),
        "zh": _tr("Chinese"), "ru": _tr("Russian"), "ar": _tr("Arabic"),
    }  # fmt: skip
    if code in own:
        return own[code]
    language = QLocale(code).language()
    return code if language == QLocale.Language.C else QLocale.languageToString(language)


def is_spanish() -> bool:
    """Whether the screens speak Spanish."""
    return QLocale().language() == QLocale.Language.Spanish


def _tr(text: str) -> str:
    return QCoreApplication.translate("Languages", text)
