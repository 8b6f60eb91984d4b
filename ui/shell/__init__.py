"""The window around the screens."""

from __future__ import annotations
