"""What is far from its peers, and what was decided about it."""

from __future__ import annotations

from provider_ops.outliers.queries.decisions import history, last_decisions
from provider_ops.outliers.queries.figures import Flag, MeasureFigures, outlier_figures

__all__ = ["Flag", "MeasureFigures", "history", "last_decisions", "outlier_figures"]
