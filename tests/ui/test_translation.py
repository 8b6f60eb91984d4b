"""Nothing of the screens is left in English, and what ships is what was translated."""

from __future__ import annotations

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from datetime import date
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import DiskFullError, FileError
from tests.support import translate
from tests.support.spoken import Said, Voice, said_in, voices
from ui.counts import counted
from ui.kit.dates import parse_date
from ui.kit.day_words import month_name, short_month
from ui.kit.error_words import in_words
from ui.language import Language
from ui.today.words import long_day

TODAY = date(2026, 10, 6)
SHIPPED = ("es", "en")
_HOLES = re.compile(r"\{[^{}]*\}|%n")
_FORM = re.compile(r"[!:][^{}]*\}")
_SHOW = {
    "Block", "Button", "ChipButton", "Column", "Command", "Empty", "Fact", "Field", "Kpi", "Pane",
    "PaneHeader", "QLabel", "Question", "Section", "Series", "Sheet", "Tag", "TextField",
    "announce", "caption", "label", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setText", "setToolTip", "show_loading", "show_problem",
}  # fmt: skip
_WORDS = re.compile(r"^[A-Z][a-z]{2,}|[A-Za-z]{2,} [A-Za-z]{2,}")
_SAME_EVERYWHERE = re.compile(r"Provider Ops|(?:Ctrl|Alt|Shift|Esc|Del)\b.*")
_KEYS = re.compile(r"\b(?:Ctrl|Esc|Alt|F8)\b")


class Message(NamedTuple):
    context: str
    source: str
    said: tuple[str, ...]
    unfinished: bool


def messages(path) -> list[Message]:
    return [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            tuple(form.text or "" for form in _forms(message.find("translation"))),
            message.find("translation").get("type") == "unfinished",
        )
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    ]


def _forms(translation):
    return translation.findall("numerusform") or [translation]


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """What a new collection makes of the shipped files, with the strings of today."""
    folder = tmp_path_factory.mktemp("i18n")
    for language in SHIPPED:
        shutil.copy(translate.FOLDER / f"provider_ops_{language}.ts", folder)
    return translate.collect("es", folder=folder)


@pytest.fixture
def spanish(qapp):
    language = Language(qapp)
    language.speak("es")
    yield
    language.speak("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)


def test_every_string_of_the_screens_is_in_spanish(collected):
    assert [one for one in messages(collected) if one.unfinished or not all(one.said)] == []


def test_a_collection_finds_nothing_new_and_nothing_gone(collected):
    now, kept = set(messages(collected)), set(messages(translate.FOLDER / collected.name))
    assert {(one.context, one.source) for one in now ^ kept} == set()


@pytest.mark.parametrize("mark", [_HOLES, _KEYS], ids=["holes", "keys"])
def test_what_is_filled_in_and_the_keys_are_kept(mark):
    """How something is put in may differ: of a month Spanish has the number."""
    for one in messages(translate.FOLDER / "provider_ops_es.ts"):
        for said in one.said:
            kept = [_FORM.sub("}", found) for found in mark.findall(said)]
            assert sorted(kept) == sorted(_FORM.sub("}", f) for f in mark.findall(one.source)), one


def test_spaces_at_the_ends_are_kept():
    for one in messages(translate.FOLDER / "provider_ops_es.ts"):
        for said in one.said:
            assert (said[:1] == " ", said[-1:] == " ") == (
                one.source[:1] == " ", one.source[-1:] == " "), one  # fmt: skip


def test_the_manner_of_the_product_is_kept():
    for one in messages(translate.FOLDER / "provider_ops_es.ts"):
        for said in one.said:
            assert not re.search(r"[!¡]|por favor|éxito", said), one
            assert not re.search(r"\b(?:tú|tus?|tienes|puedes|tus)\b", said), one


@pytest.mark.parametrize("language", SHIPPED)
def test_what_ships_was_built_from_what_is_translated(language, tmp_path):
    name = f"provider_ops_{language}"
    shutil.copy(translate.FOLDER / f"{name}.ts", tmp_path)
    built = translate.release(tmp_path / f"{name}.ts")
    assert built.read_bytes() == (translate.FOLDER / f"{name}.qm").read_bytes()


def test_counts_errors_and_months_are_said_in_spanish(spanish):
    say = QCoreApplication.translate
    assert say("AppState", "%n changes waiting", "", 1) == "1 cambio en espera"
    assert say("AppState", "%n changes waiting", "", 3) == "3 cambios en espera"
    assert in_words(DiskFullError()) == (
        "El disco está lleno. Lo guardado antes está a salvo. Libere espacio e intente de nuevo."
    )
    assert in_words(FileError("x.pdf", remedy="")).startswith(
        "Este archivo no se puede leer. x.pdf."
    )
    assert counted([("claims", 1441), ("new_kind", 2)]) == "1,441 reclamos, 2 new kind"
    assert counted([("claims", 1), ("rows", 2)]) == "1 reclamo, 2 filas"
    assert (month_name(TODAY), short_month(TODAY)) == ("octubre 2026", "oct")
    assert long_day(date(2026, 11, 21)) == "sábado, 21 de noviembre de 2026"


def test_one_of_something_is_said_in_the_singular(qapp):
    Language(qapp).speak("en")
    assert counted([("claims", 1), ("locations", 1), ("rows", 0)]) == "1 claim, 1 address, 0 rows"
    assert counted([("claims", 1441), ("held", 1)]) == "1,441 claims, 1 held"
    assert long_day(date(2026, 11, 21)) == "Saturday, November 21, 2026"


def test_every_counted_string_has_a_form_for_one_and_a_form_for_many():
    """In English the two differ wherever a noun is counted."""
    for one in messages(translate.FOLDER / "provider_ops_en.ts"):
        if "%n" in one.source:
            assert len(one.said) == 2, one
            assert one.said[1] == one.source, one
            assert (one.said[0] != one.source) == bool(re.search(r"%n(?: \w+)*? \w+s\b", one.source)), one


@pytest.mark.parametrize("word", ["hoy", "ayer", "mañana"])
def test_a_day_can_be_typed_in_spanish(word):
    assert abs((parse_date(word, TODAY) - TODAY).days) == (word != "hoy")


def test_strings_said_through_other_names_are_found():
    source = (
        "_say = partial(QCoreApplication.translate, 'Sheet')\n"
        "def title(box, text):\n    return box.put(_say(text))\n"
        "def words():\n    say = QCoreApplication.translate\n"
        "    return say('List', '%n rows', '', 2), _say('Open'), title(0, 'Close'), title(0, name)\n"
    )
    tree = ast.parse(source)
    assert voices(tree) == {
        "_say": Voice("Sheet", 0), "say": Voice("", 1), "title": Voice("Sheet", 1, False),
    }  # fmt: skip
    assert set(said_in(tree)) == {
        Said("List", "%n rows", True), Said("Sheet", "Open"), Said("Sheet", "Close"),
    }  # fmt: skip


def test_nothing_is_shown_in_words_that_cannot_be_translated():
    assert [
        f"{path.name}:{text.lineno} {text.value}"
        for path in (translate.ROOT / "ui").glob("**/*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in _SHOW
        for text in (*call.args, *(one.value for one in call.keywords))
        if isinstance(text, ast.Constant)
        and isinstance(text.value, str)
        and _WORDS.search(text.value)
        and not _SAME_EVERYWHERE.fullmatch(text.value)
    ] == []
