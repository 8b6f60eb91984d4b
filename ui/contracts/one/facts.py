"""What the screen of one contract shows, read once, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.charts.spans import Span, SpanRow
from provider_ops.charts.spans import State as SpanState
from provider_ops.codes import queries as code_queries
from provider_ops.contracts import queries
from provider_ops.contracts.rules.amendments import OPEN, State, Step
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.network import queries as network
from ui.contracts.words import STATE_TAGS, day, dollars, state_word, step_done
from ui.kit.lists import Tag, TwoLineItem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from provider_ops.codes.queries import ContractListRow
    from provider_ops.contracts.queries import (
        AmendmentRow,
        ContractDetail,
        DecisionRow,
        FileRow,
        NegotiationRow,
        Owner,
        ParticipationRow,
        RenewalRow,
        TermRow,
        TrueUpRow,
    )
    from provider_ops.store.workspace import Workspace

LISTS_DRAWN = 8


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract as known at the end of the day `known_on`.

    `lists_on` has the approved lists with what they carry as versions begin, and just before;
    `list_names` those of the market, which an amendment can bring.
    """

    detail: ContractDetail
    lists: tuple[ContractListRow, ...]
    known_on: date
    amendments: tuple[AmendmentRow, ...]
    files: tuple[FileRow, ...]
    renewal: RenewalRow
    decisions: tuple[DecisionRow, ...]
    negotiation: tuple[NegotiationRow, ...]
    true_ups: tuple[TrueUpRow, ...]
    people: tuple[Owner, ...]
    places: tuple[tuple[str, UUID], ...]
    lists_on: dict[date, tuple[ContractListRow, ...]]
    list_names: dict[UUID, str]

    @property
    def pending(self) -> tuple[AmendmentRow, ...]:
        """The amendments that no term speaks for: not signed, the newest first."""
        return tuple(one for one in self.amendments if one.state is not State.SIGNED)


def read_contract(work: Workspace, contract_id: UUID, known_on: date) -> ContractFacts:
    """Read a contract as it stands today and was known at the end of `known_on`.

    Raises:
        NotFoundError: There is no such contract.
    """
    today, known = work.today(), end_of_day(work.time_zone, known_on)
    with work.read() as session:
        detail = queries.one(session, contract_id, today, known)
        offices = network.locations(session, detail.row.organization_id)
        amendments = queries.amendments_of(session, contract_id, known)
        return ContractFacts(
            detail=detail,
            lists=code_queries.lists_of_contract(session, contract_id, today, known),
            known_on=known_on,
            amendments=amendments,
            files=queries.files_of(session, contract_id, known),
            renewal=queries.renewals_of(session, [contract_id])[contract_id],
            decisions=queries.decisions_of(session, contract_id),
            negotiation=queries.negotiation_of(session, contract_id),
            true_ups=queries.true_ups_of(session, contract_id),
            people=queries.owners(session),
            places=tuple((one.name or f"{one.address}, {one.city}", one.id) for one in offices),
            lists_on={
                on: code_queries.lists_of_contract(session, contract_id, on, known)
                for on in _beginnings(detail, amendments)
            },
            list_names=code_queries.list_names(session, work.market_id),
        )


def _beginnings(detail: ContractDetail, amendments: Sequence[AmendmentRow]) -> set[date]:
    """Return the first days of all versions, signed or not, and the days before them."""
    said = {step.content.first for one in amendments for step in one.versions()} - {None}
    first = {term.first for term in detail.terms} | {one for one in said if one is not None}
    return first | {one - timedelta(days=1) for one in first}


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


def version_items(facts: ContractFacts, today: date, zone: str) -> list[TwoLineItem]:
    """Return amendments that are not signed, then the versions, the latest first.

    They are counted from the first version on, which is number 0.
    """
    translate = QCoreApplication.translate
    last = len(facts.pending) + len(facts.detail.terms) - 1
    return [
        *(
            TwoLineItem(
                key=str(one.id),
                title=one.content.title,
                detail=_amendment_words(one, facts.list_names),
                more=_step_words(one, zone),
                mark=f"number:{last - at}",
                tag=Tag(state_word(one.state), *STATE_TAGS[one.state]),
            )
            for at, one in enumerate(facts.pending)
        ),
        *(
            TwoLineItem(
                key=str(term.id),
                title=term.label,
                detail=translate("Contract", "from {}").format(day(term.first)),
                more=_recorded_words(facts, term, zone),
                mark=f"number:{last - at}",
                tag=term_state(term, today)[1],
            )
            for at, term in enumerate(facts.detail.terms, len(facts.pending))
        ),
    ]


def _step_words(one: AmendmentRow, zone: str) -> str:
    """Say what was done last with an amendment, when and by whom."""
    step = one.steps[-1]
    done = f"{step_done(step.step)} {day(day_in(zone, step.at))}"
    return " · ".join(filter(None, (done, step.by)))


def _recorded_words(facts: ContractFacts, term: TermRow, zone: str) -> str:
    """Say when a version was signed, as far as its amendment tells, and when it was recorded.

    The list that it brought is named where the contract does not pay by it: a former release
    records a signing without it, and somebody may have taken it away.
    """
    translate = QCoreApplication.translate
    one = queries.amendment_behind(facts.amendments, term)
    is_first = one.term_id == term.id if one is not None else not term.former
    words = (translate("Contract", "recorded {}") if is_first
             else translate("Contract", "corrected {}"))  # fmt: skip
    said = words.format(day(day_in(zone, term.recorded_at)))
    if one is None:
        return said
    signed = next((step.text for step in one.steps if step.step == Step.SIGN), "")
    if signed:
        said = translate("Contract", "signed {day} · {recorded}").format(day=signed, recorded=said)
    brought = one.content.list_id
    if brought is not None and not any(
        span.list_id == brought and _meet(span, term) for span in facts.lists
    ):
        said += " · " + translate("Contract", "without its list, {}").format(
            facts.list_names.get(brought, "?"))  # fmt: skip
    return said


def _meet(span: ContractListRow, term: TermRow) -> bool:
    """Whether a list is attached on a day of a version."""
    ends = term.covered_until or date.max
    return span.first <= ends and (span.last is None or span.last >= term.first)


def _amendment_words(one: AmendmentRow, list_names: Mapping[UUID, str]) -> str:
    translate = QCoreApplication.translate
    content = one.content
    if content.first is not None:
        said = translate("Contract", "from {}").format(day(content.first))
        if content.list_id is not None:
            said += f" · {list_names.get(content.list_id, '?')}"
    else:
        said = dollars(content.amount) if content.amount is not None else ""
    if one.revision == 1:
        return said
    return f"{said} · " + translate("Contract", "version {}").format(one.revision)


def clinician_items(facts: ContractFacts, today: date) -> list[TwoLineItem]:
    """Return whom the contract covers."""
    translate = QCoreApplication.translate
    everyone = translate("Contract", "Everyone at {}").format(facts.detail.row.organization)
    return [
        TwoLineItem(
            key=str(one.id),
            title=one.provider or everyone,
            detail=" · ".join(filter(None, (one.npi, one.location, one.source))),
            mark="icon:user-round" if one.provider_id
            else "icon:map-pin" if one.location else "icon:users",
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
    rows += [
        SpanRow(str(one.id), one.content.title,
                (Span(one.content.first, one.content.last, "proposed", state_word(one.state)),))
        for one in reversed(facts.amendments)
        if one.state in OPEN and one.content.first is not None
    ]  # fmt: skip
    if facts.detail.gaps:
        gaps = tuple(Span(first, last, "failed") for first, last in facts.detail.gaps)
        rows.append(SpanRow("gaps", translate("Contract", "Nothing in force"), gaps))
    for one in facts.lists[:LISTS_DRAWN]:
        state: SpanState = "force"
        if today < one.first:
            state = "proposed"
        elif one.last is not None and one.last < today:
            state = "ended"
        codes = translate("Contract", "{} codes").format(one.codes)
        rows.append(SpanRow(str(one.id), one.name, (Span(one.first, one.last, state, codes),)))
    return rows


def legend_words(rows: Sequence[SpanRow]) -> list[tuple[SpanState, str]]:
    """Return what the looks of the spans in `rows` mean, as many as there are."""
    translate = QCoreApplication.translate
    words: dict[SpanState, str] = {
        "force": translate("Contract", "in force"), "ended": translate("Contract", "ended"),
        "proposed": translate("Contract", "proposed, or begins later"),
        "failed": translate("Contract", "nothing in force"),
    }  # fmt: skip
    shown = {span.state for row in rows for span in row.spans}
    return [(state, said) for state, said in words.items() if state in shown]


def time_frame(facts: ContractFacts, today: date) -> tuple[date, date]:
    """Return the first and last day of the chart: whole years, at most three before this one."""
    begins = [term.first for term in facts.detail.terms]
    first = min([*begins, today])
    return (
        date(max(first.year, today.year - 3), 1, 1),
        date((today + timedelta(days=270)).year, 12, 31),
    )


def _state(term: TermRow, today: date) -> SpanState:
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
