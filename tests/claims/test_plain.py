"""Claims read the fast way become the rows that reading them segment by segment makes."""

from __future__ import annotations

import io
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.loading.columns import COLUMNS
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.remittances import RemittanceRows
from provider_ops.claims.loading.reports import sniff_file
from provider_ops.claims.loading.rows import Rows
from provider_ops.claims.x12.reader835 import read_835
from tests.bench.reader835 import write_remittance
from tests.support.examples import examples

KEYS = 2
"""The first columns of a row: its own key and its parent's, told apart by order alone."""
USUAL = write_remittance(300).decode().split("~")
FIRST = next(n for n, segment in enumerate(USUAL) if segment.startswith("CLP"))
LAST = next(n for n, segment in enumerate(USUAL) if segment.startswith("SE*"))
SEGMENTS = (
    "CAS*CO*45*1.00", "CAS*PR*1*2.5**2*10*3", "CAS*OA*23*-1", "CAS*CO", "CAS*CO*97*0.005",
    "CAS*CO*16*x", "DTM*472*20250230", "DTM*472*20250228", "DTM*150*20250101", "DTM*151*20250103",
    "DTM*232*20250104", "DTM*472*20991231", "DTM*232*20991230", "DTM*050*20250105", "DTM*472", "REF*F8*OLD1", "REF*6R*L9", "REF*HPI*1234567893",
    "REF*CE*C", "REF*0K", "AMT*B6*1", "AMT*B6*bad", "AMT*AU*2", "QTY*CA*1", "LQ*HE*N1", "LQ*HE", "LQ*RX*9",
    "NM1*82*1*A*B****XX*1999999992", "NM1*IL*1*A*B****MI*M1", "NM1*74*1*A", "NM1*QC*1", "NM1*TT*2*X",
    "MOA***MA01", "PER*CX*A", "SVC*HC:99213*10.00*10.00", "SVC*HC:99213>25*5*5", "SVC*HC:1*5", "SVC",
    "SVC*HC:99213*150*150*0450*1.5*HC:99214:25*2",
    "SVC*NU:0120*20*20*0120*", "XYZ*1", "?", "PLB*1*20251231*WO*1",
    "CLP*A1*4*100.00*0*0*12*P1*11*1", "CLP*A2*22*-5*-5*0*12*P2", "CLP*A3*1*7.5*7.50**12*P3*11", "CLP*A4",
    "LX*2", "TS3*1", "ST*835*0002", "SE*9*0001",
)  # fmt: skip
VALUES = (
    "",
    " ",
    "0",
    "12.5",
    "-12.50",
    "1.005",
    "1e5",
    "\u0661.00",
    "22",
    "4",
    "+3.00",
    ".50",
    "007.00",
)


def changed(edits) -> bytes:
    """The usual remittance with segments put in, left out, moved, or with another element."""
    segments = list(USUAL)
    for kind, place, word, element in edits:
        at = FIRST + place % (len(segments) - FIRST - 3)
        if kind == "put":
            segments.insert(at, SEGMENTS[word % len(SEGMENTS)])
        elif kind == "drop":
            del segments[at]
        elif kind == "move":
            segments.insert(FIRST + word % (LAST - FIRST), segments.pop(at))
        else:
            elements = segments[at].split("*")
            elements[element % len(elements)] = VALUES[word % len(VALUES)]
            segments[at] = "*".join(elements)
    return "~".join(segments).encode()


def loaded(data: bytes, *, fast: bool):
    """What a file becomes: rows with the places of their parents for keys, closings, counts, problems."""
    messages: list = []
    made = RemittanceRows(messages.append, UUID(int=1 << 64), member_hasher(b"k"))
    ends = []
    options = {"plain": made.plain.reader} if fast else {}
    for event in read_835(io.BytesIO(data), member_key=made.hashed, **options):
        made.take(event)
        if hasattr(event, "balanced"):
            ends.append(event)
    made.rows.flush()
    rows = [row for message in messages for row in rows_of(message)]
    parents = {bytes(row[0]): n for n, row in enumerate(rows)}
    plain = [(parents.get(bytes(row[1]), -1), *row[KEYS:]) for row in rows]
    return plain, ends, made.rows.outcome()


def rows_of(message) -> list:
    """The rows of claims and lines; none of a payment."""
    if not isinstance(message, Rows):
        return []
    width, values = len(COLUMNS[message.table]), message.values
    assert len(values) % width == 0
    return [tuple(values[at : at + width]) for at in range(0, len(values), width)]


@settings(max_examples=examples(90), deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("put", "put", "change", "change", "drop", "move")),
            st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 20),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_the_fast_way_makes_the_same_rows(edits):
    data = changed(edits)
    assert loaded(data, fast=True) == loaded(data, fast=False)


@pytest.mark.parametrize("separators", ["*:~", "|>~", "+^'", "\x1d\x1f\x1e"])
def test_whatever_separates(separators):
    element, component, end = separators
    text = "~".join(USUAL).replace("*", element).replace(":", component).replace("~", end)
    fast = loaded(text.encode(), fast=True)
    assert fast == loaded(text.encode(), fast=False)
    assert fast[2].counts["lines"] > 20


def test_nearly_everything_of_a_usual_file_goes_the_fast_way():
    made = RemittanceRows(lambda _: None, UUID(int=1 << 64), str)
    events = list(read_835(io.BytesIO(write_remittance(3_000)), plain=made.plain.reader))
    assert len(events) <= 2 + 1  # head, closing, and the last claim, which could have gone on
    assert made.rows.counts["claims"] > 100


def test_the_samples_become_the_same_rows(samples):
    for path in sorted((samples / "x12" / "835").rglob("*")):
        if path.is_file() and sniff_file(path) == "835":
            data = path.read_bytes()
            assert loaded(data, fast=True) == loaded(data, fast=False), path.name
