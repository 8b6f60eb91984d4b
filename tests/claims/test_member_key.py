"""The keyed hash of a member number is HMAC-SHA256, whatever the key."""

from __future__ import annotations

import hmac
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.claims.loading.member_hash import member_hasher


@given(st.binary(max_size=200), st.text(max_size=80))
def test_it_is_the_hash_of_the_standard(key, number):
    plain = "".join(number.split()).upper().encode()
    assert member_hasher(key)(number) == hmac.new(key, plain, sha256).hexdigest()


@pytest.mark.parametrize("length", [63, 64, 65])
def test_keys_about_as_long_as_a_block(length):
    key = bytes(range(length))
    assert member_hasher(key)("W1") == hmac.new(key, b"W1", sha256).hexdigest()


def test_one_hasher_hashes_many():
    hashed = member_hasher(b"k")
    assert hashed("W1") == hashed(" w 1") != hashed("W2")
