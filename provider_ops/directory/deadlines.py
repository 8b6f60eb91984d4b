"""The rules of the directory as data: clocks, appointment waits, courses, each with its source."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provider_ops.directory.rules import ClockRule, CourseRule, Need, Starts, WaitRule

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACK = Path(__file__).resolve().parents[2] / "resources" / "rules" / "directory.json"


@dataclass(frozen=True, slots=True)
class Pack:
    """All rules of one version."""

    version: str
    clocks: tuple[ClockRule, ...]
    waits: tuple[WaitRule, ...]
    courses: tuple[CourseRule, ...]

    def limit(self, need: Need) -> WaitRule:
        """Return the standard for a need."""
        return next(rule for rule in self.waits if rule.need == need)


@cache
def pack() -> Pack:
    """Return the rules that ship with the program."""
    body = json.loads(_PACK.read_text("utf-8"))
    return Pack(
        body["version"],
        tuple(_clock(row) for row in body["clocks"]),
        tuple(
            WaitRule(Need(row["need"]), row["days"], _day(row["from"]), row["citation"])
            for row in body["waits"]
        ),
        tuple(
            CourseRule(row["key"], row["months"], row["line_of_business"], _day(row["from"]),
                       row["citation"])
            for row in body["courses"]
        ),
    )  # fmt: skip


def _clock(row: Mapping[str, Any]) -> ClockRule:
    return ClockRule(
        key=row["key"],
        starts=Starts(row["starts"]),
        within=row["within"],
        counted=row["counted"],
        line_of_business=row["line_of_business"],
        first=_day(row["from"]),
        last=_day(row["until"]) if "until" in row else None,
        citation=row["citation"],
        read=row["read"],
        flags=row.get("flags", False),
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)
