"""Which official lists are loaded: the release that answers, since when, and how much it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from provider_ops.codes.queries.loads import standing_loads
from provider_ops.codes.rules import kinds
from provider_ops.core.clock import day_in
from ui.kit.restyle import label
from ui.settings.rows import SettingsGroup

if TYPE_CHECKING:
    from provider_ops.codes.queries.loads import LoadRow
    from ui.page import Desk


class ReferenceData(SettingsGroup):
    """A row for each kind of list, loaded or not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Reference data"))
        self._desk = desk
        self.values = {kind: label("", "", "2", wrap=True) for kind in kinds.LOADED}
        for kind, (name, use) in self._names().items():
            value = self.values[kind]
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(desk.theme.px(230))
            self.add(name, use, value)

    def refresh(self) -> None:
        """Read again what is loaded."""
        work = self._desk.work

        def read(_reporter: object) -> tuple[LoadRow, ...]:
            with work.read() as session:
                return standing_loads(session)

        self._desk.jobs.run(self, read, self._show)

    def _show(self, loads: tuple[LoadRow, ...]) -> None:
        zone = self._desk.work.time_zone
        for kind, value in self.values.items():
            lines = [self._said(row, zone) for row in loads if row.kind == kind]
            value.setText("\n".join(lines) or self.tr("Not loaded"))

    def _said(self, row: LoadRow, zone: str) -> str:
        name = " ".join(part for part in (row.release, row.part) if part) or row.file_name
        words = self.tr("{release}, loaded {day}")
        return words.format(release=name, day=f"{day_in(zone, row.imported_at):%m/%d/%Y}")

    def _names(self) -> dict[str, tuple[str, str]]:
        """Return by kind what people call a list and what it is for."""
        return {
            kinds.HCPCS: (
                self.tr("HCPCS Level II"),
                self.tr("Codes and modifiers, each quarter from CMS"),
            ),
            kinds.CPT: (
                self.tr("CPT"),
                self.tr("Your plan's licensed list: code, short label, dates"),
            ),
            kinds.NUCC: (
                self.tr("Provider taxonomy"),
                self.tr("Specialties of clinicians, from NUCC"),
            ),
            kinds.CROSSWALK: (
                self.tr("Specialty crosswalk"),
                self.tr("Medicare specialty to taxonomy"),
            ),
            kinds.PTP: (
                self.tr("NCCI code pairs"),
                self.tr("Services that are not paid together"),
            ),
            kinds.MUE: (
                self.tr("NCCI unit limits"),
                self.tr("Most units of a service in a day"),
            ),
            kinds.RVU: (
                self.tr("Relative values"),
                self.tr("Medicare physician fee schedule"),
            ),
            kinds.POS: (
                self.tr("Places of service"),
                self.tr("Two-digit codes, from CMS"),
            ),
            kinds.CARC: (
                self.tr("Denial reasons"),
                self.tr("CARC and RARC with their dates"),
            ),
            kinds.LEIE: (
                self.tr("Exclusions (LEIE)"),
                self.tr("Excluded from federal programs, monthly"),
            ),
            kinds.OPT_OUT: (
                self.tr("Opt-outs"),
                self.tr("Clinicians who left Medicare"),
            ),
        }
