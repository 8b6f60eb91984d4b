"""The same world driven by hypothesis: every step is a rule, and a failure shrinks to a few."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.sync.invariants import always, at_rest
from tests.sync.simulation import Ground
from tests.sync.world import LAPTOPS, World

EXAMPLES, STEPS = 8, 25


class Hub(RuleBasedStateMachine):
    """Laptops, a hub and an office; the rules are added below, one for each step of the world."""

    ground: Ground

    @initialize(seed=st.integers(0, 3))
    def begin(self, seed):
        self.world = self.ground.world(seed)

    def teardown(self):
        if hasattr(self, "world"):
            at_rest(self.world)


def _rule(step):
    def happen(self, laptop, chance):
        self.world.rnd = random.Random(chance)
        person = self.world.people[laptop]
        step(self.world, person)
        always(self.world, [person])

    happen.__name__ = step.__name__
    return rule(laptop=st.integers(0, LAPTOPS - 1), chance=st.integers(0, 2**16))(happen)


for _step, _ in World.STEPS:
    setattr(Hub, _step.__name__, _rule(_step))


@pytest.fixture(scope="module")
def machine():
    Hub.ground = Ground()
    yield Hub
    Hub.ground.close()


def test_whatever_people_and_networks_do(machine):
    how = settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, database=None,
                   derandomize=True, suppress_health_check=list(HealthCheck),
                   phases=[Phase.generate, Phase.shrink])  # fmt: skip
    run_state_machine_as_test(machine, settings=how)
