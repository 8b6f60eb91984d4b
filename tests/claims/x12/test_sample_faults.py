"""Real files with their ends cut off and their bytes flipped: told, or without consequence.

A total may only differ from the undamaged file's when an error or a new warning says where.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from pathlib import Path

import pytest

from provider_ops.claims.x12.dry_run import DryRun, dry_run, dry_run_837p, sniff
from provider_ops.claims.x12.separators import find_start
from provider_ops.core.errors import FileError

LONGEST_SECONDS = 2.0


@pytest.fixture(scope="session")
def files(samples: Path) -> list[Path]:
    found = [path for path in (samples / "x12").glob("8*/*") if path.suffix != ".csv"]
    if not found:
        pytest.skip("the X12 samples are not there")
    return sorted(found)


def answer(kind: str, data: bytes) -> DryRun | None:
    """What a dry run says of a file; None for one that is refused whole, with a way out."""
    begin = time.process_time()
    sniff(io.BytesIO(data))
    try:
        found = (dry_run if kind == "835" else dry_run_837p)(io.BytesIO(data))
    except FileError as error:
        refused = error
    else:
        refused = None
    if refused is not None:
        assert refused.title
        assert refused.remedy
        return None
    assert time.process_time() - begin < LONGEST_SECONDS
    for problem in (*found.errors, *(w for end in found.transactions for w in end.warnings)):
        assert problem.message
        assert problem.position >= 0
    assert found.transactions or found.errors
    return found


def totals(found: DryRun) -> list[tuple]:
    """Everything that is added up, without what is only said about it."""
    said = {"warnings", "se_ok", "complete", "balanced", "position", "st"}
    return [
        tuple(
            [pair.amount for pair in value] if name == "provider_adjustments" else value
            for name, value in end._asdict().items() if name not in said
        )
        for end in found.transactions
    ]  # fmt: skip


def complaints(found: DryRun) -> Counter:
    return Counter(
        [*found.errors, *(warning for end in found.transactions for warning in end.warnings)]
    )


def judge(whole: DryRun, kind: str, data: bytes, name: str) -> str:
    """Refused, told, or the same; anything else is a silent wrong total."""
    found = answer(kind, data)
    if found is None:
        return "refused"
    if told := complaints(found) - complaints(whole):
        assert not found.transactions or any(problem.position for problem in told), name
        return "told"
    assert totals(found) == totals(whole), name
    return "same"


def kind_of(path: Path) -> str:
    return path.parent.name


def test_files_cut_at_every_fiftieth_byte(files: list[Path]) -> None:
    outcomes: Counter[str] = Counter()
    for path in files:
        data, kind = path.read_bytes(), kind_of(path)
        whole = answer(kind, data)
        for length in range(0, len(data), 50):
            outcomes[judge(whole, kind, data[:length], f"{path.name} cut at {length}")] += 1
    assert outcomes["told"] > 200


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_files_with_one_segment_cut_short(files: list[Path], kept: int) -> None:
    outcomes: Counter[str] = Counter()
    for path in files:
        text, kind = path.read_bytes().decode("latin-1"), kind_of(path)
        whole = answer(kind, text.encode("latin-1"))
        start = find_start(text)
        assert start is not None
        element, end = start.separators.element, start.separators.terminator
        segments = text.split(end)
        for place, segment in enumerate(segments):
            short = element.join(segment.split(element)[:kept])
            damaged = end.join([*segments[:place], short, *segments[place + 1 :]])
            name = f"{path.name} segment {place + 1} of {kept}"
            outcomes[judge(whole, kind, damaged.encode("latin-1"), name)] += 1
    assert outcomes["told"]


@pytest.mark.parametrize("mask", [0x01, 0x04, 0x10, 0x20, 0x80, 0xFF])
def test_files_with_one_byte_flipped(files: list[Path], mask: int) -> None:
    outcomes: Counter[str] = Counter()
    for path in files:
        data, kind = path.read_bytes(), kind_of(path)
        whole = answer(kind, data)
        for place in range(0, len(data), 100):
            damaged = data[:place] + bytes([data[place] ^ mask]) + data[place + 1 :]
            outcomes[judge(whole, kind, damaged, f"{path.name} byte {place} ^ {mask:#x}")] += 1
    assert outcomes["told"]


@pytest.mark.parametrize("mask", [0x01, 0x04, 0x10, 0x20, 0x80, 0xFF])
def test_files_with_every_hundredth_byte_flipped(files: list[Path], mask: int) -> None:
    for path in files:
        data, kind = path.read_bytes(), kind_of(path)
        whole = answer(kind, data)
        for first in range(0, 100, 7):
            damaged = bytearray(data)
            for place in range(first, len(data), 100):
                damaged[place] ^= mask
            judge(whole, kind, bytes(damaged), f"{path.name} from byte {first} ^ {mask:#x}")
