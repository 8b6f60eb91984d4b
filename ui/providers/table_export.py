"""Rows of the list of providers as a file: its columns and what stands in them, written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.core.table_file import write_table
from provider_ops.network.geography import county_names
from ui.kit.dates import format_date
from ui.providers.words import status_word
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.core.table_file import Cell
    from provider_ops.overview.provider_list import ProviderRow


def export_rows(path: Path, rows: Iterable[ProviderRow], reporter: Reporter) -> int:
    """Write rows, counts and shares as numbers; returns how many. Runs on a worker.

    Raises:
        FileError: The file cannot be written there.
        DiskFullError: There is no room for it.
        Cancelled: The person asked to stop; nothing stays.
    """
    counties = county_names()
    header = (
        _tr("Provider or practice"), _tr("Office"), _tr("NPI"), _tr("Specialty"), _tr("County"),
        _tr("Contract"), _tr("Contract end"), _tr("Last visit"), _tr("Members"),
        _tr("Claim lines 90 d"), _tr("Denied 90 d, %"),
    )  # fmt: skip
    cells = (_cells(row, counties.get(row.county_fips, "")) for row in rows)
    return write_table(path, header, cells, reporter)


def _cells(row: ProviderRow, county: str) -> tuple[Cell, ...]:
    denied = "" if row.denied is None else round(row.denied * 100, 2)
    return (
        row.name, row.office, row.npi, said(row.specialty), county, status_word(row.status),
        _day(row.ends), _day(row.last_seen), "" if row.members is None else row.members,
        row.lines, denied,
    )  # fmt: skip


def _day(day: date | None) -> str:
    return "" if day is None else format_date(day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Providers", text)
