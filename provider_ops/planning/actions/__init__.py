"""What people do to plan: targets, several visits of a day, their order, who covers."""

from __future__ import annotations

from provider_ops.planning.actions.coverage import end_coverage, grant_coverage
from provider_ops.planning.actions.days import MOST_STOPS, DayPlan, plan_day
from provider_ops.planning.actions.home import set_home
from provider_ops.planning.actions.packing import pack
from provider_ops.planning.actions.repeats import end_series, plan_repeats, repeat_visit
from provider_ops.planning.actions.route import (
    Reordered,
    move_stop,
    optimize_day,
    restore_times,
    set_window,
)
from provider_ops.planning.actions.targets import remove_target, set_target

__all__ = [
    "MOST_STOPS",
    "DayPlan",
    "Reordered",
    "end_coverage",
    "end_series",
    "grant_coverage",
    "move_stop",
    "optimize_day",
    "pack",
    "plan_day",
    "plan_repeats",
    "remove_target",
    "repeat_visit",
    "restore_times",
    "set_home",
    "set_target",
    "set_window",
]
