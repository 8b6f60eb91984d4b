from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget

from ui.kit.block import LinkButton
from ui.kit.buttons import Button
from ui.kit.elided import Elided
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


def test_words_of_two_lines_break_before_they_are_shortened_and_nothing_moves(qtbot, theme):
    words = Elided(theme, 12, 400, "tx_3", lines=2)
    qtbot.addWidget(words)
    words.setText("days since the last visit against the target, raised by risk")
    whole = words.sizeHint()
    tips = []
    for part in (1.0, 0.6, 0.3, 0.05):
        words.resize(int(whole.width() * part), whole.height())
        words.grab()
        tips.append(words.toolTip())
        assert words.sizeHint().height() == whole.height()
    assert tips == ["", "", words.text(), words.text()]


@pytest.mark.parametrize("text", ["Gulf", "Suncoast", "West Central", "2 of 26", "5 rows, Fla."])
def test_words_break_nowhere_in_the_room_that_they_ask_for(qtbot, theme, text):
    for size in (11, 12, 13):
        words = Elided(theme, size, 400, "tx_3", lines=2)
        qtbot.addWidget(words)
        words.setText(text)
        words.resize(words.sizeHint())
        assert words._shown() == (text,)
