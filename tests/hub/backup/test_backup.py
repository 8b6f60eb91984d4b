"""A hub goes back to a copy of itself, and its laptops bring it forward again."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select, text

from provider_ops import areas
from provider_ops.cli.app import run as command
from provider_ops.core.errors import FileError, HubError, LockedError, UsageError
from provider_ops.hub import database, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.backup import actions
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.network.model import Organization
from provider_ops.sync import connection as sync_connection
from provider_ops.sync.model import Sent
from tests.support.work import MARKET, NOW

pytestmark = pytest.mark.postgres

BY = By("test")


def add(side, name):
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name=name, kind="group"))


def names(side):
    with side.work.read() as session:
        return sorted(session.scalars(select(Organization.name)))


def sent(side):
    with side.work.read() as session:
        return len(session.scalars(select(Sent)).all())


def sign_in_again(served, side):
    """The copy does not know the tokens that laptops got after it."""
    work = side.work
    with database.transaction(served.hub.engine) as connection:
        token = devices.add(connection, served.hub.schema, BY, work.staff_id, "laptop",
                            work.new_id(), served.hub.clock())  # fmt: skip
    sync_connection.attach(work.store, served.address, token)


def heads(engine):
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id, epoch, head, backed_up_rev FROM hub_market"))
        return {row[0]: tuple(row[1:]) for row in rows}


@pytest.fixture
def url(hub):
    return hub.engine.url.render_as_string(hide_password=False)


@pytest.fixture
def back(url):
    """Restores into the hub's database, which nobody else uses meanwhile."""

    def restore(file, passphrase="open", *, replace=True):
        return actions.restore(url, areas.travelling(), BY, file, passphrase, NOW, replace=replace)

    return restore


def test_nothing_is_lost_when_a_hub_is_restored(attach, served, tmp_path, back):
    one, two = attach(), attach()
    add(one, "in the copy")
    one.sync()
    assert sent(one) == 1
    file = tmp_path / "a.backup"
    made = actions.back_up(served.hub, BY, file, "open")
    assert made.manifest.markets[MARKET][1] == heads(served.hub.engine)[MARKET][2] >= 1
    one.sync(), two.sync()
    assert sent(one) == 0  # it is in a copy now, so the laptop may forget that it sent it
    add(one, "after the copy"), add(two, "somebody else's")
    one.sync(), two.sync(), one.sync()
    add(one, "never sent")
    before = heads(served.hub.engine)[MARKET]
    served.hub.engine.dispose()
    back(file)
    after = heads(served.hub.engine)[MARKET]
    assert after[0] != before[0]
    assert after[1] == after[2] < before[1]
    for side in (one, two):
        sign_in_again(served, side)
    for side in (one, two, one, two):
        side.sync()
    everything = ["after the copy", "in the copy", "never sent", "somebody else's"]
    assert names(one) == names(two) == everything
    with served.hub.engine.connect() as connection:
        assert sorted(connection.scalars(text("SELECT name FROM organization"))) == everything
        walls = "SELECT count(*) FROM pg_policies WHERE tablename = 'organization'"
        assert connection.scalar(text(walls))  # said anew, as they are not in the copy


def test_laptops_keep_what_they_sent_until_a_copy_is_complete(attach, served, tmp_path):
    side = attach()
    add(side, "A")
    side.sync()
    with pytest.raises(OSError, match="No such file"):
        actions.back_up(served.hub, BY, tmp_path / "missing" / "a.backup", "open")
    assert list(tmp_path.glob("*.part")) == []
    side.sync()
    assert sent(side) == 1
    assert heads(served.hub.engine)[MARKET][2] == 0


def test_a_database_with_something_in_it_stays_unless_told(hub, tmp_path, back):
    file = tmp_path / "a.backup"
    actions.back_up(hub, BY, file, "open")
    hub.engine.dispose()
    with pytest.raises(UsageError, match="not empty"):
        back(file, replace=False)
    assert MARKET in heads(hub.engine)


def test_a_hub_that_runs_is_not_replaced(hub, tmp_path, back):
    file = tmp_path / "a.backup"
    actions.back_up(hub, BY, file, "open")
    with hub.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(UsageError, match="is running"):
            back(file)


def test_what_cannot_be_restored_leaves_everything_as_it_was(hub, tmp_path, back, monkeypatch):
    file = tmp_path / "a.backup"
    actions.back_up(hub, BY, file, "open")
    hub.engine.dispose()
    before = heads(hub.engine)
    hub.engine.dispose()
    with pytest.raises(LockedError):
        back(file, "shut")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    with pytest.raises(FileError):
        back(file)
    file.write_bytes(whole)
    with monkeypatch.context() as broken:
        dump = actions.content.read_dump
        broken.setattr(actions.content, "read_dump", lambda *a: iter([next(dump(*a))[:-99]]))
        with pytest.raises(HubError, match="pg_restore failed"):
            back(file)
    assert heads(hub.engine) == before
    hub.engine.dispose()
    back(file)
    assert heads(hub.engine).keys() == before.keys()


def test_only_the_newest_copies_stay(tmp_path):
    for day in range(1, 6):
        (tmp_path / f"hub-2026010{day}T000000Z.backup").touch()
    (tmp_path / "notes.txt").touch()
    removed = actions.keep_newest(tmp_path, 3)
    assert [file.name[:12] for file in removed] == ["hub-20260101", "hub-20260102"]
    assert len(list(tmp_path.iterdir())) == 4


def test_from_the_command_line_by_a_schedule(hub, url, tmp_path, capsys):
    word = tmp_path / "word"
    word.write_text("open\n")
    config = tmp_path / "hub.toml"
    config.write_text("[backup]\nfolder = 'copies'\nkeep = 1\npassphrase_file = 'word'\n")
    words = ["--data-dir", str(tmp_path), "--json", "hub"]
    place = ["--config", str(config), "--database", url.replace("+psycopg", "")]
    hub.engine.dispose()
    assert command([*words, "backup", *place], window="ui.app") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["markets"] == [MARKET, "shared"]
    assert said["file"].startswith(str(tmp_path / "copies" / "hub-"))
    assert command([*words, "restore", said["file"], *place], window="ui.app") == 2
    assert command([*words, "restore", said["file"], "--replace", *place], window="ui.app") == 0


def test_a_given_database_is_opened_with_the_password_of_its_file(tmp_path):
    word = tmp_path / "word"
    word.write_text("p@ss/word\n")
    given = Configuration(database_url="postgresql://u@h/d", database_password_file=word)
    with server.database_at(tmp_path, given) as url:
        assert url == "postgresql://u:p%40ss%2Fword@h/d"
