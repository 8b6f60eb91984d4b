from __future__ import annotations

from datetime import date

from provider_ops.charts.shapes import Line, Rect, Text
from provider_ops.charts.versions import MOST, Version, height_of, versions

TODAY = date(2026, 10, 6)


def _measure(text, size, _weight):
    return len(text) * size * 0.5


def _drawn(*held):
    return versions(held, TODAY, 280, _measure)


def test_what_is_over_is_grey_what_holds_filled_and_what_comes_hatched():
    drawing = _drawn(
        Version("Amendment 2", date(2027, 1, 1), date(2027, 12, 31)),
        Version("Base", date(2024, 1, 1), date(2025, 12, 31)),
        Version("Amendment 1", date(2026, 1, 1), None),
    )
    bars = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    assert [(bar.fill, bar.hatch is not None) for bar in bars] == [
        ("c_ctx", False), ("c1", False), ("panel", True),
    ]  # fmt: skip
    labels = [shape.text for shape in drawing.shapes if isinstance(shape, Text)]
    assert labels == ["Base", "Amendment 1", "Amendment 2", "today", "2024"]
    assert drawing.table.rows[1] == ("Amendment 1", "01/01/2026 – …")  # noqa: RUF001


def test_today_is_one_line_between_what_is_over_and_what_comes():
    drawing = _drawn(Version("Base", date(2024, 1, 1), date(2028, 12, 31)))
    (line,) = [shape for shape in drawing.shapes if isinstance(shape, Line)]
    (bar,) = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    assert bar.x < line.x1 < bar.x + bar.w
    assert line.x1 == line.x2


def test_of_many_versions_the_latest_are_drawn():
    held = [Version(f"v{n}", date(2000 + n, 1, 1), date(2000 + n, 12, 31)) for n in range(9)]
    drawing = _drawn(*held)
    assert drawing.height == height_of(9) == height_of(MOST)
    assert [row[0] for row in drawing.table.rows] == [f"v{n}" for n in range(3, 9)]


def test_nothing_agreed_draws_nothing():
    assert _drawn().shapes == ()
