"""A lost or cut-off file of the data directory is named, and nothing is made in its place."""

from __future__ import annotations

import json
import shutil

import pytest

from provider_ops.core.errors import DatabaseError
from provider_ops.store.health import look_over
from provider_ops.store.key import create_key
from provider_ops.store.profile import Profile, create, unlock
from tests.support.work import CHEAP, PASSPHRASE


@pytest.fixture
def profile(empty_profile, tmp_path):
    """A finished, closed data directory of its own."""
    shutil.copytree(empty_profile.folder, tmp_path / "laptop")
    return Profile(tmp_path / "laptop")


@pytest.mark.parametrize("left", [None, b""])
def test_a_lost_database_is_not_replaced_by_an_empty_one(profile, left):
    profile.database.unlink()
    if left is not None:
        profile.database.write_bytes(left)
    with pytest.raises(DatabaseError, match="database file is missing"):
        unlock(profile, PASSPHRASE)
    assert not profile.has_database()


def test_a_lost_key_is_said_and_the_database_is_not_taken_for_a_new_one(profile):
    before = profile.database.read_bytes()
    profile.key.unlink()
    with pytest.raises(DatabaseError, match="key file is missing"):
        unlock(profile, PASSPHRASE)
    with pytest.raises(DatabaseError, match=r"key file key\.json is missing"):
        create(profile, "another", CHEAP)
    assert profile.database.read_bytes() == before
    assert not profile.key.exists()


def test_a_set_up_that_was_cut_off_can_be_done_again(tmp_path):
    profile = Profile(tmp_path)
    create_key(profile.key.with_suffix(".new"), "of the first try", CHEAP)
    profile.database.write_bytes(b"half a database")
    assert not profile.exists()
    create(profile, PASSPHRASE, CHEAP).close()
    unlock(profile, PASSPHRASE).close()
    assert not profile.key.with_suffix(".new").exists()


def test_a_set_up_that_fails_leaves_nothing(tmp_path):
    profile = Profile(tmp_path / "laptop")
    profile.folder.mkdir()
    profile.database.symlink_to(tmp_path / "no folder" / "x.db")
    with pytest.raises(DatabaseError):
        create(profile, PASSPHRASE, CHEAP)
    assert list(profile.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory", 9_999_999_999), ("time", "x"), ("lanes", 0), ("time", -1), ("nonce", "YQ==")],
)
def test_a_key_file_with_impossible_values_is_damaged(profile, name, value):
    body = json.loads(profile.key.read_text())
    profile.key.write_text(json.dumps(body | {name: value}))
    with pytest.raises(DatabaseError, match=r"key\.json is damaged"):
        unlock(profile, PASSPHRASE)


@pytest.mark.parametrize("name", ["database", "key"])
def test_a_folder_in_the_place_of_a_file_is_said(profile, name):
    path = getattr(profile, name)
    path.unlink()
    path.mkdir()
    (path / "something").write_text("x")
    with pytest.raises(DatabaseError, match=r"may not be opened|cannot be read"):
        unlock(profile, PASSPHRASE)


def test_damage_says_nothing_on_the_terminal_by_itself(profile, capfd):
    content = bytearray(profile.database.read_bytes())
    content[100:200] = bytes(100)
    profile.database.write_bytes(content)
    with pytest.raises(DatabaseError, match="damaged"):
        unlock(profile, PASSPHRASE)
    assert capfd.readouterr() == ("", "")


def test_one_flipped_byte_on_any_page_is_found_by_looking_over(profile):
    step = look_over(profile, PASSPHRASE)
    assert step
    content = bytearray(profile.database.read_bytes())
    content[-2000] ^= 1  # on the last page, which opening does not read
    profile.database.write_bytes(content)
    with pytest.raises(DatabaseError, match="damaged"):
        look_over(profile, PASSPHRASE)
