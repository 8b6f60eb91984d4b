"""Sentences remember what they were made of."""

from __future__ import annotations

import json
import pickle
from datetime import date

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence

ENDED = Sentence("{number} is not in force on {day:%m/%d/%Y}.", number="HB-1", day=date(2026, 3, 2))


def test_a_sentence_is_its_text():
    assert ENDED == "HB-1 is not in force on 03/02/2026."
    assert json.loads(json.dumps({"said": ENDED})) == {"said": str(ENDED)}
    assert str(ENDED) in str(RuleError(ENDED))


def test_it_knows_its_template_and_parts_even_after_a_journey():
    came = pickle.loads(pickle.dumps(ENDED))
    assert (came, came.template, came.parts) == (ENDED, ENDED.template, ENDED.parts)


def test_braces_in_what_is_put_in_stay():
    assert Sentence("{name} is damaged.", name="{odd}.csv") == "{odd}.csv is damaged."
