"""How the panel below the rows of the wizard is laid out: what it is about, facts, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.restyle import rule

if TYPE_CHECKING:
    from collections.abc import Sequence


def lay_out(
    panel: QWidget, head: Sequence[QWidget], facts: Sequence[QWidget], acts: QVBoxLayout
) -> None:
    """Put a head, of which the second takes the room, over facts and what to do about them.

    The last of the facts stands apart: it says why.
    """
    top = QHBoxLayout()
    top.setContentsMargins(14, 8, 8, 8)
    top.setSpacing(8)
    for number, one in enumerate(head):
        top.addWidget(one, int(number == 1))
    told = QVBoxLayout()
    told.setSpacing(2)
    for one in facts[:-1]:
        told.addWidget(one)
    told.addSpacing(4)
    told.addWidget(facts[-1])
    told.addStretch(1)
    body = QGridLayout()
    body.setContentsMargins(14, 10, 14, 12)
    body.setHorizontalSpacing(20)
    for at, part in enumerate((told, acts)):
        holder = QWidget()
        part.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(part)
        body.addWidget(holder, 0, at, Qt.AlignmentFlag.AlignTop)
        body.setColumnStretch(at, 1)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(rule())
    column.addLayout(body)
