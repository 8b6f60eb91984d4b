"""The remittance reader against pyx12's bare segment pass over the same 12 MB file.

`run()` returns plain numbers; ratios come from one run on one machine, so they compare.
"""

from __future__ import annotations

import gc
import io
import random
import time
import tracemalloc
from typing import TYPE_CHECKING

from pyx12.x12file import X12Reader

from provider_ops.claims.x12.reader835 import read_835
from provider_ops.claims.x12.remittance import Claim, Problem, TransactionEnd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEGMENTS = 520_000
TARGET = 0.3
_ISA = (
    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*RECEIVER       "
    "*260102*0330*^*00501*000000001*0*P*:"
)


def write_remittance(segments: int, seed: int = 835) -> bytes:
    """Write a balanced remittance of about `segments` segments, 23 bytes each on average.

    Prices come from a charge list of 2,324 amounts and four contracted rates, so amounts repeat
    as they do in a payer's file; account, control and member numbers never do.
    """
    chance = random.Random(seed)
    parts = [_ISA, "GS*HP*PAYER*RECEIVER*20260102*0330*1*X*005010X221A1"]
    claims: list[str] = []
    count, paid_cents, number = 10, 0, 0
    while count < segments:
        number += 1
        text, size, paid = _claim(chance, number)
        claims += text
        count += size
        paid_cents += paid
    payment = _dollars(paid_cents)
    head = [
        "ST*835*0001",
        f"BPR*I*{payment}*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260102",
        "TRN*1*10100000000*1000000000",
        "N1*PR*SAMPLE HEALTH PLAN",
        "N1*PE*SAMPLE CLINIC*XX*2999999995",
        "LX*1",
    ]
    body = [*head, *claims]
    parts += [*body, f"SE*{len(body) + 1}*0001", "GE*1*1", "IEA*1*000000001", ""]
    return "~".join(parts).encode("ascii")


def run(segments: int = SEGMENTS, repeats: int = 9) -> dict[str, object]:
    """Time both passes and weigh the reader's memory on this file and on one four times larger.

    Returns:
        Seconds of processor time, the best of `repeats` by turns, as a machine can be half as slow
        from one second to the next; `ratio` is ours over pyx12's; memory in bytes.
    """
    data = write_remittance(segments)
    pairs = [
        (_seconds(lambda: _pass_of_pyx12(data)), _seconds(lambda: _pass_of_ours(data)))
        for _ in range(repeats)
    ]
    peer, ours = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    claims, lines = _pass_of_ours(data)
    small, large = _peak(data, copies=1), _peak(data, copies=4)
    return {
        "bytes": len(data),
        "segments": data.count(b"~"),
        "claims": claims,
        "lines": lines,
        "pyx12_segments_seconds": round(peer, 3),
        "reader_seconds": round(ours, 3),
        "ratio": round(ours / peer, 3),
        "target": TARGET,
        "peak_memory": small,
        "peak_memory_of_four_times_the_file": large,
        "constant_memory": large < small * 1.25,
    }


class Repeated(io.RawIOBase):
    """The same file several times in a row, without holding it several times."""

    def __init__(self, data: bytes, copies: int) -> None:
        self._data = memoryview(data)
        self._left = copies
        self._offset = 0

    def read(self, size: int = -1) -> bytes:
        piece = bytes(self._data[self._offset : self._offset + size])
        self._offset += len(piece)
        if self._offset == len(self._data) and self._left > 1:
            self._left -= 1
            self._offset = 0
        return piece


def _claim(chance: random.Random, number: int) -> tuple[list[str], int, int]:
    """One claim of one to four lines: its segments, their number, what it pays in cents."""
    lines: list[str] = []
    charged = paid = 0
    day = f"2025{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    for line in range(chance.randint(1, 4)):
        charge = 100 * chance.randint(20, 600) + chance.choice((0, 25, 50, 99))
        pay = 0 if chance.random() < 0.1 else charge * chance.choice((52, 65, 80, 91)) // 100
        code = chance.choice(("99213", "99214", "90837", "J1100", "V2020", "D0120"))
        modifier = chance.choice(("", ":25", ":RB", ""))
        group, reason = ("CO", "97") if not pay else ("CO", "45")
        lines += [
            f"SVC*HC:{code}{modifier}*{_dollars(charge)}*{_dollars(pay)}**{chance.randint(1, 3)}",
            f"DTM*472*{day}",
            f"CAS*{group}*{reason}*{_dollars(charge - pay)}",
            f"REF*6R*{number:07}{line}",
            f"AMT*B6*{_dollars(pay)}",
        ]
        if not pay:
            lines.append("LQ*HE*N206")
        charged, paid = charged + charge, paid + pay
    head = [
        f"CLP*ACCOUNT{number:07}*1*{_dollars(charged)}*{_dollars(paid)}**12*{number:012}*11*1",
        f"NM1*QC*1*DOE*LISA****MI*M{number:09}",
        "NM1*82*1*ROE*RICHARD****XX*2999999995",
        f"DTM*232*{day}",
        f"DTM*233*{day}",
    ]
    segments = head + lines
    return segments, len(segments), paid


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def _pass_of_pyx12(data: bytes) -> int:
    return sum(1 for _ in X12Reader(io.StringIO(data.decode("ascii"))))


def _pass_of_ours(data: bytes) -> tuple[int, int]:
    claims = lines = 0
    for event in read_835(io.BytesIO(data)):
        if isinstance(event, Claim):
            claims += 1
            lines += len(event.lines)
        elif isinstance(event, TransactionEnd):
            assert event.balanced
            assert event.se_ok
            assert not event.warnings
        else:
            assert not isinstance(event, Problem)
    return claims, lines


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _peak(data: bytes, copies: int) -> int:
    """Highest memory of one reading, the file itself not counted."""
    stream = Repeated(data, copies)
    gc.collect()
    tracemalloc.start()
    try:
        _drain(read_835(stream))  # type: ignore[arg-type]
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _drain(events: Iterator[object]) -> None:
    for _ in events:
        pass
