"""Tokens of a laptop as a state machine: whatever is lost, repeated or copied."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from provider_ops.hub import database, office
from provider_ops.hub.accounts import audit, devices, renewal, tokens
from provider_ops.hub.accounts.errors import ExpiredError, RefusedError
from provider_ops.hub.accounts.renewal import Asked
from provider_ops.hub.accounts.tokens import Rotation
from provider_ops.sync.account.secret import fingerprint
from tests.hub.accounts.hub import laptop, person, small_hub
from tests.support.work import NOW

ACCESS, REFRESH = timedelta(minutes=15), timedelta(days=90)


class Holder:
    """A laptop, or a copy of one: what it shows next, and what shall follow."""

    def __init__(self, name, refresh, following=None):
        self.name, self.refresh, self.following, self.made = name, refresh, following, 0

    def question(self):
        if self.following is None:
            self.made += 1
            self.following = f"{self.name}-{self.made}"
        return self.refresh, self.following


class Rotations(RuleBasedStateMachine):
    """One laptop on a bad line, with a network that repeats old questions, and perhaps a thief."""

    questions = Bundle("questions")

    @initialize(stolen=st.booleans())
    def begin(self, stolen):
        self.hub = small_hub()
        self.engine, self.clock = self.hub.engine, self.hub.clock
        self.device, first = laptop(self.hub, person(self.hub))
        self.laptop = Holder("own", first)
        self.thief = None
        self.may_be_stolen = stolen
        self.alarm = False
        self.access, self.went_on, self.shared = set(), set(), None

    def ask(self, refresh, following):
        with database.transaction(self.engine) as connection:
            return tokens.rotate(
                connection, self.hub.schema, refresh, fingerprint(following), self.clock(),
                access=ACCESS, refresh=REFRESH,
            )  # fmt: skip

    def asks(self, holder, arrives):
        refresh, following = holder.question()
        told = self.ask(refresh, following)
        self.alarm |= told.outcome is Rotation.STOLEN
        if told.outcome is Rotation.DONE:
            self.access.add(told.access)
            if self.thief is not None and following != self.shared:
                self.went_on.add(holder.name)
            if arrives:
                holder.refresh, holder.following = following, None
        return told

    @rule(target=questions, arrives=st.booleans())
    def laptop_asks(self, arrives):
        """The answer may be lost on its way back; then the same is asked again."""
        asked = self.laptop.question()
        told = self.asks(self.laptop, arrives)
        if self.thief is None:
            assert told.outcome is Rotation.DONE
        return asked

    @rule(question=questions)
    def the_network_repeats_a_question(self, question):
        told = self.ask(*question)
        self.alarm |= told.outcome is Rotation.STOLEN
        assert not self.alarm or self.thief is not None
        if told.outcome is Rotation.DONE:
            self.access.add(told.access)

    @rule(also_next=st.booleans())
    def somebody_copies_the_laptop(self, also_next):
        if self.may_be_stolen and self.thief is None and not self.alarm:
            following = self.laptop.following if also_next else None
            self.thief = Holder("thief", self.laptop.refresh, following)
            self.shared = following

    @rule(arrives=st.booleans())
    def thief_asks(self, arrives):
        if self.thief is not None:
            self.asks(self.thief, arrives)

    @rule(minutes=st.integers(1, 20))
    def time_passes(self, minutes):
        self.clock.move(minutes=minutes)
        if minutes >= 15:
            for token in self.access:
                try:
                    self.enter(token)
                except ExpiredError:
                    continue
                raise AssertionError("an access token outlived its time")
            self.access.clear()

    def enter(self, token):
        with database.transaction(self.engine) as connection:
            return devices.enter(connection, self.hub.schema, token, self.clock())

    @invariant()
    def two_holders_do_not_both_go_on(self):
        assert self.alarm or len(self.went_on) < 2

    @invariant()
    def after_an_alarm_nobody_is_let_in(self):
        if self.alarm:
            for holder in (self.laptop, self.thief):
                assert self.ask(*holder.question()).outcome is Rotation.UNKNOWN

    def teardown(self):
        self.engine.dispose()


Rotations.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
TestRotations = Rotations.TestCase


def test_a_used_token_is_remembered_and_told_by_its_second_successor():
    hub = small_hub()
    _device, first = laptop(hub, person(hub))
    shown = first
    with database.transaction(hub.engine) as connection:

        def ask(refresh, following):
            return tokens.rotate(connection, hub.schema, refresh, fingerprint(following), NOW,
                                 access=ACCESS, refresh=REFRESH).outcome  # fmt: skip

        for n in range(tokens.REMEMBERED + 5):
            assert ask(shown, f"{n}") is Rotation.DONE
            shown = f"{n}"
        assert ask(first, "0") is Rotation.UNKNOWN  # forgotten, and refused all the same
        assert ask(str(n - 3), str(n - 2)) is Rotation.LATE
        assert ask(str(n - 3), "another") is Rotation.STOLEN
        assert ask(shown, "next") is Rotation.UNKNOWN
        assert audit.verify(connection, hub.schema).broken is None
    hub.engine.dispose()


def test_a_laptop_goes_on_after_the_hub_was_restored_once_and_alone():
    hub = small_hub()
    device, first = laptop(hub, person(hub))

    def ask(shown, following, secret=first, who=device):
        asked = Asked(shown, fingerprint(following), who, secret)
        return renewal.renew(hub, asked, "here").access

    def refused(*words, **more):
        with pytest.raises(RefusedError):
            ask(*words, **more)

    ask(first, "a")
    refused("lost with the backup", "b")  # nothing was restored
    with database.transaction(hub.engine) as connection:
        office.mark_restored(connection, hub.schema)
    refused("lost with the backup", "b", secret="guessed")
    refused("lost with the backup", "b", who=uuid4())
    ask("lost with the backup", "b")
    ask("lost with the backup", "b")  # the answer did not arrive
    refused("a copy of the laptop", "c")
    ask("b", "c")
    refused("lost with the backup", "b")
    ask("c", "d")
    hub.engine.dispose()


def test_a_laptop_that_needs_no_help_after_a_restore_cannot_be_impersonated_later():
    hub = small_hub()
    device, first = laptop(hub, person(hub))
    with database.transaction(hub.engine) as connection:
        office.mark_restored(connection, hub.schema)
    renewal.renew(hub, Asked(first, fingerprint("a"), device, first), "here")
    with pytest.raises(RefusedError):
        renewal.renew(hub, Asked("x", fingerprint("b"), device, first), "here")
    hub.engine.dispose()
