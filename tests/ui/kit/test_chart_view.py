from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.shapes import (
    Circle,
    Drawing,
    Hatch,
    Hit,
    Line,
    Polygon,
    Polyline,
    Rect,
    Table,
    Text,
)
from tests.support.fake_parts import ACCESS
from ui.kit.chart_view import ChartView
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.map_view import MapView

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

SHAPES = (
    Rect(10, 10, 40, 30, "c1", "tx_1", Hatch("tx_1", cross=True), 4),
    Polygon((((0, 0), (60, 0), (60, 60)), ((40, 10), (50, 10), (50, 20))), "m2", "tx_1"),
    Line(0, 50, 100, 50, "c_axis", 1, (3, 2)),
    Polyline(((0, 0), (20, 30), (60, 20)), "c2", 1.5),
    Circle(70, 40, 5, "cr", "tx_1"),
    Text(5, 90, "806", 11, "tx_1", 600, "middle", code=True),
)


def drawing(width, height, measure):
    hits = (
        Hit(0, 0, width / 2, height, "left", "Left 12"),
        Hit(width / 2, 0, width / 2, height, "right", "Right 4"),
        Hit(10, 10, 10, 10, "inner", "Inner 1"),
    )
    table = Table(("Side", "Lines"), (("Left", "12"), ("Right", "4")))
    return Drawing(width, height, SHAPES, "Left has most", table, hits)


@pytest.fixture
def chart(qtbot, theme):
    view = ChartView(theme, "Lines by side")
    qtbot.addWidget(view)
    view.resize(200, 100)
    view.show_chart(drawing)
    view.show()
    return view


def test_the_finding_is_the_accessible_description(chart):
    assert chart.accessibleName() == "Lines by side"
    assert chart.accessibleDescription() == "Left has most"


def test_a_click_answers_with_the_smallest_hit(qtbot, chart):
    with qtbot.waitSignal(chart.activated) as clicked:
        qtbot.mouseClick(chart, LEFT, pos=QPoint(15, 15))
    assert clicked.args == ["inner"]
    with qtbot.waitSignal(chart.activated) as clicked:
        qtbot.mouseClick(chart, LEFT, pos=QPoint(150, 50))
    assert clicked.args == ["right"]


def test_lines_and_hits_grow_with_the_text(qtbot, chart, theme):
    theme.set(dark=None, text_scale=2.0)
    assert (chart.drawing.width, chart.drawing.height) == (100, 50)
    with qtbot.waitSignal(chart.activated) as clicked:
        qtbot.mouseClick(chart, LEFT, pos=QPoint(38, 38))  # 19 units; 38 are outside of "inner"
    assert clicked.args == ["inner"]
    picture = chart.grab().toImage()
    ratio = picture.devicePixelRatio()
    bar = theme.color("c1")  # from 10 to 50 units, under its hatch
    seen = {x for x in range(200) for y in range(20, 80)
            if picture.pixelColor(int(x * ratio), int(y * ratio)) == bar}  # fmt: skip
    assert max(seen) > 90


def test_arrows_walk_the_hits_and_say_them(qtbot, chart):
    qtbot.keyClick(chart, Key.Key_Right)
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.accessibleDescription().startswith("Right 4")
    with qtbot.waitSignal(chart.activated) as chosen:
        qtbot.keyClick(chart, Key.Key_Return)
    assert chosen.args == ["right"]
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.current == 0


def test_t_shows_the_same_figures_as_a_table_and_back(qtbot, chart, qtmodeltester):
    qtbot.keyClick(chart, Key.Key_T)
    assert chart.table.isVisible()
    model = chart.table.model()
    qtmodeltester.check(model)
    assert [model.index(1, at).data() for at in range(2)] == ["Right", "4"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Lines"
    qtbot.keyClick(chart.table, Key.Key_T)
    assert not chart.table.isVisible()


def test_a_resize_lays_the_chart_out_again(chart):
    chart.resize(400, 300)
    assert (chart.drawing.width, chart.drawing.height) == (400, 300)
    assert chart.hit_at(QPointF(350, 200)) == 1


def test_all_shapes_are_painted(chart):
    picture = chart.grab().toImage()
    assert picture.pixelColor(70, 40) == chart._ink.color("cr")
    assert picture.pixelColor(56, 8) == chart._ink.color("m2")


@pytest.fixture
def county_map(qtbot, theme):
    view = MapView(theme, load_outlines(), "Access by county")
    qtbot.addWidget(view)
    view.resize(506, 416)
    view.show()
    view.show_access(ACCESS)
    return view


def test_every_county_is_where_its_hit_is(county_map):
    assert len(county_map.counties) == 67
    for hit in county_map.drawing.hits:
        middle = county_map.counties[hit.key].path().boundingRect().center()
        assert abs(middle.x() - (hit.x + hit.w / 2)) < 1.5
        assert abs(middle.y() - (hit.y + hit.h / 2)) < 1.5


def test_arrows_walk_to_the_neighbour_in_that_direction(qtbot, county_map):
    county_map.select("12049")  # Hardee
    for key, there in ((Key.Key_Left, -1), (Key.Key_Right, 1)):
        before = county_map.counties[county_map.current].path().boundingRect().center().x()
        with qtbot.waitSignal(county_map.selected):
            qtbot.keyClick(county_map, key)
        after = county_map.counties[county_map.current].path().boundingRect().center().x()
        assert (after - before) * there > 0
    with qtbot.waitSignal(county_map.activated) as chosen:
        qtbot.keyClick(county_map, Key.Key_Return)
    assert chosen.args == [county_map.current]


def test_a_selected_county_is_said(county_map):
    county_map.select("12043")
    assert county_map.accessibleDescription().startswith("Glades: 78.4%")


def test_a_click_outside_the_area_selects_nothing(qtbot, county_map):
    outside = county_map.counties["12033"].path().boundingRect().center().toPoint()  # Escambia
    qtbot.mouseClick(county_map.viewport(), LEFT, pos=outside)
    assert county_map.current == ""


def test_a_map_without_figures_says_so(county_map):
    county_map.show_access({})
    assert county_map.counties == {} or county_map.drawing.hits == ()
    assert not county_map.grab().isNull()


def test_a_tile_says_figure_goal_and_verdict(qtbot, theme):
    tile = KpiTile(
        theme, Kpi("Visit coverage", "87%", "goal 90%", "+3 from Aug", "wa", "below goal",
                   series=(80, 84, 87), goal=90)
    )  # fmt: skip
    qtbot.addWidget(tile)
    tile.show()
    assert tile.accessibleName() == "Visit coverage 87%"
    assert tile.accessibleDescription() == "below goal, goal 90%, +3 from Aug"
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Key.Key_Space)
    tile.show_kpi(Kpi("Visit coverage", problem="remittances late"))
    assert tile.accessibleName() == "Visit coverage no data yet"
    assert "remittances late" in tile.accessibleDescription()
    assert not tile.grab().isNull()
