"""Errors in the language of the screens, with what they name."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import left_out
from provider_ops.intake.files import read_head, refuse_what_is_no_table
from provider_ops.network.rules import npi_problem
from ui.kit.dates import DateEntryError, parse_date
from ui.kit.error_words import detail_and_remedy, in_words, say


def test_a_sentence_is_said_with_its_parts_and_theirs(spanish):
    assert say(left_out(3, "warning")) == "Se omitieron 3 advertencias más."
    assert say(Sentence.joined((left_out(1, "error"), "x.csv"), " ")) == (
        "Se omitió 1 error más. x.csv"
    )
    assert say(npi_problem("1234567890")) == (
        "El dígito de control del NPI no cuadra: termina en 0 y debería terminar en 3."
    )


def test_what_a_file_says_is_not_taken_for_words_of_ours(spanish):
    assert say("open") == "abierto"
    assert say(Sentence("{text} is not a ZIP code.", text="open")) == "open no es un código postal."


def test_words_that_no_language_knows_and_braces_stay(spanish):
    assert say(Sentence("{what} unknown", what="{odd}")) == "{odd} unknown"
    assert say("") == say(Sentence("")) == ""


def test_an_error_names_its_file_in_spanish(spanish, tmp_path):
    path = tmp_path / "roster.pdf"
    path.write_bytes(b"%PDF-1.7 ")
    with pytest.raises(FileError) as caught:
        refuse_what_is_no_table(path, read_head(path))
    assert in_words(caught.value) == (
        "El archivo no es una tabla. roster.pdf es un documento PDF. No se cargó nada. Guarde la "
        "tabla como CSV o XLSX e intente de nuevo."
    )


def test_an_error_of_the_language_itself_is_said_too(spanish):
    words = Sentence("{text} is not a modifier.", text="2")
    assert in_words(ValueError(words)) == "2 no es un modificador."
    assert in_words(KeyError("a", "b")) == "('a', 'b')"


def test_a_day_that_does_not_exist_is_refused_in_spanish(spanish):
    with pytest.raises(DateEntryError) as caught:
        parse_date("2/30", date(2026, 10, 6))
    assert detail_and_remedy(caught.value).startswith("No existe el día 2/30. ")


def test_a_month_is_told_by_its_number(spanish):
    error = RuleError(Sentence("{month:%B %Y} has not begun.", month=date(2026, 11, 1)))
    assert detail_and_remedy(error).startswith("11/2026 aún no ha empezado. ")
