"""Outlying offices as dots beside the range that is expected of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.dots import Dot, DotWords, dots, rows_that_fit
from provider_ops.outliers.rules.measures import COMPARED, SHARES
from ui.market.outlier_words import measure_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.shapes import Drawing
    from provider_ops.charts.text import Measure as TextMeasure
    from provider_ops.outliers.queries import MeasureFigures
    from provider_ops.outliers.rules.measures import Reading


def some_of(figures: MeasureFigures, height: float) -> list[Reading]:
    """Return as many offices as rows fit: the furthest on both sides, and some as expected.

    Of these there are `COMPARED` at least, and as many as fill the room that others leave.
    """
    every = [flag.reading for flag in figures.flags if flag.is_open]
    fit = rows_that_fit(height)
    near = list(figures.expected[: max(COMPARED, fit - len(every))])
    room = max(fit - len(near), 1)
    below = [one for one in every if one.is_below]
    above = [one for one in every if one.is_above]
    down = min(len(below), max(room - len(above), room // 4))
    return [*above[: room - down], *near, *(below[-down:] if down else [])]


def draw_offices(
    rows: Sequence[Reading], figures: MeasureFigures, width: float, measure: TextMeasure
) -> Drawing:
    """Lay out offices; parts of visits are drawn in percent."""
    times = 100 if figures.measure in SHARES else 1
    drawn = [
        Dot(str(one.organization_id), one.office, float(one.value * times),
            float(one.low * times), float(one.high * times), float(one.middle * times))
        for one in rows
    ]  # fmt: skip
    found = len(figures.flags)
    said = _tr("{measure}: {found} of {judged} offices are outside of the range expected")
    finding = said.format(
        measure=measure_word(figures.measure), found=f"{found:,}", judged=f"{figures.judged:,}"
    )
    return dots(drawn, width, measure, finding=finding, words=_words(figures))


def _words(figures: MeasureFigures) -> DotWords:
    limits = _tr("median ± 3.5 robust standard deviations")
    if figures.phi is not None:
        limits = _tr("99.8% limits, φ = {phi}").format(phi=f"{figures.phi:.1f}")
    return DotWords(
        over=_tr("over"),
        under=_tr("under"),
        expected=_tr("expected"),
        empty=_tr("No office is outside of its range"),
        legend=(_tr("above range"), _tr("below range"), _tr("as expected")),
        limits=limits,
        header=(_tr("Office"), _tr("Seen"), _tr("Expected"), _tr("Outside by")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlierChart", text)
