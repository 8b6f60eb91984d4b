"""Everything about a provider network that is true without a screen; never imports Qt."""

from __future__ import annotations

__version__ = "0.1.0"
