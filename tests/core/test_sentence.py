"""Sentences remember what they were made of."""

from __future__ import annotations

import ast
import builtins
import json
import pickle
from datetime import date
from pathlib import Path
from string import Formatter

from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import counted, left_out

ROOT = Path(__file__).parents[2]
WITHOUT_SCREENS = {"bootstrap", "cli", "demo", "hub"}

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


def test_sentences_one_after_the_other_are_each_remembered():
    both = Sentence.joined((ENDED, "HB-2"), "; ")
    assert (both, list(both.parts.values())) == (f"{ENDED}; HB-2", [ENDED, "HB-2"])
    assert Sentence.joined(()) == ""


def test_words_of_a_constant_are_a_sentence_without_parts():
    said = Sentence.of("It holds {braces}.")
    assert (said, said.parts, Sentence.of(ENDED)) == ("It holds {braces}.", {}, ENDED)


def test_an_error_is_told_in_sentences():
    told = FileError(ENDED, title="The file is empty", remedy="Try again.").told()
    assert told == f"The file is empty. {ENDED} Try again."
    assert told.parts["n1"] is ENDED


def test_counts_are_said_with_the_noun_that_is_counted():
    one, many = Sentence("line"), Sentence("lines")
    assert (counted(1, one, many), counted(1200, one, many)) == ("1 line", "1,200 lines")
    assert left_out(3, "error").parts["noun"] == "errors"


def test_no_error_forgets_what_its_words_were_made_of():
    """What an f-string made can be shown, and cannot be translated."""
    assert [
        f"{path}:{text.lineno}"
        for path, tree in _modules_with("Error(").items()
        if path.parts[1] not in WITHOUT_SCREENS
        for call in _errors(tree)
        for text in (*call.args, *(one.value for one in call.keywords))
        if _is_put_together(text)
    ] == []


def test_every_sentence_is_given_what_it_names():
    """The rare ones would fail where they are needed."""
    assert [
        f"{path}:{call.lineno}"
        for path, tree in _modules_with("from provider_ops.core.sentence import").items()
        for call in _calls(tree)
        if ast.unparse(call.func) == "Sentence"
        and _names(call.args[0]) != {one.arg for one in call.keywords}
    ] == []


def _modules_with(words):
    """The trees of the program's modules that say `words`, by their paths."""
    paths = (*ROOT.glob("provider_ops/**/*.py"), *ROOT.glob("ui/**/*.py"))
    sources = ((path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in paths)
    return {path: ast.parse(source) for path, source in sources if words in source}


def _names(template):
    """The places of a template; it stands there as it is, or nobody could translate it."""
    assert isinstance(template, ast.Constant), ast.unparse(template)
    return {name for _, name, _, _ in Formatter().parse(template.value) if name is not None}


def _errors(tree):
    """The calls that make an error of ours, and those with which a class of them begins one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _is_ours(node.name):
            yield from (call for call in _calls(node) if ast.unparse(call.func) == "super().__init__")
        elif isinstance(node, ast.Call) and _is_ours(ast.unparse(node.func)):
            yield node


def _calls(tree):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_ours(name):
    # Of fonts that are not there nobody is told on a screen: there is none yet.
    plain = name.rpartition(".")[2]
    return plain.endswith("Error") and not hasattr(builtins, plain) and plain != "FontsMissingError"


def _is_put_together(text):
    """Whether words were filled by something else than a sentence; its parts may be."""
    if isinstance(text, ast.JoinedStr):
        return True
    if isinstance(text, ast.Call):
        name = ast.unparse(text.func)
        return name.endswith(".format") and "translate" not in name
    return isinstance(text, ast.BinOp | ast.IfExp) and any(
        _is_put_together(part) for part in ast.iter_child_nodes(text)
    )
