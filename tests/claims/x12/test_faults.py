"""Bad files end in a clear message or a reported error, in bounded memory, never in a crash."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.x12.dry_run import DryRun, dry_run, sniff
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.claims.x12.remittance import Problem, TransactionEnd
from provider_ops.core.errors import FileError
from tests.support.examples import examples
from tests.support.x12_strategies import layouts, remittances
from tests.support.x12_writer import Layout, Remittance, write

ISA = (
    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         "
    "*260102*0330*^*00501*000000001*0*P*:~"
)
HEAD = (ISA + "GS*HP*P*C*20260102*0330*1*X*005010X221A1~ST*835*1~BPR*I*0*C*NON~").encode()
MEGABYTE = 1 << 20


class Endless(io.RawIOBase):
    """A head, then the same bytes for as long as someone reads; counts what was read."""

    def __init__(self, head: bytes, forever: bytes, limit: int = 2 << 30) -> None:
        self._head = head
        self._forever = forever
        self._limit = limit
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
        elif self.given >= self._limit:
            return b""
        else:
            piece = self._forever * max(1, size // len(self._forever))
        self.given += len(piece)
        return piece


def refusal(data: bytes) -> FileError:
    with pytest.raises(FileError) as caught:
        dry_run(io.BytesIO(data))
    assert caught.value.remedy
    assert len(caught.value.title.split()) <= 8
    return caught.value


@pytest.mark.parametrize("data", [b"", b"\r\n  \r\n", b"\0" * 5000, "\ufeff".encode()])
def test_nothing_is_refused(data: bytes) -> None:
    assert refusal(data).title in ("The file is empty", "The file is not X12")


def test_archives_are_refused_unopened() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("remittance.835", b"\0" * (20 * MEGABYTE))
    assert "archive" in refusal(bomb.getvalue()).title
    assert "Unpack" in refusal(gzip.compress(HEAD)).remedy


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ISA*", b"\x89PNG\r\n", b"MZ" + HEAD, bytes(range(256)) * 50, b"\0\1\2\0" * 99],
)
def test_binary_files_are_refused(data: bytes) -> None:
    assert refusal(data).title == "The file is not text"


def test_text_that_is_not_x12_is_refused() -> None:
    assert (
        refusal(b"Dear payer, the ISA* and ST*835 rates ...\n" * 50).title == "The file is not X12"
    )
    assert refusal(b"provider,npi\nA,1\n").title == "The file is not X12"


def test_utf16_with_and_without_a_mark_is_read() -> None:
    text = HEAD.decode() + "SE*3*1~GE*1*1~IEA*1*000000001~"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        result = dry_run(io.BytesIO(text.encode(encoding)))
        assert (len(result.transactions), result.errors) == (1, []), encoding


def test_latin1_beyond_the_first_piece_is_read() -> None:
    claims = "CLP*A*1*0*0~" * 30_000 + "CLP*Ñ*1*0*0~"
    data = HEAD + claims.encode("latin-1") + b"SE*30004*1~GE*1*1~IEA*1*1~"
    events = list(read_835(io.BytesIO(data)))
    assert events[-2].account == "Ñ"
    assert events[-1].se_ok


def measured(stream) -> tuple[list, int]:
    """Read and drop everything but problems and closings; say the peak of memory."""
    tracemalloc.start()
    try:
        kept = [event for event in read_835(stream) if isinstance(event, Problem | TransactionEnd)]
        return kept, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_two_gigabytes_of_nothing_stop_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sparse.835"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    with path.open("rb") as stream, pytest.raises(FileError):
        dry_run(stream)
    with path.open("r+b") as file:
        file.write(HEAD)
    with path.open("rb") as stream:
        kept, peak = measured(stream)
    assert any(isinstance(event, Problem) for event in kept)
    assert peak < 8 * MEGABYTE


@pytest.mark.parametrize("forever", [b"x", b" ", b"\n", "é".encode(), b"ISA", b"*"])
def test_endless_junk_stops_early(forever: bytes) -> None:
    stream = Endless(b"x", forever)
    with pytest.raises(FileError):
        dry_run(stream)
    assert stream.given < 2 * MEGABYTE


def test_segment_without_end_stops_early_and_keeps_what_was_read() -> None:
    stream = Endless(HEAD + b"CLP*A*1*5*5~CLP*B", b"B")
    kept, peak = measured(stream)
    assert stream.given < 2 * MEGABYTE
    assert peak < 8 * MEGABYTE
    problems = [event for event in kept if isinstance(event, Problem)]
    assert "does not end" in problems[0].message
    (end,) = [event for event in kept if isinstance(event, TransactionEnd)]
    assert (end.claims, end.complete) == (1, False)


@pytest.mark.parametrize("forever", [b"DTM*232*20240101~", b"SVC*HC:1*1*1~", b"N1*PR*X~", b"~"])
def test_loop_without_end_is_cut_in_bounded_memory(forever: bytes) -> None:
    stream = Endless(HEAD + b"CLP*A*1*1*1~", forever, limit=2 * MEGABYTE)
    kept, peak = measured(stream)
    assert any(isinstance(event, Problem) for event in kept)
    assert peak < 90 * MEGABYTE


def test_memory_does_not_grow_with_the_number_of_claims() -> None:
    claim = b"CLP*A*1*10*5**12*PCN~SVC*HC:99213*10*5~CAS*CO*45*5~"
    _, small = measured(Endless(HEAD, claim, limit=MEGABYTE // 4))
    _, large = measured(Endless(HEAD, claim, limit=MEGABYTE))
    assert large < small * 1.2


def test_errors_of_a_dry_run_are_bounded() -> None:
    data = HEAD + b"CLP*A*1*X*X~" * 3000
    result = dry_run(io.BytesIO(data))
    assert len(result.errors) == 1000
    assert "more errors were left out" in result.errors[-1].message


@settings(max_examples=examples(35), deadline=None)
@given(layouts(("ISA",)), remittances(), st.data())
def test_a_file_cut_anywhere_gives_its_data_or_an_error(
    layout: Layout, remittance: Remittance, data: st.DataObject
) -> None:
    whole = write([[remittance]], [layout]).data
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    try:
        result = dry_run(io.BytesIO(cut))
    except FileError:
        return
    if result.ok:
        assert totals(result) == totals(dry_run(io.BytesIO(whole)))


def totals(result: DryRun) -> list:
    return [end._replace(warnings=()) for end in result.transactions]


@settings(max_examples=examples(90), deadline=None)
@given(st.binary(max_size=400), st.integers(0, 300), st.integers(0, 20))
def test_damaged_bytes_never_crash(noise: bytes, at: int, lost: int) -> None:
    good = HEAD + b"CLP*A*1*5*5~NM1*QC~SVC*HC:1*5*5~DTM*472~CAS*CO~SE*8*1~GE*1*1~IEA*1*1~"
    for damaged in (good[:at] + noise + good[at + lost :], noise, HEAD + noise):
        sniff(io.BytesIO(damaged))
        try:
            result = dry_run(io.BytesIO(damaged))
        except FileError:
            continue
        assert result.transactions or result.errors


@settings(max_examples=examples(90), deadline=None)
@given(st.lists(st.sampled_from(
    ["ST*835*1", "ST*837*2", "SE*3*1", "CLP*A*1*X", "CLP", "SVC", "SVC*HC:1*1*1", "CAS*CO*45",
     "DTM*472", "LX*1", "PLB*1", "PLB*1*2*WO:1*5", "GS*HP", "GE", "IEA", "ISA*00", "BPR", "NM1*QC",
     "REF*6R", "LQ*HE", "AMT*B6", "MOA", "MIA*1*2*3*4*N1", "N1", "TS3*1", "QQQ*", "*", "", " "]
), max_size=40))  # fmt: skip
def test_segments_in_any_order_never_crash(segments: list[str]) -> None:
    result = dry_run(io.BytesIO(HEAD + "~".join(segments).encode()))
    assert result.transactions or result.errors


def test_sniffing_leaves_the_stream_where_it_was() -> None:
    stream = io.BytesIO(b"xx" + HEAD)
    stream.seek(2)
    assert sniff(stream) == "835"
    assert stream.tell() == 2
    assert sniff(io.BytesIO(b"a,b\n1,2\n")) == "unknown"
    assert sniff(io.BytesIO(b"")) == "unknown"
    assert sniff(io.BytesIO(b"ST*277*1~BHT*1~SE*3*1~")) == "277"
    assert sniff(io.BytesIO(b"ST*837*1*005010X223A2~BHT*1~SE*3*1~")) == "837i"
