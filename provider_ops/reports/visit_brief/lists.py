"""The lists of a visit brief: rows of words, made from facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from provider_ops.codes.rules.kinds import short_name
from provider_ops.core.glossary import said
from provider_ops.overview.changes import What
from provider_ops.reports.parts import unbroken
from provider_ops.reports.table import Column
from provider_ops.reports.visit_brief.says import codes_moved, day_of

if TYPE_CHECKING:
    from decimal import Decimal

    from provider_ops.overview.changes import Change
    from provider_ops.overview.talking import TalkPoint
    from provider_ops.reports.visit_brief.facts import BriefFacts
    from provider_ops.reports.visit_brief.words import Words


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its heading, columns and all its rows, and what to say where it is empty."""

    title: str
    aside: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    nothing: str
    note: str = ""


def tag_of(point: TalkPoint) -> str:
    """Return what stands before a point: a code, a reason, a number, or a day."""
    if point.kind in ("late", "change"):
        return day_of(date.fromisoformat(point.about))
    return point.about


def people(facts: BriefFacts, words: Words) -> list[tuple[str, str]]:
    """Return whom to ask for, and below the name role, language and best time."""
    return [
        (f"{one.name}, {said(one.role, facts.language)}" if one.role else one.name,
         " · ".join(part for part in (words.languages.get(one.language, one.language),
                                      one.best_time, unbroken(one.phone)) if part))
        for one in facts.about.people
    ]  # fmt: skip


def contract(facts: BriefFacts, words: Words) -> list[tuple[str, str]]:
    """Return how the contract stands and what happens if nobody acts."""
    row = facts.about.contract
    if row is None:
        return []
    standing = row.standing
    status = words.statuses[standing.status]
    if standing.ends is not None and standing.in_force:
        status = words.until.format(status=status, day=day_of(standing.ends))
    elif standing.ended and standing.ends is not None:
        status = words.last_day.format(status=status, day=day_of(standing.ends))
    lines = [(status, " · ".join(filter(None, (row.number, row.line_of_business))))]
    if standing.in_force:
        then = words.ends_then if standing.ends is not None else ""
        if standing.renews:
            by = standing.notice_by
            then = words.notice.format(day=day_of(by)) if by is not None else words.renews
        left = standing.days_left
        days = words.days_left.format(n=left) if left is not None else ""
        lines.append((then, " · ".join(filter(None, (days, standing.label)))))
    elif standing.ended:
        lines.append((words.not_covered, ""))
    return [pair for pair in lines if any(pair)]


def past(facts: BriefFacts) -> list[tuple[str, str]]:
    """Return the last visits, and what was noted."""
    return [
        (f"{day_of(one.day)} {said(one.purpose, facts.language)}", one.notes or one.rep)
        for one in facts.past
    ]


def ending(facts: BriefFacts, words: Words) -> Listing:
    """Return the codes whose approval ends in ninety days."""
    about = facts.about
    rows = tuple(
        (code.code, code.description or code.list_name, day_of(code.ends)) for code in about.ending
    )
    aside = words.ending_aside.format(n=len(about.ending), all=f"{about.approved:,}")
    ended = about.contract is not None and about.contract.standing.ended
    none = words.none_in_force if ended else words.none_approved
    return Listing(
        words.ending, aside if about.approved else "",
        (Column("", 62, strong=True, code=True), Column(""), Column("", 58, "right")), rows,
        words.none_ending if about.approved else none,
    )  # fmt: skip


def changed(facts: BriefFacts, words: Words) -> Listing:
    """Return what changed of codes and contract since the last visit, the latest first."""
    rows = tuple(
        (day_of(one.on), " · ".join(filter(None, _change(one, words))))
        for one in reversed(facts.changed)
    )
    return Listing(
        words.changed, words.changed_aside.format(day=day_of(facts.since)),
        (Column("", 60, strong=True), Column("")), rows, words.none_changed,
    )  # fmt: skip


def denials(facts: BriefFacts, words: Words) -> Listing:
    """Return the reasons of the last ninety days beside those of peers."""
    picture = facts.about.denials
    rows = tuple(
        (one.reason, f"{one.lines:,}", f"${one.dollars:,.0f}",
         _percent(one.lines / picture.lines), _percent(one.peer_share))
        for one in picture.reasons
    )  # fmt: skip
    note = ""
    if picture.rate is not None:
        says = words.rate if picture.peer_rate is not None else words.rate_alone
        note = says.format(rate=_percent(picture.rate), lines=f"{picture.lines:,}",
                           peers=_percent(picture.peer_rate))  # fmt: skip
    return Listing(
        words.denials, words.denials_aside,
        (Column(words.reason, None, strong=True, code=True), Column(words.lines, 42, "right"),
         Column(words.charged, 58, "right"), Column(words.here, 44, "right"),
         Column(words.peers, 44, "right")),
        rows, words.none_denied if picture.lines else words.no_lines, note=note,
    )  # fmt: skip


def cases(facts: BriefFacts, words: Words) -> Listing:
    """Return the open escalations, the most urgent by date first."""
    rows = tuple(
        (one.number, one.title, _due(one.due_on, facts.day, words)) for one in facts.about.cases
    )
    return Listing(
        words.cases, str(len(rows)) if rows else "",
        (Column("", 62, strong=True, code=True), Column(""), Column("", 74, "right")), rows,
        words.none_open,
    )  # fmt: skip


def promises(facts: BriefFacts, words: Words) -> Listing:
    """Return what was promised and is open, the longest overdue first."""
    rows = tuple(
        (one.text, one.owner or words.office_does, _due(one.due_on, facts.day, words))
        for one in facts.about.promises
    )
    return Listing(
        words.promises, words.promises_aside if rows else "",
        (Column("", None, strong=True), Column("", 72), Column("", 74, "right")), rows,
        words.none_promised,
    )  # fmt: skip


def teaching(facts: BriefFacts, words: Words) -> Listing:
    """Return codes to check again and papers to replace."""
    codes = [
        (one.about,
         " · ".join(filter(None, (one.detail, "" if one.understood else words.not_back))),
         _check(one.due, facts.day, words))
        for one in facts.clocks
    ]  # fmt: skip
    papers = [
        (paper.title, "", words.replaced.format(
            language=paper.language.upper(), held=paper.held, current=paper.current))
        for paper in facts.papers
    ]  # fmt: skip
    rows = (*codes, *papers, *_directory(facts, words))
    return Listing(
        words.teaching, words.teaching_aside if rows else "",
        (Column("", 58, strong=True), Column(""), Column("", 108, "right")), rows,
        words.none_teaching,
    )  # fmt: skip


def _directory(facts: BriefFacts, words: Words) -> list[tuple[str, ...]]:
    """Who is to be verified, what is to be sent, which courses are to be attested."""
    verify = [one for one in facts.directory if one.verifies]
    send = [one for one in facts.directory if not one.verifies]
    rows = [
        (words.directory, text.format(n=len(held)), _due(held[0].due_on, facts.day, words))
        for held, text in ((verify, words.verify), (send, words.send))
        if held
    ]
    courses = [
        (words.attest, words.courses.get(one.rule.key, one.rule.key),
         _due(one.due_on, facts.day, words))
        for one in facts.courses
    ]  # fmt: skip
    return [*rows, *courses]


def _change(one: Change, words: Words) -> tuple[str, ...]:
    if one.what is What.LOAD:
        name = " ".join(filter(None, (short_name(one.name), one.detail)))
        return (words.loaded.format(name=name),)
    if one.what is What.CONTRACT:
        if one.ended:
            return (words.terminated.format(name=one.name),)
        return (words.term.format(term=one.detail), one.name)
    return (codes_moved(one.begins, one.ends, words, one.begun, one.gone), one.name)


def _due(day: date, today: date, words: Words) -> str:
    late = (today - day).days
    return words.late.format(n=late) if late > 0 else words.due.format(day=day_of(day))


def _check(day: date | None, today: date, words: Words) -> str:
    if day is None:
        return ""
    late = (today - day).days
    if late > 0:
        return words.check_late.format(n=late)
    return words.check_again.format(day=day_of(day))


def _percent(share: Decimal | float | None) -> str:
    return "" if share is None else f"{float(share):.1%}"
