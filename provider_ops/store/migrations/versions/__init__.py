"""One file for each step, numbered without gaps."""

from __future__ import annotations
