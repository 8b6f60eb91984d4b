"""The people of the market."""

from __future__ import annotations
