"""Keys of the views of Contracts & codes."""
from __future__ import annotations

EXPIRING, CONTRACTS, LISTS = "expiring", "contracts", "lists"
CHECKER, BATCH = "checker", "batch"
