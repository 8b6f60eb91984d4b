"""The sealed file: whole or nothing."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import FileError, LockedError, ProviderOpsError
from provider_ops.hub.backup import content
from provider_ops.hub.backup.sealed import Sealing, unsealed
from provider_ops.store.key import Cost

CHEAP = Cost(time=1, memory=64, lanes=1)


def seal(parts, passphrase="open"):
    file = io.BytesIO()
    sealing = Sealing(file, passphrase, CHEAP, 32)
    for part in parts:
        sealing.write(part)
    sealing.finish()
    return file.getvalue()


def opened(data, passphrase="open"):
    return b"".join(unsealed(io.BytesIO(data), passphrase))


@given(st.lists(st.binary(max_size=100), max_size=5))
def test_what_was_sealed_comes_back(parts):
    assert opened(seal(parts)) == b"".join(parts)


@given(st.binary(min_size=33, max_size=200), st.data())
def test_no_byte_can_be_changed_or_left_off(whole, data):
    file = seal([whole])
    at = data.draw(st.integers(0, len(file) - 1))
    changed = bytearray(file)
    changed[at] ^= data.draw(st.integers(1, 255))
    for wrong in (bytes(changed), file[:at], file + file[-5:]):
        with pytest.raises((FileError, LockedError)):
            opened(wrong)


def test_pieces_cannot_change_places_or_be_left_out():
    file = seal([bytes(range(100))])
    start, size = len(file) - 3 * 48 - (4 + 16), 48
    pieces = [file[start + n * size : start + (n + 1) * size] for n in range(3)]
    rest = file[start + 3 * size :]
    assert opened(file[:start] + b"".join(pieces) + rest) == bytes(range(100))
    for order in ((1, 0, 2), (0, 2), (0, 0, 1, 2)):
        with pytest.raises(ProviderOpsError):
            opened(file[:start] + b"".join(pieces[n] for n in order) + rest)
    with pytest.raises(ProviderOpsError):  # cut at the border of a piece
        opened(file[: start + 2 * size])


def test_another_passphrase_does_not_open_it():
    with pytest.raises(LockedError, match="stays closed"):
        opened(seal([bytes(100)]), "shut")


def test_a_head_that_asks_for_a_terabyte_is_refused():
    file = seal([b"x"]).replace(b'"memory": 64', b'"memory": 1000000000')
    with pytest.raises(FileError, match="head"):
        opened(file)


@pytest.mark.parametrize("parts", [[], [b"x"], [bytes(3 << 20), b"end"]], ids=len)
def test_a_copy_holds_its_manifest_and_dump(parts):
    manifest = content.Manifest("2026-01-01", "1.0", 2, {"fl-é": ("e", 7)})
    file = io.BytesIO()
    content.write(file, "open", manifest, parts)
    file.seek(0)
    assert content.check(file, "open") == manifest
    file.seek(0)
    assert b"".join(content.read_dump(file, "open")) == b"".join(parts)
