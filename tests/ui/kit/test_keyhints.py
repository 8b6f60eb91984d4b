from __future__ import annotations

from ui.kit.keyhints import KeyHints, cap_words


def test_keys_are_said_as_keyboards_of_the_language_have_them(spanish, qtbot, theme):
    assert cap_words("PgUp PgDn") == "RePág AvPág"
    assert cap_words("Shift F8") == "Mayús F8"
    assert cap_words("Ctrl ↵") == "Ctrl ↵"
    hints = KeyHints(theme)
    qtbot.addWidget(hints)
    hints.set_hints([("Space", "Vista previa"), ("+", "Zoom")])
    assert hints.accessibleName() == "Espacio: Vista previa, +: Zoom"
