"""The reader gives back exactly what was written, whatever the file looks like."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.x12.reader835 import read_835
from provider_ops.claims.x12.remittance import Claim, Problem, Transaction, TransactionEnd
from provider_ops.core.errors import Cancelled
from provider_ops.core.progress import Progress
from tests.support.examples import examples
from tests.support.x12_strategies import layouts, remittances
from tests.support.x12_writer import Layout, Remittance, Written, write


def read(data: bytes, **options) -> list:
    return list(read_835(io.BytesIO(data), **options))


def segments(text: str) -> bytes:
    return text.replace("\n", "").encode()


def without_positions(claim: Claim) -> Claim:
    lines = tuple(line._replace(position=0) for line in claim.lines)
    return claim._replace(position=0, lines=lines)


def exact_sum(values) -> Fraction:
    return sum((Fraction(value) for value in values if value is not None), Fraction(0))


def check_against(written: Written, expected: list[Remittance], events: list) -> None:
    assert [event for event in events if isinstance(event, Problem)] == []
    heads = [event for event in events if isinstance(event, Transaction)]
    ends = [event for event in events if isinstance(event, TransactionEnd)]
    claims = [event for event in events if isinstance(event, Claim)]
    assert [head._replace(position=0, payment_position=0) for head in heads] == [
        remittance.head for remittance in expected
    ]
    assert [without_positions(claim) for claim in claims] == [
        claim for remittance in expected for claim in remittance.claims
    ]
    for end, remittance in zip(ends, expected, strict=True):
        assert (end.st, end.claims) == (remittance.head.st, len(remittance.claims))
        paid = exact_sum(claim.paid for claim in remittance.claims)
        adjusted = exact_sum(adjustment.amount for adjustment in remittance.adjustments)
        assert Fraction(end.charge) == exact_sum(claim.charge for claim in remittance.claims)
        assert Fraction(end.paid) == paid
        assert Fraction(end.provider_adjustment_total) == adjusted
        assert end.balanced == (paid - adjusted == exact_sum([remittance.head.payment]))
        assert end.lines == sum(len(claim.lines) for claim in remittance.claims)
        assert end.se_ok
        assert end.complete
        assert [adjustment._replace(position=0) for adjustment in end.provider_adjustments] == [
            *remittance.adjustments
        ]
    placed = [*heads, *claims, *(line for claim in claims for line in claim.lines), *ends]
    tags = {"Transaction": "ST", "Claim": "CLP", "ServiceLine": "SVC", "TransactionEnd": "SE"}
    for item in placed:
        assert written.segments[item.position - 1].startswith(tags[type(item).__name__])


@settings(max_examples=examples(35), deadline=None)
@given(layouts(), st.lists(remittances(), min_size=1, max_size=2))
def test_reads_back_what_was_written(layout: Layout, sets: list[Remittance]) -> None:
    version = sets[0].head.version
    bare = {"interchange": "", "group": ""} if layout.envelope == "ST" else {}
    if layout.envelope == "GS":
        bare = {"interchange": ""}
    sets = [
        Remittance(one.head._replace(version=version), one.claims, one.adjustments) for one in sets
    ]
    written = write([sets], [layout])
    expected = [Remittance(one.head._replace(**bare), one.claims, one.adjustments) for one in sets]
    check_against(written, expected, read(written.data))


@settings(max_examples=examples(20), deadline=None)
@given(
    st.tuples(layouts(("ISA",)), layouts(("ISA",))),
    remittances(),
    remittances(interchange="000000002", group="2"),
)
def test_every_interchange_brings_its_own_separators(pair, first, second) -> None:
    both = [
        Layout(**{**vars(pair[0]), "final_terminator": True}),
        Layout(**{**vars(pair[1]), "junk": ""}),
    ]
    written = write([[first], [second]], both)
    check_against(written, [first, second], read(written.data))


ONE_CLAIM = """ST*835*7~BPR*I*60*C*CHK~TRN*1*77*1~CLP*A*1*100*60**12*PCN*11*1~
NM1*QC*1*DOE*JANE****MI*XYZ123456789~DTM*232*20240105~{lines}SE*{count}*7~"""


def one_line(line: str, *, count: int = 0) -> list:
    body = ONE_CLAIM.format(lines=line, count=count or 7 + line.count("~"))
    return read(segments(body))


def test_names_and_ids_of_patients_do_not_come_out() -> None:
    events = one_line("SVC*HC:99213*100*60~CAS*CO*45*40~")
    assert "DOE" not in repr(events)
    assert "JANE" not in repr(events)
    assert "XYZ123456789" not in repr(events)
    assert events[1].member_last4 == "6789"
    assert events[1].member_key == ""


def test_member_id_goes_through_the_callers_hash() -> None:
    data = segments(ONE_CLAIM.format(lines="", count=7))
    seen = []
    claim = read(data, member_key=lambda raw: seen.append(raw) or "key")[1]
    assert (seen, claim.member_key) == (["XYZ123456789"], "key")


def test_short_member_id_is_not_shown_whole() -> None:
    data = segments(ONE_CLAIM.format(lines="", count=7)).replace(b"XYZ123456789", b"1234")
    assert read(data)[1].member_last4 == ""


def test_line_without_date_takes_the_claims() -> None:
    line = one_line("SVC*HC:99213*100*60~CAS*CO*45*40~")[1].lines[0]
    assert (line.begin, line.end) == (date(2024, 1, 5), date(2024, 1, 5))


def test_six_triplets_and_negative_amounts() -> None:
    cas = "*".join(f"{reason}*{amount}*" for reason, amount in enumerate((10, 20, 5, -5, 7, 3), 1))
    line = one_line(f"SVC*HC:99213*100*60~CAS*PR*{cas}~")[1].lines[0]
    assert [a.amount for a in line.adjustments] == [10, 20, 5, -5, 7, 3]
    assert [a.reason for a in line.adjustments] == ["1", "2", "3", "4", "5", "6"]


def test_unreadable_amount_is_an_error_at_its_place_without_the_text() -> None:
    events = one_line("SVC*HC:99213*XXX.XX*60~DTM*472*20240105~")
    assert Problem("SVC", 7, "SVC02 is not an amount and was left out.") in events
    assert "XXX" not in repr(events)
    assert events[1].lines[0].charge is None
    assert events[1].lines[0].paid == 60


@pytest.mark.parametrize(
    "text", ["1,000.00", "NaN", "Infinity", "1e5", "1_0", "--1", "٣", "1" * 13]
)
def test_only_plain_decimals_are_amounts(text: str) -> None:
    events = one_line(f"SVC*HC:99213*{text}*60~")
    assert [event.segment for event in events if isinstance(event, Problem)] == ["SVC"]


@pytest.mark.parametrize("text", ["7", "007.50", ".5", "7.", "+7", "-7.25", " 7 ", "1" * 12])
def test_every_plain_decimal_is_an_amount(text: str) -> None:
    events = one_line(f"SVC*HC:99213*{text}*60~")
    assert events[1].lines[0].charge == Decimal(text)


def test_impossible_date_is_a_warning() -> None:
    end = one_line("SVC*HC:99213*100*60~DTM*472*20240231~CAS*CO*45*40~")[-1]
    assert end.warnings == (Problem("DTM", 8, "DTM02 is not a date and was left out."),)


@pytest.mark.parametrize(("day", "warned"), [("20240201", False), ("20240202", True)])
def test_a_service_after_the_payment_is_a_warning(day: str, warned: bool) -> None:
    line = f"SVC*HC:99213*100*60~DTM*472*{day}~CAS*CO*45*40~"
    paid_on = ONE_CLAIM.replace("CHK", "CHK" + "*" * 12 + "20240201")
    end = read(segments(paid_on.format(lines=line, count=10)))[-1]
    said = "The date of service is after the day of the payment (BPR16)."
    assert end.warnings == (Problem("SVC", 7, said),) * warned


def test_imbalances_are_warnings_and_the_amounts_stay() -> None:
    events = one_line("SVC*HC:99213*100*55~CAS*CO*45*40~")
    assert [(problem.segment, problem.position) for problem in events[-1].warnings] == [("SVC", 7)]
    events = one_line("SVC*HC:99213*100*70~CAS*CO*45*30~")
    assert [(problem.segment, problem.position) for problem in events[-1].warnings] == [("CLP", 4)]
    assert events[1].lines[0].paid == 70


def test_wrong_segment_count_is_a_warning() -> None:
    end = one_line("", count=99)[-1]
    assert not end.se_ok
    assert end.warnings[-1].segment == "SE"
    assert end.complete


def test_payment_out_of_balance_is_told_at_the_bpr() -> None:
    data = segments(ONE_CLAIM.format(lines="", count=7)).replace(b"BPR*I*60", b"BPR*I*61")
    end = read(data)[-1]
    assert not end.balanced
    assert ("BPR", 2) in [(problem.segment, problem.position) for problem in end.warnings]


def test_provider_adjustments_alone_make_a_legal_set() -> None:
    end = read(b"ST*835*1~BPR*H*0*C*NON~PLB*2*20241231*WO:R1*10*CV*-10~SE*4*1~")[-1]
    assert end.balanced
    assert end.claims == 0
    assert [(a.reason, a.reference, a.amount) for a in end.provider_adjustments] == [
        ("WO", "R1", 10),
        ("CV", "", -10),
    ]


def test_reversal_and_correction_stay_two_claims_in_order() -> None:
    body = (
        "ST*835*1~BPR*I*20*C*CHK~CLP*A*22*-100*-60**12*PCN~CAS*CO*45*-40~"
        "CLP*A*1*100*80**12*PCN~CAS*CO*45*20~SE*7*1~"
    )
    events = read(body.encode())
    assert [(c.status, c.paid) for c in events if isinstance(c, Claim)] == [("22", -60), ("1", 80)]
    assert events[-1].balanced
    assert events[-1].warnings == ()


def test_undeclared_component_separator_is_read_and_told() -> None:
    events = one_line("SVC*HC>99213>25*100*60~CAS*CO*45*40~SVC*HC:1*0*0~")
    # Without ISA the first procedure decides, so the second one is the odd one out.
    assert events[1].lines[0].procedure.modifiers == ("25",)
    assert [line.procedure.code for line in events[1].lines] == ["99213", "1"]
    assert [problem.position for problem in events[-1].warnings] == [9]


def test_other_transaction_sets_are_refused_with_a_remedy() -> None:
    events = read(
        b"ST*837*1*005010X222A2~BHT*0019*00*1~CLM*1*5~LX*1~SE*5*1~ST*835*2~BPR*I*0~SE*3*2~"
    )
    assert events[0].segment == "ST"
    assert "837" in events[0].message
    assert "Ask the payer" in events[0].message
    assert [type(event) for event in events[1:]] == [Transaction, TransactionEnd]


def test_claims_and_lines_out_of_place_are_errors() -> None:
    events = read(b"ST*835*1~BPR*I*0~LX*1~SVC*HC:1*1*1~SE*5*1~CLP*A*1*1*1~ST*835*2~BPR*I*0~SE*3*2~")
    problems = [event for event in events if isinstance(event, Problem)]
    assert [(problem.segment, problem.position) for problem in problems] == [("SVC", 4), ("CLP", 6)]


def test_missing_se_is_an_error_and_the_set_is_incomplete() -> None:
    events = read(b"ST*835*1~BPR*I*0~ST*835*2~BPR*I*0~SE*3*2~")
    ends = [event for event in events if isinstance(event, TransactionEnd)]
    assert [end.complete for end in ends] == [False, True]
    assert ("SE", 2) in [event[:2] for event in events if isinstance(event, Problem)]


def test_warnings_of_a_set_are_bounded() -> None:
    claims = "CLP*A*1*1*0~" * 1500
    end = read(f"ST*835*1~BPR*I*0~{claims}SE*1503*1~".encode())[-1]
    assert len(end.warnings) == 1000
    assert end.warnings[-1].message == "501 more warnings were left out."
    assert end.charge == Decimal(1500)


class Watcher:
    def __init__(self, stop_after: int = 1000) -> None:
        self.seen: list[Progress] = []
        self._left = stop_after

    def report(self, progress: Progress) -> None:
        self.seen.append(progress)

    def checkpoint(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


BIG = ("ST*835*1~BPR*I*0~" + "CLP*A*1*0*0~" * 60_000 + "SE*60003*1~").encode()


def test_progress_counts_bytes_of_the_whole_file() -> None:
    watcher = Watcher()
    read(BIG, reporter=watcher)
    done = [progress.done for progress in watcher.seen]
    assert done == sorted(done)
    assert len(done) > 3
    assert (done[-1], watcher.seen[-1].total) == (len(BIG), len(BIG))


def test_reading_stops_where_it_was_cancelled() -> None:
    watcher = Watcher(stop_after=2)
    with pytest.raises(Cancelled):
        read(BIG, reporter=watcher)
    assert watcher.seen[-1].done < len(BIG)
