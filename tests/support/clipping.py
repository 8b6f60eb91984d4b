"""Words that have less room than they need: the one fault that Spanish and 200% bring everywhere.

Painted rows cut with an ellipsis and a tooltip; what is looked at here are labels, buttons, tabs
and fields, which cut without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 2
"""Pixels: fonts round their advances up."""


def cut_words(window: QWidget) -> list[str]:
    """Return a sentence for each label, button or field whose words do not fit."""
    return [*_too_small(window), *_outside(window)]


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0 and widget.height() > 0:
            yield widget


def _too_small(window: QWidget) -> Iterator[str]:
    for widget in _shown(window):
        need = _need(widget)
        if need > widget.width() + SLACK:
            yield f"{_name(widget)}: {need} needed, {widget.width()} there"
        if isinstance(widget, QLabel) and widget.text() and not widget.hasScaledContents():
            tall = (widget.heightForWidth(widget.width()) if widget.wordWrap()
                    else widget.fontMetrics().height())  # fmt: skip
            if tall > widget.height() + SLACK:
                yield f"{_name(widget)}: {tall} high needed, {widget.height()} there"


def _need(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        if widget.wordWrap() or not widget.text():
            return 0
        return QFontMetrics(widget.font()).horizontalAdvance(widget.text())
    if isinstance(widget, QPushButton):
        return widget.sizeHint().width()
    if isinstance(widget, QToolButton) and widget.icon().isNull():
        return QFontMetrics(widget.font()).horizontalAdvance(widget.text())
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option,
            QStyle.SubControl.SC_ComboBoxEditField, widget,
        )  # fmt: skip
        words = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
        return widget.width() - part.width() + words
    if isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
        margins = widget.textMargins()
        words = QFontMetrics(widget.font()).horizontalAdvance(widget.text())
        return words + margins.left() + margins.right() + 8
    return 0


def _outside(window: QWidget) -> Iterator[str]:
    """Buttons and labels that stick out of the window or of a parent that does not scroll."""
    for widget in _shown(window):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        parent = widget.parentWidget()
        box = QRect(QPoint(0, 0), widget.size())
        while parent is not None and parent is not window:
            box = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
            area = parent.parentWidget()
            if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
                never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if area.horizontalScrollBarPolicy() != never:
                    break
            if box.right() > parent.width() + SLACK or box.left() < -SLACK:
                yield f"{_name(widget)}: sticks out of {_name(parent)} at the side"
                break
            parent = parent.parentWidget()
        else:
            box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            if box.right() > window.width() + SLACK:
                yield f"{_name(widget)}: sticks out of the window"


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r}"
