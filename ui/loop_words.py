"""Teaching a code at an office, in words: where it stands, on what that rests, and the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.text import MINUS
from provider_ops.outliers.reeducation.rules import State, Why
from ui.kit.fact_rows import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.outliers.reeducation.intervals import Rate
    from provider_ops.outliers.reeducation.queries import Loop
    from provider_ops.outliers.reeducation.rules import Window

GLYPHS = {State.OPEN: "pend", State.TAUGHT: "tr", State.WATCHING: "clock", State.CLOSED: "ok",
          State.REOPENED: "wa"}  # fmt: skip


def state_word(loop: Loop) -> str:
    """Return the state with what it rests on."""
    return {
        Why.PLANNED: _tr("open, visit planned"),
        Why.MISSED: _tr("open, visit overdue"),
        Why.CANCELLED: _tr("open, visit cancelled"),
        Why.UNPLANNED: _tr("open, no visit planned"),
        Why.EARLY: _tr("taught"),
        Why.BEFORE_CHECK: _tr("watching"),
        Why.FEW_LINES: _tr("watching, too few lines"),
        Why.BETTER: _tr("closed: better"),
        Why.NOT_BETTER: _tr("reopened: not proven"),
        Why.PERSON: _tr("closed by a person") if loop.standing.state is State.CLOSED
        else _tr("reopened by a person"),
    }[loop.standing.why]  # fmt: skip


def code_word(loop: Loop) -> str:
    """Return the code; where a decision names none, that it is one."""
    return loop.code or _tr("Decision")


def why_sentence(loop: Loop) -> str:
    """Say why it stands where it does, and what happens next."""
    standing, check = loop.standing, f"{loop.check_on:%m/%d/%Y}" if loop.check_on else ""
    if standing.why is Why.PERSON and loop.last_word is not None:
        word = loop.last_word
        return _tr("{who}, {day}: {reason}").format(
            who=word.by or _tr("Somebody"), day=f"{word.on:%m/%d/%Y}", reason=word.reason
        )
    template = {
        Why.PLANNED: _tr("Not taught yet; the visit is on the calendar."),
        Why.MISSED: _tr("It was planned for {lost}, and no visit was submitted. Submit or move "
                        "that visit, plan another, or close it with a reason."),
        Why.CANCELLED: _tr("The visit of {lost} was cancelled. Plan another, or close it with a "
                           "reason."),
        Why.UNPLANNED: _tr("Decided, and no visit is planned. Plan one, or close it with a "
                           "reason."),
        Why.EARLY: _tr("Less than 30 days ago. Checked again {check}."),
        Why.BEFORE_CHECK: _tr("Checked again {check}."),
        Why.FEW_LINES: _tr("On {check} there were fewer than 10 lines on a side, so nothing is "
                           "concluded. Close it with a reason, or teach again."),
        Why.BETTER: _tr("On {check} fewer lines were denied, and the whole interval of the change "
                        "is below zero."),
        Why.NOT_BETTER: _tr("On {check} the interval of the change reached zero: it may be chance. "
                            "Teach again."),
    }[standing.why]  # fmt: skip
    return template.format(check=check, lost=f"{loop.lost_on:%m/%d/%Y}" if loop.lost_on else "")


def rate_word(rate: Rate) -> str:
    """Return denied of all lines with the share."""
    if rate.share is None:
        return _tr("no lines")
    return _tr("{denied} of {lines} ({share})").format(
        denied=f"{rate.denied:,}", lines=f"{rate.lines:,}", share=f"{rate.share * 100:.1f}%"
    )


def share_word(rate: Rate) -> str:
    """Return the share alone."""
    return "—" if rate.share is None else f"{rate.share * 100:.1f}%"


def change_word(window: Window) -> str:
    """Return the change in points with its interval, or that there are too few lines."""
    if window.change is None or window.is_small:
        return _tr("too few lines")
    found = window.interval
    return f"{_signed(window.change)} ({_signed(found.low)}, {_signed(found.high)})"


def window_line(window: Window) -> str:
    """Return one line on a window: before, after, and the change."""
    line = _tr("{days} days: {before} before, {after} after. Change: {change}").format(
        days=window.days, before=rate_word(window.before), after=rate_word(window.after),
        change=change_word(window),
    )  # fmt: skip
    return line if window.is_over else line + " " + _tr("(not over)")


def visit_sentence(loop: Loop) -> str:
    """Say who taught it when, who was there, what was handed over."""
    if loop.decided_on is not None:
        return _tr("{who} decided on {day} to re-educate: {reason}").format(
            who=loop.rep or _tr("Somebody"), day=f"{loop.decided_on:%m/%d/%Y}", reason=loop.reason
        )
    if loop.taught_on is None:
        on = loop.planned_on or loop.lost_on
        said = _tr("Planned for {day} by {rep}.").format(
            day=f"{on:%m/%d/%Y}" if on else "—", rep=loop.rep
        )
        return _with_packets(said, loop)
    back = _tr("taught back") if loop.is_taught_back else _tr("not taught back")
    say = QCoreApplication.translate
    said = _tr("Taught {day} by {rep}: {people}, {materials}, {back}.").format(
        day=f"{loop.taught_on:%m/%d/%Y}", rep=loop.rep, back=back,
        people=say("LoopWords", "%n there", "", int(loop.attendees)),
        materials=say("LoopWords", "%n handed over", "", int(loop.materials)),
    )  # fmt: skip
    said = _with_packets(said, loop)
    if loop.planned_on is None:
        return said
    return f"{said} " + _tr("Next visit about it: {day}.").format(day=f"{loop.planned_on:%m/%d/%Y}")


def _with_packets(said: str, loop: Loop) -> str:
    if not loop.packets:
        return said
    made = QCoreApplication.translate(
        "LoopWords", "%n packets made for it.", "", int(loop.packets)
    )
    return f"{said} {made}"


def shown_window(loop: Loop) -> Window | None:
    """Return the window that was judged, else the longest one with anything in it."""
    if loop.standing.window is not None:
        return loop.standing.window
    return loop.windows[-1] if loop.windows else None


def loop_facts(found: Sequence[Loop], most: int) -> list[Fact]:
    """Return what an office is taught as rows: the code, where it stands, the rates."""
    rows = []
    for one in found[:most]:
        window = shown_window(one)
        rates = ""
        if window is not None and window.is_small:
            rates = _tr("too few lines")
        elif window is not None:
            rates = f"{share_word(window.before)} → {share_word(window.after)}"
        rows.append(
            Fact(lead=code_word(one), code=bool(one.code),
                 text=_short(one.standing.state), quiet=rates, glyph=GLYPHS[one.standing.state],
                 key=f"visit {one.visit_id}" if one.visit_id else "")
        )  # fmt: skip
    return rows


def _short(state: State) -> str:
    return {
        State.OPEN: _tr("open"), State.TAUGHT: _tr("taught"), State.WATCHING: _tr("watching"),
        State.CLOSED: _tr("closed"), State.REOPENED: _tr("reopened"),
    }[state]  # fmt: skip


def _signed(points: float) -> str:
    shown = f"{abs(points) * 100:.1f}"
    return shown if shown == "0.0" else f"{MINUS if points < 0 else '+'}{shown}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LoopWords", text)
