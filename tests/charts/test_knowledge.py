"""The strip of an answer over recorded time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.charts.knowledge import Event, History, Scale, Stretch, knowledge
from provider_ops.charts.shapes import Circle, Text
from tests.support.examples import examples
from tests.support.shape_bounds import outside, overlaps, typical_width, words

TODAY = date(2026, 10, 6)
DAY = timedelta(days=1)
few = settings(max_examples=examples(35), deadline=None)


@st.composite
def histories(draw):
    since = sorted(draw(st.sets(st.dates(date(2022, 1, 1), TODAY), max_size=12)))
    tones = draw(
        st.lists(
            st.sampled_from(["ok", "wa", "cr"]), min_size=len(since) + 1, max_size=len(since) + 1
        )
    )
    stretches = tuple(
        Stretch(
            day,
            tone,
            {"ok": "Yes", "wa": "Needs review", "cr": "No"}[tone],
            draw(st.text("list 7", max_size=40)),
            draw(st.text("Load C-4471", max_size=30)),
        )
        for day, tone in zip([None, *since], tones, strict=True)
    )
    told = draw(st.lists(st.dates(date(2022, 1, 1), TODAY), max_size=5))
    return History(stretches, tuple(Event(day, "Told the office Yes") for day in told), TODAY)


@few
@given(
    histories(),
    st.dates(date(2021, 1, 1), TODAY),
    st.floats(300, 900),
    st.sampled_from([1.0, 1.3, 2.0]),
)
def test_everything_stays_inside_and_no_label_touches_another(history, shown, width, unit):
    def measure(text, size, weight):
        return typical_width(text, size, weight) * unit

    drawing = knowledge(history, shown, width, measure, unit=unit)
    if unit == 1.0:
        assert outside(drawing, 1.5) == []
    texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    rows = {round(text.y, 3) for text in texts}
    if unit == 1.0:
        for row in rows:
            assert overlaps([text for text in texts if round(text.y, 3) == row]) == []
    assert len(drawing.hits) == len(history.stretches) == len(drawing.table.rows)
    assert sum(isinstance(shape, Circle) for shape in drawing.shapes) == 1
    assert drawing.description.startswith(history.at(shown).word)


@few
@given(histories(), st.floats(300, 900), st.floats(0, 1))
def test_a_place_on_the_strip_is_a_day_and_back(history, width, share):
    scale = Scale(history, width)
    day = scale.day(scale.width * share)
    assert scale.edges[0] <= day <= TODAY
    assert scale.day(scale.at(day)) == day
    assert scale.at(day, middle=False) <= scale.at(day) <= scale.at(day + DAY) <= scale.width


@few
@given(histories(), st.dates(date(2021, 1, 1), TODAY))
def test_steps_go_to_where_something_else_was_said(history, day):
    before, after = history.before(day), history.after(day)
    if before is not None:
        assert before < day
        assert history.at(before) != history.at(before + DAY)
    if after is not None:
        assert day < after <= TODAY
        assert after == TODAY or history.at(after) != history.at(after - DAY)


def test_the_changes_are_written_where_they_are():
    history = History(
        (
            Stretch(None, "cr", "No", "nothing recorded"),
            Stretch(date(2026, 1, 5), "ok", "Yes", "list 7 had no end", "Exhibit B"),
            Stretch(date(2026, 9, 28), "cr", "No", "list 7 ends 09/30", "Load C-4471"),
        ),
        (Event(date(2026, 9, 15), "Told the office Yes"),),
        TODAY,
    )
    said = words(knowledge(history, TODAY, 700, typical_width))
    for text in (
        "01/05",
        "09/15",
        "09/28",
        "today, 10/06",
        "Exhibit B",
        "Told the office Yes",
        "Load C-4471",
        "shown below",
        "not yet",
        "Yes",
    ):
        assert text in said
    assert history.before(TODAY) == date(2026, 9, 27)
    assert history.after(date(2026, 9, 27)) == date(2026, 9, 28)
    assert history.after(TODAY) is None


def test_a_label_moves_aside_before_it_is_shortened():
    contract, loads = "Contract, signed 11/01/2024", "CPT plan list 2026, MUE 2025-07-23"
    history = History(
        (
            Stretch(None, "cr", "No"),
            Stretch(date(2022, 3, 22), "cr", "No", event="Roster"),
            Stretch(date(2024, 11, 1), "wa", "Needs review", event=contract),
            Stretch(date(2025, 7, 23), "ok", "Yes", event=loads),
        ),
        (),
        TODAY,
    )
    for width in (660, 700):
        drawing = knowledge(history, TODAY, width, typical_width)
        shown = {shape.text for shape in drawing.shapes if isinstance(shape, Text)}
        assert {"Roster", contract, loads} <= shown
