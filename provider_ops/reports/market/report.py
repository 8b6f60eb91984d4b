"""Puts the market report together: facts once, then pages, then a file that is whole or absent."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from provider_ops.claims.findings.recheck import catch_up
from provider_ops.core.progress import Progress, Reporter, Silent
from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.market.facts import MarketFacts, market_facts
from provider_ops.reports.market.pages.actions import actions
from provider_ops.reports.market.pages.cases import cases
from provider_ops.reports.market.pages.claims import claims
from provider_ops.reports.market.pages.contracts import contracts
from provider_ops.reports.market.pages.cover import cover, period, report_number
from provider_ops.reports.market.pages.method import method
from provider_ops.reports.market.pages.outliers import outliers
from provider_ops.reports.market.pages.summary import summary
from provider_ops.reports.market.pages.training import training
from provider_ops.reports.market.pages.visits import visits
from provider_ops.reports.page import PageMeta, Pages, build

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path
    from typing import BinaryIO

    from reportlab.platypus import Flowable

    from provider_ops.store.workspace import Workspace

SECTIONS = (
    "summary", "visits", "outliers", "contracts", "claims", "cases", "training", "actions",
    "method",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarketRequest:
    """What to report on: any day of the month, and the instant whose knowledge counts."""

    month: date
    as_of: datetime
    market_id: str = ""
    """Empty: the market of the workspace."""


@dataclass(frozen=True, slots=True)
class MarketReport:
    """A report that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int
    facts: MarketFacts


def write_market_report(
    work: Workspace, request: MarketRequest, target: Path, reporter: Reporter | None = None
) -> MarketReport:
    """Make the report and put it at `target`, complete or not at all.

    Raises:
        RuleError: The month has not begun.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two areas or two pages.
    """
    facts = read_facts(work, request, reporter)
    return build_market_report(facts, target, reporter)


def market_report_pdf(
    work: Workspace, request: MarketRequest, reporter: Reporter | None = None
) -> tuple[bytes, MarketReport]:
    """Make the report in memory, for the preview; raises what `write_market_report` does."""
    stream = BytesIO()
    report = build_market_report(read_facts(work, request, reporter), stream, reporter)
    return stream.getvalue(), report


def read_facts(
    work: Workspace, request: MarketRequest, reporter: Reporter | None = None
) -> MarketFacts:
    """Read the facts of a request in one session; lines that nobody judged yet are judged before.

    An exchange brings lines, and changes what they are judged by, while no screen shows claims.
    """
    catch_up(work, reporter or Silent())
    with work.read() as session:
        return market_facts(
            session,
            request.market_id or work.market_id,
            request.month,
            as_of=request.as_of,
            zone=work.time_zone,
            staff_id=work.staff_id,
            reporter=reporter,
        )


def build_market_report(
    facts: MarketFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> MarketReport:
    """Lay out facts; the same facts give the same bytes."""
    work = reporter or Silent()
    work.report(Progress(0, None, "Laying out pages"))
    digest = fingerprint(facts)
    title = f"{facts.market} market report"
    meta = PageMeta(
        title=f"{title}, {period(facts)}",
        header_left=f"{title} · {period(facts)}",
        footer_left="Provider Relations · internal use, no member data",
        footer_center=f"{report_number(facts)} · {short(digest)}",
        author=facts.prepared_by,
        subject=f"Fingerprint {digest}",
        first="cover",
    )

    def story(pages: Pages) -> list[Flowable]:
        return [
            *cover(facts, digest, pages),
            *summary(facts),
            *visits(facts),
            *outliers(facts),
            *contracts(facts),
            *claims(facts),
            *cases(facts),
            *training(facts),
            *actions(facts),
            *method(facts, digest),
        ]

    # Each section is made to fill one page, so that its place is known before it is laid out.
    expected = Pages({key: page for page, key in enumerate(SECTIONS, 2)}, len(SECTIONS) + 1)
    count = build(target, story, meta, reporter, expected)
    return MarketReport(report_number(facts), digest, count, facts)
