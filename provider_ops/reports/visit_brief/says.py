"""How days, times and talking points of a visit brief are said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from provider_ops.overview.talking import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.overview.talking import TalkPoint
    from provider_ops.reports.visit_brief.words import Words

_DAYS = frozenset({"ends", "by", "due"})


def said(point: TalkPoint, words: Words) -> str:
    """Return the sentence of a point."""
    figures = dict(point.figures)
    if point.kind == "change":
        moved = codes_moved(int(figures["begins"]), int(figures["ends"]), words,
                            figures["begun"].split(), figures["gone"].split())  # fmt: skip
        return words.points[point.kind].format(codes=moved)
    figures |= {name: day_of(date.fromisoformat(figures[name])) for name in _DAYS & set(figures)}
    if point.kind == "late" and not figures["owner"]:
        figures["owner"] = words.office_does
    kind = "denial_one" if figures.get("lines") == "1" else point.kind
    if kind == "ended" and figures["denied"]:
        kind = "ended_denied"
    return words.points[kind].format(**figures)


def source(point: TalkPoint, words: Words) -> str:
    """Return what a point stands on."""
    kind, name = point.source
    if kind in (Source.CASE, Source.VISIT, Source.PROMISE) and name:
        name = day_of(date.fromisoformat(name))
    return words.sources[kind].format(name=name).rstrip(", ")


def long_day(day: date, words: Words) -> str:
    """Return the day of the visit in full."""
    said = words.long_day.format(
        weekday=words.days[day.weekday()], day=day.day, month=words.months[day.month - 1],
        year=day.year,
    )  # fmt: skip
    return said[:1].upper() + said[1:]


def day_of(day: date) -> str:
    """Return a day as MM/DD/YYYY, in both languages as on every paper of the plan."""
    return f"{day:%m/%d/%Y}"


def codes_moved(
    begins: int, ends: int, words: Words, begun: Sequence[str] = (), gone: Sequence[str] = ()
) -> str:
    """Return which codes of a list are new and which ended; where none is named, how many."""
    if begun or gone:
        named = [words.code_new.format(code=code) for code in begun]
        named += [words.code_ended.format(code=code) for code in gone]
        more = begins + ends - len(named)
        said = ", ".join(named)
        return words.and_more.format(codes=said, n=f"{more:,}") if more else said
    parts = ((words.begins, begins), (words.ends, ends))
    return ", ".join((one if n == 1 else many).format(n=f"{n:,}") for (one, many), n in parts if n)
