"""Journeys through the real window start it as the tests of the window do."""

from __future__ import annotations

from tests.ui.conftest import _dressed, theme
from tests.ui.shell.conftest import clock, rehearsals, start

__all__ = ["_dressed", "clock", "rehearsals", "start", "theme"]
