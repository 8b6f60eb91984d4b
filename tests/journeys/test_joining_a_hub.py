"""A new laptop joins a hub through the real window: invited, approved, loaded, at work."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pyotp
import pytest
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from provider_ops import areas
from provider_ops.hub import access, database, load, server
from provider_ops.hub.accounts import devices, people
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.rules import DeviceState
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.service import open_hub
from provider_ops.network.model import Market, Organization, StaffMember
from provider_ops.store import escrow
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.key import unwrap_key
from provider_ops.store.profile import Profile
from provider_ops.sync import queries
from provider_ops.sync.account.signin import (
    begin_second_factor,
    confirm_second_factor,
    sign_in_with_password,
)
from provider_ops.sync.line import Line
from tests.ui.shell.conftest import quiet
from ui.screenshots import NOW
from ui.shell.first_run.first_load import FirstLoad
from ui.shell.first_run.first_run import FirstRun
from ui.shell.first_run.invitation_sheet import InvitationSheet
from ui.shell.recover_screen import HUB
from ui.shell.unlock_screen import UnlockScreen
from ui.sync.sign_in_sheet import SignInSheet

WAIT = 20_000
MARKET, PASSWORD = "fl-heron-bay", "quiet pelican over the bay"
PASSPHRASE = "tidal heron lantern copper"
ADMINISTRATOR = By("administrator")
OFFICES = 12


@pytest.fixture
def hub(clock):
    engine = database.open_sqlite(None)
    made = open_hub(
        engine, areas.travelling(), clock, settings=Configuration(signin_escrow=True)
    )
    with server.serving(made) as running:
        yield running
    engine.dispose()


@pytest.fixture
def ada(hub):
    """Somebody the hub knows, with a market; her invitation."""
    engine, schema, key = hub.hub.engine, hub.hub.schema, uuid4()
    with database.transaction(engine) as opened:
        access.create_market(opened, schema, MARKET)
        access.create_market(opened, schema, SHARED_MARKET)
        people.add(opened, schema, ADMINISTRATOR, (key, "Ada Peña", "ada", "rep"), (MARKET,), NOW)
        code = people.invite(opened, schema, ADMINISTRATOR, key, NOW)
    load.load(engine, schema, MARKET, Market.__tablename__,
              [(uuid4(), "Heron Bay", "FL", "America/Chicago")],
              columns=("id", "name", "state", "time_zone"))  # fmt: skip
    load.load(engine, schema, MARKET, StaffMember.__tablename__,
              [(key, "Ada", "Peña", "rep")],
              columns=("id", "given_name", "family_name", "role"))  # fmt: skip
    load.load(engine, schema, MARKET, Organization.__tablename__,
              [(uuid4(), f"Office {number}", "group") for number in range(OFFICES)],
              columns=("id", "name", "kind"))  # fmt: skip
    return code


def fill(first, **words):
    lines = {one.objectName(): one for one in first.findChildren(QLineEdit)}
    for name, text in words.items():
        lines[name.replace("__", ".")].setText(text)


def approve(hub):
    with database.transaction(hub.hub.engine) as opened:
        (laptop,) = devices.listed(opened, hub.hub.schema)
        assert laptop.state is DeviceState.PENDING
        devices.approve(opened, hub.hub.schema, ADMINISTRATOR, laptop.id, NOW)


def come_to_the_load(qtbot, program, hub, code):
    """From the first screen to the one that loads, which the hub still refuses."""
    first = program.window.scene
    assert isinstance(first, FirstRun)
    first.next.click()
    assert first.page is first.hub
    fill(first, hub__address=hub.address)
    first.findChild(object, "invitation").click()
    sheet = first.window().findChild(InvitationSheet)
    fill(sheet, invitation__code=code, invitation__password=PASSWORD, invitation__again="other")
    sheet.act.click()
    assert sheet.again.error
    fill(sheet, invitation__again=PASSWORD)
    sheet.act.click()
    qtbot.waitUntil(lambda: first.page is first.passphrase, timeout=WAIT)
    fill(first, passphrase=PASSPHRASE, again=PASSPHRASE)
    first.next.click()
    assert first.page is first.role
    assert not program.profile.exists()
    first.next.click()
    qtbot.waitUntil(lambda: first.page is first.recovery, timeout=WAIT)
    first.next.click()
    assert first.page is first.recovery  # nothing goes on before the code was written down
    first.recovery._kept.click()
    first.next.click()
    qtbot.waitUntil(lambda: isinstance(program.window.scene, FirstLoad), timeout=WAIT)
    qtbot.waitUntil(lambda: program.window.scene.problem.isVisible(), timeout=WAIT)


def work_begins(qtbot, program):
    qtbot.waitUntil(lambda: program.bench is not None, timeout=WAIT)
    quiet(qtbot, program.session.jobs)
    work = program.bench.desk.work
    assert program.bench.desk.person.name == "Ada Peña"
    assert work.time_zone == "America/Chicago"
    with work.read() as session:
        assert session.query(Organization).count() == OFFICES
        assert queries.state(session, work.staff_id).loading == 0


def test_from_an_invitation_to_work(qtbot, start, hub, ada, tmp_path):
    program = start(Profile(tmp_path / "new"))
    come_to_the_load(qtbot, program, hub, ada)
    assert "approve" in program.window.scene.problem.plain_text
    approve(hub)
    program.window.scene.again.click()
    work_begins(qtbot, program)


def test_a_load_that_waits_goes_on_after_the_window_was_closed(
    qtbot, start, hub, ada, tmp_path
):
    profile = Profile(tmp_path / "new")
    program = start(profile)
    come_to_the_load(qtbot, program, hub, ada)
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=WAIT)
    approve(hub)
    again = start(profile)
    again.window.scene.line.setText(PASSPHRASE)
    again.window.scene.button.click()
    work_begins(qtbot, again)


def test_what_the_hub_refuses_leaves_the_folder_as_it_was(qtbot, start, hub, ada, tmp_path):
    program = start(Profile(tmp_path / "new"))
    first = program.window.scene
    fill(first, hub__address=hub.address, hub__name="ada", hub__password="not this one")
    first.next.click()
    qtbot.waitUntil(lambda: first._problem.isVisible(), timeout=WAIT)
    assert "Sign in" in first.next.text()
    first.findChild(object, "browser").click()
    qtbot.waitUntil(lambda: "identity provider" in first._problem.plain_text, timeout=WAIT)
    assert first.page is first.hub
    assert not program.profile.exists()
    assert list(program.profile.folder.glob("*.db*")) == []


def test_a_laptop_that_was_signed_out_signs_in_again(qtbot, start, hub, ada, tmp_path):
    program = start(Profile(tmp_path / "new"))
    come_to_the_load(qtbot, program, hub, ada)
    approve(hub)
    program.window.scene.again.click()
    work_begins(qtbot, program)
    with database.transaction(hub.hub.engine) as opened:
        (laptop,) = devices.listed(opened, hub.hub.schema)
        devices.revoke(opened, hub.hub.schema, ADMINISTRATOR, laptop.id, NOW)
        devices.approve(opened, hub.hub.schema, ADMINISTRATOR, laptop.id, NOW)
    bench = program.bench
    bench.go("sync")
    quiet(qtbot, program.session.jobs)
    page = bench.page
    page.commands.run("sync.now")
    qtbot.waitUntil(lambda: "Sign in" in page.side.problem.plain_text, timeout=WAIT)
    page.side.problem.acted.emit()
    sheet = program.window.findChild(SignInSheet)
    fill(sheet, hub__name="ada", hub__password=PASSWORD)
    sheet.act.click()
    qtbot.waitUntil(lambda: page.side.problem.isHidden(), timeout=WAIT)
    qtbot.waitUntil(lambda: page.side.state.said.title == "In sync", timeout=WAIT)


@pytest.mark.parametrize("rescue_first", [False, True])
def test_a_laptop_reported_lost_destroys_itself_and_starts_anew(
    qtbot, start, hub, ada, tmp_path, rescue_first
):
    profile = Profile(tmp_path / "new")
    program = start(profile)
    come_to_the_load(qtbot, program, hub, ada)
    approve(hub)
    program.window.scene.again.click()
    work_begins(qtbot, program)
    with database.transaction(hub.hub.engine) as opened:
        (laptop,) = devices.listed(opened, hub.hub.schema)
        devices.order_wipe(
            opened, hub.hub.schema, ADMINISTRATOR, laptop.id, NOW, rescue_first=rescue_first
        )
    work = program.bench.desk.work
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Unsent", kind="group"))
    program.bench.desk.sync.ask()
    qtbot.waitUntil(lambda: isinstance(program.window.scene, FirstRun), timeout=WAIT)
    assert not profile.exists()
    assert not profile.has_database()
    with database.transaction(hub.hub.engine) as opened:
        (laptop,) = devices.listed(opened, hub.hub.schema)
        rescued = opened.execute(select(hub.hub.schema.rescue.c.id)).all()
    assert laptop.state is DeviceState.WIPED
    assert len(rescued) == rescue_first


def test_the_hub_helps_when_passphrase_and_code_are_gone(qtbot, start, hub, ada, clock, tmp_path):
    profile = Profile(tmp_path / "new")
    program = start(profile)
    come_to_the_load(qtbot, program, hub, ada)
    approve(hub)
    program.window.scene.again.click()
    work_begins(qtbot, program)
    clock.instant += timedelta(hours=1)  # the next access token is fetched, and the half is left
    program.bench.desk.sync.ask()
    qtbot.waitUntil(lambda: escrow.find(profile.key) is not None, timeout=WAIT)
    quiet(qtbot, program.session.jobs)
    with Line(hub.address) as line:
        who = sign_in_with_password(line, "ada", PASSWORD)
        app = pyotp.parse_uri(begin_second_factor(line, who))
        confirm_second_factor(line, who, app.at(clock()))
    program.lock()
    qtbot.waitUntil(lambda: isinstance(program.window.scene, UnlockScreen), timeout=WAIT)
    qtbot.waitUntil(lambda: program.session is None, timeout=WAIT)
    program.window.scene.help.click()
    screen = program.window.scene
    screen._way.set_value(HUB)
    clock.instant += timedelta(minutes=1)  # a code counts once
    fill(screen, hub__name="ada", hub__password=PASSWORD, hub__code=app.at(clock()),
         passphrase="heron over copper tide", again="heron over copper tide")  # fmt: skip
    screen.next.click()
    qtbot.waitUntil(screen.page.isVisible, timeout=WAIT)
    screen.page._kept.click()
    screen.next.click()
    qtbot.waitUntil(lambda: program.bench is not None, timeout=WAIT)
    quiet(qtbot, program.session.jobs)
    assert unwrap_key(profile.key, "heron over copper tide")
