"""Every sample cut off and garbled everywhere: said with its place, or not there at all."""

from __future__ import annotations

import os

import pytest

from provider_ops.codes.kinds import KINDS
from provider_ops.codes.rules.releases import Edition
from provider_ops.core.errors import FileError
from provider_ops.intake.rows import Problem
from tests.codes.reference_files import ONE, SAMPLES, opt_outs, put

KIND = {kind.kind: kind for kind in KINDS}
CUT, FLIPPED = 50, 100
MOST_PLACES = 1 << 30 if os.environ.get("PROVIDER_OPS_LONG") else 40
# Words in which a wrong letter stays a word; codes, days, numbers and flags have to be exact.
WORDS = {"grouping", "classification", "specialization", "name", "specialty_name", "rationale",
         "description", "short", "general", "specialty", "state", "zip_code", "waiver_state"}  # fmt: skip
OPTIONAL = {"may_order", "updated_on", "section", "setting"}


def places(size, step):
    """Every `step`th byte, or as many of them spread over the file as can be tried in time."""
    every = range(step, size, step)
    return every[:: max(1, -(-len(every) // MOST_PLACES))]


def read(kind, path):
    """Return lines and problems; a refusal counts as one problem."""
    lines, problems = [], []
    found = KIND[kind].read(path, Edition())
    while True:
        try:
            one = next(found, None)
        except FileError as error:
            one = Problem(0, "", error.detail and error.remedy)
        if one is None:
            break
        (problems if isinstance(one, Problem) else lines).append(one)
    assert all(problem.message for problem in problems)
    return lines, problems


def differing(one, other):
    """Names of exact fields in which a line differs; a lost column is unknown, not wrong."""
    pairs = zip(one._fields, one, other, strict=True)
    names = {name for name, left, right in pairs if left != right}
    lost = {name for name in names & OPTIONAL if getattr(one, name) in (None, "")}
    return names - WORDS - lost


@pytest.fixture(params=[*SAMPLES, "optout"])
def sample(request, samples, tmp_path):
    kind = request.param
    if kind != "optout":
        return kind, samples / SAMPLES[kind]
    rows = [(ONE, "VEGA", "IRIS", "Podiatry", "01/15/2024", "01/15/2026", "FL", "N", "02/01/2026")]
    return kind, put(tmp_path, opt_outs(*rows), "opt_out.csv")


def test_a_file_that_is_cut_off_says_so_or_ends_between_rows(sample, tmp_path):
    kind, path = sample
    whole, _ = read(kind, path)
    content = path.read_bytes()
    (tmp_path / "cut").mkdir()
    copy = tmp_path / "cut" / path.name
    for place in places(len(content), CUT):
        copy.write_bytes(content[:place])
        lines, problems = read(kind, copy)
        assert lines[:-1] == whole[: len(lines[:-1])], place
        if lines and lines[-1] != whole[len(lines) - 1]:
            assert differing(lines[-1], whole[len(lines) - 1]) == set(), place
        assert lines or problems, place


def test_a_garbled_byte_is_named_or_changes_no_more_than_a_word(sample, tmp_path):
    kind, path = sample
    whole, _ = read(kind, path)
    content = path.read_bytes()
    (tmp_path / "flip").mkdir()
    copy = tmp_path / "flip" / path.name
    for place in places(len(content), FLIPPED):
        garbled = bytearray(content)
        garbled[place] ^= 0xFF
        copy.write_bytes(garbled)
        lines, problems = read(kind, copy)
        if problems:
            continue
        assert len(lines) == len(whole), place
        for one, other in zip(lines, whole, strict=True):
            assert differing(one, other) == set(), place
