"""The two type families that ship with the program, and how to load them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

SANS = "PO Sans"  # tabular digits by default
CODE = "PO Code"  # plus slashed zero: for NPIs, codes and IDs

_FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


class FontsMissingError(RuntimeError):
    """The installation is incomplete: a shipped font file cannot be read."""


def load_fonts() -> None:
    """Make both families known to Qt. Call once, after the application object exists.

    Raises:
        FontsMissingError: a shipped font file is absent or damaged.
    """
    files = sorted(_FOLDER.glob("*.ttf"))
    if not files:
        raise FontsMissingError(f"no font files in {_FOLDER}")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontsMissingError(f"{file.name} cannot be read as a font")
