"""What holds for every chart, whatever the data: inside the drawing, said in words, never blank."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.charts.bars import Bar, bars
from provider_ops.charts.bullet import bullet
from provider_ops.charts.columns import Column, columns
from provider_ops.charts.dots import Dot, dots
from provider_ops.charts.marks import FIRST, Mark
from provider_ops.charts.pareto import Cause, pareto, ranked
from provider_ops.charts.shapes import Circle, Polygon, Polyline, Rect, Text
from provider_ops.charts.spans import FILLS, Span, SpanRow, legend, spans
from provider_ops.charts.sparkline import sparkline
from provider_ops.charts.text import LABEL
from provider_ops.charts.trend import Series, trend
from tests.support.examples import examples
from tests.support.shape_bounds import box_of, outside, overlaps, typical_width, words

few = settings(max_examples=examples(20), deadline=None)
label = st.text("abcdefgh CO-0189", min_size=1, max_size=28)
amount = st.floats(0, 1e6, allow_nan=False)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@few
@given(
    st.lists(st.tuples(label, st.integers(0, 99_999)), max_size=25),
    st.floats(320, 1200),
    st.floats(140, 400),
)
def test_pareto(items, width, height):
    causes = [Cause(f"k{i}", name, count) for i, (name, count) in enumerate(items)]
    drawing = pareto(causes, width, height, typical_width, strong=frozenset({"k0"}))
    assert outside(drawing) == []
    total = sum(c.count for c in causes)
    if not total:
        assert words(drawing) == ["No data yet"]
        return
    bottom = [s for s in drawing.shapes if isinstance(s, Text) and s.y > height - 40]
    assert overlaps(bottom) == []
    assert drawing.table.rows[-1][3] == "100.0%"
    assert len(drawing.hits) == len(drawing.table.rows) <= 10


def test_pareto_folds_the_rest_into_other_and_keeps_it_last():
    causes = [Cause(str(i), str(i), 100 - i) for i in range(12)] + [Cause("other", "x", 500)]
    bars_ = ranked(causes, 10, "Other")
    assert [c.key for c in bars_] == [*"012345678", "other"]
    assert bars_[-1].count == 500 + 91 + 90 + 89
    assert sum(c.count for c in bars_) == sum(c.count for c in causes)


def test_pareto_highlights_one_key():
    drawing = pareto(
        [Cause("a", "CO-16", 10), Cause("b", "CO-97", 8)], 400, 236, typical_width, highlight="b"
    )
    fills = [s.fill for s in drawing.shapes if isinstance(s, Rect)]
    assert fills == ["c_ctx", "c1"]
    chosen = next(s for s in drawing.shapes if isinstance(s, Text) and s.text == "CO-97")
    assert chosen.color == "ac_tx"
    assert chosen.code
    assert drawing.description == "CO-16 leads with 10 of 18 lines"


@few
@given(
    st.integers(1, 24).flatmap(
        lambda n: st.tuples(
            st.lists(
                st.lists(st.none() | st.floats(-1e5, 1e5, allow_nan=False), min_size=n, max_size=n),
                min_size=1,
                max_size=4,
            ),
            st.lists(label, min_size=n, max_size=n),
        )
    ),
    st.none() | st.floats(-1e5, 1e5, allow_nan=False),
    st.floats(280, 900),
    st.floats(110, 300),
    st.lists(st.tuples(st.integers(0, 23), label, st.sampled_from(["rule", "visit"])), max_size=9),
)
def test_trend(data, goal, width, height, happened):
    values, labels = data
    series = [Series(f"s{i}", tuple(v)) for i, v in enumerate(values)]
    marks = [Mark(at % len(labels), text, kind) for at, text, kind in happened]
    drawing = trend(labels, series, width, height, typical_width, goal=goal, marks=marks)
    assert outside(drawing) == []
    if all(v is None for one in values for v in one):
        assert words(drawing) == ["No data yet"]
        return
    along = [s for s in drawing.shapes if isinstance(s, Text) and s.y == height - 6]
    assert overlaps(along) == []
    assert len(drawing.table.rows) == len(labels)
    above = [s for s in drawing.shapes if isinstance(s, Text) and s.y == FIRST + 4]
    assert overlaps(above) == [], "words of marks never run into each other"
    for mark in marks:
        assert mark.label in drawing.table.rows[mark.index][-1]
        assert mark.label in drawing.hits[mark.index].tooltip, "arrows and pointer say it"


def test_trend_tells_rules_from_visits_without_colour():
    marks = [Mark(1, "Codes loaded"), Mark(1, "Visit", "visit"), Mark(2, "Visit", "visit")]
    drawing = trend("abc", [Series("x", (1, 2, 3))], 500, 176, typical_width, marks=marks)
    squares = [s for s in drawing.shapes if isinstance(s, Rect)]
    diamonds = [s for s in drawing.shapes if isinstance(s, Polygon)]
    assert (len(squares), len(diamonds)) == (1, 2)
    assert drawing.table.header == ("Period", "x", "Changes")
    assert drawing.table.rows[1] == ("b", "2", "Codes loaded, Visit")
    assert "Codes loaded +1" in words(drawing)


def test_trend_says_value_and_goal_alike_and_dashes_the_second_line():
    drawing = trend(
        ["Aug", "Sep"],
        [Series("Denied", (8.6, 8.5)), Series("Peers", (7, 7))],
        400,
        176,
        typical_width,
        goal=8,
        unit="%",
    )
    assert {"Denied 8.5%", "goal 8.0%", "Peers 7.0%"} <= set(words(drawing))
    lines = {s.color: s.dash for s in drawing.shapes if isinstance(s, Polyline)}
    assert lines["c1"] == ()
    assert lines["c2"] != ()
    assert drawing.description == "Denied 8.5%, Peers 7.0%; goal 8.0%"


def test_trend_sets_the_figure_below_the_name_where_the_side_is_too_dear():
    months, line = [str(n) for n in range(6)], [Series("Denied", (4.0, 30, 4, 4, 9, 11.8))]
    wide, narrow = (trend(months, line, width, 120, typical_width, unit="%")
                    for width in (600, 240))  # fmt: skip
    assert wide.shapes[-1].text == "Denied 11.8%"
    name, value = narrow.shapes[-2:]
    assert (name.text, value.text) == ("Denied", "11.8%")
    assert name.x == value.x
    assert name.y < value.y


def test_trend_shortens_the_name_beside_others_and_never_the_figure():
    months = [str(n) for n in range(6)]
    lines = [Series("Denied lines", (4.0,) * 5 + (11.8,)), Series("Peers", (7.0,) * 6)]
    narrow = trend(months, lines, 200, 120, typical_width, unit="%")
    (end,) = (text for text in words(narrow) if text.endswith("11.8%"))
    assert "…" in end


@few
@given(
    st.lists(st.none() | st.floats(0, 100), min_size=2, max_size=13),
    st.none() | st.floats(0, 100),
    st.sampled_from(["Denied", "Denegado", "Denied lines of all offices"]),
    st.tuples(st.floats(160, 900), st.floats(110, 300)),
    st.lists(st.tuples(st.integers(0, 12), label), max_size=5),
)
def test_names_of_a_trend_touch_no_line_no_point_no_mark_and_no_other(values, goal, name, size, at):
    labels = [str(n) for n in range(len(values))]
    marks = [Mark(index % len(labels), text) for index, text in at]
    drawing = trend(labels, [Series(name, tuple(values))], *size, typical_width, goal=goal,
                    marks=marks, unit="%")  # fmt: skip
    if all(value is None for value in values):
        return
    texts = [s for s in drawing.shapes if isinstance(s, Text)]
    names = [one for one in texts if one.color in ("ac_tx", "tx_2") and one.size in (12.5, LABEL)]
    assert names[-1].text
    for one in names:
        left = box_of(one)[0]
        assert all(box_of(shape)[2] < left for shape in drawing.shapes if not isinstance(shape, Text))
        assert overlaps([one, *(text for text in texts if text is not one)]) == [], one


def test_trend_keeps_events_in_a_lane_above_the_top_number():
    marks = [Mark(0, "Codes loaded"), Mark(0, "Visit", "visit"), Mark(2, "Visit", "visit")]
    drawing = trend("abc", [Series("x", (1, 2, 3))], 500, 176, typical_width, marks=marks)
    top = min(s.y - s.size for s in drawing.shapes if isinstance(s, Text) and s.anchor == "end"
              and s.text[:1].isdigit())  # fmt: skip
    lowest = [s.y + s.h for s in drawing.shapes if isinstance(s, Rect)]
    lowest += [y for s in drawing.shapes if isinstance(s, Polygon) for _, y in s.rings[0]]
    assert max(lowest) <= top


def test_trend_breaks_where_a_month_is_missing():
    values = (1.0, 2.0, None, 3.0, 4.0)
    drawing = trend("abcde", [Series("x", values)], 400, 176, typical_width)
    assert len([s for s in drawing.shapes if isinstance(s, Polyline)]) == 2


def test_trend_refuses_a_series_of_another_length():
    with pytest.raises(ValueError, match="one value for every label"):
        trend(["a"], [Series("x", (1, 2))], 400, 176, typical_width)


@few
@given(st.lists(st.floats(-1e6, 1e6), max_size=30), st.floats(46, 120), st.floats(16, 30))
def test_sparkline(values, width, height):
    drawing = sparkline(values, width, height, goal=values[0] if values else None)
    assert outside(drawing, 0.9) == []
    assert drawing.description
    assert bool(values) == any(isinstance(s, Circle) for s in drawing.shapes)


@few
@given(
    st.none() | st.floats(-50, 300), st.floats(0, 100), st.none() | st.floats(-50, 300),
    st.floats(38, 200),
)  # fmt: skip
def test_bullet(value, goal, previous, width):
    drawing = bullet(value, goal, width, 14, acceptable=75, previous=previous)
    assert outside(drawing) == []
    bar = [s for s in drawing.shapes if isinstance(s, Rect) and s.fill in ("c1", "wa")]
    if value is None:
        assert bar == []
        assert "No data yet" in drawing.description
    else:
        assert (bar[0].fill == "wa") == (value < goal) == (bar[0].hatch is not None)


def test_bullet_of_a_rate_that_should_be_low():
    drawing = bullet(8.5, 8, 100, 14, high=20, lower_is_better=True)
    assert any(isinstance(s, Rect) and s.fill == "wa" for s in drawing.shapes)


@few
@given(st.lists(st.tuples(label, amount, amount), max_size=9), st.floats(260, 700))
def test_bars(items, width):
    rows = [Bar(str(i), n, v, more=m) for i, (n, v, m) in enumerate(items)]
    drawing = bars(rows, width, typical_width)
    assert outside(drawing) == []
    assert overlaps([s for s in drawing.shapes if isinstance(s, Text)]) == []
    assert len(drawing.hits) == len(rows)


def test_a_long_name_of_a_bar_takes_a_second_line_before_it_is_shortened():
    said = "Lunch session: wellness visits"
    drawing = bars([Bar("a", "Review", 2), Bar("b", said, 3)], 260, typical_width)
    lines = words(drawing)
    assert {"Lunch session:", "wellness visits"} <= set(lines)
    assert not any("…" in line for line in lines)
    assert drawing.hits[1].h > drawing.hits[0].h
    assert drawing.height == sum(hit.h for hit in drawing.hits)
    longer = words(bars([Bar("a", f"{said} and then much more", 3)], 260, typical_width))
    assert sum("…" in line for line in longer) == 1


@pytest.mark.parametrize(
    ("value", "more", "said"),
    [(0, 3, ["3"]), (40, 30, ["30", "40"]), (4, 3, ["4 + 3"]), (90, 1, ["90 + 1"]),
     (0, 12_345, ["12,345"]), (9_999, 123_456, [])],
)  # fmt: skip
def test_a_hollow_part_has_its_figure_too_where_it_has_room(value, more, said):
    rows = [Column("a", "09/07", value, more=more), Column("b", "09/14", 40)]
    drawing = columns(rows, 120, 150, typical_width)
    assert outside(drawing) == []
    written = [s for s in drawing.shapes if isinstance(s, Text)]
    assert overlaps(written) == []
    assert [s.text for s in written if s.x < 60 and s.y < 144] == said


@few
@given(
    st.lists(st.tuples(label, st.integers(0, 500), st.integers(0, 50)), max_size=30),
    st.floats(260, 900),
    st.none() | st.floats(0, 600),
)
def test_columns(items, width, goal):
    rows = [Column(str(i), n, v, more=m) for i, (n, v, m) in enumerate(items)]
    drawing = columns(rows, width, 150, typical_width, goal=goal)
    assert outside(drawing) == []
    along = [s for s in drawing.shapes if isinstance(s, Text) and s.y == 144]
    assert overlaps(along) == []
    assert words(drawing) == ["No data yet"] if not rows else drawing.description


@few
@given(st.lists(st.tuples(label, amount, amount, amount, amount), max_size=8), st.floats(420, 900))
def test_dots(items, width):
    rows = []
    for i, (name, value, *limits) in enumerate(items):
        low, average, high = sorted(limits)
        rows.append(Dot(str(i), name, value, low, high, average))
    drawing = dots(rows, width, typical_width)
    assert outside(drawing) == []
    marks = [s for s in drawing.shapes if isinstance(s, Polygon | Circle)]
    assert len(marks) == len(rows)


def test_dots_differ_without_colour():
    rows = [Dot("a", "a", 9, 2, 5, 3), Dot("b", "b", 1, 2, 5, 3), Dot("c", "c", 3, 2, 5, 3)]
    drawing = dots(rows, 500, typical_width)
    above, below = (s for s in drawing.shapes if isinstance(s, Polygon))
    assert above.fill == "cr"
    assert below.fill == "panel"
    assert [r[3] for r in drawing.table.rows] == ["+4 over", "−1 under", "expected"]  # noqa: RUF001


@few
@given(st.lists(st.tuples(label, st.lists(st.tuples(days, st.integers(0, 900)), max_size=3)),
                max_size=6), days, st.integers(20, 900), st.floats(420, 900))  # fmt: skip
def test_spans(items, first, length, width):
    rows = [
        SpanRow(str(i), name, tuple(Span(d, d + timedelta(n) if n else None) for d, n in parts))
        for i, (name, parts) in enumerate(items)
    ]
    last = first + timedelta(length)
    asked = first + timedelta(length // 2)
    drawing = spans(
        rows, first, last, width, typical_width, asked=asked, asked_label=f"{asked:%m/%d/%Y}"
    )
    assert outside(drawing, 1.1) == []
    assert len(drawing.hits) == len(rows)
    assert words(drawing) == ["No data yet"] if not rows else drawing.description is not None


def test_the_flag_of_spans_hides_the_months_under_it_alone():
    row = SpanRow("a", "Base", (Span(date(2024, 5, 1), date(2027, 8, 31)),))
    frame = ([row], date(2026, 1, 1), date(2026, 12, 31), 860, typical_width)
    bare = spans(*frame)
    asked = spans(*frame, asked=date(2026, 10, 6), asked_label="today")
    months = {text for text in words(bare) if text[2:3] == "/"}
    assert months - set(words(asked)) == {"10/2026"}


def test_spans_show_a_gap_and_refuse_an_axis_without_days():
    row = SpanRow("a", "List 7", (Span(date(2026, 1, 1), date(2026, 1, 31)),
                                  Span(date(2026, 3, 1), None)))  # fmt: skip
    drawing = spans([row], date(2026, 1, 1), date(2026, 3, 31), 600, typical_width)
    first = next(s for s in drawing.shapes if isinstance(s, Rect))
    second = next(s for s in drawing.shapes if isinstance(s, Polygon))
    assert second.rings[0][0][0] > first.x + first.w
    with pytest.raises(ValueError, match="last day after"):
        spans([row], date(2026, 1, 1), date(2026, 1, 1), 600, typical_width)


@few
@given(st.lists(st.tuples(st.sampled_from(sorted(FILLS)), label), max_size=4), st.floats(40, 900))
def test_a_legend_names_what_has_room_and_says_all(meanings, width):
    drawing = legend(meanings, width, typical_width)
    assert outside(drawing, 1.1) == []
    assert overlaps([s for s in drawing.shapes if isinstance(s, Text)]) == []
    named = words(drawing)
    assert named == [said for _state, said in meanings][: len(named)]
    swatches = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    assert [one.fill for one in swatches] == [FILLS[state][0] for state, _ in meanings[: len(named)]]
    assert drawing.description == ", ".join(said for _state, said in meanings)


def test_numbers_of_bars_stand_clear_of_the_running_share():
    causes = [Cause(f"CO-{n}", f"CO-{n}", count) for n, count in enumerate((107, 77, 42, 38, 31))]
    for height in range(120, 320, 4):
        drawing = pareto(causes, 640, height, typical_width)
        dots = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
        counts = {f"{cause.count}" for cause in causes}
        numbers = [one for one in drawing.shapes if isinstance(one, Text) and one.text in counts]
        for number in (one for one in numbers if one.anchor == "middle"):
            dot = next(one for one in dots if abs(one.x - number.x) < 1)
            assert dot.y + dot.r <= number.y - 8 or dot.y - dot.r >= number.y
