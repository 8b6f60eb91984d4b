"""The history of the laptop's tables; `versions/` holds one file for each step."""

from __future__ import annotations
