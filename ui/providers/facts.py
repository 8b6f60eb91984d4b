"""Short facts that preview and record share: lines of what is open, of lists, of denials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import Status
from provider_ops.directory.rules import Starts
from provider_ops.escalations.rules import State
from ui.counts import grouped
from ui.directory_words import course_word
from ui.kit.fact_rows import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.directory.queries import ClockRow, CourseRow
    from provider_ops.escalations.queries import CaseRow
    from provider_ops.overview.denials import Denial
    from provider_ops.overview.open_items import OpenItems
    from provider_ops.overview.provider_record import ListRow
    from provider_ops.overview.teaching import Clock, OldPaper
    from provider_ops.visits.queries import PromiseRow

CASE_GLYPHS = {State.LATE: "cr", State.DUE_SOON: "wa", State.OPEN: "clock"}


def days_left(day: date, today: date) -> tuple[str, str]:
    """Return "25 d", "4 d late" or "today", and the tone."""
    days = (day - today).days
    if days < 0:
        return QCoreApplication.translate("Providers", "{0} d late").format(-days), "cr"
    if days == 0:
        return QCoreApplication.translate("Providers", "today"), "wa"
    return QCoreApplication.translate("Providers", "{0} d").format(days), ""


def open_now(found: OpenItems, today: date) -> list[Fact]:
    """Return all that is open at an office, what presses most first. Keys name the kind."""
    contract = found.contract
    return [
        *(_case(one, today) for one in found.cases),
        *(_ending(contract) if contract is not None else ()),
        *(_promise(one, today) for one in found.promises),
        *(_taught(one, today) for one in found.taught),
        *(_paper(one) for one in found.papers),
        *_directory(found.clocks, today),
        *(_course(one, today) for one in found.courses),
    ]


def _case(case: CaseRow, today: date) -> Fact:
    left, tone = days_left(case.due_on, today)
    glyph = CASE_GLYPHS.get(case.state, "clock")
    return Fact(case.number, case.title, glyph, quiet=left, tone=tone,
                key=f"escalation {case.id}")  # fmt: skip


def _ending(contract: ContractRow) -> list[Fact]:
    standing = contract.standing
    if standing.status != Status.EXPIRING:
        return []
    left = QCoreApplication.translate("Providers", "{0} d").format(standing.days_left)
    word = QCoreApplication.translate("Providers", "ends, nothing renews it")
    return [Fact(contract.number, word, "wa", quiet=left, key=f"contract {contract.id}")]


def _promise(promise: PromiseRow, today: date) -> Fact:
    left, tone = days_left(promise.due_on, today)
    return Fact(text=promise.text, glyph="cr" if tone == "cr" else "clock", quiet=left, tone=tone)


def _taught(one: Clock, today: date) -> Fact:
    say = QCoreApplication.translate
    words = [one.detail, "" if one.understood else say("Providers", "not taught back")]
    said = " · ".join(filter(None, words)) or say("Providers", "check again")
    left, tone = days_left(one.due, today) if one.due is not None else ("", "")
    return Fact(one.about, said, "tr", code=True, quiet=left, tone=tone)


def _paper(paper: OldPaper) -> Fact:
    words = QCoreApplication.translate("Providers", "v{held}, now v{current}")
    return Fact(paper.language.upper(), paper.title, "wa",
                quiet=words.format(held=paper.held, current=paper.current))  # fmt: skip


def _course(course: CourseRow, today: date) -> Fact:
    left, tone = days_left(course.due_on, today)
    words = QCoreApplication.translate("Providers", "Attest: {0}")
    return Fact(text=words.format(course_word(course.rule.key)),
                glyph="cr" if tone == "cr" else "clock", quiet=left, tone=tone)  # fmt: skip


def _directory(clocks: Sequence[ClockRow], today: date) -> list[Fact]:
    """Return what the directory waits for: who is to be verified, what is to be sent."""
    say = QCoreApplication.translate
    verify = [clock for clock in clocks if clock.starts == Starts.VERIFIED]
    facility = [clock for clock in clocks if clock.starts == Starts.FACILITY_VERIFIED]
    send = [clock for clock in clocks if not clock.verifies]
    facts = []
    for held, words in (
        (verify, say("Providers", "Verify %n practitioners in the directory", "", len(verify))),
        (facility, say("Providers", "Verify the facility in the directory")),
        (send, say("Providers", "Send %n directory corrections", "", len(send))),
    ):
        if held:
            left, tone = days_left(held[0].due_on, today)
            glyph = "cr" if tone == "cr" else "clock"
            facts.append(Fact(text=grouped(words, len(held)), glyph=glyph, quiet=left, tone=tone))
    return facts


def nothing_open() -> Fact:
    """Return the line that says so."""
    return Fact(text=QCoreApplication.translate("Providers", "Nothing is open."), glyph="ok")


def lists(rows: Sequence[ListRow]) -> list[Fact]:
    """Return the lists of approved codes with their ends, or how many of their codes end soon."""
    say = QCoreApplication.translate
    facts = []
    for row in rows:
        until = say("Providers", "no end")
        if row.ending and row.ending < row.codes:
            until = grouped(say("Providers", "%n ending", "", row.ending), row.ending)
        elif row.ends is not None:
            until = say("Providers", "to {0}").format(f"{row.ends:%m/%d/%Y}")
        elif row.ending:
            until = say("Providers", "all ending")
        tone = "wa" if row.ending else ""
        codes = say("Providers", "{0}, {1} codes").format(row.name, row.codes)
        facts.append(Fact(text=codes, glyph=tone or "ok", quiet=until, tone=tone))
    return facts


def denials(reasons: Sequence[Denial], most: int = 3) -> list[Fact]:
    """Return the largest reasons as bars."""
    top = reasons[0].lines if reasons else 1
    return [
        Fact(reason.reason, bar=reason.lines / top, figure=str(reason.lines), code=True,
             quiet=f"${reason.dollars:,.0f}")
        for reason in reasons[:most]
    ]  # fmt: skip
