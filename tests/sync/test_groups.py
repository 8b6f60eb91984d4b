"""I13: what one action did is taken as a whole, or parked as a whole."""

from __future__ import annotations

import copy
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.hub.authority import MANAGER, Authority
from provider_ops.hub.merge import Merger
from provider_ops.hub.operation import read
from provider_ops.network.model import Organization, Provider
from provider_ops.store.changes import Author
from provider_ops.store.model import OutboxEntry
from provider_ops.sync import actions
from provider_ops.sync.line import HubFaultError
from provider_ops.sync.model import Parked
from tests.support.work import MARKET, NOW, make_npi
from tests.sync.person import small_tables
from tests.sync.test_exchange import add_office
from tests.sync.test_faults import Falling

TABLES = small_tables()
KEYS = [str(UUID(int=n + 1)) for n in range(4)]
NPIS = ("2000000002", "2000000010")


@st.composite
def operations(draw, number):
    """One operation on a few providers; some markets may not be written, some rows do not exist."""
    kind = draw(st.sampled_from(("create", "create", "update", "update", "delete", "restore")))
    name, npi = draw(st.sampled_from(("x", "y", "z"))), draw(st.sampled_from(NPIS))
    fields = {
        "create": {"npi": [None, npi], "given_name": [None, "g"], "family_name": [None, name]},
        "update": draw(st.sampled_from(({"family_name": ["x", name]}, {"npi": [NPIS[0], npi]},
                                        {"newer": [None, name]}))),
        "delete": {"family_name": [name, None]},
        "restore": {"family_name": ["x", name]},
    }[kind]  # fmt: skip
    return {"op_id": str(UUID(int=1_000 + number)), "kind": kind, "table": "provider",
            "row": draw(st.sampled_from(KEYS)), "fields": fields,
            "market": draw(st.sampled_from(("a", "a", "a", "closed")))}  # fmt: skip


@st.composite
def grouped(draw):
    number, groups = 0, []
    for size in draw(st.lists(st.integers(1, 4), max_size=8)):
        groups.append([draw(operations(number + n)) for n in range(size)])
        number += size
    return groups


def merger():
    return Merger(TABLES, frozenset("a"), NOW, Authority(TABLES, MANAGER, UUID(int=9)))


def state(merged):
    return {
        name: copy.deepcopy(getattr(merged, name))
        for name in ("rows", "aliases", "owners", "touched", "history", "new_aliases")
    }


@given(grouped())
def test_a_refused_group_leaves_no_trace(groups):
    whole, taken = merger(), []
    for bodies in groups:
        before = state(whole)
        outcomes = whole.apply_group([read(TABLES, body) for body in bodies], is_whole=True)
        parked = [outcome.status == "parked" for outcome in outcomes]
        assert all(parked) or not any(parked)
        if any(parked):
            assert any(outcome.reason != "group" for outcome in outcomes)
            assert state(whole) == before
        else:
            taken.append(bodies)
    reference = merger()
    for bodies in taken:
        for body in bodies:
            assert reference.apply(read(TABLES, body)).status != "parked"
    assert state(reference) == state(whole)


def submit(side, *names, npi=""):
    """One action that makes offices and, with an NPI, a clinician whose fields do not fit."""
    with side.work.act() as session:
        for name in names:
            session.add(Organization(id=side.work.new_id(), market_id=MARKET, name=name,
                                     kind="group"))  # fmt: skip
        if npi:
            session.add(Provider(id=side.work.new_id(), market_id=MARKET, npi=npi,
                                 given_name="Ana", family_name="Ruiz"))  # fmt: skip
            session.flush()
            entry = session.scalars(select(OutboxEntry).filter_by(table_name="provider")).one()
            entry.body = entry.body | {"fields": entry.body["fields"] | {"npi": [None, 5]}}


def test_what_belongs_together_waits_together_and_can_be_sent_again(laptops):
    one, two = laptops(), laptops()
    submit(one, "A", "B", npi=make_npi(223456789))
    submit(one, "C")
    assert one.sync().parked == 3
    two.sync()
    assert [row.name for row in two.all(Organization)] == ["C"]
    reasons = {row.body["table"]: row.reason for row in one.all(Parked)}
    assert reasons == {"organization": "group", "provider": "invalid"}
    (bad,) = (row.op_id for row in one.all(Parked) if row.reason == "invalid")
    actions.discard(one.work, [bad])
    assert actions.try_again(one.work, [row.op_id for row in one.all(Parked)]) == 2
    assert one.sync().parked == 0
    two.sync()
    assert sorted(row.name for row in two.all(Organization)) == ["A", "B", "C"]


def test_records_of_a_newer_release_do_not_hold_up_the_rest_of_their_action(laptops):
    one, two = laptops(), laptops()
    submit(one, "A")
    with one.work.store.write(Author(one.work.new_id, one.work.new_id(), NOW)) as session:
        first = session.scalars(select(OutboxEntry)).one()
        op = one.work.new_id()
        body = first.body | {"op_id": str(op), "table": "of_tomorrow", "row": str(op)}
        session.add(OutboxEntry(op_id=op, group_id=first.group_id, table_name="of_tomorrow",
                                row_id=op, body=body, tries=0, offered_again=False))  # fmt: skip
    assert one.sync().parked == 1
    two.sync()
    assert [row.name for row in two.all(Organization)] == ["A"]


def test_an_action_is_never_cut_in_two(laptops):
    one = laptops()
    one.laptop.operations = 3
    add_office(one, name="before")
    submit(one, *"ABCDE")
    add_office(one, name="after")
    sent, line = [], one.laptop.transport

    def note(real, request):
        sent.append([op["fields"]["name"][1] for op in request.operations])
        return real(request)

    one.laptop.transport = Falling(line, exchange=note)
    one.sync()
    assert [sorted(names) for names in sent if names] == [["before"], list("ABCDE"), ["after"]]


def test_a_group_the_hub_stumbles_over_is_set_aside_whole(laptops):
    one = laptops()
    submit(one, "bad", "beside")
    submit(one, "good")
    line = one.laptop.transport

    def stumble(real, request):
        if any(op["fields"]["name"][1] == "bad" for op in request.operations):
            raise HubFaultError
        return real(request)

    one.laptop.transport = Falling(line, exchange=stumble)
    for _ in range(6):
        try:
            one.sync()
        except HubFaultError:
            continue
        break
    one.sync()
    assert [(row.reason, row.body["fields"]["name"][1]) for row in one.all(Parked)] == [
        ("poison", "bad"), ("poison", "beside"),
    ]  # fmt: skip
    assert [row.name for row in one.all(Organization)] == ["good"]
