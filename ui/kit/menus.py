"""Menus with round corners and no shadow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


def flat_menu(parent: QWidget) -> QMenu:
    """Return an empty menu in the look of the program; items say in tooltips why they are off."""
    menu = QMenu(parent)
    menu.setWindowFlags(
        Qt.WindowType.Popup
        | Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.NoDropShadowWindowHint
    )
    menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    menu.setToolTipsVisible(True)
    return menu
