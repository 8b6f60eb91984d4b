"""Changes that cross without a network, and files that are not what they seem."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from provider_ops.core.errors import ProviderOpsError
from provider_ops.hub import bundle, database
from provider_ops.network.model import Organization
from provider_ops.store import settings as choices
from provider_ops.store.model import OutboxEntry
from provider_ops.sync import digest
from provider_ops.sync.bundle import carry, keys
from provider_ops.sync.bundle.envelope import HANDOVER, BundleError, Header, read, write
from provider_ops.sync.bundle.keys import Keys
from provider_ops.sync.model import Cursor, Parked, Sent
from tests.support.work import make_npi
from tests.sync.test_exchange import add_office, change
from tests.sync.test_groups import submit


def names(side):
    return sorted(row.name for row in side.all(Organization))


def positions(side):
    return sorted((c.market_id, c.epoch, c.rev, c.after) for c in side.all(Cursor))


def card(side):
    with side.work.read() as session:
        return choices.get(session, keys.CARD)


def test_changes_go_to_the_hub_and_news_come_back_by_file(laptops, hub, tmp_path):
    one, two = laptops(), laptops()
    one.sync(), two.sync()
    for n in range(5):
        add_office(two, name=f"theirs {n}")
    two.sync()
    hub.feed._page_rows = 2  # the answer needs several pages
    add_office(one, name="mine")
    submit(one, "bad", npi=make_npi(223456789))
    there, back = tmp_path / "there", tmp_path / "back"
    assert carry.export(one.laptop, there).changes == 3
    done = bundle.take(hub, there, back)
    assert (done.changes, done.parked) == (3, 2)
    taken = carry.take(one.laptop, back)
    assert (taken.changes, taken.parked) == (3, 2)
    assert names(one) == ["mine", *(f"theirs {n}" for n in range(5))]
    assert one.all(OutboxEntry) == []
    assert (len(one.all(Sent)), len(one.all(Parked))) == (1, 2)
    assert digest.check(one.laptop, _silent()).repaired == 0
    assert one.sync().received == 0
    two.sync()
    assert names(two) == names(one)


def _silent():
    from provider_ops.core.progress import Silent

    return Silent()


def test_the_same_file_twice_is_no_harm_on_either_side(laptops, hub, tmp_path):
    one, two = laptops(), laptops()
    one.sync(), two.sync()
    add_office(one, name="mine")
    there, back, again = (tmp_path / name for name in ("there", "back", "again"))
    carry.export(one.laptop, there)
    bundle.take(hub, there, back)
    bundle.take(hub, there, again)
    two.sync()
    assert names(two) == ["mine"]
    carry.take(one.laptop, again)
    before = positions(one)
    with pytest.raises(BundleError, match="another file"):
        carry.take(one.laptop, back)
    assert positions(one) == before
    assert names(one) == ["mine"]


def test_an_answer_that_was_overtaken_by_the_network_changes_nothing(laptops, hub, tmp_path):
    one, two = laptops(), laptops()
    one.sync(), two.sync()
    key = add_office(one, name="mine")
    there, back = tmp_path / "there", tmp_path / "back"
    carry.export(one.laptop, there)
    bundle.take(hub, there, back)
    two.sync()
    change(two, Organization, key, name="newer")
    two.sync(), one.sync()
    with pytest.raises(BundleError, match="synchronized since"):
        carry.take(one.laptop, back)
    assert names(one) == ["newer"]


def test_an_answer_goes_on_after_a_kill(laptops, hub, tmp_path):
    one, two = laptops(), laptops()
    one.sync(), two.sync()
    for n in range(6):
        add_office(two, name=f"theirs {n}")
    two.sync()
    hub.feed._page_rows = 2
    there, back = tmp_path / "there", tmp_path / "back"
    carry.export(one.laptop, there)
    bundle.take(hub, there, back)
    real, calls = carry.apply_answer, []

    def dies(*words):
        calls.append(None)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*words)

    carry.apply_answer = dies
    try:
        with pytest.raises(KeyboardInterrupt):
            carry.take(one.laptop, back)
    finally:
        carry.apply_answer = real
    assert 0 < len(names(one)) < 6
    carry.take(one.laptop, back)
    assert len(names(one)) == 6


def test_a_colleague_brings_what_waits_and_the_hub_takes_it_once(laptops, tmp_path):
    one, two, three = laptops(), laptops(), laptops()
    key = add_office(one, name="shared", members=1)
    for side in (one, two, three):
        side.sync()
    change(one, Organization, key, members=7)
    add_office(one, name="promised")
    path = tmp_path / "over"
    assert carry.hand_over(one.laptop, path, card(two)).changes == 2
    assert carry.take(two.laptop, path).changes == 2
    assert {(row.name, row.members) for row in two.all(Organization)} == {
        ("shared", 7), ("promised", 0),
    }  # fmt: skip
    assert (carry.take(two.laptop, path).changes, carry.take(two.laptop, path).known) == (0, 2)
    two.sync(), one.sync(), three.sync()
    assert one.all(OutboxEntry) == two.all(OutboxEntry) == []
    for side in (one, two, three):
        assert names(side) == ["promised", "shared"]
    assert carry.take(two.laptop, path).changes == 0  # also after the hub has them
    with pytest.raises(BundleError, match="somebody else"):
        carry.take(three.laptop, path)
    with pytest.raises(BundleError, match="somebody else"):
        carry.take(one.laptop, path)


def test_a_revoked_laptop_and_a_stranger_bring_nothing(laptops, hub, tmp_path):
    from datetime import UTC, datetime

    one, two = laptops(), laptops()
    one.sync(), two.sync()
    add_office(one)
    there, back = tmp_path / "there", tmp_path / "back"
    carry.export(one.laptop, there)
    forged, own = tmp_path / "forged", Keys(bytes(32), bytes(range(32)))
    write(forged, Header("to-hub", "x", "", card(two)), own, [bundle.keys_of(hub).public_box], [])
    with pytest.raises(BundleError, match="from whom it says"):
        bundle.take(hub, forged, back)
    for word in ("", "x", "e30=", card(two)[:-8]):
        write(forged, Header("to-hub", "x", "", word), own, [bundle.keys_of(hub).public_box], [])
        with pytest.raises(BundleError, match="vouch"):
            bundle.take(hub, forged, back)
    with database.transaction(hub.engine) as connection:
        table = hub.schema.device
        connection.execute(update(table).values(revoked_at=datetime.now(UTC)))
    with pytest.raises(ProviderOpsError):
        bundle.take(hub, there, back)
    assert not back.exists()


def test_a_laptop_without_keys_says_so(laptops, tmp_path):
    with pytest.raises(BundleError, match="no keys"):
        carry.export(laptops().laptop, tmp_path / "there")


READER, WRITER = Keys(b"r" * 32, b"R" * 32), Keys(b"w" * 32, b"W" * 32)
FRAMES = [{"n": n, "text": random.Random(n).randbytes(40_000).hex()} for n in range(4)]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    path = tmp_path_factory.mktemp("bundle") / "whole"
    write(path, Header(HANDOVER, "id", "", ""), WRITER, [READER.public_box], FRAMES)
    return path


def opened(path):
    _, frames = read(path, READER, lambda _header: WRITER.public_sign)
    return list(frames)


def test_a_whole_bundle_opens_and_hides_what_it_holds(sealed):
    assert opened(sealed) == FRAMES
    assert b'"text"' not in sealed.read_bytes()
    with pytest.raises(BundleError, match="somebody else"):
        list(read(sealed, WRITER, lambda _header: WRITER.public_sign)[1])


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_mutation_of_a_bundle_opens_or_crashes(sealed, data):
    content = bytearray(sealed.read_bytes())
    kind = data.draw(st.sampled_from(("flip", "cut", "insert", "drop", "swap", "noise")))
    at = data.draw(st.integers(0, len(content) - 1) | st.integers(0, 600))
    if kind == "flip":
        content[at] ^= data.draw(st.integers(1, 255))
    elif kind == "cut":
        del content[at:]
    elif kind == "insert":
        content[at:at] = data.draw(st.binary(min_size=1, max_size=70_000))
    elif kind == "drop":
        del content[at : at + data.draw(st.integers(1, 70_000))]
    elif kind == "swap":
        other = data.draw(st.integers(0, len(content) - 1))
        content[at:at + 16], content[other:other + 16] = (
            content[other:other + 16], content[at:at + 16],
        )  # fmt: skip
    else:
        content = bytearray(data.draw(st.binary(max_size=500)))
    if bytes(content) == sealed.read_bytes():
        return
    path = Path(str(sealed) + ".mutated")
    path.write_bytes(content)
    with pytest.raises(BundleError) as told:
        opened(path)
    assert told.value.remedy


@settings(max_examples=60, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8),
                    lambda inner: st.lists(inner, max_size=4)
                    | st.dictionaries(st.sampled_from(("operations", "op_id", "row", "table",
                                                       "fields", "market", "kind", "group_id")),
                                      inner, max_size=8), max_leaves=20))  # fmt: skip
def test_what_an_honest_sender_would_not_say_changes_nothing(frame):
    from provider_ops import areas

    try:
        bodies = carry._checked(areas.travelling(), frame)
    except BundleError:
        return
    assert bodies == []
