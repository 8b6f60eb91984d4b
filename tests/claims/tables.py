"""A claims log as an office would write it, and ways to write others."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.support.work import make_npi

NPI, OTHER, OFFICE = make_npi(249067509), make_npi(225309558), make_npi(264906143)
HEADER = ("Claim #", "Line", "Rendering NPI", "Billing NPI", "CPT", "Mod", "POS", "DOS", "Units",
          "Billed", "Allowed", "Paid", "CARC", "RARC", "Member ID", "Payer", "Remit Date",
          "Practice")  # fmt: skip
GOOD = ("C-1", "1", NPI, OFFICE, "99214", "25", "11", "09/30/2026", "1", "$1,214.50", "0", "0.00",
        "CO-97", "N19", "W123456789", "Sunshine Health", "10/02/2026", "GULF COAST CARDIOLOGY")  # fmt: skip


def row(**cells: str) -> tuple[str, ...]:
    """The good row with some cells another; by header, its letters only."""
    values = dict(zip((key(name) for name in HEADER), GOOD, strict=True))
    assert cells.keys() <= values.keys()
    return tuple((values | cells).values())


def key(header: str) -> str:
    return "".join(char for char in header.lower() if char.isalpha())


def write(path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((header, *rows))
    return path
