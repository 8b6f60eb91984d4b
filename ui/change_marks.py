"""Changes of rules and visits as marks on a trend, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.marks import Mark
from provider_ops.codes.rules.kinds import short_name
from provider_ops.overview.changes import What
from ui.kit.fact_rows import Fact
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from provider_ops.overview.changes import Change


def marks_of(changes: Iterable[Change], months: Sequence[date]) -> list[Mark]:
    """Return a mark for each change in one of the months, which are their first days."""
    places = {month: place for place, month in enumerate(months)}
    return [
        Mark(places[month], f"{change.on:%m/%d} {change_word(change)}",
             "visit" if change.what is What.VISIT else "rule")
        for change in changes
        if (month := change.on.replace(day=1)) in places
    ]  # fmt: skip


def change_facts(changes: Sequence[Change], most: int) -> list[Fact]:
    """Return the latest changes as rows; visits and contracts can be opened by their keys."""
    return [
        Fact(f"{change.on:%m/%d}", change_word(change),
             "tr" if change.what is What.VISIT else "in",
             key=f"{change.what} {change.id}" if change.id else "")
        for change in reversed(changes[-most:])
    ]  # fmt: skip


def change_word(change: Change) -> str:
    """Return what changed, in words for people."""
    if change.what is What.LOAD:
        name = " ".join(filter(None, (short_name(change.name), change.detail)))
        return _tr("{name} loaded").format(name=name)
    if change.what is What.LIST:
        moved = codes_moved(change.begins, change.ends, change.begun, change.gone)
        return f"{moved} · {change.name}"
    if change.what is What.CONTRACT:
        words = _tr("{contract} terminated") if change.ended else _tr("{contract}: {term} begins")
        return words.format(contract=change.name, term=change.detail)
    if change.detail:
        words = _tr("{purpose}, taught {codes}")
        return words.format(purpose=said(change.name), codes=change.detail)
    return _tr("Visit: {purpose}").format(purpose=said(change.name))


def codes_moved(
    begins: int, ends: int, begun: Sequence[str] = (), gone: Sequence[str] = ()
) -> str:
    """Return which codes of a list are new and which ended; where none is named, how many."""
    say = QCoreApplication.translate
    if begun or gone:
        named = [_tr("{code} new").format(code=code) for code in begun]
        named += [_tr("{code} ended").format(code=code) for code in gone]
        more = begins + ends - len(named)
        words = ", ".join(named)
        return _tr("{codes} and {n} more").format(codes=words, n=more) if more else words
    moved = (say("Changes", "%n new codes", "", int(begins)) if begins else "",
             say("Changes", "%n codes ended", "", int(ends)) if ends else "")  # fmt: skip
    return ", ".join(filter(None, moved))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Changes", text)
