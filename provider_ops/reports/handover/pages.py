"""The pages of a handover book: summary, contents, then each office."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from provider_ops.contracts.rules import Status as ContractStatus
from provider_ops.core.glossary import said
from provider_ops.reports.handover.facts import CLOCK_DAYS
from provider_ops.reports.handover.words import LANGUAGES, count_of
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import Kpi, body, finding, fingerprint_box, heading, kpi_row, note
from provider_ops.reports.table import Cell, Column, Status, figure_table
from provider_ops.reports.times import clock_time
from provider_ops.reports.visit_brief.words import LANGUAGES as BRIEF

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reportlab.platypus import Flowable

    from provider_ops.directory.queries import ClockRow
    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.handover.facts import BookFacts, OfficeFacts
    from provider_ops.reports.handover.words import Words
    from provider_ops.reports.page import Pages
    from provider_ops.reports.visit_brief.words import Words as BriefWords

FIRST = 14
LONGEST_NOTE = 320
_STANDING: dict[ContractStatus, Key] = {
    ContractStatus.ACTIVE: "ok", ContractStatus.EXPIRING: "wa", ContractStatus.NOT_YET: "pend",
    ContractStatus.LAPSED: "no", ContractStatus.TERMINATED: "no",
}  # fmt: skip


class Late(NamedTuple):
    """Something late at one of the offices; `things` is how many it stands for.

    `rank` is 0 for an escalation, 1 for a promise, 2 for a correction, 3 for what is to be
    verified.
    """

    rank: int
    days: int
    office: str
    what: str
    who: str
    key: str
    things: int = 1


def key_of(place: int) -> str:
    """Return the bookmark of the office at a place of the book."""
    return f"office-{place}"


def summary(facts: BookFacts, pages: Pages, digest: str) -> list[Flowable]:
    """Return the first page: how much there is, and what cannot wait."""
    words = LANGUAGES[facts.language]
    late = _late(facts, words)
    parts = [
        *finding(_headline(facts, late, words), words.lead.format(rep=facts.rep or words.nobody),
                 key="summary", section=words.summary),
        kpi_row(_kpis(facts, words)),
        heading(words.first, words.first_aside),
    ]  # fmt: skip
    if late:
        rows: list[list[Cell]] = [
            [Status("cr", words.days_late.format(n=one.days), strong=True), one.what, one.who,
             one.office, pages.cell(one.key)]
            for one in late[:FIRST]
        ]  # fmt: skip
        columns = [Column(words.due, 92), Column(words.item), Column(words.who, 92),
                   Column(words.office, 140), Column(words.page, 40, "right")]  # fmt: skip
        parts.append(figure_table(columns, rows))
        if late[FIRST:]:
            rest = sum(one.things for one in late[FIRST:])
            parts.append(note(words.more.format(n=rest)))
    else:
        parts.append(body(words.nothing))
    at = facts.as_of.astimezone(ZoneInfo(facts.time_zone))
    rests = words.rests.format(day=_day(facts.day), time=clock_time(at.hour * 60 + at.minute))
    return [*parts, heading(words.rests_on), fingerprint_box(rests, digest), *new_page()]


def contents(facts: BookFacts, pages: Pages) -> list[Flowable]:
    """Return the list of the offices with their pages."""
    words = LANGUAGES[facts.language]
    rows: list[list[Cell]] = [
        [one.name, one.city, one.tier, f"{one.open_items}" if one.open_items else "",
         pages.cell(key_of(place))]
        for place, one in enumerate(facts.offices)
    ]  # fmt: skip
    columns = [Column(words.office, strong=True), Column(words.city, 120),
               Column(words.tier, 44), Column(words.open, 52, "right"),
               Column(words.page, 52, "right")]  # fmt: skip
    parts = finding(words.contents, words.contents_lead, key="contents")
    return [*parts, figure_table(columns, rows)]


def office(one: OfficeFacts, facts: BookFacts, place: int) -> list[Flowable]:
    """Return the pages of one office."""
    words, brief = LANGUAGES[facts.language], BRIEF[facts.language]
    about = [f"{words.tier} {one.tier}" if one.tier else "",
             words.members.format(n=f"{one.members:,}"), f"NPI {one.npi}" if one.npi else ""]
    last = words.last.format(day=_day(one.visits[0].day)) if one.visits else words.never
    ahead = words.planned.format(day=_day(one.next_visit)) if one.next_visit else words.unplanned
    parts = [
        *new_page(),
        *finding(one.name, " · ".join(filter(None, about)), key=key_of(place)),
        *(body(" · ".join(filter(None, (spot.address, spot.phone, spot.hours, spot.accessibility))))
          for spot in one.places),
        body(f"{last}, {ahead}."),
        *_people(one, words, brief),
        *_contracts(one, words, brief),
        *_todo(one, words),
        *_directory(one, words),
        *_visits(one, words),
    ]  # fmt: skip
    if one.note:
        parts += [heading(words.note), body(one.note)]
    return parts


def _headline(facts: BookFacts, late: Sequence[Late], words: Words) -> str:
    """How many offices, and what is late by kind: never a number that could mean offices."""
    offices = count_of(words.one_office, len(facts.offices))
    headline = words.headline.format(territory=facts.territory, offices=offices)
    kinds = ((words.late_cases, (0,)), (words.late_promises, (1,)), (words.late_clocks, (2, 3)))
    things = [(forms, sum(one.things for one in late if one.rank in ranks))
              for forms, ranks in kinds]  # fmt: skip
    said = ", ".join(count_of(forms, many) for forms, many in things if many)
    if not said:
        return words.headline_none.format(headline=headline)
    return words.headline_late.format(headline=headline, late=said)


def _kpis(facts: BookFacts, words: Words) -> list[Kpi]:
    every = facts.offices
    people = sum(len(one.people) for one in every)
    held = [row for one in every for row in one.contracts if row.standing.in_force]
    ending = sum(row.standing.status is ContractStatus.EXPIRING for row in held)
    promised = [row for one in every for row in one.promises]
    cases = [row for one in every for row in one.cases]
    clocks = [row for one in every for row in one.clocks]

    def late(count: int) -> tuple[Key, str]:
        return ("cr" if count else "ok", words.late.format(n=count))

    return [
        Kpi(words.offices, f"{len(every):,}", "in", facts.territory),
        Kpi(words.practitioners, f"{people:,}", "in", ""),
        Kpi(words.contracts, f"{len(held):,}", "wa" if ending else "ok",
            words.ending.format(n=ending)),
        Kpi(words.promises, f"{len(promised):,}", *late(sum(r.days_late > 0 for r in promised))),
        Kpi(words.cases, f"{len(cases):,}", *late(sum(r.days_late > 0 for r in cases))),
        Kpi(words.clocks, f"{len(clocks):,}", *late(sum(r.days_left < 0 for r in clocks)),
            words.in_days.format(days=CLOCK_DAYS)),
    ]  # fmt: skip


def _late(facts: BookFacts, words: Words) -> list[Late]:
    """What is late: escalations, promises, corrections; who is to be verified, once an office."""
    found: list[Late] = []
    for place, one in enumerate(facts.offices):
        key = key_of(place)
        found += [Late(1, promise.days_late, one.name, promise.text,
                       promise.owner or words.the_office, key)
                  for promise in one.promises]  # fmt: skip
        found += [Late(0, case.days_late, one.name, f"{case.number} {case.title}", case.owner, key)
                  for case in one.cases]  # fmt: skip
        found += [Late(2, -clock.days_left, one.name, _clocks((clock,), words), facts.rep, key)
                  for clock in one.clocks if not clock.verifies]  # fmt: skip
        unverified = [-clock.days_left for clock in one.clocks
                      if clock.verifies and clock.days_left < 0]  # fmt: skip
        if unverified:
            what = words.verify_many.format(n=len(unverified))
            found.append(Late(3, max(unverified), one.name, what, facts.rep, key, len(unverified)))
    late = [one for one in found if one.days > 0]
    return sorted(late, key=lambda one: (one.rank, -one.days, one.office, one.what))


def _people(one: OfficeFacts, words: Words, brief: BriefWords) -> list[Flowable]:
    def spoken(codes: tuple[str, ...]) -> str:
        return ", ".join(brief.languages.get(code, code) for code in codes)

    rows: list[list[Cell]] = [
        [who.name, said(who.role, words.language), spoken((who.language,)),
         who.phone or who.email, who.best_time]
        for who in one.contacts
    ]  # fmt: skip
    for person in one.people:
        takes = {True: words.new_patients, False: words.no_new, None: words.new_unknown}
        extra = f"{takes[person.accepts_new]}{', ' + words.telehealth if person.telehealth else ''}"
        rows.append([person.name, said(person.specialty, words.language), spoken(person.languages),
                     person.npi, extra])  # fmt: skip
    if not rows:
        return [heading(words.people), body(words.none_people)]
    columns = [Column(words.name, 132, strong=True), Column(words.what, 100),
               Column(words.languages, 92), Column(words.reach, 84), Column(words.when)]
    return [heading(words.people), figure_table(columns, rows)]


def _contracts(one: OfficeFacts, words: Words, brief: BriefWords) -> list[Flowable]:
    if not one.contracts:
        return [heading(words.agreed), body(words.none_contracts)]
    rows: list[list[Cell]] = []
    for row in one.contracts:
        standing = row.standing
        open_end = standing.ends is None or standing.ends.year >= 9999
        rows.append([
            row.number, row.line_of_business,
            Status(_STANDING[standing.status], brief.statuses[standing.status]),
            words.no_end if open_end else _day(standing.ends),
            words.renews if standing.renews else words.ends if not open_end else "",
            _day(standing.notice_by),
        ])  # fmt: skip
    columns = [Column(words.number, 112, strong=True), Column(words.line, 72),
               Column(words.state, 108), Column(words.until, 78), Column(words.then),
               Column(words.notice, 88)]  # fmt: skip
    return [heading(words.agreed), figure_table(columns, rows)]


def _todo(one: OfficeFacts, words: Words) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [_due(promise.due_on, promise.days_late, words), words.promised, promise.text,
         promise.owner or words.the_office]
        for promise in one.promises
    ]  # fmt: skip
    rows += [[_due(case.due_on, case.days_late, words), words.escalation,
              f"{case.number} {case.title}", case.owner] for case in one.cases]  # fmt: skip
    if not rows:
        return [heading(words.todo), body(words.none_todo)]
    columns = [Column(words.due, 120), Column(words.sort, 72, muted=True),
               Column(words.item), Column(words.who, 110)]  # fmt: skip
    return [heading(words.todo), figure_table(columns, rows)]


def _directory(one: OfficeFacts, words: Words) -> list[Flowable]:
    title = heading(words.directory, words.directory_aside.format(days=CLOCK_DAYS))
    if not one.clocks:
        return [title, body(words.none_clocks)]
    rows: list[list[Cell]] = [
        [_due(due, max(-clocks[0].days_left, 0), words), _clocks(clocks, words), rule]
        for (due, _verifies, rule), clocks in _alike(one.clocks, words)
    ]  # fmt: skip
    columns = [Column(words.due, 120), Column(words.item), Column(words.rule, 190, muted=True)]
    return [title, figure_table(columns, rows)]


def _alike(
    clocks: tuple[ClockRow, ...], words: Words
) -> list[tuple[tuple[date, bool, str], list[ClockRow]]]:
    """Deadlines of one day, one kind and one rule together, the earliest first."""
    found: dict[tuple[date, bool, str], list[ClockRow]] = {}
    for clock in clocks:
        rule = said(clock.rule.citation, words.language)
        found.setdefault((clock.due_on, clock.verifies, rule), []).append(clock)
    return sorted(found.items(), key=lambda group: group[0])


def _visits(one: OfficeFacts, words: Words) -> list[Flowable]:
    if not one.visits:
        return [heading(words.visits), body(words.none_visits)]
    rows: list[list[Cell]] = [
        [_day(visit.day), visit.rep, said(visit.purpose, words.language), _short(visit.notes)]
        for visit in one.visits
    ]
    columns = [Column(words.day, 66), Column(words.rep, 92, muted=True),
               Column(words.visit_kind, 104), Column(words.notes)]  # fmt: skip
    return [heading(words.visits), figure_table(columns, rows)]


def _due(day: date, late: int, words: Words) -> Cell:
    if late:
        return Status("cr", f"{_day(day)}, {words.days_late.format(n=late)}", strong=True)
    return Status("clock", _day(day))


def _clocks(clocks: Sequence[ClockRow], words: Words) -> str:
    """What is to be done for deadlines that are alike."""
    if clocks[0].verifies:
        names = [clock.provider or clock.organization for clock in clocks]
        return words.verify.format(name=", ".join(names))
    facts = [", ".join(filter(None, (clock.provider, words.facts[clock.fact]))) for clock in clocks]
    return words.correct.format(what="; ".join(facts))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_NOTE else f"{flat[: LONGEST_NOTE - 1].rstrip()}…"


def _day(day: date | None) -> str:
    return f"{day:%m/%d/%Y}" if day is not None else ""
