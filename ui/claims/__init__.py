"""Claims: why lines were denied, which rule finds it, and loading more of them."""

from __future__ import annotations
