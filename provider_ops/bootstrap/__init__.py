"""Sets the program up on a new machine and goes on in its own .venv; standard library only."""

from __future__ import annotations
