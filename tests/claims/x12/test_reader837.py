"""The 837P in every shape it arrives in: where things stand, which of them win, what is told."""

from __future__ import annotations

import io
import tracemalloc
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.x12.dry_run import dry_run_837p, sniff
from provider_ops.claims.x12.reader837 import read_837p
from provider_ops.claims.x12.submission import Submission, SubmissionEnd, SubmittedClaim
from provider_ops.core.errors import FileError
from tests.claims.submission_files import REPLACED, SUBMITTED, VOIDED, submission
from tests.support.examples import examples

MEMBER = "W987654321"


def read(text: str, **options) -> list:
    return list(read_837p(io.BytesIO(text.encode()), **options))


def claims_of(text: str, **options) -> list[SubmittedClaim]:
    return [event for event in read(text, **options) if isinstance(event, SubmittedClaim)]


def warnings_of(text: str) -> list[tuple[str, str]]:
    (end,) = [event for event in read(text) if isinstance(event, SubmissionEnd)]
    return [(warning.segment, warning.message) for warning in end.warnings]


def errors_of(text: str) -> list[tuple[str, str]]:
    errors = dry_run_837p(io.BytesIO(text.encode())).errors
    return [(error.segment, error.message) for error in errors]


def test_the_head_and_the_sums() -> None:
    head, *claims, end = read(submission(SUBMITTED, REPLACED, VOIDED))
    assert isinstance(head, Submission)
    assert (head.st, head.version, head.batch) == ("0001", "005010X222A2", "BATCH1")
    assert (head.created, head.purpose) == (date(2026, 9, 5), "CH")
    assert (head.submitter, head.receiver) == ("SAMPLE BILLING", "SAMPLE PLAN")
    assert [claim.frequency for claim in claims] == ["1", "7", "8"]
    assert [claim.original_reference for claim in claims] == ["", "PAYER1", "PAYER2"]
    assert (end.claims, end.lines, end.charge) == (3, 6, Decimal(750))
    assert (end.se_ok, end.complete, end.warnings) == (True, True, ())


def test_the_line_beats_the_claim_and_the_claim_beats_the_billing_provider() -> None:
    (claim,) = claims_of(submission(SUBMITTED))
    assert [line.rendering_npi for line in claim.lines] == ["1386641239", "1679576722"]
    assert [line.facility_npi for line in claim.lines] == ["", "1558444216"]
    assert [line.place_of_service for line in claim.lines] == ["11", "22"]
    without = SUBMITTED.replace("NM1*82*1*DOE*JOHN****XX*1386641239~", "")
    (claim,) = claims_of(submission(without))
    assert [line.rendering_npi for line in claim.lines] == ["1234567893", "1679576722"]


def test_what_belongs_to_another_payer_is_not_the_claims() -> None:
    other = "SBR*S*18*******CI~NM1*IL*1*ROE*JO****MI*X1~NM1*PR*2*OTHER*****PI*P2~REF*F8*OTHER~NM1*82*1******XX*1999999984~"
    text = submission(
        SUBMITTED.replace("LX*1~", other + "LX*1~", 1)
        + "SVD*P2*10*HC:93000**1~DTP*573*D8*20260930~"
    )
    (claim,) = claims_of(text)
    assert (claim.payer, claim.original_reference, claim.rendering_npi) == (
        "SAMPLE PLAN",
        "",
        "1386641239",
    )
    assert warnings_of(text) == []


def test_members_are_hashed_and_patients_beat_subscribers() -> None:
    (claim,) = claims_of(submission(SUBMITTED), member_key=lambda number: f"<{number}>")
    assert (claim.member_key, claim.member_last4) == (f"<{MEMBER}>", "4321")
    (claim,) = claims_of(submission(SUBMITTED))
    assert claim.member_key == ""
    assert MEMBER not in repr(claim)
    dependent = "HL*3*2*23*0~PAT*19~NM1*QC*1*DOE*TED****MI*W111112222~"
    first, second = claims_of(submission(SUBMITTED, dependent + SUBMITTED), member_key=str)
    assert (first.member_key, second.member_key) == (MEMBER, "W111112222")


def test_a_new_level_forgets_what_the_one_before_said() -> None:
    level = "HL*3**20*1~NM1*85*2*OTHER*****XX*1679576722~HL*4*3*22*0~NM1*IL*1*ROE*A****MI*W2~"
    text = submission(SUBMITTED, level + VOIDED)
    first, second = claims_of(text)
    assert (first.billing_npi, second.billing_npi) == ("1234567893", "1679576722")
    assert (first.payer, second.payer) == ("SAMPLE PLAN", "")
    assert warnings_of(text) == []
    assert warnings_of(text.replace("HL*4*3*22", "HL*4*1*22"))[0][0] == "HL"


def test_days_of_lines() -> None:
    (claim,) = claims_of(submission(SUBMITTED))
    assert [(line.begin.day, line.end.day) for line in claim.lines] == [(1, 1), (2, 4)]
    text = submission(SUBMITTED.replace("DTP*472*D8*20260901~", ""))
    assert warnings_of(text) == [("SV1", "The line has no date of service.")]
    text = submission(SUBMITTED.replace("20260902-20260904", "20260904-20260902"))
    assert warnings_of(text) == [("DTP", "DTP03 ends before it begins.")]


@pytest.mark.parametrize(("day", "warned"), [("20260905", False), ("20260906", True)])
def test_a_service_after_the_claims_were_sent_is_a_warning(day: str, warned: bool) -> None:
    text = submission(SUBMITTED.replace("D8*20260901", f"D8*{day}"))
    said = "The date of service is after the day on which the claims were sent (BHT04)."
    assert warnings_of(text) == [("LX", said)] * warned


@pytest.mark.parametrize(
    ("old", "new", "segment", "words"),
    [
        ("CLM*ACCT1*250*", "CLM*ACCT1*251*", "CLM", "differs from the charges of the lines by 1."),
        ("UN*2***1:2", "UN*2***1:3", "SV1", "SV107 points to a diagnosis that is not there."),
        ("UN*2***1:2", "UN*2***1:x", "SV1", "SV107 is no place of a diagnosis"),
        ("UN*2***", "UN****", "SV1", "SV104 has no units"),
        ("SV1*HC:99214:25:LT", "SV1*HC", "SV1", "SV101 names no procedure."),
        ("D8*20260901", "D8*20261301", "DTP", "DTP03 is not a date and was left out."),
        ("SE*", "SE*1", "SE", "SE01 is not the"),
        ("HI*ABK:E119", "HI*ABK>E119", "HI", "another component separator than ISA16"),
        ("REF*G1*AUTH1~", "QQQ*G1*AUTH1~", "QQQ", "no segment of this name"),
    ],
)  # fmt: skip
def test_what_is_odd_is_a_warning_and_everything_else_is_kept(old, new, segment, words) -> None:
    text = submission(SUBMITTED).replace(old, new)
    found = warnings_of(text)
    assert errors_of(text) == []
    assert any(where == segment and words in message for where, message in found)
    assert len(claims_of(text)[0].lines) == 2


@pytest.mark.parametrize(
    ("old", "new", "segment", "words"),
    [
        ("SV1*HC:93000*100*", "SV1*HC:93000*XXX*", "SV1", "SV102 is not an amount"),
        ("CLM*ACCT1*250*", "CLM*ACCT1*25.0.0*", "CLM", "CLM02 is not an amount"),
        ("SV1*HC:93000", "SV2*HC:93000", "LX", "The line has no SV1"),
        ("REF*G1*AUTH1~", "R~", "", "A segment has no name"),
        ("SE*", "ZZ*", "SE", "no SE segment"),
        ("IEA*", "IEB*", "IEA", "ends before its IEA"),
        ("ST*837", "ST*835", "ST", "is 835, not professional claims"),
        ("005010X222A2", "005010X223A3", "ST", "is 837I, not professional claims"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_an_error(old, new, segment, words) -> None:
    found = errors_of(submission(SUBMITTED).replace(old, new))
    assert any(where == segment and words in message for where, message in found), found


def test_a_line_without_lx_is_a_line() -> None:
    (claim,) = claims_of(submission(SUBMITTED.replace("LX*2~", "")))
    assert [line.procedure.code for line in claim.lines] == ["99214", "93000"]
    assert [line.charge for line in claim.lines] == [150, 100]


def test_kinds_are_told_by_content_where_the_guide_is_silent() -> None:
    text = submission(SUBMITTED, guide="005010")
    assert sniff(io.BytesIO(text.encode())) == "837p"
    assert sniff(io.BytesIO(text.replace("SV1", "SV2").encode())) == "837i"
    assert sniff(io.BytesIO(text.replace("SV1", "SV3").encode())) == "837d"
    bare = text[: text.index("LX*1")]
    assert sniff(io.BytesIO(bare.encode())) == "837p"
    assert sniff(io.BytesIO(bare.replace("11:B:1", "11:A:1").encode())) == "837i"
    assert sniff(io.BytesIO(submission(SUBMITTED, guide="004010X098A1").encode())) == "837p"
    assert len(claims_of(submission(SUBMITTED, guide="004010X098A1"))) == 1


@settings(max_examples=examples(35), deadline=None)
@given(
    st.sampled_from("*|\t"), st.sampled_from(":>^"), st.sampled_from(["~", "_", "\n", "~\n", "~\r\n"]),
    st.sampled_from(["ISA", "GS", "ST"]), st.sampled_from([0, 80]),
    st.sampled_from(["utf-8-sig", "utf-16", "latin-1"]), st.sampled_from(["", "From: a clearinghouse\n"]),
    st.integers(1, 3),
)  # fmt: skip
def test_every_envelope_says_the_same(
    element, component, end, envelope, wrap, encoding, junk, copies
):
    plain = submission(SUBMITTED, REPLACED)
    text = plain.replace("*", "\0").replace(":", "\1").replace("~", "\2")
    text = text[text.index(envelope + "\0") :]
    if envelope != "ISA":
        # Without an ISA the component separator is guessed, and its usual one is the colon.
        component = ":"
        text = text[: text.index("IEA\0")]
        copies = 1
    if envelope == "ST":
        text = text[: text.index("GE\0")]
    if wrap and "\n" not in end:
        text = "\n".join(text[n : n + wrap] for n in range(0, len(text), wrap))
    text = text.replace("\0", element).replace("\1", component).replace("\2", end)
    data = (junk + text * copies).encode(encoding)
    events = list(read_837p(io.BytesIO(data)))
    found = [event for event in events if isinstance(event, SubmittedClaim)]
    expected = claims_of(plain) * copies
    assert [without_places(claim) for claim in found] == [without_places(c) for c in expected]
    assert [event for event in events if type(event).__name__ == "Problem"] == []
    assert sniff(io.BytesIO(data)) == "837p"


def without_places(claim: SubmittedClaim) -> SubmittedClaim:
    lines = tuple(line._replace(position=0) for line in claim.lines)
    return claim._replace(position=0, lines=lines)


def test_memory_does_not_grow_with_the_number_of_claims() -> None:
    def peak(claims: int) -> int:
        stream = io.BytesIO(submission(*[SUBMITTED] * claims).encode())
        tracemalloc.start()
        try:
            for _ in read_837p(stream):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(4_000) < peak(1_500) * 1.3


def test_what_is_no_x12_is_refused() -> None:
    for data in (b"", b"NPI,Name\n1,2\n", b"%PDF-1.7"):
        with pytest.raises(FileError):
            dry_run_837p(io.BytesIO(data))
