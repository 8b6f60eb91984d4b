"""The columns of the list of providers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import Status
from provider_ops.network.geography import county_names
from ui.kit.columns import Column, Kind
from ui.providers.words import (
    FULL_BAR,
    GLYPHS,
    end_spoken,
    end_text,
    seen_text,
    seen_tone,
    share_remark,
    share_text,
    share_tone,
)
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.overview.provider_list import ProviderRow


def columns(today: Callable[[], date]) -> tuple[Column[ProviderRow], ...]:
    """Return name, NPI, specialty, county, contract end, last visit, members, denied share."""
    say = QCoreApplication.translate
    counties = county_names()
    return (
        Column(say("Providers", "Provider or practice"), lambda row: row.name, Kind.STRONG, 128,
               stretch=True, sort="name", secondary=lambda row: row.office),
        Column(say("Providers", "NPI"), lambda row: row.npi, Kind.CODE, 102),
        Column(say("Providers", "Specialty"), lambda row: said(row.specialty), Kind.QUIET, 147),
        Column(say("Providers", "County"), lambda row: counties.get(row.county_fips, ""),
               Kind.QUIET, 94),
        Column(say("Providers", "Contract end"), end_text, Kind.STATUS, 112, sort="ends",
               glyph=lambda row: GLYPHS[row.status],
               tone=lambda row: "wa" if row.status == Status.EXPIRING.value else "",
               spoken=end_spoken),
        Column(say("Providers", "Seen"), lambda row: seen_text(row, today()), Kind.NUMBER, 58,
               sort="seen", tone=lambda row: seen_tone(row, today())),
        Column(say("Providers", "Members"),
               lambda row: "" if row.members is None else f"{row.members:,}", Kind.NUMBER, 66),
        Column(say("Providers", "Denied 90 d"), lambda row: share_text(row.denied), Kind.BAR, 102,
               sort="denied", share=_bar,
               tone=share_tone, remark=share_remark),
    )  # fmt: skip


def _bar(row: ProviderRow) -> float | None:
    return None if row.denied is None else row.denied / FULL_BAR
