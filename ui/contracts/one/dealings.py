"""Amendments, renewal, negotiation, money and documents of one contract, as rows of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.queries import amendment_behind
from provider_ops.contracts.rules.amendments import AmendmentKind
from provider_ops.contracts.rules.renewals import (
    BANDS,
    ROUND,
    Stage,
    age,
    is_of_round,
    stage_in_round,
)
from provider_ops.core.clock import day_in
from ui.contracts.words import (
    LOG_GLYPHS,
    day,
    days_left,
    dollars,
    file_word,
    log_word,
    moment,
    stage_word,
    step_done,
)
from ui.kit.lists import Tag, TwoLineItem

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.contracts.queries import AmendmentRow, DecisionRow, FormerTerm, TermRow
    from ui.contracts.one.facts import ContractFacts

_STEP_GLYPHS = {"draft": "pend", "submit": "clock", "approve": "ok", "decline": "no",
                "revise": "pend", "sign": "ok", "remind": "clock", "withdraw": "end"}  # fmt: skip


def amendment_of(facts: ContractFacts, key: str) -> AmendmentRow | None:
    """Return the amendment behind a version: itself, or the one that the term comes from."""
    term = term_of(facts, key)
    if term is not None:
        return amendment_behind(facts.amendments, term)
    return next((one for one in facts.amendments if str(one.id) == key), None)


def term_of(facts: ContractFacts, key: str) -> TermRow | None:
    """Return the term of a version, None for an amendment that is not signed."""
    return next((one for one in facts.detail.terms if str(one.id) == key), None)


def brought_by(facts: ContractFacts, key: str) -> str:
    """Return the name of the list that the amendment behind a version attached, "" for none."""
    one = amendment_of(facts, key)
    if one is None or one.content.list_id is None:
        return ""
    listed, title = one.content.list_id, f"{one.content.title}, "
    own = any(span.list_id == listed and span.source.startswith(title) for span in facts.lists)
    return facts.list_names.get(listed, "?") if own else ""


def history_items(facts: ContractFacts, key: str, zone: str) -> list[TwoLineItem]:
    """Return the steps of the version with `key`, the oldest first, and its corrections."""
    one, term = amendment_of(facts, key), term_of(facts, key)
    if term is None:
        return _step_items(one, zone) if one is not None else []
    signed = {one.term_id: one for one in facts.amendments}
    items: list[TwoLineItem] = []
    ended_by = ""
    for row in term.recordings:
        if (by := signed.get(row.id)) is not None:
            items += _step_items(by, zone)
        else:
            detail = " · ".join(filter(None, (moment(row.recorded_at, zone), row.source)))
            items.append(TwoLineItem(key=str(row.id), title=_recording(row, ended_by),
                                     detail=detail, mark="ok"))  # fmt: skip
        ended_by = row.ended_by
    return items


def _step_items(one: AmendmentRow, zone: str) -> list[TwoLineItem]:
    return [
        TwoLineItem(
            key=f"{one.id}:{number}",
            title=step_done(step.step),
            detail=" · ".join(filter(None, (day(day_in(zone, step.at)), step.text or step.by))),
            mark=_STEP_GLYPHS.get(step.step, "pend"),
        )
        for number, step in enumerate(one.steps)
    ]


def _recording(row: FormerTerm | TermRow, ended_by: str) -> str:
    """Say what a recording did; `ended_by` is of the one before, "" for the first."""
    translate = QCoreApplication.translate
    if not ended_by:
        return translate("Contract", "Recorded")
    if row.ended_by != ended_by:
        return translate("Contract", "Terminated")
    return translate("Contract", "Corrected")


def file_items(facts: ContractFacts) -> list[TwoLineItem]:
    """Return the documents."""
    translate = QCoreApplication.translate
    return [
        TwoLineItem(
            key=str(one.id),
            title=one.name,
            detail=" · ".join((file_word(one.kind),
                               translate("Contract", "{} p").format(one.pages))),
            mark="icon:file-text",
        )
        for one in facts.files
    ]  # fmt: skip


def stage_of(facts: ContractFacts) -> Stage:
    """Return where the renewal of the contract is in this round."""
    return stage_in_round(facts.renewal.stage, facts.renewal.stage_on, _deadline(facts))


def _deadline(facts: ContractFacts) -> date | None:
    """Return the day that ends the round of renewal which the contract is in."""
    standing = facts.detail.row.standing
    return standing.notice_by or standing.ends


def _undecided(deadline: date | None, today: date) -> str:
    """Say why a round has no stage: it has not begun, or nothing was decided."""
    translate = QCoreApplication.translate
    if deadline is None or is_of_round(today, deadline):
        return translate("Contract", "Nothing was decided in this round yet.")
    return translate("Contract", "The round until {deadline} begins on {first}.").format(
        deadline=day(deadline), first=day(deadline - ROUND))  # fmt: skip


def renewal_items(facts: ContractFacts, today: date, zone: str) -> list[TwoLineItem]:
    """Return the stage, what comes next, and the decision log."""
    translate = QCoreApplication.translate
    now, stage, deadline = facts.renewal, stage_of(facts), _deadline(facts)
    items = [
        TwoLineItem(
            key="stage", title=stage_word(stage),
            detail=translate("Contract", "since {}").format(day(now.stage_on))
            if stage is not Stage.NOT_STARTED
            else _undecided(deadline, today),
            mark="icon:milestone", tag=Tag(translate("Contract", "Stage"), "ac"),
        )
    ]  # fmt: skip
    if now.next_step:
        late = now.next_due is not None and now.next_due < today
        owner = facts.detail.row.owner
        items.append(
            TwoLineItem(
                key="next", title=now.next_step,
                detail=" · ".join(filter(None, (translate("Contract", "Next step"), owner))),
                mark="icon:flag", fact=day(now.next_due), fact_tone="cr" if late else "",
            )
        )  # fmt: skip
    items += [
        TwoLineItem(
            key=str(one.id), title=_decided(one),
            detail=" · ".join(filter(None, (
                one.text, one.by, _of_round(day_in(zone, one.at), deadline)))),
            mark="icon:history", fact=day(day_in(zone, one.at)),
        )
        for one in facts.decisions
    ]  # fmt: skip
    return items


def _of_round(on: date, deadline: date | None) -> str:
    """Say that a decision is none of the present round; "" where it is."""
    if is_of_round(on, deadline):
        return ""
    return QCoreApplication.translate("Contract", "counts for the round before")


def _decided(one: DecisionRow) -> str:
    until = one.snoozed_until
    if until is None:
        return stage_word(one.stage)
    if not one.text:
        return QCoreApplication.translate("Contract", "Back on the board")
    return QCoreApplication.translate("Contract", "Put off until {}").format(day(until))


def negotiation_items(facts: ContractFacts) -> list[TwoLineItem]:
    """Return the negotiation log."""
    return [
        TwoLineItem(
            key=str(one.id),
            title=" · ".join(filter(None, (
                log_word(one.kind), one.topic,
                dollars(one.amount) if one.amount is not None else ""))),
            detail=" · ".join(filter(None, (one.said_by, one.text))),
            mark=LOG_GLYPHS[one.kind],
            fact=day(one.on),
        )
        for one in facts.negotiation
    ]  # fmt: skip


def money_items(facts: ContractFacts, today: date, zone: str) -> list[TwoLineItem]:
    """Return true-ups and change orders with their amount and age, open ones first."""
    translate = QCoreApplication.translate
    items = []
    for one in facts.true_ups:
        days = age(one.raised_on, one.settled_on, today)
        said = (
            translate("Contract", "True-up, raised {}").format(day(one.raised_on))
            if one.settled_on is None
            else translate("Contract", "True-up, settled {}").format(day(one.settled_on))
        )
        items.append(_money(f"{one.id}", f"{one.title} · {dollars(one.amount)}", said, days,
                            is_open=one.settled_on is None))  # fmt: skip
    for order in facts.amendments:
        if order.kind is AmendmentKind.CHANGE_ORDER and order.content.amount is not None:
            raised = day_in(zone, order.since)
            end = None if order.is_open else day_in(zone, order.until)
            said = translate("Contract", "Change order {number}, drafted {day}").format(
                number=order.number, day=day(raised))  # fmt: skip
            name = f"{order.content.title} · {dollars(order.content.amount)}"
            items.append(_money(f"{order.id}", name, said, age(raised, end, today),
                                is_open=order.is_open))  # fmt: skip
    return sorted(items, key=lambda item: item.mark == "ok")


def _money(key: str, title: str, detail: str, days: int, *, is_open: bool) -> TwoLineItem:
    tone = "" if not is_open or days <= BANDS[0] else "cr" if days > BANDS[-1] else "wa"
    return TwoLineItem(key, title, detail, mark="clock" if is_open else "ok",
                       fact=days_left(days), fact_tone=tone)  # fmt: skip


def unsettled(facts: ContractFacts, key: str) -> UUID | None:
    """Return the key of the open true-up that is chosen, None if it is none."""
    return next(
        (one.id for one in facts.true_ups if str(one.id) == key and one.settled_on is None), None
    )
