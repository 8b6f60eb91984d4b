"""The language of the screens, changed while the program runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

FOLDER = Path(__file__).parents[1] / "resources" / "i18n"
SOURCE = "en"


class Language:
    """Holds the translators of one language; widgets made afterwards speak it."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.code = ""

    def speak(self, wanted: str) -> bool:
        """Speak `wanted`, or the system's language for ""; return whether that is another.

        A language that is not shipped is spoken in English.
        """
        code = wanted or QLocale.system().name()[:2]
        if not (FOLDER / f"provider_ops_{code}.qm").exists():
            code = SOURCE
        if code == self.code:
            return False
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale(f"{code}_US"))  # names of months and days
        self._add(f"provider_ops_{code}", str(FOLDER))  # of English only "1 line", "2 lines"
        if code != SOURCE:
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._add(f"qtbase_{code}", qt)
        self.code = code
        return True

    def _add(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)
