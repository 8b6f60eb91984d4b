from __future__ import annotations

import threading

import pytest

from provider_ops.core.ahead import made_ahead


def test_everything_comes_in_order():
    assert list(made_ahead(lambda put: [put(n) for n in range(1_000)], "maker")) == list(range(1_000))


def test_what_goes_wrong_is_raised_after_what_was_made_before():
    def make(put) -> None:
        put(1)
        raise ValueError("two")

    made = made_ahead(make, "maker")
    assert next(made) == 1
    with pytest.raises(ValueError, match="two"):
        next(made)


def test_whoever_leaves_early_ends_the_making():
    made_so_far: list[int] = []

    def make(put) -> None:
        for n in range(10**9):
            put(n)
            made_so_far.append(n)

    made = made_ahead(make, "maker that is left")
    assert next(made) == 0
    made.close()
    assert not [one for one in threading.enumerate() if one.name == "maker that is left"]
    assert len(made_so_far) < 100, "what waits is limited"
