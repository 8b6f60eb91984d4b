from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.county_map import LABEL, NAME, Access, bin_of, county_map, silhouette
from provider_ops.charts.shapes import Polygon, Text
from tests.support.examples import examples
from tests.support.shape_bounds import outside, overlaps, typical_width, words

OUTLINES = load_outlines()
FIPS = [county.fips for county in OUTLINES.counties]


def test_all_counties_of_florida_are_there_once():
    assert len(FIPS) == 67 == len(set(FIPS))
    assert all(len(f) == 5 and f.startswith("12") for f in FIPS)
    assert all(len(c.rings) >= 1 and c.rings[0][0] == c.rings[0][-1] for c in OUTLINES.counties)


@given(st.floats(0, 100), st.sampled_from([85.0, 90.0]))
def test_only_what_fails_is_hatched(value, need):
    token = bin_of(Access(value, need))
    assert (token in ("m1", "m2")) == (value < need)
    assert (token == "m1") == (value < 80 and value < need)


@settings(max_examples=examples(15), deadline=None)
@given(
    st.dictionaries(st.sampled_from(FIPS), st.floats(60, 100), max_size=67),
    st.floats(460, 900),
    st.floats(380, 620),
)
def test_map_stays_inside_and_its_names_apart(values, width, height):
    data = {fips: Access(value, 85) for fips, value in values.items()}
    drawing = county_map(OUTLINES, data, width, height, typical_width)
    assert outside(drawing) == []
    if not data:
        assert words(drawing) == ["No data yet"]
        return
    shares = [s for s in drawing.shapes if isinstance(s, Text) and s.text.endswith("%")]
    assert overlaps([s for s in shares if s.size == 11.5]) == []
    assert len(drawing.hits) == len(data) == len(drawing.table.rows)
    hatched = [s for s in drawing.shapes if isinstance(s, Polygon) and s.hatch]
    assert len(hatched) == sum(1 for v in data.values() if v.value < 85)


@settings(max_examples=examples(40), deadline=None)
@given(st.sets(st.sampled_from(FIPS), min_size=1), st.floats(430, 900), st.floats(220, 300))
def test_no_name_stands_on_the_legend(worst, width, height):
    drawing = county_map(OUTLINES, {f: Access(70, 85) for f in worst}, width, height, typical_width)
    texts = [one for one in drawing.shapes if isinstance(one, Text)]
    legend = [one for one in texts if one.size == LABEL]
    for name in (one for one in texts if one.size == NAME):
        assert overlaps([*legend, name]) == []


def test_worst_county_comes_first():
    data = {"12043": Access(78.4, 85), "12057": Access(99, 90), "12049": Access(81.2, 85)}
    drawing = county_map(OUTLINES, data, 704, 500, typical_width)
    assert drawing.table.rows[0] == ("Glades", "78.4%", "85%", "6.6")
    assert [h.key for h in drawing.hits] == ["12043", "12049", "12057"]
    assert drawing.description == "1 of 3 counties meet the need"


@pytest.mark.parametrize("width", [200, 560])
def test_silhouette_marks_counties(width):
    drawing = silhouette(OUTLINES, frozenset({"12043"}), width, 520)
    assert outside(drawing) == []
    assert sum(isinstance(s, Polygon) and s.fill == "c1" for s in drawing.shapes) == 1
    assert drawing.description == "Glades"
