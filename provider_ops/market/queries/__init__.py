"""The figures of a market in a month, each from its own area's rows."""

from __future__ import annotations

from provider_ops.market.queries.claims import (
    ClaimFigures,
    DeniedCode,
    Month,
    Reason,
    RuleFindings,
    claim_figures,
    rule_findings,
)
from provider_ops.market.queries.contracts import (
    AHEAD_DAYS,
    ContractFigures,
    EndingCode,
    EndingContract,
    contract_figures,
    ending_codes,
)
from provider_ops.market.queries.coverage import (
    RepVisits,
    TierCoverage,
    visits_by_rep,
)
from provider_ops.market.queries.training import TrainingFigures, training_figures
from provider_ops.market.queries.visits import (
    CountyCoverage,
    OverdueRow,
    TerritoryFigures,
    VisitFigures,
    visit_figures,
)
from provider_ops.market.queries.work import (
    CaseFigures,
    OpenCase,
    OpenPromise,
    OwnerPromises,
    PromiseFigures,
    case_figures,
    promise_figures,
)

__all__ = [
    "AHEAD_DAYS",
    "CaseFigures",
    "ClaimFigures",
    "ContractFigures",
    "CountyCoverage",
    "DeniedCode",
    "EndingCode",
    "EndingContract",
    "Month",
    "OpenCase",
    "OpenPromise",
    "OverdueRow",
    "OwnerPromises",
    "PromiseFigures",
    "Reason",
    "RepVisits",
    "RuleFindings",
    "TerritoryFigures",
    "TierCoverage",
    "TrainingFigures",
    "VisitFigures",
    "case_figures",
    "claim_figures",
    "contract_figures",
    "ending_codes",
    "promise_figures",
    "rule_findings",
    "training_figures",
    "visit_figures",
    "visits_by_rep",
]
