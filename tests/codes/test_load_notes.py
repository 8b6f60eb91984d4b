"""A file beside what stands: what a dry run says is what the load then does, and what it warns of."""

from __future__ import annotations

import codecs
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from provider_ops.codes import actions
from provider_ops.codes.actions.noting import MANY_GONE, OLDER, OPEN_END
from provider_ops.core.progress import Silent
from provider_ops.intake.files import has_open_end
from tests.codes.reference_files import leie, mue, put
from tests.support.examples import examples
from tests.support.work import make_npi

HEADER = "POS Code,POS Name\n"


def places(lines):
    return HEADER + "".join(f"{code:02},{name}\n" for code, name in lines.items())


def looked_at(work, kind, path):
    with work.read() as session:
        return actions.preview_codes(session, kind, path, Silent())


def words(load):
    return [note.word for note in load.notes]


lines = st.dictionaries(st.integers(1, 30), st.sampled_from(["Office", "Home"]), min_size=1)


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(lines, lines)
@example(dict.fromkeys(range(1, 21), "Office"), dict.fromkeys(range(2, 21), "Office"))
@example(dict.fromkeys(range(1, 21), "Office"), dict.fromkeys(range(3, 21), "Office"))
def test_a_dry_run_says_what_the_load_then_does(work, tmp_path, before, after):
    first, _ = actions.load_codes(work, "pos", put(tmp_path, places(before), "a.csv"), Silent())
    path = put(tmp_path, places(after | {99: f"{first}"}), "b.csv")
    shown = looked_at(work, "pos", path)
    second, done = actions.load_codes(work, "pos", path, Silent())
    try:
        assert shown == done
        assert shown.added == len(after.keys() - before.keys()) + 1
        assert shown.removed == len(before.keys() - after.keys())
        both = before.keys() & after.keys()
        assert shown.changed == sum(before[code] != after[code] for code in both)
        assert (MANY_GONE in words(shown)) == (shown.removed * 20 > len(before))
    finally:
        actions.undo_load(work, second)
        actions.undo_load(work, first)


def test_what_a_shorter_list_lacks_is_counted_and_said(work, tmp_path):
    rows = [(f"N{n}", make_npi(100000000 + n), "20260101", "") for n in range(50)]
    actions.load_codes(work, "leie", put(tmp_path, leie(*rows), "a.csv"), Silent())
    found = looked_at(work, "leie", put(tmp_path, leie(*rows[:40]), "b.csv"))
    assert found.as_json()["notes"] == [
        "10 of 50 lines that stand are not in this file: it may be cut off."
    ]
    assert (found.added, found.removed, found.against) == (0, 10, "2026-01-01")
    whole = looked_at(work, "leie", put(tmp_path, leie(*rows[:49]), "c.csv"))
    assert (whole.removed, whole.notes) == (1, ())


def test_an_older_release_says_that_it_would_not_answer(work, tmp_path):
    def released(day):
        return put(tmp_path, leie(("VEGA", make_npi(100000000), f"{day:%Y%m%d}", "")), f"{day}.csv")

    actions.load_codes(work, "leie", released(date(2026, 7, 20)), Silent())
    (gone, note) = looked_at(work, "leie", released(date(2026, 1, 20))).notes
    assert (gone.word, note.word) == (MANY_GONE, OLDER)
    assert note.message == ("Release 2026-01-20 is older than 2026-07-20, which goes on answering: "
                            "the load would not answer for today.")  # fmt: skip
    assert OLDER not in words(looked_at(work, "leie", released(date(2026, 8, 20))))


def test_an_older_release_of_a_list_that_holds_for_its_quarter_answers_for_it(work, tmp_path):
    text = mue(("99213", "1"))
    actions.load_codes(work, "mue", put(tmp_path, text, "MUE_Eff_07-01-2026.csv"), Silent())
    assert looked_at(work, "mue", put(tmp_path, text, "MUE_Eff_04-01-2026.csv")).notes == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_last_line_without_a_line_end_is_noted(tmp_path, encoding, end):
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    path = tmp_path / "a.csv"
    for text, is_open in ((f"POS{end}11{end}", False), (f"POS{end}11", True), ("POS", False)):
        path.write_bytes(mark + text.encode(encoding))
        assert has_open_end(path) == is_open


def test_an_open_end_is_a_note_and_no_problem(work, tmp_path):
    path = put(tmp_path, places({11: "Office", 12: "Home"}).rstrip("\n"), "a.csv")
    alone = actions.preview_codes(None, "pos", path, Silent())
    assert (words(alone), alone.problem_count, alone.against) == ([OPEN_END], 0, None)
    assert words(looked_at(work, "pos", path)) == [OPEN_END]
    _, done = actions.load_codes(work, "pos", path, Silent())
    assert done.codes == 2


@pytest.mark.parametrize("name", ["hcpcs/2019-Alpha-Numeric-HCPCS-File.zip", "codes/carc_rarc.csv",
                                  "ncci/ccipra-v322r0-f1.excerpt.txt"])  # fmt: skip
def test_nothing_is_noted_of_whole_public_files(samples, name):
    assert not has_open_end(samples / name)
