"""All screens of the navigation as data; a screen's code is loaded when it is first visited."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One screen of the navigation.

    Attributes:
        key: As in `Page.key`; its code is ui/<key>/page.py.
        icon: Name of a shipped icon.
        answers: Kinds of links that this screen shows.
        hot: Whether what its number counts is late already, and not only waits.
    """

    key: str
    icon: str
    answers: tuple[str, ...] = ()
    hot: bool = False

    @property
    def title(self) -> str:
        """The name in the language of the screens."""
        return _titles()[self.key]

    @property
    def module(self) -> str:
        """Where the screen's class is, by its full name."""
        return f"ui.{self.key}.page"

    def load(self) -> type[Page]:
        """Import the screen's code and return its class."""
        found = getattr(importlib.import_module(self.module), f"{self.key.capitalize()}Page")
        return cast("type[Page]", found)


ENTRIES = (
    Entry("today", "sun", ("brief", "tasks")),
    Entry("providers", "building-2",
          ("provider", "organization", "new-entry")),
    Entry("visits", "map-pin-check-inside",
          ("visit", "new-visit")),
    Entry("contracts", "file-check-2",
          ("contract", "check", "told", "new-contract")),
    Entry("claims", "receipt-text", ("claim-line", "import")),
    Entry("escalations", "siren",
          ("escalation", "new-escalation"), hot=True),
    Entry("training", "graduation-cap",
          ("material", "packet")),
    Entry("market", "chart-no-axes-combined"),
    Entry("team", "users"),
    Entry("reports", "file-chart-column",
          ("report",)),
    Entry("sync", "cloud"),
    Entry("settings", "settings-2"),
)  # fmt: skip

BREAK = ""
_REP = ("today", "providers", "visits", "contracts", "claims", "escalations", BREAK,
        "training", "market", "team", "reports")  # fmt: skip
_MANAGER = ("market", "team", "escalations", "reports", BREAK,
            "providers", "visits", "contracts", "claims", "training", "today")  # fmt: skip
_TRAINER = ("training", "visits", "providers", BREAK,
            "today", "contracts", "claims", "escalations", "market", "team", "reports")  # fmt: skip
ORDERS = {
    "rep": _REP, "manager": _MANAGER, "director": _MANAGER, "admin": _MANAGER,
    "trainer": _TRAINER,
}  # fmt: skip
"""What each role sees first; a break parts what it needs daily from the rest."""

BEGINS = ("new-visit", "new-escalation", "new-entry", "new-contract")
"""Links that begin something; the New menu offers those that a screen answers."""

APART = ("sync", "settings")
"""Reached from the foot of the sidebar, not from its list."""


def existing() -> dict[str, Entry]:
    """Return the screens that this installation has, by key."""
    return {entry.key: entry for entry in ENTRIES if _has_code(entry)}


def order_for(role: str, known: dict[str, Entry]) -> tuple[str, ...]:
    """Return the keys of `known` in the order of a role, BREAK between its two groups."""
    wanted = [key for key in ORDERS.get(role, _REP) if key in known or key == BREAK]
    while wanted and wanted[-1] == BREAK:
        wanted.pop()
    return tuple(wanted[1:] if wanted[:1] == [BREAK] else wanted)


def answering(kind: str, known: dict[str, Entry]) -> str | None:
    """Return the key of the screen that answers links of `kind`, None if none does."""
    if kind in known:
        return kind
    return next((entry.key for entry in known.values() if kind in entry.answers), None)


def _has_code(entry: Entry) -> bool:
    return find_spec(f"ui.{entry.key}") is not None and find_spec(entry.module) is not None


def beginnings(known: dict[str, Entry]) -> dict[str, str]:
    """Return what can be begun: titles by kind of link."""
    translate = QCoreApplication.translate
    titles = {
        "new-visit": translate("Navigation", "Plan a visit"),
        "new-escalation": translate("Navigation", "New escalation"),
        "new-entry": translate("Navigation", "Log a call, mail or note"),
        "new-contract": translate("Navigation", "New contract"),
    }
    return {kind: titles[kind] for kind in BEGINS if answering(kind, known)}


def _titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "today": translate("Navigation", "Today"),
        "providers": translate("Navigation", "Providers"),
        "visits": translate("Navigation", "Visits"),
        "contracts": translate("Navigation", "Contracts & codes"),
        "claims": translate("Navigation", "Claims"),
        "escalations": translate("Navigation", "Escalations"),
        "training": translate("Navigation", "Training"),
        "market": translate("Navigation", "Market"),
        "team": translate("Navigation", "Team"),
        "reports": translate("Navigation", "Reports"),
        "sync": translate("Navigation", "Sync"),
        "settings": translate("Navigation", "Settings"),
    }
