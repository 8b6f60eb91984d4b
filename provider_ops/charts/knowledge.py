"""One answer over recorded time: what was said since when, what happened, which day is shown.

Changes are hours apart and years apart, so the axis is not to scale: every stretch between two
changes gets room to be read, longer ones more. The days are written at the changes.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from provider_ops.charts.shapes import Circle, Drawing, Hatch, Hit, Line, Rect, Shape, Table, Text
from provider_ops.charts.text import LABEL, SMALL, Measure, shorten

HEIGHT = 68.0
BAR_TOP, BAR = 20.0, 22.0
GLYPH_ROOM = 24.0
FUTURE = 62.0
FUTURE_TEXT = 16.0
ROOM = 105.0
"""Of a change, at least; with less of it only the latest changes are shown."""

APART = 8.0
"""Between labels of a line."""

LEAD = timedelta(days=21)
_DAY = timedelta(days=1)

Tone: TypeAlias = Literal["ok", "wa", "cr"]
_HATCHES = {"ok": None, "wa": Hatch("wa_line", 7.0, 1.2), "cr": Hatch("cr_line", 5.0, 1.6)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was said from the day `since` on, until the next one; None is before all of them."""

    since: date | None
    tone: Tone
    word: str
    cause: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day and changed nothing, such as an answer given."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class History:
    """All there is to show. There is at least one stretch, and `today` is after each `since`."""

    stretches: tuple[Stretch, ...]
    events: tuple[Event, ...]
    today: date

    def at(self, day: date) -> Stretch:
        """Return what was said at the end of `day`."""
        begun = [one for one in self.stretches if one.since is None or one.since <= day]
        return begun[-1] if begun else self.stretches[0]

    def before(self, day: date) -> date | None:
        """Return the last day on which something else was said than on `day`, before it."""
        ends = [one.since - _DAY for one in self.stretches if one.since is not None]
        return max((end for end in ends if end < day), default=None)

    def after(self, day: date) -> date | None:
        """Return the next day on which something else was said, or today as the last."""
        starts = [one.since for one in self.stretches if one.since is not None]
        return min((start for start in (*starts, self.today) if start > day), default=None)


@dataclass(frozen=True, slots=True)
class Frame:
    """Heights of the strip's parts at a size of text."""

    unit: float

    @property
    def top(self) -> float:
        """Where the bar begins."""
        return BAR_TOP * self.unit

    @property
    def bar(self) -> float:
        """How high it is."""
        return BAR * self.unit


class Scale:
    """Where days lie on the strip, from 0 to `width`; days outside are held at the ends."""

    def __init__(self, history: History, width: float, unit: float = 1.0) -> None:
        marks = {one.since for one in history.stretches if one.since is not None}
        marks |= {one.day for one in history.events}
        shown = sorted(day for day in marks if day <= history.today)[
            -max(2, int(width / ROOM / unit)) :
        ]
        first = shown[0] if shown else history.today
        self.edges = [first - LEAD, *shown, max(history.today, first) + _DAY]
        lengths = [(b - a).days for a, b in itertools.pairwise(self.edges)]
        weights = [
            (1.0 + math.sqrt(length) / 14) * (0.7 + 0.8 * n / len(lengths))  # recent ones matter
            for n, length in enumerate(lengths)
        ]
        if len(weights) > 1:
            weights[0] = 0.6
        whole = sum(weights)
        self.width = max(1.0, width - FUTURE * unit)
        self.places = [0.0]
        for weight in weights:
            self.places.append(self.places[-1] + self.width * weight / whole)

    def at(self, day: date, *, middle: bool = True) -> float:
        """Return where `day` lies: its middle, or where it begins."""
        if day < self.edges[0]:
            return 0.0
        for n, (start, end) in enumerate(itertools.pairwise(self.edges)):
            if day < end:
                share = ((day - start).days + (0.5 if middle else 0.0)) / (end - start).days
                return self.places[n] + (self.places[n + 1] - self.places[n]) * share
        return self.width

    def day(self, x: float) -> date:
        """Return the day at `x`."""
        for n, (left, right) in enumerate(itertools.pairwise(self.places)):
            if x < right or n == len(self.places) - 2:
                start, end = self.edges[n], self.edges[n + 1]
                share = min(1.0, max(0.0, (x - left) / (right - left)))
                return min(start + timedelta(days=int((end - start).days * share)), end - _DAY)
        raise AssertionError("a strip has at least one stretch")


def knowledge(
    history: History,
    shown: date,
    width: float,
    measure: Measure,
    *,
    today_word: str = "today",
    shown_word: str = "shown below",
    future_word: str = "not yet",
    header: tuple[str, str, str] = ("Since", "Answer", "Why"),
    unit: float = 1.0,
) -> Drawing:
    """Lays out the strip. Hits are the stretches in order; a glyph has room at their left end.

    `unit` is how large text is drawn that is 1 unit high; the strip grows with it.
    """
    scale, frame = Scale(history, width, unit), Frame(unit)
    shapes: list[Shape] = []
    hits: list[Hit] = []
    lefts = [0.0 if one.since is None else scale.at(one.since, middle=False)
             for one in history.stretches]  # fmt: skip
    lefts[0] = 0.0
    for one, left, right in zip(history.stretches, lefts, [*lefts[1:], scale.width], strict=True):
        if right > left:
            shapes += _stretch(one, left, right - left, frame, measure)
        key = one.since.isoformat() if one.since is not None else ""
        hits.append(Hit(left, frame.top, right - left, frame.bar, key, _words(one)))
    shapes.append(Rect(scale.width, frame.top, width - scale.width - 1, frame.bar, None, "line_2"))
    text = shorten(future_word, LABEL, 400, width - scale.width - FUTURE_TEXT - 2, measure)
    shapes.append(Text(scale.width + FUTURE_TEXT, frame.top + 15 * unit, text, LABEL, "tx_3"))
    shapes += _marks(history, shown, scale, frame, width, measure, (today_word, shown_word))
    rows = tuple(
        (_day(one.since, None) if one.since else "", one.word, one.cause)
        for one in history.stretches
    )
    said = _words(history.at(shown))
    return Drawing(width, HEIGHT * unit, tuple(shapes), said, Table(header, rows), tuple(hits))


def _stretch(one: Stretch, left: float, wide: float, frame: Frame, measure: Measure) -> list[Shape]:
    tone, glyph = one.tone, GLYPH_ROOM * frame.unit
    shapes: list[Shape] = [
        Rect(left, frame.top, wide, frame.bar, f"{tone}_bg", f"{tone}_line", _HATCHES[tone])
    ]
    room = wide - glyph - 6
    word = shorten(one.word, 12.0, 600, room, measure)
    if not word or word != one.word:
        return shapes
    after = measure(word, 12.0, 600) + 6
    cause = shorten(one.cause, SMALL, 400, room - after, measure) if room - after > 40 else ""
    used = after + (measure(cause, SMALL, 400) if cause else -6)
    if _HATCHES[tone] is not None:
        shapes.append(Rect(left + 3, frame.top + 3, glyph + used + 1, frame.bar - 6, f"{tone}_bg",
                           radius=2))  # fmt: skip
    base = frame.top + 15.5 * frame.unit
    shapes.append(Text(left + glyph, base, word, 12.0, f"{tone}_tx", 600))
    if cause:
        shapes.append(Text(left + glyph + after, base, cause, SMALL, "tx_2"))
    return shapes


def _marks(
    history: History,
    shown: date,
    scale: Scale,
    frame: Frame,
    width: float,
    measure: Measure,
    words: tuple[str, str],
) -> list[Shape]:
    at, top, bottom = min(max(scale.at(shown), 7.0), width - 8), frame.top, frame.top + frame.bar
    label = _day(shown, history.today)
    if shown == history.today:
        label = f"{words[0]}, {label}"
    above = _Row(width, measure, 12.0 * frame.unit, LABEL)
    below = _Row(width, measure, 60.0 * frame.unit, SMALL)
    shapes: list[Shape] = []
    above.put(at, label, "ac_tx", 600)
    below.put(at, words[1], "ac_tx")
    changes = {one.since for one in history.stretches}
    for day, text, x in _happened(history, scale):
        if day in changes:
            shapes.append(Line(x, top - 4, x, bottom + 4, "tx_3"))
        else:  # not through the words of the stretch
            shapes.append(Line(x, top - 4, x, top + 1, "tx_3"))
            shapes.append(Line(x, bottom - 1, x, bottom + 4, "tx_3"))
        above.put(x, _day(day, history.today), "tx_2")
        below.put(x, text, "tx_2")
    shapes.append(Line(at, top - 6, at, bottom + 6, "ac", 2.5))
    shapes.append(Circle(at, top + frame.bar / 2, 7, "panel", "ac", 2.5))
    return [*shapes, *above.texts(), *below.texts()]


def _happened(history: History, scale: Scale) -> list[tuple[date, str, float]]:
    """Return changes and events with their places, the latest first: it gets its label first."""
    found: dict[date, list[str]] = {}
    changes = [(one.since, one.event) for one in history.stretches if one.since is not None]
    for day, label in [*changes, *((one.day, one.label) for one in history.events)]:
        if scale.edges[1] <= day <= history.today and label not in found.setdefault(day, []):
            found[day].append(label)
    return [
        (day, ", ".join(filter(None, labels)), scale.at(day, middle=False))
        for day, labels in sorted(found.items(), reverse=True)
    ]


class _Row:
    """A line of labels that never touch; who comes first has the room."""

    def __init__(self, width: float, measure: Measure, y: float, size: float) -> None:
        self.width, self.measure, self.y, self.size = width, measure, y, size
        self.kept: list[tuple[float, str, Text]] = []

    def put(self, middle: float, text: str, color: str, weight: Literal[400, 600] = 400) -> None:
        """Write `text` at `middle` if there is room for it, shortened at first."""
        most = min(150.0, self.width)
        made = self._fit(middle, shorten(text, self.size, weight, most, self.measure), color,
                         weight, [one for _, _, one in self.kept])  # fmt: skip
        if made is not None:
            self.kept.append((middle, text, made))

    def texts(self) -> list[Text]:
        """Return the labels, whole where the others leave the room."""
        shown = [one for _, _, one in self.kept]
        for n, (middle, text, one) in enumerate(self.kept):
            if one.text != text:
                others = [*shown[:n], *shown[n + 1 :]]
                weight: Literal[400, 600] = 600 if one.weight == 600 else 400
                shown[n] = self._fit(middle, text, one.color, weight, others) or one
        return shown

    def _fit(self, middle: float, text: str, color: str, weight: Literal[400, 600],
             others: list[Text]) -> Text | None:  # fmt: skip
        """Write `text` as near to the middle of its mark as `others` let it."""
        wide = self.measure(text, self.size, weight)
        spans = [(one.x, one.x + self.measure(one.text, self.size, one.weight)) for one in others]
        start = max([0.0, *(right + APART for left, right in spans if left <= middle)])
        end = min([self.width, *(left - APART for left, _ in spans if left > middle)])
        left = min(max(middle - wide / 2, start), end - wide)
        if not text or left < start or not left - 1 <= middle <= left + wide + 1:
            return None
        return Text(left, self.y, text, self.size, color, weight)


def _day(day: date, today: date | None) -> str:
    same_year = today is not None and day.year == today.year
    return f"{day:%m/%d}" if same_year else f"{day:%m/%d/%Y}"


def _words(one: Stretch) -> str:
    since = f" since {one.since:%m/%d/%Y}" if one.since is not None else ""
    return f"{one.word}{since}: {one.cause}" if one.cause else f"{one.word}{since}"
