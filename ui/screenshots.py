"""Pictures of every screen on demo data, for people who judge and for people who compare."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEventLoop, QTimer

from provider_ops.store.profile import Profile
from ui.app import Program, application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from ui.kit.jobs import JobRunner

NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
PASSPHRASE = "a demo, not a secret"  # noqa: S105 - of a database that is thrown away
QUIET_MS = 300
"""No job for so long, and a screen is complete: longer than any pause before a query."""


def take(out: Path, *, size: tuple[int, int], theme: Literal["light", "dark"]) -> list[Path]:
    """Visit every screen of a small demo market; one PNG each, named like the screen.

    The database is made in a temporary folder and thrown away. Time stands still at NOW.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "demo")
        make_demo(profile)
        return [
            _save(picture, out / f"{name}.png")
            for name, picture in walk(profile, size=size, theme=theme)
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
    market = DemoMarket(7, SCALES[scale], day_in(ZONE, NOW))
    fill(store, market.batches())
    with store.write() as session:
        settings.put(session, settings.STAFF, str(market.rep_id))
        settings.put(session, settings.MARKET, MARKET)
    store.close()


def walk(
    profile: Profile, *, size: tuple[int, int], theme: str, only: str = "", text: int = 100
) -> Iterator[tuple[str, QWidget]]:
    """Open the real window and yield a name and the window for every screen, once it is quiet.

    Args:
        profile: A database that `make_demo` made.
        size: Of the window, logical pixels.
        theme: "light" or "dark".
        only: Key of the one screen to visit; all and the gate without it.
        text: Text size in percent.
    """
    program = Program(application(), profile, lambda: NOW)
    window = program.window
    program.preferences.set("theme", theme)
    program.preferences.set("text_scale", text)
    window.resize(*size)
    window.show()
    try:
        settle(program.jobs)
        if not only:
            yield "unlock", window
        from ui.opening import unlock

        program.enter(unlock(profile, PASSPHRASE, lambda: NOW))
        assert program.bench is not None
        assert program.session is not None
        program.preferences.set("theme", theme)
        program.preferences.set("text_scale", text)
        jobs = program.session.jobs
        bench = program.bench
        for key in (only,) if only else (*bench.order, *_feet(bench)):
            bench.go(key)
            settle(jobs)
            yield key, window
    finally:
        program.close()
        settle(program.jobs)


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


def _feet(bench: object) -> tuple[str, ...]:
    from ui import pages

    return tuple(key for key in pages.APART if key in pages.existing())


def _save(widget: QWidget, path: Path) -> Path:
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")
    return path
