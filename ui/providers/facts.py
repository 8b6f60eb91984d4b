"""Short facts that preview and record share: lines of what is open, of lists, of denials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import Status
from provider_ops.directory.rules import Starts
from provider_ops.escalations.rules import State
from ui.counts import grouped
from ui.kit.fact_rows import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.directory.queries import ClockRow
    from provider_ops.escalations.queries import CaseRow
    from provider_ops.overview.denials import Denial
    from provider_ops.overview.provider_record import ListRow
    from provider_ops.visits.queries import PromiseRow

CASE_GLYPHS = {State.LATE: "cr", State.DUE_SOON: "wa", State.OPEN: "clock"}
ENDS_SOON_DAYS = 90


def days_left(day: date, today: date) -> tuple[str, str]:
    """Return "25 d", "4 d late" or "today", and the tone."""
    days = (day - today).days
    if days < 0:
        return QCoreApplication.translate("Providers", "{0} d late").format(-days), "cr"
    if days == 0:
        return QCoreApplication.translate("Providers", "today"), "wa"
    return QCoreApplication.translate("Providers", "{0} d").format(days), ""


def open_now(
    cases: Sequence[CaseRow],
    promises: Sequence[PromiseRow],
    contract: ContractRow | None,
    today: date,
) -> list[Fact]:
    """Return what is open: escalations, promises, a contract that ends. Keys name the kind."""
    facts = []
    for case in cases:
        left, tone = days_left(case.due_on, today)
        glyph = CASE_GLYPHS.get(case.state, "clock")
        facts.append(Fact(case.number, case.title, glyph, quiet=left, tone=tone,
                          key=f"escalation {case.id}"))  # fmt: skip
    standing = contract.standing if contract is not None else None
    if contract is not None and standing is not None and standing.status == Status.EXPIRING:
        left = QCoreApplication.translate("Providers", "{0} d").format(standing.days_left)
        word = QCoreApplication.translate("Providers", "ends, nothing renews it")
        facts.append(
            Fact(contract.number, word, "wa", quiet=left, key=f"contract {contract.id}")
        )
    for promise in promises:
        left, tone = days_left(promise.due_on, today)
        facts.append(
            Fact(text=promise.text, glyph="cr" if tone == "cr" else "clock", quiet=left, tone=tone)
        )
    return facts


def directory_due(clocks: Sequence[ClockRow], today: date) -> list[Fact]:
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


def lists(rows: Sequence[ListRow], today: date) -> list[Fact]:
    """Return the lists of approved codes with their ends."""
    facts = []
    for row in rows:
        soon = row.ends is not None and (row.ends - today).days <= ENDS_SOON_DAYS
        until = (
            QCoreApplication.translate("Providers", "to {0}").format(f"{row.ends:%m/%d/%Y}")
            if row.ends is not None
            else QCoreApplication.translate("Providers", "no end")
        )
        codes = QCoreApplication.translate("Providers", "{0}, {1} codes")
        facts.append(
            Fact(text=codes.format(row.name, row.codes), glyph="wa" if soon else "ok",
                 quiet=until, tone="wa" if soon else "")
        )  # fmt: skip
    return facts


def denials(reasons: Sequence[Denial], most: int = 3) -> list[Fact]:
    """Return the largest reasons as bars."""
    top = reasons[0].lines if reasons else 1
    return [
        Fact(reason.reason, bar=reason.lines / top, figure=str(reason.lines), code=True,
             quiet=f"${reason.dollars:,.0f}")
        for reason in reasons[:most]
    ]  # fmt: skip
