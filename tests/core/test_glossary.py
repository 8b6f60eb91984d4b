from __future__ import annotations

import pytest

from provider_ops.core.glossary import _SPANISH, kept, said
from provider_ops.demo import catalogue, fieldwork
from provider_ops.directory.deadlines import pack
from ui.providers.forms import ROLES

TWICE = {"ENT/Otolaryngology", "Otolaryngology"}
"""Two English words of one Spanish word: one of them comes back as the other."""


@pytest.mark.parametrize(("stored", "spanish"), [
    ("Roster check", "Revisión del listado"),
    ("Re-education: CO-97", "Reeducación: CO-97"),
    ("Denials: CO-16", "Denegaciones: CO-16"),
    ("Lunch session: wellness visits", "Sesión de almuerzo: visitas de bienestar"),
    ("Wellness visits G0438, G0439", "Visitas de bienestar G0438, G0439"),
    ("Fee schedule 2026", "Tarifario 2026"),
    ("G2211 with modifier 25", "G2211 con modificador 25"),
    ("Group", "Grupo"),
    ("group", "grupo"),
    ("Lourdes wants CO-97 explained", "Lourdes wants CO-97 explained"),
    ("Zum Tee", "Zum Tee"),
    ("", ""),
])  # fmt: skip
def test_ours_is_said_in_spanish_and_other_words_stay(stored, spanish):
    assert said(stored, "es") == spanish
    assert said(stored, "en") == stored
    assert kept(spanish, "es") == stored


def test_what_is_chosen_in_spanish_is_stored_in_english():
    for english in _SPANISH:
        if english not in TWICE:
            assert kept(said(english, "es"), "es") == english


def test_every_word_that_ships_is_known():
    ours = [*fieldwork._PURPOSES, *fieldwork._TOPICS, *ROLES]
    ours += [one.name for one in catalogue.SPECIALTIES]
    assert [word for word in ours if said(word, "es") == word] == []


def test_the_plain_sentences_of_the_rules_are_known():
    rules = (*pack().clocks, *pack().waits, *pack().courses)
    plain = {one.citation for one in rules if "policy" in one.citation or "signed" in one.citation}
    assert plain
    assert {text for text in plain if said(text, "es") == text} == set()
