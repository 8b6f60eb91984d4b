"""Pictures of every screen on demo data, for people who judge and for people who compare."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from provider_ops.contracts import queries as contracts
from provider_ops.escalations import queries as escalations
from provider_ops.overview import prep, today
from provider_ops.store.profile import Profile
from provider_ops.training import queries as training
from provider_ops.visits import queries as visits
from ui import pages
from ui.app import application
from ui.kit.palette import Palette
from ui.opening import unlock
from ui.page import Link
from ui.preferences import Preferences
from ui.program import Program
from ui.visits.form.roster import RosterSection

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from provider_ops.store.workspace import Workspace
    from ui.kit.jobs import JobRunner
    from ui.shell.workbench import Workbench

ROUNDS = 4
"""Of events after a screen is quiet: what one lays out asks others to lay themselves out."""
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
PASSPHRASE = "a demo, not a secret"  # noqa: S105 - of a database that is thrown away
SYNC = ("sync-conflict", "sync-merged", "sync-refused")
VIEWS: tuple[tuple[str, str, Callable[[Any], None]], ...] = (
    ("tasks", "today", lambda page: page.show_tasks()),
    ("visit-week", "visits", lambda page: _browse(page, "week")),
    ("visit-month", "visits", lambda page: _browse(page, "month")),
    ("visit-due", "visits", lambda page: _browse(page, "due")),
    ("issues", "claims", lambda page: _lower(page, "issues")),
    ("drift", "claims", lambda page: _lower(page, "drift")),
    ("payments", "claims", lambda page: _lower(page, "payments")),
    ("submissions", "claims", lambda page: _lower(page, "submissions")),
    ("outliers", "market", lambda page: page.tabs.set_value("outliers")),
    ("reeducation", "market", lambda page: page.tabs.set_value("reeducation")),
)
"""Behind a tab or a switch of a page: the picture's name, the page, and how to come there."""
QUIET_MS = 500
"""No job for so long, and a screen is complete: longer than any pause before a query."""


def take(
    out: Path,
    *,
    size: tuple[int, int],
    theme: Literal["light", "dark"],
    language: str = "en",
    only: str = "",
) -> list[Path]:
    """Visit every screen of a small demo market, or `only` one; PNGs named like the screens.

    The database is made in a temporary folder and thrown away. Time stands still at NOW.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "demo")
        make_demo(profile)
        return [
            _save(picture, out / f"{name}.png")
            for name, picture in walk(
                profile, size=size, theme=theme, language=language, only=(only,) if only else ()
            )
        ]


def make_demo(profile: Profile, scale: str = "small") -> None:
    """Make a demo market in `profile`, whose person is its first rep."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.core.clock import day_in
    from provider_ops.demo.maker import MARKET, ZONE
    from provider_ops.demo.market import DemoMarket, fill
    from provider_ops.demo.scale import SCALES
    from provider_ops.store import settings
    from provider_ops.store.key import Cost
    from provider_ops.store.profile import create

    store = create(profile, PASSPHRASE, Cost(1, 64, 1))  # its passphrase protects nothing
    market = DemoMarket(15, SCALES[scale], day_in(ZONE, NOW))
    fill(store, market.batches())
    with store.write() as session:
        settings.put(session, settings.STAFF, str(market.rep_id))
        settings.put(session, settings.MARKET, MARKET)
    store.close()


def walk(
    profile: Profile,
    *,
    size: tuple[int, int],
    theme: str,
    only: Collection[str] = (),
    text: int = 100,
    language: str = "en",
) -> Iterator[tuple[str, QWidget]]:
    """Open the real window and yield a name and what to grab for every screen, once it is quiet.

    Args:
        profile: A database that `make_demo` made.
        size: Of the window, logical pixels.
        theme: "light" or "dark".
        only: Names of the screens to visit; all without any.
        text: Text size in percent.
        language: Of the screens, such as "es".
    """
    look = {"theme": theme, "text_scale": text, "language": language}
    if not only or "first-run" in only:
        empty = Profile(profile.folder.with_name(f"{profile.folder.name}-empty"))
        first = _program(empty, size, look)
        yield "first-run", first.window
        _end(first)
    if tuple(only) == ("first-run",):
        return
    program = _program(profile, size, look)
    try:
        if not only or "unlock" in only:
            yield "unlock", program.window
        if tuple(only) != ("unlock",):
            yield from _screens(program, profile, only, look)
    finally:
        _end(program)


def _program(profile: Profile, size: tuple[int, int], look: Mapping[str, object]) -> Program:
    chosen = Preferences(profile.folder)  # as a person whose laptop was set up so
    for name, value in look.items():
        chosen.set(name, value)
    program = Program(application(), profile, lambda: NOW)
    program.window.resize(*size)
    program.window.show()
    if QGuiApplication.platformName() == "offscreen":
        QCursor.setPos(0, 0)  # nothing looks as if somebody pointed at it
    settle(program.jobs)
    return program


def _dress(program: Program, look: Mapping[str, object]) -> None:
    for name, value in look.items():
        program.preferences.set(name, value)


def _screens(
    program: Program, profile: Profile, only: Collection[str], look: Mapping[str, object]
) -> Iterator[tuple[str, QWidget]]:
    program.entrance.let_in(unlock(profile, PASSPHRASE, lambda: NOW))
    _dress(program, look)
    settle(program.jobs)
    bench, session = program.bench, program.session
    assert bench is not None
    assert session is not None
    settle(session.jobs)
    apart = tuple(key for key in pages.APART if key in pages.existing())
    for key in (*bench.order, *apart):
        if not only or key in only:
            bench.go(key)
            settle(session.jobs)
            yield key, program.window
    records = _records(bench.desk.work)
    for name, link in records:
        if not only or name in only:
            bench.follow(link)
            settle(session.jobs)
            yield name, program.window
    if not only or "roster" in only:
        yield "roster", _roster(program, bench, session.jobs, dict(records)["visit-form"])
    for name, page, act in VIEWS:
        if not only or name in only:
            bench.go(page)
            act(bench.page)
            settle(session.jobs)
            yield name, program.window
    if not only or "palette" in only:
        yield "palette", _palette(program, bench, session.jobs)
    if not only or set(only) & set(SYNC):
        yield from _met(program, bench, session.jobs, only)


def _records(work: Workspace) -> tuple[tuple[str, Link], ...]:
    """Return what is worth a picture behind the lists, as somebody would come to it."""
    day, zone = work.today(), work.time_zone
    submitted = visits.Filter(view=visits.View.SUBMITTED, rep_id=work.staff_id)
    with work.read() as session:
        first, second = today.today(session, work.staff_id, day, zone=zone).stops[:2]
        visit, office = first.visit, first.visit.organization_id
        asked = second.visit.organization_id  # whose contract ended: an answer with reasons
        npi = prep.clinicians_of(session, asked, day, work.now())[0][0]
        contract = contracts.of_organization(session, office, day, work.now())[0]
        case = escalations.page(session, escalations.Filter(), zone=zone, on=day)[-1]
        before = visits.page(session, submitted, zone=zone, today=day, offset=0, limit=1)[0]
        handouts = [row.code for row in training.library(session, day)][:2]
    return (
        *(
            (view, Link("contracts", detail={"view": view}))
            for view in ("expiring", "lists", "batch")
        ),
        ("contract-list", Link("contracts", detail={"view": "contracts"})),
        ("provider", Link("organization", office)),
        ("provider-codes", Link("organization", office, {"tab": "codes"})),
        ("provider-documents", Link("organization", office, {"tab": "documents"})),
        ("corrections", Link("providers", detail={"view": "corrections"})),
        ("visit-form", Link("visit", visit.id)),
        ("code-answer", Link("check", npi, {"code": "99214", "date": day})),
        ("contract", Link("contract", contract.id)),
        ("escalation", Link("escalation", case.id)),
        ("packet", Link("packet", office, {"materials": handouts})),
        ("import", Link("import")),
        ("visit-record", Link("visit", before.id)),
        ("summary", Link("visit", before.id, {"show": "summary"})),
        ("brief", Link("brief", office)),
    )


def _browse(page: Any, view: str) -> None:
    page.show_browse()
    page.browse.show_view(view)


def _lower(page: Any, tab: str) -> None:
    page.show_log()
    page.below.tabs.set_value(tab)


def _met(
    program: Program, bench: Workbench, jobs: JobRunner, only: Collection[str]
) -> Iterator[tuple[str, QWidget]]:
    """Two people change the same records; last, because they stay changed."""
    from provider_ops.demo.dispute import stage

    staged = stage(bench.desk.work)
    scenes = {"sync-conflict": staged.disputed, "sync-merged": staged.merged}
    for name in SYNC:
        record = scenes[name] if name in scenes else staged.refuse()
        bench.page.changed.emit()
        bench.follow(Link("sync", record))
        settle(jobs)
        if not only or name in only:
            yield name, program.window


def _roster(program: Program, bench: Workbench, jobs: JobRunner, visit: Link) -> QWidget:
    bench.follow(visit)
    settle(jobs)
    section = bench.page.findChild(RosterSection)
    assert section is not None
    section.open_sheet()
    settle(jobs)
    assert section.sheet is not None
    return _Together(program.window, section.sheet)


def _palette(program: Program, bench: Workbench, jobs: JobRunner) -> QWidget:
    bench.go((*bench.order, "settings")[0])
    program.find()
    palette = bench.window().findChild(Palette)
    assert palette is not None
    palette.line.setText("march 99214")
    settle(jobs)
    return _Together(program.window, palette)


class _Together(QWidget):
    """A window with what floats above it, since a grab of the window is without it."""

    def __init__(self, window: QWidget, above: QWidget) -> None:
        super().__init__()
        self._pictures = (window.grab(), above.grab())
        self._spot = above.pos() - window.pos()
        self.resize(window.size())
        above.close()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pictures[0])
        painter.drawPixmap(self._spot, self._pictures[1])
        painter.end()


def _end(program: Program) -> None:
    program.close()
    settle(program.jobs)
    program.language.speak("en")  # it is the application's: others come after


def settle(jobs: JobRunner) -> None:
    """Run the event loop until no job has run for QUIET_MS."""
    loop = QEventLoop()
    quiet = QTimer(interval=QUIET_MS, singleShot=True)
    look = QTimer(interval=10)

    def check() -> None:
        if jobs.busy:
            quiet.start()

    quiet.timeout.connect(loop.quit)
    look.timeout.connect(check)
    quiet.start()
    look.start()
    loop.exec()
    look.stop()
    for _ in range(ROUNDS):  # a slow machine lets the pause pass before all is laid out
        QCoreApplication.processEvents()


def _save(widget: QWidget, path: Path) -> Path:
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")
    return path
