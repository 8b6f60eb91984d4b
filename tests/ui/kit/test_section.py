from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget

from ui.kit.block import LinkButton
from ui.kit.buttons import Button
from ui.kit.section import PaneHeader


@pytest.mark.parametrize("made", [LinkButton, Button])
def test_the_rule_is_at_the_foot_whatever_stands_in_the_line(qtbot, theme, made):
    header = PaneHeader(theme, "Outlying visits")
    header.add_action(made(theme, "All"))
    qtbot.addWidget(header)
    header.resize(400, header.height())
    header.show()
    (rule,) = (one for one in header.children()
               if isinstance(one, QWidget) and one.property("rule"))  # fmt: skip
    assert isinstance(rule, QFrame)
    assert rule.geometry().bottom() == header.rect().bottom()
