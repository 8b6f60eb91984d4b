"""Strings of the screens that lupdate does not see: those said through a name of the program's own.

lupdate knows self.tr("Save") and translate("Context", "Save"). It does not know

    def _tr(text): return QCoreApplication.translate("Words", text)
    say = QCoreApplication.translate
    _say = partial(QCoreApplication.translate, "Words")

nor a function that hands one of its arguments to such a name, nor the words of errors, nor
sentences that are filled (`provider_ops.core.sentence`).
"""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ERRORS = "Errors"
_WORDS = ("title", "remedy")
_STEP = 2
_NOT_ON_SCREEN = ("bootstrap", "hub", "cli", "demo")
_FILLS = "from provider_ops.core.sentence import"
_MARKS = re.compile(r"\.translate\b|Error\b.*[(:]|\bSentence\(|\bProgress\(|\btext_chunks\(")


class Said(NamedTuple):
    """One string of the screens; a counted one has a form for one and a form for many."""

    context: str
    text: str
    counted: bool = False


class Voice(NamedTuple):
    """A name that translates: its context ("" if that is its first argument) and which argument.

    The number of what is counted comes two arguments later, where the name takes one.
    """

    context: str
    position: int
    counts: bool = True


def spoken(root: Path) -> list[Said]:
    """Return everything that is said through a name, and the words of errors, sorted."""
    found: set[Said] = set()
    for path in (*root.glob("ui/**/*.py"), *(root / "provider_ops").glob("**/*.py")):
        part, *inner = path.relative_to(root).parts
        source = path.read_text(encoding="utf-8")
        if inner[0] in _NOT_ON_SCREEN or not _MARKS.search(source):
            continue
        tree = ast.parse(source)
        found.update(Said(ERRORS, text) for text in words_of_errors(tree))
        found.update(Said(ERRORS, text) for text in steps_of_work(tree))
        if _FILLS in source:
            found.update(Said(ERRORS, text) for text in sentences(tree))
        if part == "ui":
            found.update(said_in(tree))
    return sorted(found)


def said_in(tree: ast.Module) -> list[Said]:
    """Return what a module says through names."""
    known = voices(tree)
    return [said for call in _calls(tree) if (said := _said(call, known))]


def voices(tree: ast.Module) -> dict[str, Voice]:
    """Return the names of a module that translate."""
    known: dict[str, Voice] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            voice = _other_name(node.value)
            if voice is not None:
                known[node.targets[0].id] = voice
    before = -1
    while before != len(known):  # a function may hand its argument to a function that does
        before = len(known)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name not in known:
                voice = _handed_on(node, known)
                if voice is not None:
                    known[node.name] = voice
    return known


def _other_name(value: ast.expr) -> Voice | None:
    """Read `QCoreApplication.translate` and `partial(QCoreApplication.translate, "Words")`."""
    if isinstance(value, ast.Attribute) and value.attr == "translate":
        return Voice("", 1)
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "partial":
        inner, *rest = value.args
        if isinstance(inner, ast.Attribute) and inner.attr == "translate" and rest:
            return Voice(_text(rest[0]), 0)
    return None


def _handed_on(function: ast.FunctionDef, known: dict[str, Voice]) -> Voice | None:
    names = [one.arg for one in function.args.args]
    for call in _calls(function):
        voice = _voice(call, known)
        if voice is None or len(call.args) <= voice.position:
            continue
        text = call.args[voice.position]
        if isinstance(text, ast.Name) and text.id in names:
            return Voice(voice.context or _text(call.args[0]), names.index(text.id), False)
    return None


def _said(call: ast.Call, known: dict[str, Voice]) -> Said | None:
    voice = _voice(call, known)
    if voice is None or len(call.args) <= voice.position:
        return None
    context = voice.context or _text(call.args[0])
    text = _text(call.args[voice.position])
    counted = voice.counts and len(call.args) > voice.position + 2
    return Said(context, text, counted) if context and text else None


def _voice(call: ast.Call, known: dict[str, Voice]) -> Voice | None:
    if isinstance(call.func, ast.Name):
        return known.get(call.func.id)
    said = isinstance(call.func, ast.Attribute) and call.func.attr == "translate"
    return Voice("", 1) if said else None


def words_of_errors(tree: ast.Module) -> Iterator[str]:
    """Yield titles, remedies and details: of classes of errors, and of single errors.

    Words that several errors share may stand in a constant of the module.
    """
    named = {ast.unparse(part.targets[0]): part.value for part in tree.body if isinstance(part, ast.Assign)}
    for node in ast.walk(tree):
        words: list[ast.expr] = []
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            words = [part.value for part in node.body if isinstance(part, ast.Assign)
                     and ast.unparse(part.targets[0]) in _WORDS]  # fmt: skip
        elif isinstance(node, ast.Call) and _is_error(ast.unparse(node.func)):
            words = [*node.args[:1], *(one.value for one in node.keywords if one.arg in _WORDS)]
        yield from filter(None, (_text(named.get(ast.unparse(one), one)) for one in words))


def sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the templates of sentences that a module fills."""
    for call in _calls(tree):
        if ast.unparse(call.func) == "Sentence" and call.args and (text := _text(call.args[0])):
            yield text


def steps_of_work(tree: ast.Module) -> Iterator[str]:
    """Yield what long work says that it is doing: the third argument of a `Progress`."""
    for call in _calls(tree):
        if ast.unparse(call.func) in ("Progress", "text_chunks") and len(call.args) == _STEP + 1:
            yield from filter(None, [_text(call.args[_STEP])])


def _is_error(name: str) -> bool:
    """Tell whether a name is that of a `ProviderOpsError`; what a `LineError` says is a sentence."""
    return name.endswith("Error") and name != "LineError" and not hasattr(builtins, name)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
