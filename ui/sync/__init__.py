"""How this laptop stands to its hub, and what waits for a person there."""

from __future__ import annotations
