"""What the person chose for this laptop, as the window needs it: before and after unlocking."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal

from ui.kit.theme import TEXT_SCALES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.kit.theme import Theme

THEMES = ("system", "light", "dark")
LANGUAGES = ("", "en", "es")
LOOKS = ("theme", "text_scale", "language")


@dataclass(frozen=True, slots=True)
class Choices:
    """The values, named and meant as in provider_ops.store.settings."""

    role: str = "rep"
    theme: str = "system"
    text_scale: int = 100
    language: str = ""
    lock_minutes: int = 15


class Preferences(QObject):
    """Holds the choices and says when one changes; who keeps them in the database listens.

    How the window looks is also kept in a plain file beside the database, since the unlock
    screen must be readable too. Nothing else is written there but pane sizes.
    """

    changed = Signal(str)  # the name of the choice

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat, self)
        self.values = self._kept_looks()

    def adopt(self, values: Choices) -> None:
        """Take over what the database says."""
        before, self.values = self.values, values
        for name in (field.name for field in fields(Choices)):
            if getattr(before, name) != getattr(values, name):
                self._announce(name)

    def set(self, name: str, value: Any) -> None:
        """Choose `value` for the choice called `name`, from now on."""
        if getattr(self.values, name) != value:
            self.values = replace(self.values, **{name: value})
            self._announce(name)

    def dress(self, theme: Theme) -> None:
        """Give `theme` the chosen colours and text size."""
        dark = {"light": False, "dark": True}.get(self.values.theme)
        theme.set(dark, self.values.text_scale / 100)

    @property
    def keychain(self) -> bool:
        """Whether the key was left with the system's keychain."""
        return str(self._file.value("keychain", "no")) == "yes"

    def set_keychain(self, kept: bool) -> None:  # noqa: FBT001 - a state
        """Remember whether the keychain holds the key."""
        self._file.setValue("keychain", "yes" if kept else "no")

    def load(self, key: str) -> list[int] | None:
        """Return pane sizes kept under `key`, or None."""
        text = str(self._file.value(f"panes/{key}", ""))
        parts = text.split(" ")
        return [int(part) for part in parts] if text and all(map(str.isdigit, parts)) else None

    def save(self, key: str, sizes: Sequence[int]) -> None:
        """Keep pane sizes under `key`."""
        self._file.setValue(f"panes/{key}", " ".join(map(str, sizes)))

    def _announce(self, name: str) -> None:
        if name in LOOKS:
            self._file.setValue(f"look/{name}", getattr(self.values, name))
        self.changed.emit(name)

    def _kept_looks(self) -> Choices:
        theme = str(self._file.value("look/theme", "system"))
        language = str(self._file.value("look/language", ""))
        scale = str(self._file.value("look/text_scale", "100"))
        known = {str(round(scale * 100)) for scale in TEXT_SCALES}
        return Choices(
            theme=theme if theme in THEMES else "system",
            language=language if language in LANGUAGES else "",
            text_scale=int(scale) if scale in known else 100,
        )
