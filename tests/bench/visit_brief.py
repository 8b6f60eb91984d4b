"""The visit brief at market scale: facts and page, in milliseconds of the processor.

The first paper of a run pays for ReportLab and for preparing the statements; `first_ms` is what
a person waits once a day, `ms` what each of the others takes.
"""

from __future__ import annotations

import statistics
import time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tests.support.demo_market import TODAY, opened

if TYPE_CHECKING:
    from provider_ops.store.workspace import Workspace

TARGET_MS = 300
OFFICES = 40


def run(scale: str = "market") -> dict[str, Any]:
    """Make the market, then the briefs of the offices with the most visits, in two languages."""
    with opened(scale) as work:
        return {"scale": scale, "target_ms": TARGET_MS, **_measure(work)}


def _measure(work: Workspace) -> dict[str, Any]:
    from provider_ops.reports.visit_brief import BriefRequest, write_visit_brief
    from provider_ops.visits.model import Visit

    with work.read() as session:
        offices = session.scalars(
            select(Visit.organization_id).where(Visit.day == TODAY).distinct().limit(OFFICES)
        ).all()
    took = []
    for number, office in enumerate(offices):
        language = "es" if number % 2 else "en"
        began = time.process_time()
        write_visit_brief(work, BriefRequest(office, TODAY, language), BytesIO())
        took.append((time.process_time() - began) * 1000)
    return {"offices": len(took), "first_ms": round(took[0], 1),
            "ms": round(statistics.median(took[1:]), 1), "worst_ms": round(max(took[1:]), 1)}  # fmt: skip
