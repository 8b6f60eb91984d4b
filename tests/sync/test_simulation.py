"""Chance against the invariants, in the small; the long run is `python -m tests.sync.simulation`."""

from __future__ import annotations

import pytest

from tests.support.postgres import postgres, postgres_server  # noqa: F401 - fixtures
from tests.sync import mutants
from tests.sync.simulation import Ground, run

SEEDS = 30
POSTGRES_SEEDS = 4


@pytest.fixture(scope="module")
def ground():
    made = Ground()
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_invariants_hold_whatever_fails(ground, seed):
    run(ground, seed)


@pytest.mark.postgres
def test_invariants_hold_on_postgres(postgres):  # noqa: F811
    made = Ground(postgres)
    for seed in range(1000, 1000 + POSTGRES_SEEDS):
        run(made, seed)
    made.close()


@pytest.mark.parametrize(
    ("mutant", "seed"),
    list(mutants.CAUGHT_BY.items()),
    ids=lambda part: getattr(part, "__name__", ""),
)
def test_wrong_variants_are_caught(ground, mutant, seed):
    """The seed that caught it first; if the world changes, find new ones with the module."""
    assert mutants.first_caught(ground, mutant, [seed]) is not None
