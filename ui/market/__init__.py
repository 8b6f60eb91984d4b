"""The market in figures, the same as in its report."""

from __future__ import annotations
