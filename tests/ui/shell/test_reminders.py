from __future__ import annotations

import pytest

from provider_ops.visits import actions
from tests.support.demo import TODAY
from tests.support.office import add_office
from ui.shell.reminders import Reminders


@pytest.fixture
def reminders(qtbot, work, jobs):
    actions.make_promise(work, organization_id=add_office(work), text="Send the fee schedule",
                         due_on=TODAY, owner_id=work.staff_id)  # fmt: skip
    made = Reminders(work, jobs, set(), jobs)
    made.notes = []
    made.said.connect(made.notes.append)

    def look():
        made.look()
        qtbot.waitUntil(lambda: jobs.busy == 0)

    return made, look


def test_what_falls_due_is_said_once(reminders):
    made, look = reminders
    look()
    look()
    assert made.notes == ["Due today: Send the fee schedule"]


def test_what_an_office_owes_is_said_to_be_the_offices(qtbot, work, jobs):
    actions.make_promise(work, organization_id=add_office(work), text="Sign the amendment",
                         due_on=TODAY, owner_id=None, owner_name="Dana")  # fmt: skip
    made = Reminders(work, jobs, set(), jobs)
    with qtbot.waitSignal(made.said) as said:
        made.look()
    assert said.args == ["Due today: Office: Sign the amendment"]


def test_it_goes_on_looking_after_a_read_that_failed(reminders, monkeypatch):
    made, look = reminders
    failures = []
    made.failed.connect(failures.append)
    with monkeypatch.context() as broken:
        broken.setattr(made._work.store.engine, "connect", _no_connection)
        look()
        look()
    assert len(failures) == 1
    look()
    assert len(made.notes) == 1


def _no_connection():
    raise OSError("the disk does not answer")


def test_nothing_is_said_over_another_note_but_a_minute_later(reminders):
    made, look = reminders
    made.quiet = lambda: False
    look()
    assert made.notes == []
    made.quiet = lambda: True
    look()
    assert len(made.notes) == 1
