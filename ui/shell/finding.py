"""What the palette lists: a best guess, what was found in the database, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.palette import Palette
from ui.kit.palette_list import Answer
from ui.page import Link
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from provider_ops.core.progress import Reporter
    from provider_ops.overview.hits import Hit
    from provider_ops.overview.matching import Question
    from provider_ops.overview.search import Findings
    from provider_ops.store.workspace import Workspace
    from ui.kit.commands import CommandSet
    from ui.shell.workbench import Workbench

_ICONS = {
    "provider": "user-round", "organization": "building-2", "contact": "users", "code": "hash",
    "visit": "map-pin-check-inside", "escalation": "siren", "contract": "file-check-2",
    "material": "graduation-cap",
}  # fmt: skip
_LINKS = {"contact": "organization", "code": "check"}
_OFFERED = 8
_MOST_COMMANDS = 5


@dataclass(frozen=True, slots=True)
class Doing:
    """A command as the palette needs it on a worker: a copy, not the action."""

    owner: CommandSet
    id: str
    title: str
    icon: str
    keys: str


class Finder:
    """Answers what is typed into the palette; `answers` runs on a worker."""

    def __init__(
        self,
        work: Workspace,
        sets: Sequence[CommandSet],
        answered: Callable[[str], bool],
    ) -> None:
        """Gather what can be done now.

        Args:
            work: Where to search.
            sets: Commands to offer: those of the screen first.
            answered: Tells whether a screen shows links of a kind; others are not listed.
        """
        self._work, self._answered = work, answered
        self._doings = tuple(
            Doing(one, command.id, command.title, command.icon or "chevron-right",
                  one.keys(command.id))
            for one in sets
            for command in one
            if command.shown and command.enabled() and command.id != "window.find"
        )  # fmt: skip

    def answers(self, text: str, reporter: Reporter) -> list[Answer]:
        """Return what `text` may mean, best first."""
        from provider_ops.overview import matching
        from provider_ops.overview.search import search

        question = matching.understand(text)
        if not question.words:
            offered = () if question.narrow in ("code", "person") else self._doings[:_OFFERED]
            return [self._doing(one, (), matching.marks) for one in offered]
        if question.narrow == "command":
            return self._commands(question, _OFFERED)
        with self._work.read() as session:
            found = search(session, text)
        reporter.checkpoint()
        return [
            *self._guesses(found),
            *self._hits(found),
            *self._commands(question, _MOST_COMMANDS),
        ]

    def _guesses(self, found: Findings) -> list[Answer]:
        from provider_ops.overview import matching

        question, clinician = found.question, found.clinician
        translate = QCoreApplication.translate
        if not question.code or not self._answered("check"):
            return []
        detail: dict[str, object] = {"code": question.code}
        if clinician is not None:
            name = clinician.title.split(",")[0]
            words = translate("Palette", "Can {0} bill {1} today?").format(name, question.code)
            detail["provider"] = clinician.id
        else:
            words = translate("Palette", "Check {0} for a clinician").format(question.code)
        link = Link("check", detail["provider"] if clinician else None, detail)
        marks = matching.marks(question.words, words)
        best = translate("Palette", "Best guess")
        note = translate("Palette", "Code check")
        return [Answer(link, words, note, best, "scan-search", marks=marks)]

    def _hits(self, found: Findings) -> list[Answer]:
        """List the hits by section; sections stand in the order of their best hit."""
        sections: dict[str, list[Answer]] = {}
        for hit in found.hits:
            if self._answered(_LINKS.get(hit.kind, hit.kind)):
                section = _section(hit.kind)
                sections.setdefault(section, []).append(self._hit(hit, section, found.question))
        return [answer for answers in sections.values() for answer in answers]

    def _hit(self, hit: Hit, section: str, question: Question) -> Answer:
        from provider_ops.overview import matching

        kind = _LINKS.get(hit.kind, hit.kind)
        detail = {"code": hit.title} if hit.kind == "code" else {}
        glyph = ""
        if hit.open is not None:
            glyph = "wip" if hit.open else "ok"
        side = _day(hit.when, self._work.today()) if hit.when else ""
        return Answer(
            Link(kind, None if hit.kind == "code" else hit.id, detail), hit.title,
            " · ".join(filter(None, (said(hit.word), *hit.about))),
            section, _ICONS[hit.kind], side, glyph, marks=matching.marks(question.words, hit.title),
        )  # fmt: skip

    def _commands(self, question: Question, most: int) -> list[Answer]:
        from provider_ops.overview import matching

        fitting = [
            one
            for one in self._doings
            if all(word in matching.folded(one.title) for word in question.words)
        ]
        return [self._doing(one, question.words, matching.marks) for one in fitting[:most]]

    def _doing(
        self,
        one: Doing,
        words: tuple[str, ...],
        marks: Callable[[tuple[str, ...], str], tuple[tuple[int, int], ...]],
    ) -> Answer:
        section = QCoreApplication.translate("Palette", "Do")
        return Answer(
            one, one.title, one.owner.title, section, one.icon, keys=one.keys,
            marks=marks(words, one.title),
        )  # fmt: skip


def open_palette(bench: Workbench, answered: Callable[[str], bool]) -> Palette:
    """Show the palette over `bench`; `answered` tells which kinds of links a screen shows."""
    desk = bench.desk
    sets = [one for one in (bench.page.commands, bench.commands) if one is not None]
    finder = Finder(desk.work, sets, answered)
    translate = QCoreApplication.translate
    hints = (
        ("↑ ↓", translate("Palette", "move")),
        ("↵", translate("Palette", "open")),
        (">", translate("Palette", "commands")),
        ("#", translate("Palette", "code")),
        ("@", translate("Palette", "person")),
    )
    empty = translate("Palette", "Type a name, NPI, code, or > for commands")
    palette = Palette(desk.theme, bench, desk.jobs, finder.answers, hints=hints, empty=empty)
    palette.finished.connect(palette.deleteLater)
    palette.open()
    return palette


def prepare_search(work: Workspace) -> bool:
    """Let the search know all rows; return whether it did not. For the write lane."""
    from provider_ops.overview.search import prepare

    return prepare(work.store)


def _section(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        "provider": translate("Palette", "Providers"),
        "organization": translate("Palette", "Providers"),
        "contact": translate("Palette", "People in offices"),
        "code": translate("Palette", "Codes"),
        "visit": translate("Palette", "Visits and notes"),
        "escalation": translate("Palette", "Escalations"),
        "contract": translate("Palette", "Contracts"),
        "material": translate("Palette", "Materials"),
    }[kind]


def _day(day: date, today: date) -> str:
    return f"{day:%m/%d}" if day.year == today.year else f"{day:%m/%d/%Y}"
