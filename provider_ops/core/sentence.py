"""Sentences with something put into them, which a screen can still say in its own language."""

from __future__ import annotations

from typing import Any


class Sentence(str):
    """An English text that remembers what it was made of.

    `Sentence("{number} is not in force.", number="HB-1")` is the text "HB-1 is not in force.";
    a screen translates `template` and puts the same `parts` in.
    """

    __slots__ = ("parts", "template")
    template: str
    parts: dict[str, Any]

    def __new__(cls, template: str, **parts: Any) -> Sentence:
        """Fill the named places of a template, each as `str.format` does."""
        made = super().__new__(cls, template.format(**parts))
        made.template, made.parts = template, parts
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Stay whole between processes."""
        return _filled, (self.template, self.parts)


def _filled(template: str, parts: dict[str, Any]) -> Sentence:
    return Sentence(template, **parts)
