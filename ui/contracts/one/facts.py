"""What the screen of one contract shows, read once, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.spans import Span, SpanRow, State
from provider_ops.codes import queries as code_queries
from provider_ops.contracts import queries
from provider_ops.core.clock import end_of_day
from ui.contracts.words import day
from ui.kit.lists import Tag, TwoLineItem

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.codes.queries import ContractListRow
    from provider_ops.contracts.queries import ContractDetail, ParticipationRow, TermRow
    from provider_ops.store.workspace import Workspace

LISTS_DRAWN = 8


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract as known at the end of the day `known_on`."""

    detail: ContractDetail
    lists: tuple[ContractListRow, ...]
    known_on: date


def read_contract(work: Workspace, contract_id: UUID, known_on: date) -> ContractFacts:
    """Read a contract as it stands today and was known at the end of `known_on`.

    Raises:
        NotFoundError: There is no such contract.
    """
    today, known = work.today(), end_of_day(work.time_zone, known_on)
    with work.read() as session:
        detail = queries.one(session, contract_id, today, known)
        lists = code_queries.lists_of_contract(session, contract_id, today, known)
    return ContractFacts(detail, lists, known_on)


def term_state(term: TermRow, today: date) -> tuple[str, Tag]:
    """Return how a version stands today: a word for the chart, and a tag."""
    translate = QCoreApplication.translate
    if today < term.first:
        return "proposed", Tag(translate("Contract", "Begins later"), "nu", "pend")
    if term.covered_until is None or today <= term.covered_until:
        return "force", Tag(translate("Contract", "In force"), "ok", "ok")
    if term.ended_by == "termination":
        return "ended", Tag(translate("Contract", "Terminated"), "nu", "no")
    return "ended", Tag(translate("Contract", "Ended"), "nu", "end")


def version_items(facts: ContractFacts, today: date) -> list[TwoLineItem]:
    """Return the versions for the rail, the latest first."""
    translate = QCoreApplication.translate
    return [
        TwoLineItem(
            key=str(term.id),
            title=term.label,
            detail=translate("Contract", "from {}").format(day(term.first)),
            tag=term_state(term, today)[1],
        )
        for term in facts.detail.terms
    ]


def clinician_items(facts: ContractFacts, today: date) -> list[TwoLineItem]:
    """Return whom the contract covers."""
    translate = QCoreApplication.translate
    everyone = translate("Contract", "Everyone at {}").format(facts.detail.row.organization)
    return [
        TwoLineItem(
            key=str(one.id),
            title=one.provider or everyone,
            detail=" · ".join(filter(None, (one.npi, one.location, one.source))),
            mark="icon:user-round" if one.provider_id else "icon:users",
            fact=_span_words(one.first, one.last),
            fact_tone="" if _holds(one, today) else "nu",
        )
        for one in facts.detail.participations
    ]


def list_items(facts: ContractFacts, today: date) -> list[TwoLineItem]:
    """Return the approved lists that the contract pays by."""
    translate = QCoreApplication.translate
    return [
        TwoLineItem(
            key=str(one.id),
            title=one.name,
            detail=" · ".join(filter(None, (
                translate("Contract", "{} codes today").format(one.codes), one.source))),
            mark="icon:list-checks",
            fact=_span_words(one.first, one.last),
            fact_tone="" if one.last is None or today <= one.last else "nu",
        )
        for one in facts.lists
    ]  # fmt: skip


def span_rows(facts: ContractFacts, today: date) -> list[SpanRow]:
    """Return the chart's rows: versions, gaps between them, lists."""
    translate = QCoreApplication.translate
    rows = [
        SpanRow(str(term.id), term.label,
                (Span(term.first, term.covered_until, _state(term, today), _through(term)),))
        for term in reversed(facts.detail.terms)
    ]  # fmt: skip
    if facts.detail.gaps:
        gaps = tuple(Span(first, last, "failed") for first, last in facts.detail.gaps)
        rows.append(SpanRow("gaps", translate("Contract", "Nothing in force"), gaps))
    for one in facts.lists[:LISTS_DRAWN]:
        state: State = "force"
        if today < one.first:
            state = "proposed"
        elif one.last is not None and one.last < today:
            state = "ended"
        codes = translate("Contract", "{} codes").format(one.codes)
        rows.append(SpanRow(str(one.id), one.name, (Span(one.first, one.last, state, codes),)))
    return rows


def time_frame(facts: ContractFacts, today: date) -> tuple[date, date]:
    """Return the first and last day of the chart: whole years, at most three before this one."""
    begins = [term.first for term in facts.detail.terms]
    first = min([*begins, today])
    return (
        date(max(first.year, today.year - 3), 1, 1),
        date((today + timedelta(days=270)).year, 12, 31),
    )


def consequences(facts: ContractFacts, today: date) -> list[tuple[str, str, str, str]]:
    """Return what happens if nobody acts: glyph, when, what, and what it means."""
    translate = QCoreApplication.translate
    row, found = facts.detail.row, []
    standing = row.standing
    members = translate("Contract", "{} members.").format(f"{row.members:,}")
    for first, last in facts.detail.gaps:
        if last >= today:
            found.append(
                (
                    "no",
                    translate("Contract", "{} to {}").format(day(first), day(last)),
                    translate("Contract", "Nothing in force"),
                    translate("Contract", "Claims of these days are not covered."),
                )
            )
    if standing.notice_by is not None and standing.notice_by >= today:
        found.append(
            (
                "clock",
                translate("Contract", "By {}").format(day(standing.notice_by)),
                translate("Contract", "Last day to give notice"),
                translate("Contract", "After it, the contract renews for {} months.").format(
                    row.renewal.months
                ),
            )
        )
    if standing.renews and standing.ends is not None:
        found.append(
            (
                "ok",
                translate("Contract", "After {}").format(day(standing.ends)),
                translate("Contract", "Renews by itself"),
                translate("Contract", "Nothing needs to be signed.") + " " + members,
            )
        )
    elif standing.in_force and standing.ends is not None and standing.ends.year < 9999:
        found.append(
            (
                "wa",
                translate("Contract", "After {}").format(day(standing.ends)),
                translate("Contract", "The contract ends"),
                translate("Contract", "Services after that day are not covered.") + " " + members,
            )
        )
    found += _list_endings(facts, today)
    return found  # fmt: skip


def _list_endings(facts: ContractFacts, today: date) -> list[tuple[str, str, str, str]]:
    translate = QCoreApplication.translate
    return [
        ("wa", translate("Contract", "After {}").format(day(one.last)),
         translate("Contract", "{} stops").format(one.name),
         translate("Contract", "Its {} codes are no longer paid by this contract.").format(
             one.codes))
        for one in facts.lists
        if one.last is not None and one.last >= today
    ][:2]  # fmt: skip


def _state(term: TermRow, today: date) -> State:
    word = term_state(term, today)[0]
    return "proposed" if word == "proposed" else "force" if word == "force" else "ended"


def _through(term: TermRow) -> str:
    translate = QCoreApplication.translate
    if term.last is None:
        return translate("Contract", "no end")
    if term.covered_until != term.last:
        return translate("Contract", "to {}, then renews").format(day(term.last))
    return translate("Contract", "to {}").format(day(term.last))


def _holds(one: ParticipationRow, today: date) -> bool:
    return one.first <= today and (one.last is None or today <= one.last)


def _span_words(first: date, last: date | None) -> str:
    translate = QCoreApplication.translate
    if last is None:
        return translate("Contract", "since {}").format(day(first))
    return translate("Contract", "{first} to {last}").format(first=day(first), last=day(last))
