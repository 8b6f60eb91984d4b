"""A believable, deterministic market to try everything on."""

from __future__ import annotations
