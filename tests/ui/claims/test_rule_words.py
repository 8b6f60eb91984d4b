from __future__ import annotations

from provider_ops.claims.findings.reading import read_rule
from provider_ops.claims.findings.rules import RULES
from provider_ops.codes.rules.check import TESTS
from ui.claims.rule_reader import rule_sentence
from ui.claims.words import rule_word


def test_every_rule_has_words():
    assert all(rule_word(rule) != rule for rule in TESTS)


def test_every_rule_has_words_and_something_it_stands_on(demo):
    with demo.work.read() as session:
        for rule in RULES:
            reading = read_rule(session, demo.work.market_id, rule)
            assert rule_sentence(rule)
            assert rule_word(rule) != rule
            assert reading.denial is not None
            assert reading.lists or reading.recorded_at or rule == "npi"
        assert {load.kind for load in read_rule(session, demo.work.market_id, "ptp").loads} == {
            "ptp"
        }  # fmt: skip
