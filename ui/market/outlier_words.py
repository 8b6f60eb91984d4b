"""Outlying figures in the words of the window; the same figures as `outliers.rules.words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.outliers.rules.measures import Measure, Unjudged
from provider_ops.outliers.rules.standing import Decision, Standing
from provider_ops.outliers.rules.words import expected_edges, figure
from ui.kit.dates import format_date
from ui.stored_words import said

if TYPE_CHECKING:
    from provider_ops.outliers.queries import Flag, MeasureFigures
    from provider_ops.outliers.rules.measures import Reading
    from provider_ops.outliers.rules.standing import Decided


def measure_word(measure: Measure) -> str:
    """Return the name of a measure."""
    return {
        Measure.MEMBER_VISITS: _tr("Member visits per 1,000"),
        Measure.VISITS: _tr("Our visits"),
        Measure.GAP: _tr("Longest time without a visit"),
        Measure.MINUTES: _tr("Minutes a visit"),
        Measure.NO_OBJECTIVE: _tr("Visits without an objective reached"),
        Measure.NO_FOLLOW_UP: _tr("Visits without a follow-up"),
    }[measure]


def purpose_words(measure: Measure) -> str:
    """Return what a visit about an outlying figure is for."""
    return _tr("Outlying figure: {measure}").format(measure=measure_word(measure))


def figure_word(one: Reading) -> str:
    """Return what was seen of an office."""
    value, base = figure(one.measure, one.value), f"{one.base:,}"
    template = {
        Measure.MEMBER_VISITS: _tr("{value} visits for 1,000 members, {base} on the panel"),
        Measure.VISITS: _tr("{value} visits"),
        Measure.GAP: _tr("{value} days without a visit"),
        Measure.MINUTES: _tr("{value} minutes a visit on average, {base} visits"),
        Measure.NO_OBJECTIVE: _tr("{value} of {base} visits reached no objective"),
        Measure.NO_FOLLOW_UP: _tr("{value} of {base} visits ended without promise or next visit"),
    }[one.measure]
    if one.days is not None:
        since, until = map(format_date, one.days)
        words = _tr("{value} days without a visit, {since} to {until}")
        return words.format(value=value, since=since, until=until)
    return template.format(value=value, base=base)


def sentence(one: Reading) -> str:
    """Say what was seen, what is expected, and of whom."""
    about = _tr("Average of {peers} offices in {specialty}: {middle}.") \
        if one.measure is Measure.MEMBER_VISITS \
        else _tr("Median of {peers} offices in {specialty}: {middle}.")  # fmt: skip
    words = _tr("{figure}. Expected: {range}.").format(
        figure=figure_word(one), range=range_word(one)
    )
    return f"{words} " + about.format(
        peers=f"{one.peers:,}", specialty=said(one.specialty),
        middle=figure(one.measure, one.middle),
    )  # fmt: skip


def range_word(one: Reading) -> str:
    """Return the expected range in figures."""
    low, high = expected_edges(one)
    if not low:
        return _tr("up to {high}").format(high=high)
    return _tr("{low} to {high}").format(low=low, high=high)


def standing_word(flag: Flag) -> str:
    """Return where an outlying figure stands, with what was decided."""
    last = flag.decided
    if last is None:
        return _tr("new")
    if flag.standing is Standing.WORSE:
        return _tr("worse since {day}").format(day=f"{last.decided_on:%m/%d}")
    if flag.standing is Standing.WATCH_OVER:
        return _tr("back, time is over")
    word = decision_word(last.decision)
    return word if last.until is None else _tr("{decision} to {day}").format(
        decision=word, day=f"{last.until:%m/%d/%Y}"
    )  # fmt: skip


def standing_glyph(flag: Flag) -> str:
    """Return the shape that goes with `standing_word`."""
    if flag.decided is None:
        return "new"
    if flag.is_open:
        return "wa"
    return {Decision.EXPLAINED: "ok", Decision.REEDUCATE: "tr", Decision.WATCH: "clock"}[
        flag.decided.decision
    ]


def decision_word(decision: Decision) -> str:
    """Return the name of a decision."""
    return {
        Decision.EXPLAINED: _tr("explained"),
        Decision.REEDUCATE: _tr("re-educate"),
        Decision.WATCH: _tr("watch"),
    }[decision]


def decided_sentence(one: Decided, measure: Measure) -> str:
    """Tell one decision of the history: when, who, what, at which figure, and why."""
    until = _tr(" until {day}").format(day=f"{one.until:%m/%d/%Y}") if one.until else ""
    visit = _tr(" Visit planned for {day}.").format(day=f"{one.visit_on:%m/%d/%Y}") \
        if one.visit_on else ""  # fmt: skip
    return _tr("{day} {who}: {decision}{until}, at {figure}. {reason}{visit}").format(
        day=f"{one.decided_on:%m/%d/%Y}", who=one.by or _tr("somebody"),
        decision=decision_word(one.decision), until=until, figure=figure(measure, one.value),
        reason=one.reason if one.reason.endswith(".") else f"{one.reason}.", visit=visit,
    )  # fmt: skip


def left_out(figures: MeasureFigures) -> str:
    """Say how many offices were not judged, and why."""
    whys = {
        Unjudged.SMALL_GROUP: _tr("{n} of specialties with fewer than 8 offices"),
        Unjudged.SMALL_PANEL: _tr("{n} with fewer than 200 members"),
        Unjudged.FEW_VISITS: _tr("{n} with too few visits"),
        Unjudged.NO_CLAIMS: _tr("{n} without claims"),
        Unjudged.NO_SPECIALTY: _tr("{n} without a specialty"),
        Unjudged.PART_CONTRACT: _tr("{n} under contract on some of these days alone"),
    }
    parts = [whys[why].format(n=f"{offices:,}") for why, offices in figures.unjudged]
    return _tr("Not judged: {parts}.").format(parts=", ".join(parts)) if parts else ""


def period(figures: MeasureFigures) -> str:
    """Return the months that were judged."""
    return f"{figures.first:%m/%d/%Y} – {figures.last:%m/%d/%Y}"  # noqa: RUF001 - a range


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlierWords", text)
