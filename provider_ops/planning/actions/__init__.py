"""What people do to plan: targets, several visits of a day."""

from __future__ import annotations

from provider_ops.planning.actions.days import DayPlan, plan_day
from provider_ops.planning.actions.targets import remove_target, set_target

__all__ = ["DayPlan", "plan_day", "remove_target", "set_target"]
