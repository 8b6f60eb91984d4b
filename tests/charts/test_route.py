from __future__ import annotations

import pytest

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.route import RouteStop, _holds, place, route_map
from provider_ops.charts.shapes import Circle, Polygon, Text
from provider_ops.demo.network import places


def _measure(text: str, size: float, _weight: int) -> float:
    return len(text) * size * 0.55


STOPS = (
    RouteStop("a", "1", "Tampa", 27.95, -82.46, "done"),
    RouteStop("b", "2", "St. Petersburg", 27.77, -82.64, "next"),
    RouteStop("c", "3", "Tarpon Springs", 28.15, -82.75),
)


def test_nearly_all_zip_codes_lie_in_their_county():
    counties = {county.fips: county for county in load_outlines().counties}
    inside = [
        any(
            _holds(ring, place(spot.latitude, spot.longitude))
            for ring in counties[spot.county_fips].rings
        )
        for spot in places()
    ]
    assert sum(inside) / len(inside) > 0.98


@pytest.mark.parametrize("stops", [STOPS, STOPS[:1]])
@pytest.mark.parametrize("size", [(372.0, 196.0), (200.0, 120.0)])
def test_every_stop_is_in_the_picture(stops, size):
    drawing = route_map(load_outlines(), stops, *size, _measure)
    discs = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
    assert len(discs) == len(drawing.hits) == len(stops)
    assert all(0 < disc.x < size[0] and 0 < disc.y < size[1] for disc in discs)
    assert any(isinstance(shape, Polygon) for shape in drawing.shapes)


def test_the_map_says_by_shape_where_one_stands():
    drawing = route_map(load_outlines(), STOPS, 372, 196, _measure, caption="estimated")
    texts = {shape.text for shape in drawing.shapes if isinstance(shape, Text)}
    assert {"2", "3", "estimated", "Hillsborough"} <= texts
    assert "1" not in texts  # done: a tick
    assert {hit.key for hit in drawing.hits} == {"a", "b", "c"}


def test_no_stops_draw_nothing():
    assert route_map(load_outlines(), (), 372, 196, _measure).shapes == ()
