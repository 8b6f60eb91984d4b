"""The import wizard as its tests open it and wait for it."""

from __future__ import annotations

from provider_ops.network.model import Organization
from tests.claims.tables import NPI
from tests.support.work import MARKET
from ui.claims.page import ClaimsPage

WAIT = 30_000


def open_wizard(qtbot, work, desk):
    """The wizard of a market with the one office that the files are about."""
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Gulf Coast Cardiology",
                                 npi=NPI, tin="591234410", kind="group"))  # fmt: skip
    made = ClaimsPage(desk)
    qtbot.addWidget(made)
    made.resize(1300, 820)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_imports()
    return made


def at_step(qtbot, page, step):
    qtbot.waitUntil(lambda: page.imports.step == step, timeout=WAIT)


def looked(qtbot, page, path, step="columns"):
    page.imports.look_at(path)
    at_step(qtbot, page, step)
