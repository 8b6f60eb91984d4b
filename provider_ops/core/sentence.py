"""Sentences with something put into them, which a screen can still say in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


class Sentence(str):
    """An English text that remembers what it was made of.

    `Sentence("{number} is not in force.", number="HB-1")` is the text "HB-1 is not in force.";
    a screen translates `template` and puts the same `parts` in. Parts that are sentences are said
    too, all others stay as they are: what a file says is never taken for words of ours.
    """

    __slots__ = ("parts", "template")
    template: str
    parts: dict[str, Any]

    def __new__(cls, template: str, **parts: Any) -> Sentence:
        """Fill the named places of a template, each as `str.format` does."""
        made = super().__new__(cls, template.format(**parts))
        made.template, made.parts = template, parts
        return made

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Return words of ours that may stand in a constant as a sentence."""
        return text if isinstance(text, cls) else cls(text.replace("{", "{{").replace("}", "}}"))

    @classmethod
    def joined(cls, items: Iterable[Any], between: str = ", ") -> Sentence:
        """Return items one after the other, each said by itself."""
        parts = {f"n{n}": item for n, item in enumerate(items)}
        return cls(between.join(f"{{{name}}}" for name in parts), **parts)

    def __reduce__(self) -> tuple[Any, ...]:
        """Stay whole between processes."""
        return _filled, (self.template, self.parts)


NOTHING = Sentence("")
"""What is said where all is well."""


def _filled(template: str, parts: dict[str, Any]) -> Sentence:
    return Sentence(template, **parts)
