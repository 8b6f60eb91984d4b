"""The main job from end to end, unattended: every step says what it did and proves it."""

from __future__ import annotations

import random
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.areas import travelling
from provider_ops.claims.actions import import_835
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.loading.member_key import member_hash_key
from provider_ops.claims.model import ClaimLine
from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.pdfium import PDFIUM
from provider_ops.core.progress import Progress, Reporter
from provider_ops.demo.hub import adopt_role, fill_hub, laptop, set_up_laptop
from provider_ops.demo.maker import ZONE
from provider_ops.demo.market import DemoMarket
from provider_ops.demo.remittance import FILE_NAME, payees, write_835
from provider_ops.demo.service import hub_process
from provider_ops.hub import server
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.overview import today as overview
from provider_ops.reports.market import report as market_report
from provider_ops.store.model import OutboxEntry
from provider_ops.sync.exchange import sync
from provider_ops.visits import actions as visits
from provider_ops.visits import queries as visit_queries
from provider_ops.visits import rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from provider_ops.demo.scale import Scale
    from provider_ops.demo.service import HubProcess
    from provider_ops.hub.service import Hub
    from provider_ops.store.workspace import Workspace

NOTE = "Walked through the quick sheet. They hold new claims until the list is renewed."
PROMISE = "Send the signed amendment"


class ProofError(ProviderOpsError):
    """A step did not do what it says; the demo ends there."""

    title = "The demo did not prove itself"
    remedy = "Nothing of yours was touched. Report the step that is named."


@dataclass
class DemoClock:
    """Time that stands still within a step, so that the same demo writes the same bytes."""

    instant: datetime

    def __call__(self) -> datetime:
        """Return the instant of the step."""
        return self.instant

    def next_step(self) -> None:
        """Let a quarter of an hour go by."""
        self.instant += timedelta(minutes=15)


@dataclass(frozen=True)
class Labelled:
    """Says who is at work, and how many rows there will be where that is known."""

    reporter: Reporter
    label: str
    rows: int | None

    def report(self, progress: Progress) -> None:
        """Pass it on under our label."""
        label = f"{self.label}, {progress.label.replace('_', ' ')}"
        self.reporter.report(Progress(progress.done, progress.total or self.rows, label))

    def checkpoint(self) -> None:
        """Let it end where it may end."""
        self.reporter.checkpoint()


@dataclass
class Journey:
    """One run. `steps` holds what was said, `facts` what a program may want to know."""

    folder: Path
    seed: int
    scale: Scale
    today: date
    say: Callable[[str], None]
    reporter: Reporter
    steps: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    _service: HubProcess = field(init=False)
    _address: str = field(init=False)

    def __post_init__(self) -> None:
        self.clock = DemoClock(datetime.combine(self.today, time(13, 22), UTC))
        self._open = ExitStack()

    def __enter__(self) -> Journey:
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def run(self) -> None:
        """Do the whole job.

        Raises:
            ProofError: If what was read back is not what was done.
        """
        server.collect_rarely()  # this process makes millions of rows, and then ends
        hub, market = self._fill_hub()
        rep, manager = self._laptops(hub, market)
        self._import(rep)
        visit = self._visit(rep)
        self._exchange(rep, manager, visit)
        self._report(manager)

    def _fill_hub(self) -> tuple[Hub, DemoMarket]:
        """Fill the hub's database here, and serve it from a process of its own."""
        folder = self.folder / "hub"
        self.reporter.report(Progress(0, None, "Starting the hub"))
        url = self._open.enter_context(server.embedded_postgres(folder))
        self._service = self._open.enter_context(hub_process(folder, url))
        opened = server.opened(
            folder, travelling(), self.clock, Configuration(database_url=url, devices_lease_days=0)
        )
        hub = self._open.enter_context(opened)
        market = DemoMarket(self.seed, self.scale, self.today)
        rows = fill_hub(hub, market.batches(), self.reporter)
        self._address = self._service.serve(self.clock())
        self._told(f"Hub at {self._address} holds {rows:,} rows of the market.", rows=rows)
        return hub, market

    def _laptops(self, hub: Hub, market: DemoMarket) -> tuple[Workspace, Workspace]:
        made, rows = [], int(self.facts["rows"])
        for name, staff_id in (("rep", market.rep_id), ("manager", market.manager_id)):
            work = set_up_laptop(
                hub, self._address, self.folder / name, staff_id, self.clock, self.seed
            )
            self._open.callback(work.store.close)
            received = self._sync(work, f"The {name}'s laptop receives", rows).received
            adopt_role(work)
            self._told(f"The {name}'s laptop received {received:,} rows.", **{name: received})
            made.append(work)
        rep, manager = made
        self._prove(_lines(rep) == _lines(manager) > 0, "both laptops hold the same claim lines")
        return rep, manager

    def _import(self, rep: Workspace) -> None:
        self._next_step()
        chance = random.Random(self.seed)  # noqa: S311 - a demo must repeat
        with rep.read() as session:
            made = write_835(chance, payees(session, 3), self.today)
        path = self.folder / FILE_NAME
        path.write_bytes(made.content)
        before = _lines(rep)
        result = import_835(rep, path, self.reporter, hash_key=member_hash_key(rep))
        self._prove(_lines(rep) - before == made.lines, "every line of the remittance is there")
        self._prove(result.counts["claims"] == made.claims, "every claim is there")
        self._told(
            f"Imported {path.name}: {made.claims} claims, {made.lines} lines, "
            f"payments of ${made.payment:,}.",
            imported_lines=made.lines,
        )

    def _visit(self, rep: Workspace) -> UUID:
        """Record the first visit of the day; nothing leaves the laptop."""
        self._next_step()
        with rep.read() as session:
            stops = overview.today(session, rep.staff_id, self.today, zone=ZONE).stops
            visit = stops[0].visit
            before = session.scalar(select(func.count()).select_from(OutboxEntry))
        form = rules.VisitForm(
            day=self.today,
            start_minute=visit.start_minute,
            attendees=(rules.Attendee("Lourdes Peña", "office manager"),),
            objectives=(rules.Objective("Denials: CO-97"),),
            codes=(rules.TaughtCode("G2211", "CO-97", understood=rules.Understood.YES),),
            promises=(rules.NewPromise(PROMISE, self.today + timedelta(days=3), rep.staff_id),),
            notes=NOTE,
            signature=rules.Signature.SIGNED,
            logging_seconds=54,
        )
        visits.save_draft(rep, visit.id, form)
        visits.submit_visit(rep, visit.id, form)
        with rep.read() as session:
            waiting = session.scalar(select(func.count()).select_from(OutboxEntry))
        self._prove((waiting or 0) > (before or 0), "the visit waits to be sent")
        self._told(
            f"Recorded a visit at {visit.organization} without the hub; "
            f"{waiting} changes wait on the laptop.",
            waiting=waiting,
        )
        return visit.id

    def _exchange(self, rep: Workspace, manager: Workspace, visit: UUID) -> None:
        self._next_step()
        sent = self._sync(rep, "The rep's laptop sends")
        received = self._sync(manager, "The manager's laptop receives")
        with rep.read() as session:
            left = session.scalar(select(func.count()).select_from(OutboxEntry))
        with manager.read() as session:
            found = visit_queries.detail(session, visit, zone=ZONE, today=self.today)
            promised = visit_queries.promises(
                session, self.today, organization_id=found.row.organization_id
            )
        self._prove(left == 0, "nothing waits any more")
        self._prove(found.form.notes == NOTE, "the manager reads the notes of the visit")
        self._prove(PROMISE in {row.text for row in promised}, "the manager sees the promise")
        self._prove(_lines(rep) == _lines(manager), "the manager has the imported lines")
        self._told(
            f"Sent {sent.sent} changes and {sent.import_rows} rows of the import; the manager's "
            f"laptop received {received.received} rows and shows the visit.",
            sent=sent.sent,
        )

    def _report(self, manager: Workspace) -> None:
        checked = check_claims(manager, self.reporter)
        self._told(
            f"Checked {checked.lines:,} claim lines: {checked.findings:,} break a rule.",
            checked_lines=checked.lines,
            findings=checked.findings,
        )
        self._next_step()
        month = (self.today.replace(day=1) - timedelta(days=1)).replace(day=1)
        request = market_report.MarketRequest(month, self.clock())
        target = self.folder / f"market-{month:%Y-%m}.pdf"
        made = market_report.write_market_report(manager, request, target, self.reporter)
        again = market_report.market_report_pdf(manager, request, self.reporter)[0]
        self._prove(target.read_bytes() == again, "the same facts give the same bytes")
        text = _text_of(target)
        denied = made.facts.claims.month.denied
        self._prove(f"{denied:,}" in text, "the report shows the denied lines of the database")
        self._prove(made.fingerprint[:8] in text.replace(" ", ""), "it carries its fingerprint")
        self._told(
            f"Wrote {target} with {made.pages} pages; {denied:,} denied lines in {month:%B %Y}.",
            report=str(target),
            pages=made.pages,
        )

    def _next_step(self) -> None:
        """Let time go by, here and at the hub."""
        self.clock.next_step()
        self._service.set_time(self.clock())

    def _sync(self, work: Workspace, label: str, rows: int | None = None) -> Any:
        with laptop(work) as line:
            return sync(line, Labelled(self.reporter, label, rows))

    def _prove(self, holds: bool, what: str) -> None:  # noqa: FBT001 - reads as a sentence
        if not holds:
            raise ProofError(f"It is not true that {what}.")

    def _told(self, text: str, **facts: Any) -> None:
        self.steps.append(text)
        self.facts.update(facts)
        self.say(text)


def _lines(work: Workspace) -> int:
    with work.read() as session:
        return session.scalar(select(func.count()).select_from(ClaimLine)) or 0


def _text_of(pdf: Path) -> str:
    from pypdfium2 import PdfDocument

    with PDFIUM, PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
