"""The pages of a renewal brief."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.charts.text import MINUS
from provider_ops.contracts.queries import outcome_of
from provider_ops.contracts.rules.amendments import AmendmentKind
from provider_ops.contracts.rules.renewals import Stage, age, is_of_round
from provider_ops.core.clock import day_in
from provider_ops.core.text import count
from provider_ops.overview.denials import ENOUGH_LINES, HIGH_DENIALS
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import (
    Kpi,
    body,
    definitions,
    finding,
    fingerprint_box,
    heading,
    kpi_row,
    note,
)
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reportlab.platypus import Flowable

    from provider_ops.contracts.queries import AmendmentRow, DecisionRow
    from provider_ops.reports.renewal_brief.facts import BriefFacts

MOST_PEOPLE = 14


def profile(facts: BriefFacts) -> list[Flowable]:
    """Return the first page: what is at stake, the terms, and whom the contract covers."""
    detail, row = facts.contract, facts.contract.row
    claims = facts.claims
    kpis = [
        Kpi("Members on its panels", f"{row.members:,}", "in", row.line_of_business),
        Kpi("Clinicians covered", f"{len(facts.people):,}", "in", f"on {_day(facts.day)}"),
        Kpi("Paid in 12 months", f"${claims.paid:,.0f}", "in",
            count(claims.lines, "line")),
    ]  # fmt: skip
    pairs = [
        ("Office", row.organization),
        ("Owner", row.owner or "Nobody yet"),
        ("Status", f"{row.standing.status.capitalize()}{_until(facts)}"),
        ("If nobody acts", _default(facts)),
        ("Prompt pay", _days(detail.prompt_pay_days)),
        ("Disputes", _days(detail.dispute_days)),
        ("Claims are sent", _days(detail.filing_days)),
        ("Renewal", _stage(facts)),
        ("Next step", _next(facts)),
    ]
    terms: list[list[Cell]] = [
        [term.label, _day(term.first), _day(term.last) or "No end", term.ended_by, term.source]
        for term in detail.terms
    ]
    parts = [*finding(_headline(facts), _lead(facts), key="profile", section="Contract"),
             kpi_row(kpis), definitions(pairs, term=104), heading("Terms")]  # fmt: skip
    columns = [Column("Version", 110, strong=True), Column("From", 72), Column("To", 72),
               Column("Ends by", 72), Column("Source", muted=True)]  # fmt: skip
    parts.append(figure_table(columns, terms))
    parts += _participation(facts)
    return [*parts, *new_page()]


def _participation(facts: BriefFacts) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [one.provider or f"Everyone at {facts.contract.row.organization}", one.npi,
         one.location or "Every location", _day(one.first), _day(one.last) or "No end"]
        for one in facts.contract.participations[:MOST_PEOPLE]
    ]  # fmt: skip
    columns = [Column("Covers", strong=True), Column("NPI", 72, code=True), Column("Where", 130),
               Column("From", 72), Column("To", 72)]  # fmt: skip
    parts: list[Flowable] = [heading("Participation"), figure_table(columns, rows)]
    more = len(facts.contract.participations) - len(rows)
    if more > 0:
        parts.append(note(f"And {count(more, 'entry', 'entries')} more in the program."))
    return parts


def claims(facts: BriefFacts) -> list[Flowable]:
    """Return what was billed, paid and denied."""
    figures = facts.claims
    period = f"Service from {_day(figures.first)} to {_day(figures.last)}"
    if not figures.lines:
        return [*finding("No claims of these clinicians are loaded", period, key="claims",
                         section="Claims"), *new_page()]  # fmt: skip
    share = figures.denied / figures.lines
    parts = [*finding(f"{share:.1%} of lines were denied",
                      f"{period}: {count(figures.lines, 'line')}, {figures.denied:,} denied, "
                      f"${figures.paid:,.2f} paid of ${figures.charge:,.2f} charged.",
                      key="claims", section="Claims")]  # fmt: skip
    reasons: list[list[Cell]] = [
        [one.reason, f"{one.lines:,}", f"{one.lines / figures.denied:.0%}", f"${one.charge:,.2f}"]
        for one in figures.reasons
    ]
    if reasons:
        parts += [
            heading("Top reasons", "denied lines"),
            figure_table([Column("Reason", strong=True), Column("Lines", 72, "right"),
                          Column("Share", 72, "right"), Column("Charged", 110, "right")],
                         reasons),
        ]  # fmt: skip
    people: list[list[Cell]] = [
        [one.name, one.npi, f"{one.lines:,}", f"{one.denied:,}",
         _denied_share(one.denied, one.lines), f"${one.paid:,.2f}"]
        for one in figures.clinicians[:MOST_PEOPLE]
    ]  # fmt: skip
    codes: list[list[Cell]] = [[code, f"{n:,}", f"${paid:,.2f}"] for code, n, paid in figures.codes]
    return [
        *parts,
        heading("By clinician", count(len(figures.clinicians), "clinician") + " with lines"),
        figure_table([Column("Clinician", strong=True), Column("NPI", 72, code=True),
                      Column("Lines", 60, "right"), Column("Denied", 60, "right"),
                      Column("Share", 66), Column("Paid", 96, "right")], people),
        heading("Most billed codes"),
        figure_table([Column("Code", code=True, strong=True), Column("Lines", 90, "right"),
                      Column("Paid", 120, "right")], codes),
        note("Reason and group code as the payer gave them. Patient share (PR) is no denial."),
        *new_page(),
    ]  # fmt: skip


def _denied_share(denied: int, lines: int) -> Cell:
    """Judge a share only where there are enough lines for it to mean something."""
    share = f"{denied / lines:.1%}"
    if lines < ENOUGH_LINES:
        return share
    return Status("wa" if Decimal(denied) / lines > HIGH_DENIALS else "ok", share)


def relationship(facts: BriefFacts) -> list[Flowable]:
    """Return open escalations, visits of the year, and what to ask the office for."""
    parts = finding(
        f"{count(len(facts.cases), 'open case')} and {count(len(facts.visits), 'visit')}",
        "What the office will bring up, and who has been there in 12 months.",
        key="relationship", section="Relationship",
    )  # fmt: skip
    cases: list[list[Cell]] = [
        [one.number, one.title, one.severity, one.owner, _day(one.due_on),
         f"{one.days_outstanding:,}"]
        for one in facts.cases
    ]  # fmt: skip
    seen: list[list[Cell]] = [
        [_day(one.day), one.purpose, one.rep, one.state.value.capitalize()] for one in facts.visits
    ]
    asks: list[list[Cell]] = [[Status("pend", ask), have, ""] for ask, have in checklist(facts)]
    return [
        *parts,
        heading("Open escalations"),
        *_table([Column("Case", 82, code=True), Column("About", strong=True),
                 Column("Severity", 60), Column("Owner", 100), Column("Due", 66),
                 Column("Days", 40, "right")], cases, "No case of this office is open."),
        heading("Visits"),
        *_table([Column("Day", 72), Column("Purpose", strong=True), Column("Rep", 120),
                 Column("State", 80)], seen, "Nobody visited the office in 12 months."),
        heading("Data request checklist", "tick when it is here"),
        figure_table([Column("Ask the office for", 200, strong=True), Column("On record"),
                      Column("Received on", 90)], asks),
        *new_page(),
    ]  # fmt: skip


def talks(facts: BriefFacts, digest: str) -> list[Flowable]:
    """Return amendments, decisions, negotiation and open money, and the fingerprint."""
    pending = [one for one in facts.amendments if one.is_open]
    parts = finding(
        f"{count(len(facts.negotiation), 'entry', 'entries')} in the negotiation, "
        f"{count(len(pending), 'amendment')} not signed",
        "Newest first. Limits are for us alone: this paper stays in the plan.",
        key="talks", section="Negotiation",
    )  # fmt: skip
    said: list[list[Cell]] = [
        [_day(one.on), one.kind.value.capitalize(), one.topic, one.said_by,
         _amount(one.amount) if one.amount is not None else "", one.text]
        for one in facts.negotiation
    ]  # fmt: skip
    decided: list[list[Cell]] = [
        [_day(day_in(facts.time_zone, one.at)), _decided(facts, one), one.text, one.by]
        for one in facts.decisions
    ]
    drafts = [_amendment(facts, one) for one in facts.amendments]
    return [
        *parts,
        heading("Negotiation log"),
        *_table([Column("Day", 64), Column("What", 50, strong=True), Column("Topic", 96),
                 Column("Said by", 100), Column("Dollars", 80, "right"), Column("In words")],
                said, "No ask, offer or limit was logged."),
        heading("Decision log"),
        *_table([Column("Day", 64), Column("Stage", 96, strong=True), Column("Why"),
                 Column("By", 110)], decided, "Nothing was decided in the pipeline yet."),
        heading("Amendments and change orders"),
        *_table([Column("Name", strong=True), Column("State", 96), Column("Version", 60),
                 Column("From", 72), Column("To", 72)], drafts, "None was drafted."),
        *_money(facts),
        heading("What this paper rests on"),
        fingerprint_box("Every figure and sentence above, read at one instant.", digest),
    ]  # fmt: skip


def _decided(facts: BriefFacts, one: DecisionRow) -> str:
    """Return the stage, and whether it counts for a round that is over."""
    word, standing = one.stage.value.capitalize(), facts.contract.row.standing
    deadline = standing.notice_by or standing.ends
    if is_of_round(day_in(facts.time_zone, one.at), deadline):
        return word
    return f"{word}, counts for the round before"


def _amendment(facts: BriefFacts, one: AmendmentRow) -> list[Cell]:
    """Return a line with the days that hold of a signed one, as the terms on page 1 have them."""
    state, first, last = one.state.value.capitalize(), one.content.first, one.content.last
    outcome = outcome_of(one, facts.amendments, facts.contract.terms)
    if outcome is not None and outcome.word:
        state, first, last = f"{state}, {outcome.word}", outcome.first, outcome.last
    return [one.content.title, state, f"{one.revision}", _day(first), _day(last)]


def checklist(facts: BriefFacts) -> tuple[tuple[str, str], ...]:
    """Return what to ask an office for before it renews, and what is on record of it."""
    top = ", ".join(code for code, _lines, _paid in facts.claims.codes[:4])
    return (
        ("Roster with NPIs and locations", f"{count(len(facts.people), 'clinician')} covered"),
        ("Volumes by code for 12 months", f"Most billed: {top}" if top else "No claims loaded"),
        ("Appointment wait and open panels", f"{facts.contract.row.members:,} members"),
        ("Denials that the office disputes", count(facts.claims.denied, "denied line")),
        ("Planned openings, moves and retirements", ""),
        ("Signer's name and e-mail", facts.contract.row.organization),
        ("Signed copy of the present agreement", f"{count(facts.files, 'document')} on file"),
    )


def _money(facts: BriefFacts) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [one.title, "True-up", _amount(one.amount),
         f"{age(one.raised_on, one.settled_on, facts.day):,}",
         f"Settled {_day(one.settled_on)}" if one.settled_on else "Open"]
        for one in facts.true_ups
    ]  # fmt: skip
    for order in facts.amendments:
        if order.kind is AmendmentKind.CHANGE_ORDER and order.content.amount is not None:
            since = day_in(facts.time_zone, order.since)
            until = None if order.is_open else day_in(facts.time_zone, order.until)
            rows.append([order.content.title, "Change order", _amount(order.content.amount),
                         f"{age(since, until, facts.day):,}",
                         order.state.value.capitalize()])  # fmt: skip
    columns = [Column("About", strong=True), Column("Kind", 90), Column("Dollars", 90, "right"),
               Column("Days", 50, "right"), Column("State", 120)]  # fmt: skip
    return [heading("True-ups and change orders", "positive: the plan owes"),
            *_table(columns, rows, "Nothing is to settle.")]  # fmt: skip


def _table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], empty: str
) -> list[Flowable]:
    return [figure_table(columns, rows)] if rows else [body(empty)]


def _headline(facts: BriefFacts) -> str:
    row = facts.contract.row
    standing = row.standing
    if standing.notice_by is not None:
        return f"{row.number} renews unless notice is given by {_day(standing.notice_by)}"
    if standing.in_force and standing.ends is not None:
        return f"{row.number} ends on {_day(standing.ends)}"
    return f"{row.number} is {standing.status.value}"


def _lead(facts: BriefFacts) -> str:
    row = facts.contract.row
    return (
        f"{row.organization} covers {count(row.members, 'member')} with "
        f"{count(len(facts.people), 'clinician')}. The renewal is {_stage(facts).lower()}."
    )


def _until(facts: BriefFacts) -> str:
    standing = facts.contract.row.standing
    if standing.ends is None or not standing.in_force:
        return ""
    return f", until {_day(standing.ends)}, {count(standing.days_left or 0, 'day')} left"


def _default(facts: BriefFacts) -> str:
    row = facts.contract.row
    standing = row.standing
    if standing.renews:
        return f"It renews for {count(row.renewal.months, 'month')} after {_day(standing.ends)}."
    if standing.in_force and standing.ends is not None:
        return f"Services after {_day(standing.ends)} are not covered."
    return "Nothing changes by itself."


def _stage(facts: BriefFacts) -> str:
    word = facts.stage.value.capitalize()
    if facts.stage is Stage.NOT_STARTED:
        return word
    return f"{word} since {_day(facts.renewal.stage_on)}"


def _next(facts: BriefFacts) -> str:
    step, due = facts.renewal.next_step, facts.renewal.next_due
    if not step:
        return "None planned"
    return f"{step}, by {_day(due)}" if due is not None else step


def _days(days: int | None) -> str:
    return "None agreed" if days is None else count(days, "day")


def _amount(amount: Decimal) -> str:
    return f"{MINUS}${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%m/%d/%Y}"
