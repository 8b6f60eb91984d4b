from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.sync.differences import differences, together

TEXT = st.text("ab 1,\n", max_size=30)


def marked(text, spans):
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("(727) 555-0142", "(727) 555-0178", "(727) 555-01[42]", "(727) 555-01[78]"),
        ("Tue, Thu before 10", "Mon, Thu before 10", "[Tue], Thu before 10", "[Mon], Thu before 10"),
        ("before 10", "before 11", "before [10]", "before [11]"),
        ("Ann", "Ann\nLou", "Ann", "Ann[\nLou]"),
        ("lpena@gccardio.example", "lpena@gccardio.example.org",
         "lpena@gccardio.example", "lpena@gccardio.example[.org]"),
        ("Office manager", "Biller", "Office manager", "Biller"),
        ("34653", "34655", "3465[3]", "3465[5]"),
        ("", "new", "", "new"),
    ],
)  # fmt: skip
def test_words_and_ends_of_long_words_are_marked(old, new, gone, come):
    removed, added = differences(old, new)
    assert (marked(old, removed), marked(new, added)) == (gone, come)


@given(TEXT, TEXT)
def test_what_is_not_marked_is_the_same_on_both_sides(old, new):
    removed, added = differences(old, new)
    for text, spans in ((old, removed), (new, added)):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] < other[0] for one, other in pairwise(spans))
    if removed or added:
        assert without(old, removed) == without(new, added)


def without(text, spans):
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text):
    assert differences(text, text) == ((), ())


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)).map(lambda p: (p[0], sum(p)))))
def test_together_covers_what_any_covers(spans):
    covered = {at for start, end in spans for at in range(start, end)}
    joined = together(*[(span,) for span in spans])
    assert {at for start, end in joined for at in range(start, end)} == covered
