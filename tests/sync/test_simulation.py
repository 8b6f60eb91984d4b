"""Chance against the invariants, in the small; the long run is `python -m tests.sync.simulation`."""

from __future__ import annotations

import pytest

from tests.sync import directed, mutants
from tests.sync.simulation import Ground, run

SEEDS = 12
POSTGRES_SEEDS = 2


@pytest.fixture(scope="module")
def ground():
    made = Ground()
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_invariants_hold_whatever_fails(ground, seed):
    run(ground, seed)


@pytest.mark.postgres
def test_invariants_hold_on_postgres(postgres):
    made = Ground(postgres)
    for seed in range(1000, 1000 + POSTGRES_SEEDS):
        run(made, seed)
    made.close()


@pytest.mark.parametrize("play", directed.SCENES, ids=lambda play: play.__name__)
def test_what_chance_reaches_rarely(ground, play):
    mutants.scene(ground, play)


@pytest.mark.parametrize("mutant", mutants.CAUGHT_BY, ids=lambda mutant: mutant.__name__)
def test_wrong_variants_are_caught(ground, mutant):
    """By the seed or scene that caught it first; `python -m tests.sync.mutants` finds others."""
    assert mutants.caught(ground, mutant, mutants.CAUGHT_BY[mutant]) is not None


def test_there_is_a_catcher_for_every_mutant():
    assert set(mutants.CAUGHT_BY) == set(mutants.MUTANTS)
