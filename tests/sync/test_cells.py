from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine

from provider_ops import areas
from provider_ops.hub.merge import appended
from provider_ops.store.wire import from_wire, to_wire
from provider_ops.sync import cells, wire
from provider_ops.sync.cells import Kind
from tests.support.examples import examples

COLUMNS = [column for table in areas.travelling() for column in table.columns.values()]
BY_KIND = {cells.kind_of(column): column for column in COLUMNS}

VALUES = {
    Kind.KEY: st.uuids(),
    Kind.MONEY: st.integers(-(10**12), 10**12).map(lambda cents: Decimal(cents).scaleb(-2)),
    Kind.INSTANT: st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),
    Kind.DAY: st.dates(),
    Kind.FLAG: st.booleans(),
    Kind.WHOLE: st.integers(-(2**63), 2**63 - 1),
    Kind.REAL: st.floats(allow_nan=False, allow_infinity=False),
    Kind.TEXT: st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    Kind.JSON: st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).filter(lambda value: value is not None),
}


def test_every_kind_of_column_is_tried():
    assert set(BY_KIND) == set(VALUES)


@pytest.mark.parametrize("kind", list(BY_KIND), ids=lambda kind: kind.value)
@settings(max_examples=examples(25), deadline=None)
@given(data=st.data())
def test_a_value_is_the_same_after_word_and_cell(kind, data):
    column, value = BY_KIND[kind], data.draw(VALUES[kind])
    cell = cells.cell_from_word(column, to_wire(value))
    assert cells.value_from_cell(column, cell) == value
    assert from_wire(column, cells.word_from_cell(column, cell)) == value
    if kind is not Kind.JSON:
        assert cells.cell_from_value(value) == cell or kind in (Kind.FLAG, Kind.REAL)
    assert cells.same(column, cells.checked(column, cell), cell)


@pytest.mark.parametrize("kind", list(BY_KIND), ids=lambda kind: kind.value)
@settings(max_examples=examples(25), deadline=None)
@given(value=VALUES[Kind.JSON] | st.floats())
def test_a_word_is_a_cell_or_refused_with_a_reason(kind, value):
    try:
        cells.cell_from_word(BY_KIND[kind], value)
    except ValueError:
        return  # anything else would be a fault of ours


def test_a_cell_is_what_sqlite_stores():
    """So that a page goes into a laptop's table almost as it came."""
    values = {
        Kind.MONEY: Decimal("12.34"),
        Kind.FLAG: True,
        Kind.DAY: date(2026, 10, 6),
        Kind.INSTANT: datetime(2026, 10, 6, 13, 22, 0, 5, tzinfo=UTC),
    }
    table = Table("t", MetaData(), *(Column(kind.value, BY_KIND[kind].type) for kind in values))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values({k.value: v for k, v in values.items()}))
        stored = connection.exec_driver_sql("SELECT * FROM t").one()
    engine.dispose()
    assert list(stored) == [cells.cell_from_value(value) for value in values.values()]


@settings(max_examples=examples(25), deadline=None)
@given(st.text(), st.text(), st.text())
def test_appending_keeps_everything_that_was_there(base, mine, theirs):
    merged = appended(base + theirs, base, base + mine)
    assert merged is not None
    assert merged[0].startswith(base + theirs)
    assert merged[0].endswith(mine.lstrip("\n"))


def test_a_rewritten_note_is_not_appended():
    assert appended("a b", "a", "x") is None


@settings(max_examples=examples(25), deadline=None)
@given(st.binary(max_size=200))
def test_garbage_is_no_message(content):
    with pytest.raises(ValueError, match=r".+"):
        wire.parse(wire.Answer, wire.unpack(content))


def test_a_message_that_unpacks_to_too_much_is_refused():
    import zstandard

    bomb = zstandard.ZstdCompressor().compress(b" " * (wire.MESSAGE_LIMIT + 1))
    with pytest.raises(ValueError, match="too large"):
        wire.unpack(bomb)


@settings(max_examples=examples(25), deadline=None)
@given(st.data())
def test_a_mutated_message_is_read_or_refused(data):
    good = bytearray(wire.pack(wire.Answer("x", [], [], [], [])))
    place = data.draw(st.integers(0, len(good) - 1))
    good[place] = data.draw(st.integers(0, 255))
    try:
        wire.parse(wire.Answer, wire.unpack(bytes(good)))
    except ValueError:
        return  # anything else would be a fault of ours


@given(st.sampled_from([column for column in COLUMNS if column.name != "extra"]), st.data())
def test_a_field_means_the_same_as_a_word_and_as_a_cell(column, data):
    kind = cells.kind_of(column)
    cell = data.draw({
        cells.Kind.KEY: st.uuids().map(lambda key: key.hex),
        cells.Kind.MONEY: st.integers(-10**9, 10**9),
        cells.Kind.INSTANT: st.datetimes().map(lambda at: at.isoformat(" ", "microseconds")),
        cells.Kind.DAY: st.dates().map(lambda day: day.isoformat()),
        cells.Kind.JSON: st.dictionaries(st.sampled_from("ab"), st.integers()).map(cells.json_cell),
        cells.Kind.FLAG: st.sampled_from((0, 1)),
        cells.Kind.WHOLE: st.integers(-10**9, 10**9),
        cells.Kind.REAL: st.floats(-1e9, 1e9),
        cells.Kind.TEXT: st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    }[kind])  # fmt: skip
    word = cells.word_from_cell(column, cell)
    assert cells.cell_of_either(column, word) == cell
    assert cells.cell_of_either(column, cell) == cell
