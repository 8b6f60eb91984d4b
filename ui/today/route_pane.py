"""The route: a small map, the stops under it, and how drives are estimated."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.route import RouteStop, route_map
from provider_ops.network.geography import county_names
from provider_ops.visits.rules import State
from ui.kit.block import caption
from ui.kit.chart_view import ChartView
from ui.kit.lists import Tag
from ui.kit.section import PaneHeader
from ui.kit.states import Empty, StatePane
from ui.stored_words import said
from ui.today.route import DriveItem, RouteList, StopItem
from ui.today.route_work import window_words
from ui.today.words import duration, short_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.charts.counties import Outlines
    from provider_ops.overview.today import Stop, Today, WayBack
    from ui.kit.theme import Theme

MAP_HEIGHT = 196


class RoutePane(QWidget):
    """Tells which stop was chosen and which is to be opened, by the key of its visit."""

    chosen = Signal(str)
    open_asked = Signal(str)
    plan_asked = Signal()
    retried = Signal()

    def __init__(self, theme: Theme, optimize: QWidget, minute: Callable[[], int]) -> None:
        """`minute` tells the minute of the day it is."""
        super().__init__()
        self._theme, self._minute = theme, minute
        self._day: Today | None = None
        self._told = ""
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PaneHeader(theme, self.tr("Route"))
        self.header.add_action(optimize)
        self.map = ChartView(theme, self.tr("Map of the stops"))
        self.map.setObjectName("today.map")
        self.map.activated.connect(self._from_map)
        self.list = RouteList(theme)
        self.list.current_changed.connect(self._move)
        self.list.open_asked.connect(self.open_asked)
        self.estimate = caption(self.tr("Drives are estimated: straight line x 1.3."))
        self.estimate.setContentsMargins(14, 6, 14, 8)
        self._with_map, self._failed = True, False
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.map, 0), (self.list, 1), (self.estimate, 0)):
            column.addWidget(part, stretch)
        self.states = StatePane(theme, inner)
        self.states.acted.connect(self._act)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.states, 1)
        theme.changed.connect(self._size_map)
        self._size_map()

    def show_map(self, *, shown: bool) -> None:
        """Show the map where there is room for it."""
        self._with_map = shown
        self._place_map()

    def show_day(self, day: Today) -> None:
        """Show the stops; the one that was current stays so, else the next stop is."""
        self._failed, self._day = False, day
        before = self.list.current_key
        self.header.set_hint(self._hint(day))
        if not day.stops:
            self.states.show_empty(self._empty())
            self._place_map(empty=True)
            return
        self.states.show_content()
        self.list.show_stops(self._items(day))
        stops = self._map_stops(day)
        words = self.tr("straight line x 1.3, estimated")
        self.map.show_chart(
            lambda width, height, measure: route_map(
                _outlines(), stops, width, height, measure, caption=words,
                finding=self._hint(day),
            )
        )  # fmt: skip
        self._place_map(empty=not stops)
        following = day.next_stop or day.stops[-1]
        keys = {str(stop.visit.id) for stop in day.stops}
        self.list.go_to(before if before in keys else str(following.visit.id))

    def tell_time(self) -> None:
        """Say what is another thing as time goes on: whether it is too late to leave."""
        if self._day is not None and not self._failed and self._leave(self._day)[1] != self._told:
            self.show_day(self._day)

    def show_error(self, error: Exception) -> None:
        """Say that the route could not be read."""
        self._failed = True
        self.states.show_error(error, self.tr("Read again"))

    def _hint(self, day: Today) -> str:
        if not day.stops:
            return ""
        visits = (
            self.tr("1 visit")
            if len(day.stops) == 1
            else self.tr("{0} visits").format(len(day.stops))
        )
        if not day.miles:
            return visits
        drive = duration(day.drive_minutes)
        return self.tr("{0} · {1} driving · {2} mi").format(visits, drive, day.miles)

    def _empty(self) -> Empty:
        return Empty(
            "map-pin-plus", self.tr("Nothing left for today"),
            self.tr("No visit is planned for this day. Plan one, or look at who is due."), "ac",
            self.tr("Plan a visit"),
        )  # fmt: skip

    def _items(self, day: Today) -> list[StopItem | DriveItem]:
        items: list[StopItem | DriveItem] = []
        following = day.next_stop
        leaving, self._told = self._leave(day)
        late = leaving is not None and (leaving.leave_by or 0) < self._minute()
        for number, stop in enumerate(day.stops, start=1):
            if stop.drive_minutes is not None:
                is_next = stop is leaving
                miles = self.tr("· {0} mi").format(stop.miles)
                items.append(DriveItem(duration(stop.drive_minutes), miles,
                                       self._told if is_next else "",
                                       is_late=is_next and late))  # fmt: skip
            items.append(self._stop(number, stop, following))
        back = day.way_back
        if back is not None:
            miles = self.tr("· {0} mi").format(back.miles)
            items.append(DriveItem(duration(back.drive_minutes), miles, self._arrival(back)))
        return items

    def _leave(self, day: Today) -> tuple[Stop | None, str]:
        """Return the stop to leave for next, and when to, in words; one under way is none."""
        now = self._minute()
        leaving = next(
            (stop for stop in day.stops if stop.visit.state != State.SUBMITTED
             and not stop.is_under_way), None,
        )  # fmt: skip
        if leaving is None or leaving.leave_by is None:
            return leaving, ""
        words = self.tr("Leave by {0}")
        if leaving.leave_by < now:
            words = self.tr("Late, leave by {0}")
        return leaving, words.format(short_time(leaving.leave_by))

    def _arrival(self, back: WayBack) -> str:
        """Return where the way back leads, and when one is there if that is known."""
        words = self.tr("Home") if back.to_home else self.tr("Stop 1")
        return words if back.arrives is None else f"{words} {short_time(back.arrives)}"

    def _stop(self, number: int, stop: Stop, following: Stop | None) -> StopItem:
        visit = stop.visit
        county = county_names().get(visit.county_fips, "")
        start = visit.start_minute
        done = visit.state == State.SUBMITTED
        tags = []
        if stop.for_rep:
            tags.append(Tag(self.tr("for {name}").format(name=stop.for_rep), "tr"))
        if stop.minutes_short and not done:
            short = self.tr("{0} min short").format(stop.minutes_short)
            tags.append(Tag(short, "cr", "clock"))
        if stop.open_cases and not done:
            words = (
                self.tr("1 escalation")
                if stop.open_cases == 1
                else self.tr("{0} escalations").format(stop.open_cases)
            )
            tags.append(Tag(words, "cr", "cr"))
        if stop.contract_days is not None and not done:
            left = self.tr("{0} days left").format(stop.contract_days)
            tags.append(Tag(left, "wa", "wa"))
        if visit.has_draft and not done:
            tags.append(Tag(self.tr("Draft"), "ac", "wip"))
        bound = stop.opens is not None or stop.closes is not None
        window = window_words(stop.opens, stop.closes) if bound and not done else ""
        return StopItem(
            str(visit.id), number, visit.organization,
            " · ".join(part for part in (visit.city, county, window) if part),
            said(visit.purpose),
            short_time(start) if start is not None else self.tr("any"),
            short_time(start + visit.minutes) if start is not None else "",
            "done" if done else "next" if stop is following else "later", tuple(tags),
            self.tr("Submitted") if done else "", "ok" if done else "",
        )  # fmt: skip

    def _map_stops(self, day: Today) -> tuple[RouteStop, ...]:
        following = day.next_stop
        return tuple(
            RouteStop(
                str(stop.visit.id), str(number), stop.visit.organization, *stop.place,
                "done" if stop.visit.state == State.SUBMITTED
                else "next" if stop is following else "later",
            )
            for number, stop in enumerate(day.stops, start=1)
            if stop.place is not None
        )  # fmt: skip

    def _from_map(self, key: str) -> None:
        self.list.go_to(key)

    def _move(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    def _act(self) -> None:
        if self._failed:
            self.retried.emit()
        else:
            self.plan_asked.emit()

    def _place_map(self, *, empty: bool = False) -> None:
        self.map.setVisible(self._with_map and not empty)
        self.estimate.setVisible(self.map.isHidden() and not empty)

    def _size_map(self) -> None:
        self.map.setFixedHeight(self._theme.px(MAP_HEIGHT))


@lru_cache(maxsize=1)
def _outlines() -> Outlines:
    return load_outlines()
