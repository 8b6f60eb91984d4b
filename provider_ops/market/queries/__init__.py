"""The figures of a market in a month, each from its own area's rows."""

from __future__ import annotations

from provider_ops.market.queries.claims import ClaimFigures, Month, Reason, claim_figures
from provider_ops.market.queries.coverage import (
    Coverage,
    RepVisits,
    TierCoverage,
    coverage,
    overdue_offices,
    visits_by_rep,
)
from provider_ops.market.queries.work import (
    CaseFigures,
    PromiseFigures,
    TrainingFigures,
    case_figures,
    promise_figures,
    training_figures,
)

__all__ = [
    "CaseFigures",
    "ClaimFigures",
    "Coverage",
    "Month",
    "PromiseFigures",
    "Reason",
    "RepVisits",
    "TierCoverage",
    "TrainingFigures",
    "case_figures",
    "claim_figures",
    "coverage",
    "overdue_offices",
    "promise_figures",
    "training_figures",
    "visits_by_rep",
]
