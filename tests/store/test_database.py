from __future__ import annotations

import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from provider_ops.core.errors import DatabaseError, LockedError
from provider_ops.store import database, search_index
from provider_ops.store.backup import KEEP, back_up
from provider_ops.store.base import Base
from provider_ops.store.database import Store
from provider_ops.store.migrate import SCRIPTS, STEPS, upgrade
from provider_ops.store.model import Setting
from provider_ops.store.profile import Profile, create, unlock
from tests.conftest import DURABLE
from tests.support.work import CHEAP, PASSPHRASE


def test_models_and_migrated_tables_agree(work):
    with work.store.exclusive() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": search_index.outside}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_steps_and_the_search_tables_are_all_named(work):
    assert sorted(path.name[:4] for path in SCRIPTS.glob("versions/0*.py")) == list(STEPS)
    with work.read() as session:
        found = session.scalars(
            text(
                "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE%TABLE%' AND name LIKE 'search%' AND sql NOT LIKE 'CREATE TABLE ''%'"
            )
        )
        assert sorted(found) == sorted(search_index.NAMES)


def test_a_table_that_goes_while_work_is_open_is_damage(work):
    with work.store.write() as session:
        session.execute(text("DROP TABLE finding"))
    with pytest.raises(DatabaseError, match="part of it is missing"), work.read() as session:
        session.execute(text("SELECT * FROM finding"))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (b"\x01", "blob"),
        (memoryview(b"\x01"), "blob"),
        (True, "integer"),
        (None, "null"),
        (1.5, "real"),
    ],
)
def test_the_driver_stores_what_it_is_given(work, value, kind):
    with work.store.exclusive() as connection:
        found = connection.exec_driver_sql("SELECT typeof(?1), ?1", (value,)).one()
    assert tuple(found) == (kind, value)


def test_what_people_type_is_on_the_disk_when_a_commit_returns(work, monkeypatch):
    monkeypatch.setattr(database, "_DURABLE", DURABLE)
    work.store.close()  # its connections do not wait for the disk, as in all tests
    full = 2
    for repeatable in (True, False):
        with work.store.exclusive(is_repeatable=repeatable) as connection:
            waits = connection.exec_driver_sql("PRAGMA synchronous").scalar()
        assert (waits == full) is not repeatable
    with work.store.write() as session:
        assert session.scalar(text("PRAGMA synchronous")) == full


def test_only_a_whole_load_goes_without_foreign_keys(work):
    """And what comes after it on the same connection does not, whether the load was kept or not."""
    lost = text(
        "INSERT INTO provider_adjustment (id, import_id, market_id, extra, remittance_id, position,"
        " provider_npi, reason, reference, amount) VALUES (:id, x'01', 'fl', '{}', x'02', 1, '', '', '', 0)"
    )

    def refused(**options: bool) -> None:
        with pytest.raises(IntegrityError), work.store.write(**options) as session:
            session.execute(lost, {"id": b"1"})

    refused(many=True)
    with pytest.raises(LockedError), work.store.write(many=True, whole=True) as session:
        session.execute(lost, {"id": b"2"})
        raise LockedError
    refused(many=True)
    with work.store.write(many=True, whole=True) as session:
        session.execute(lost, {"id": b"3"})
    refused()
    with work.read() as session:
        assert session.scalars(text("SELECT id FROM provider_adjustment")).all() == [b"3"]


def test_what_a_load_leaves_in_the_log_goes_into_the_file_behind_it(work):
    before = work.store.path.stat().st_size
    with work.store.write(many=True) as session:
        session.add_all(Setting(name=f"s{n}", value="x" * 4_000) for n in range(500))
    for thread in threading.enumerate():
        if thread.name == "taking a load into the file":
            thread.join()
    assert work.store.path.stat().st_size > before + 500 * 4_000


def test_a_wrong_passphrase_opens_nothing_and_erases_nothing(tmp_path):
    create(Profile(tmp_path), PASSPHRASE, CHEAP).close()
    with pytest.raises(LockedError):
        unlock(Profile(tmp_path), "wrong")
    unlock(Profile(tmp_path), PASSPHRASE).close()


@pytest.mark.parametrize("name", ["laptop", "a folder, 100% #1 ¿mía?"])
def test_work_that_is_still_under_way_makes_no_new_file_where_the_old_one_was_destroyed(
    tmp_path, name
):
    profile = Profile(tmp_path / name)
    store = create(profile, PASSPHRASE, CHEAP)
    store.close()
    for path in profile.folder.iterdir():
        path.unlink()
    with pytest.raises(DatabaseError), store.read() as session:
        session.execute(text("SELECT 1"))
    assert list(profile.folder.iterdir()) == []


def test_a_second_set_up_does_not_replace_the_key(tmp_path):
    create(Profile(tmp_path), PASSPHRASE, CHEAP).close()
    with pytest.raises(DatabaseError):
        create(Profile(tmp_path), "other", CHEAP)


@pytest.mark.parametrize("damage", [b"", b"not a database" * 600])
def test_a_damaged_file_is_said_to_be_damaged(tmp_path, damage):
    profile = Profile(tmp_path)
    create(profile, PASSPHRASE, CHEAP).close()
    content = profile.database.read_bytes()
    profile.database.write_bytes(
        damage + content[len(damage) + 4096 :] if damage else content[:5000]
    )
    with pytest.raises(DatabaseError):
        unlock(profile, PASSPHRASE)


def test_a_newer_database_is_left_alone(work, tmp_path):
    with work.store.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="newer version"):
        upgrade(work.store, tmp_path / "backups")


def test_a_backup_is_whole_encrypted_and_only_some_are_kept(work, tmp_path):
    for _ in range(KEEP + 2):
        last = back_up(work.store, tmp_path / "backups", "test")
    assert len(list((tmp_path / "backups").iterdir())) == KEEP
    assert b"SQLite format 3" not in last.read_bytes()[:100]
    copy = Store(last, work.store._key)
    with copy.read() as session:
        assert session.scalar(text("SELECT count(*) FROM staff_member")) == 1
    copy.close()
