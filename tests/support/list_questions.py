"""Everything the window's lists ask first: each page by sort and filter, and each count."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from provider_ops.claims import queries as claims
from provider_ops.claims.findings import queries as findings
from provider_ops.claims.findings.queries import LineFilter, Period
from provider_ops.claims.findings.recheck import is_current
from provider_ops.claims.findings.trends import KEYS, teachable_count, teachable_months, trends
from provider_ops.contracts import queries as contracts
from provider_ops.contracts.rules import Status
from provider_ops.core.calendar import add_months
from provider_ops.escalations import queries as cases
from provider_ops.escalations.rules import State as CaseState
from provider_ops.network import queries as network
from provider_ops.overview import provider_list
from provider_ops.planning import queries as planning
from provider_ops.planning.queries.agenda import agenda
from provider_ops.sync import queries as sync
from provider_ops.team import queries as team
from provider_ops.training import queries as training
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

    Ask = Callable[[Session], Any]
    Asks = Iterator[tuple[str, Ask]]

PAGE = 50


def questions(work: Workspace) -> dict[str, dict[str, Ask]]:
    """Return by list what it asks, by the name of the question."""
    return {
        "providers": dict(_providers(work)),
        "offices": dict(_offices(work)),
        "visits": dict(_visits(work)),
        "contracts": dict(_contracts(work)),
        "expiring": dict(_expiring(work)),
        "claim_lines": dict(_lines(work)),
        "findings": dict(_findings(work)),
        "escalations": dict(_cases(work)),
        "training": dict(_training(work)),
        "team": dict(_team(work)),
        "sync": dict(_sync(work)),
    }


def _providers(work: Workspace) -> Asks:
    made, day = provider_list.Filter, work.today()
    kinds: dict[str, provider_list.Filter] = {
        "all": provider_list.NO_FILTER,
        "mine": made(rep_id=work.staff_id),
        "unseen": provider_list.not_seen(day, work.staff_id),
        "unseen_of_all": provider_list.not_seen(day, None),
        "denied_often": provider_list.denied_often(work.staff_id),
        "denied_often_of_all": provider_list.denied_often(None),
        "county": made(counties=frozenset({"12103"})),
        "specialty": made(specialties=frozenset({"Urology"})),
        "text": made(text="card"),
        "text_of_two": made(text="mar card"),
        "text_of_few": made(text="osei-77"),
        "text_of_one_letter": made(text="a"),
        "text_of_nobody": made(text="zzzz"),
        "text_in_county": made(text="card", counties=frozenset({"12103"})),
        "clinicians": made(kind="provider"),
        "offices": made(kind="organization"),
    }
    for status in provider_list.STATUSES:
        kinds[status.replace(" ", "_")] = made(statuses=frozenset({status}))
    for name, wanted in kinds.items():
        yield f"{name}.count", partial(provider_list.count, wanted=wanted)
        for order in ("name", "ends", "seen", "denied"):
            for down in (False, True):
                yield (
                    f"{name}.by_{order}{'.down' * down}",
                    partial(provider_list.page, wanted=wanted, order=order, descending=down,
                            limit=PAGE),
                )  # fmt: skip
    yield "all.far_down", partial(provider_list.page, offset=100_000, limit=PAGE)
    yield "position", partial(provider_list.position, text="osei")
    yield "specialties", provider_list.specialties
    yield "counties", provider_list.counties


def _offices(work: Workspace) -> Asks:
    market = work.market_id
    for name, words in (("all", {}), ("text", {"text": "card"})):
        yield f"{name}.count", partial(network.office_count, market_id=market, **words)
        yield f"{name}.page", partial(network.offices, market_id=market, limit=PAGE, **words)


def _visits(work: Workspace) -> Asks:
    today, zone = work.today(), work.time_zone
    for name, wanted in {
        "all": visits.Filter(),
        "mine": visits.Filter(rep_id=work.staff_id),
        "text": visits.Filter(text="card"),
        "text_of_nobody": visits.Filter(text="zzzz"),
    }.items():
        yield f"{name}.counts", partial(planning.listed_counts, which=wanted, today=today)
        for view in (None, *visits.View):
            which = replace(wanted, view=view)
            word = view.value if view else "any"
            yield f"{name}.{word}.count", partial(planning.listed_count, which=which, today=today)
            yield (
                f"{name}.{word}.page",
                partial(planning.listed, which=which, zone=zone, today=today, limit=PAGE),
            )
    for name, rep in (("mine", work.staff_id), ("everybody", None)):
        yield (
            f"calendar.{name}",
            partial(agenda, rep_id=rep, first=today, days=7, zone=zone, today=today),
        )
    yield (
        "purposes",
        partial(
            visits.usual_purposes,
            market_id=work.market_id,
            since=today - timedelta(days=90),
            limit=8,
        ),
    )
    yield "promises.mine", partial(visits.promises, today=today, owner_id=work.staff_id)
    yield "promises.all", partial(visits.promises, today=today)


def _contracts(work: Workspace) -> Asks:
    given = {"market_id": work.market_id, "day": work.today(), "known": work.now()}
    yield "counts", partial(contracts.status_counts, **given)
    kinds = {"all": contracts.NO_FILTER, "text": contracts.Filter(text="card"),
             "number": contracts.Filter(text="C-77"), "nobody": contracts.Filter(text="zzzz"),
             "mine": contracts.Filter(owner_id=work.staff_id)}  # fmt: skip
    for status in Status:
        kinds[status.replace(" ", "_")] = contracts.Filter(statuses=frozenset({status}))
        kinds[f"{status.replace(' ', '_')}_text"] = contracts.Filter(
            text="card", statuses=frozenset({status})
        )
    for name, wanted in kinds.items():
        yield f"{name}.count", partial(contracts.count, wanted=wanted, **given)
        for order in ("number", "organization", "members"):
            for down in (False, True):
                yield (
                    f"{name}.by_{order}{'.down' * down}",
                    partial(contracts.page, wanted=wanted, order=order, descending=down,
                            limit=PAGE, **given),
                )  # fmt: skip


def _expiring(work: Workspace) -> Asks:
    given = {"market_id": work.market_id, "day": work.today(), "known": work.now()}
    for within in (90, 180):
        yield f"count_{within}", partial(contracts.expiring_count, within=within, **given)
        yield f"ending_{within}", partial(contracts.expiring, within=within, limit=PAGE, **given)
        yield f"all_ending_{within}", partial(contracts.expiring, within=within, **given)
    yield "radar", partial(contracts.radar, limit=PAGE, **given)
    yield "all_radar", partial(contracts.radar, **given)


def _lines(work: Workspace) -> Asks:
    period = Period(work.today() - timedelta(days=89), work.today())
    kinds = {
        "denied": LineFilter(), "reason": LineFilter(reason="CO-97"),
        "rule": LineFilter(rule="contract"),
        "reason_and_rule": LineFilter(reason="CO-97", rule="contract"),
        "mine": LineFilter(rep_id=work.staff_id),
        "reason_mine": LineFilter(reason="CO-97", rep_id=work.staff_id),
        "rule_mine": LineFilter(rule="contract", rep_id=work.staff_id),
    }  # fmt: skip
    for name, wanted in kinds.items():
        for span, days in (("ever", findings.ALWAYS), ("days", period)):
            which = replace(wanted, period=days)
            given = {"market_id": work.market_id, "wanted": which}
            yield f"{name}.{span}.count", partial(findings.lines_count, **given)
            yield f"{name}.{span}.page", partial(findings.lines_page, limit=PAGE, **given)


def _findings(work: Workspace) -> Asks:
    today, market = work.today(), {"market_id": work.market_id}
    days = (today - timedelta(days=89), today)
    period = Period(*days)
    half = [add_months(today.replace(day=1), -back) for back in range(5, -1, -1)]
    year = Period(add_months(today.replace(day=1), -11), today)
    for name, span in (("ever", findings.ALWAYS), ("days", period)):
        yield f"rules.{name}", partial(findings.rule_counts, period=span, **market)
        yield f"reasons.{name}", partial(findings.denial_counts, period=span, **market)
    for by in KEYS:
        yield f"trends_by_{by}", partial(trends, by=by, period=days, months=half, **market)
    yield "teachable", partial(teachable_count, period=period, **market)
    yield "teachable_months", partial(teachable_months, months=half, **market)
    yield "month_totals", partial(findings.month_totals, period=year, **market)
    yield "is_current", partial(is_current, known=work.now(), **market)
    yield "imports", claims.imports


def _cases(work: Workspace) -> Asks:
    on, zone = work.today(), work.time_zone
    states: dict[str, dict[str, Any]] = {
        "open": {}, "all": {"open_only": False},
        **{state.value.replace(" ", "_"): {"open_only": False, "state": state, "on": on}
           for state in CaseState},
    }  # fmt: skip
    narrow: dict[str, dict[str, Any]] = {
        "": {}, ".mine": {"owner_id": work.staff_id}, ".urgent": {"severity": "urgent"},
        ".text": {"text": "card"},
    }  # fmt: skip
    for extra, words in narrow.items():
        which = cases.Filter(**words)
        yield f"figures{extra}", partial(cases.figures, which=which, zone=zone, on=on)
        for name, state in states.items():
            which = cases.Filter(**words, **state)
            yield f"{name}{extra}.count", partial(cases.count, which=which)
            yield (
                f"{name}{extra}.page",
                partial(cases.page, which=which, zone=zone, on=on, limit=PAGE),
            )
    yield "colleagues", cases.colleagues
    yield "causes", cases.root_causes


def _training(work: Workspace) -> Asks:
    yield "library", partial(training.library, on=work.today())
    yield "versions", partial(training.versions_of, on=work.today())
    yield "handed_over", visits.handed_over


def _team(work: Workspace) -> Asks:
    today = work.today()
    yield (
        "month",
        partial(team.team, market_id=work.market_id, first=today.replace(day=1), last=today),
    )


def _sync(work: Workspace) -> Asks:
    yield "state", partial(sync.state, staff_id=work.staff_id)
    yield "outbox", sync.waiting_by_kind
    yield "refused", sync.refused
    yield "conflicts", partial(sync.conflicts, author_id=work.staff_id)
    yield "settled", partial(sync.conflicts, resolved=True)
    yield "diary", sync.diary
    yield "merged", sync.merged
    with work.read() as session:
        wanted = provider_list.Filter(kind="organization")
        keys = [row.id for row in provider_list.page(session, wanted, offset=0, limit=200)]
    yield "states", partial(sync.row_states, keys=keys, table="organization",
                            staff_id=work.staff_id)  # fmt: skip
