"""Reports on screen: made here, checked here, printed and saved from here."""

from __future__ import annotations
