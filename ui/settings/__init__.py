"""The settings of this laptop."""

from __future__ import annotations
