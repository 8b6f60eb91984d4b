"""Words and figures on charts: how wide, how short, how written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from provider_ops.charts.shapes import Drawing, Text

# (text, size, weight) -> width in the same unit as size
Measure: TypeAlias = Callable[[str, float, int], float]

MINUS = "−"  # noqa: RUF001 - the minus of the typeface, as wide as a plus
SMALL = 10.5
TINY = 10.0
LABEL = 11.0


def figure(value: float, decimals: int | None = None) -> str:
    """`value` with thousands commas; without `decimals`, as many as it needs, at most two."""
    if decimals is None:
        decimals = decimals_of([value])
    text = f"{abs(value):,.{decimals}f}"
    return f"{MINUS}{text}" if value < 0 and float(text.replace(",", "")) else text


def decimals_of(values: Iterable[float]) -> int:
    """As many decimals, at most two, as the most exact of `values` needs."""
    return max(
        (next((d for d in (0, 1) if round(v, d) == round(v, 2)), 2) for v in values), default=0
    )


def percent(share: float, decimals: int = 1) -> str:
    """A share of one as a percentage: 0.246 is "24.6%"."""
    return f"{figure(share * 100, decimals)}%"


def shorten(text: str, size: float, weight: int, width: float, measure: Measure) -> str:
    """`text`, or its longest beginning with an ellipsis that is at most `width` wide."""
    if measure(text, size, weight) <= width:
        return text
    for end in range(len(text) - 1, 0, -1):
        short = f"{text[:end].rstrip()}…"
        if measure(short, size, weight) <= width:
            return short
    return ""


def broken(text: str, size: float, weight: int, width: float, measure: Measure) -> list[str]:
    """`text` in lines at most `width` wide where its words allow; a no-break space never ends one.

    A word alone that is wider than that is a line of its own.
    """
    found: list[str] = []
    for word in filter(None, text.split(" ")):
        longer = f"{found[-1]} {word}" if found else word
        if found and measure(longer, size, weight) <= width:
            found[-1] = longer
        else:
            found.append(word)
    return found


def shorten_name(
    name: str, value: str, size: float, weight: int, width: float, measure: Measure
) -> str:
    """`name` and its figure; where they are too wide the name is shortened, or left out."""
    left = width - measure(f" {value}", size, weight)
    return f"{shorten(name, size, weight, left, measure)} {value}".lstrip()


def nothing(width: float, height: float, measure: Measure, words: str) -> Drawing:
    """The drawing of a chart without data: it says so, and nothing looks like a zero."""
    text = shorten(words, SMALL, 400, width - 2, measure)
    shapes: tuple[Text, ...] = ()
    if text and height >= SMALL + 2:
        shapes = (Text(width / 2, height / 2 + SMALL * 0.36, text, SMALL, "tx_3", anchor="middle"),)
    return Drawing(width, height, shapes, words)
