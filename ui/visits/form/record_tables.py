"""What a visit recorded in several columns, to read: materials handed over and codes taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.dates import format_date
from ui.kit.restyle import label, rule
from ui.kit.tag import Tag
from ui.visits.form.code_row import counted_lines, head_words
from ui.visits.words import understood_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from provider_ops.visits.rules import Material, TaughtCode
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

WIDEST = 860
_MATERIAL = (None, 40, 48, 40)
_CODE = (60, None, 112, 150, 136, 88)
"""Widths of columns in pixels at 100%; one of each takes the rest."""


def material_table(theme: Theme, materials: Iterable[Material], facts: FormFacts) -> QWidget:
    """Return title, language, version and copies of what was handed over."""
    rows: list[Sequence[QWidget]] = []
    for material in materials:
        known = facts.handouts.get(material.material_version_id)
        if known is not None:
            rows.append((
                _words(f"{known.code} {known.title}"),
                Tag(theme, known.language.upper(), outline=True),
                _words(f"v{known.version}", "2"), _words(f"\u00d7 {material.quantity}"),
            ))  # fmt: skip
    return _table(theme, (), rows, _MATERIAL, "record_materials")


def code_table(theme: Theme, codes: Iterable[TaughtCode]) -> QWidget:
    """Return what was taught of each code, why, to whom, and when it is looked at again."""
    rows = []
    for code in codes:
        name = _words(code.code)
        name.setFont(theme.font(13, 600, code=True))
        why = " \u00b7 ".join(filter(None, (code.reason, counted_lines(code.lines))))
        again = format_date(code.check_again_on) if code.check_again_on else ""
        rows.append((name, _words(code.taught), _words(why), _words(code.who),
                     _words(understood_text(code.understood)), _words(again)))  # fmt: skip
    return _table(theme, head_words(), rows, _CODE, "record_codes")


def _words(text: str, ink: str = "") -> QWidget:
    made = label(text, "", ink, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _table(
    theme: Theme, heads: Sequence[str], rows: Sequence[Sequence[QWidget]],
    widths: Sequence[int | None], name: str,
) -> QWidget:  # fmt: skip
    """A head, and rows with a thin line between them."""
    made = QWidget()
    made.setObjectName(name)
    made.setMaximumWidth(theme.px(WIDEST))
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(3))
    for column, width in enumerate(widths):
        if width is None:
            grid.setColumnStretch(column, 1)
        else:
            grid.setColumnMinimumWidth(column, theme.px(width))
    for column, title in enumerate(heads):
        grid.addWidget(label(title, "11b", "3"), 0, column)
    for number, row in enumerate(rows):
        if number or heads:
            grid.addWidget(rule(), 2 * number + 1, 0, 1, len(widths))
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            if width is not None and not isinstance(cell, Tag):
                cell.setFixedWidth(theme.px(width))
            side = Qt.AlignmentFlag.AlignLeft if isinstance(cell, Tag) else Qt.AlignmentFlag(0)
            grid.addWidget(cell, 2 * number + 2, column, side | Qt.AlignmentFlag.AlignTop)
    return made
