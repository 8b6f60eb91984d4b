"""What the palette lists: a best guess, what was found in the database, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import key_text
from ui.kit.palette import Palette
from ui.kit.palette_list import Answer
from ui.page import Link
from ui.shell.found_words import ICONS, on_lists, section_of, side_of
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from provider_ops.core.progress import Reporter
    from provider_ops.overview.hits import Hit
    from provider_ops.overview.matching import Question
    from provider_ops.overview.search import Findings
    from provider_ops.store.workspace import Workspace
    from ui.kit.commands import CommandSet
    from ui.shell.workbench import Workbench

_LINKS = {"contact": "organization", "code": "check"}
_BEGUN = {"new-visit": "map-pin-plus", "new-escalation": "siren", "new-entry": "phone",
          "new-contract": "file-plus-2"}  # fmt: skip
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
        beginnings: Mapping[str, str],
        answered: Callable[[str], bool],
    ) -> None:
        """Gather what can be done now.

        Args:
            work: Where to search.
            sets: Commands to offer: those of the screen first.
            beginnings: Titles of what can be begun by kind of link.
            answered: Tells whether a screen shows links of a kind; others are not listed.
        """
        self._work, self._beginnings, self._answered = work, beginnings, answered
        self._doings = tuple(
            Doing(one, command.id, command.title, command.icon or "chevron-right",
                  one.keys(command.id))
            for one in sets
            for command in one
            if command.shown and command.enabled() and command.id != "window.find"
        )  # fmt: skip

    def answers(self, text: str, section: str, reporter: Reporter) -> list[Answer]:
        """Return what `text` may mean, best first; with a `section` only what stands there."""
        from provider_ops.overview import matching
        from provider_ops.overview.search import search

        question = matching.understand(text)
        if not question.words or question.narrow == "command":
            offered = () if question.narrow in ("code", "person") else self._commands(question)
            kept = [answer for answer in offered if section in ("", answer.section)]
            return kept if section else kept[:_OFFERED]
        with self._work.read() as session:
            found = search(session, self._work, text, _kinds(section))
        reporter.checkpoint()
        guesses = self._guesses(found, every=bool(section))
        commands = self._commands(question)
        return [
            answer
            for answer in (
                *guesses,
                *self._hits(found, in_order=bool(guesses)),
                *(commands if section else commands[:_MOST_COMMANDS]),
                *self._about(found),
            )
            if section in ("", answer.section)
        ]

    def _guesses(self, found: Findings, *, every: bool) -> list[Answer]:
        """Return the code check that is asked for: of the likeliest clinician, or of `every`."""
        question = found.question
        if not question.code or not self._answered("check"):
            return []
        translate = QCoreApplication.translate
        if found.clinician is None:
            words = translate("Palette", "Check {0} for a clinician").format(question.code)
            return [_guess(question, words, None)]
        ask = translate("Palette", "Can {0} bill {1} today?")
        people = [hit for hit in found.hits if hit.kind == "provider"]
        return [
            _guess(question, ask.format(_name(hit), question.code), hit)
            for hit in (people if every else [found.clinician])
        ]

    def _hits(self, found: Findings, *, in_order: bool) -> list[Answer]:
        """List the hits by section: that of the best one first, unless all are `in_order`."""
        sections: dict[str, list[Answer]] = {} if in_order else {
            section_of(hit.kind): [] for hit in found.hits[:1]
        }  # fmt: skip
        for kind in ICONS:
            sections.setdefault(section_of(kind), [])
        for hit in found.hits:
            if self._answered(_LINKS.get(hit.kind, hit.kind)):
                section = section_of(hit.kind)
                sections[section].append(self._hit(hit, section, found.question))
        return [answer for answers in sections.values() for answer in answers]

    def _hit(self, hit: Hit, section: str, question: Question) -> Answer:
        from provider_ops.overview import matching

        kind = _LINKS.get(hit.kind, hit.kind)
        detail = {"code": hit.title} if hit.kind == "code" else {}
        side, glyph = side_of(hit, self._work.today())
        lists = on_lists(hit)
        return Answer(
            Link(kind, None if hit.kind == "code" else hit.id, detail), hit.title,
            " · ".join(filter(None, (said(hit.word), *hit.about, lists if lists != side else ""))),
            section, ICONS[hit.kind], side, glyph, marks=matching.marks(question.words, hit.title),
        )  # fmt: skip

    def _commands(self, question: Question) -> list[Answer]:
        """Return what can be done that is called so; all of it where nothing was typed."""
        from provider_ops.overview import matching

        here = {one.title for one in self._doings}
        section = QCoreApplication.translate("Palette", "Do")
        answers = [
            *(Answer(one, one.title, one.owner.title, section, one.icon, keys=one.keys)
              for one in self._doings),
            *(Answer(Link(kind), title, "", section, _BEGUN.get(kind, "plus"))
              for kind, title in self._beginnings.items() if title not in here),
        ]  # fmt: skip
        return [
            replace(answer, marks=matching.marks(question.words, answer.title))
            for answer in answers
            if all(word in matching.folded(answer.title) for word in question.words)
        ]

    def _about(self, found: Findings) -> list[Answer]:
        """Return what can be begun with the clinician, office or person that was found first."""
        from provider_ops.overview import matching

        hit = next((hit for hit in (found.clinician, *found.hits) if hit and hit.office), None)
        if hit is None:
            return []
        translate = QCoreApplication.translate
        section, words = translate("Palette", "Do"), found.question.words
        plan = translate("Palette", "Plan a visit with {0}").format(_name(hit))
        person = {"provider_id": hit.id} if hit.kind == "provider" else {}
        begun = {
            "new-visit": Answer(Link("new-visit", hit.office), plan, "", section,
                                _BEGUN["new-visit"], keys=key_text("Alt+V"),
                                marks=matching.marks(words, plan)),
            "new-escalation": Answer(Link("new-escalation", hit.office, person),
                                     translate("Palette", "New escalation"), _name(hit), section,
                                     _BEGUN["new-escalation"], keys=key_text("Alt+N")),
        }  # fmt: skip
        return [answer for kind, answer in begun.items() if kind in self._beginnings]


def _guess(question: Question, words: str, clinician: Hit | None) -> Answer:
    from provider_ops.overview import matching

    detail: dict[str, object] = {"code": question.code}
    if clinician is not None:
        detail["provider"] = clinician.id
    link = Link("check", clinician.id if clinician else None, detail)
    translate = QCoreApplication.translate
    return Answer(link, words, translate("Palette", "Code check"), best_guess(), "scan-search",
                  marks=matching.marks(question.words, words))  # fmt: skip


def _name(hit: Hit) -> str:
    """Return how somebody is spoken of: a clinician without the credential."""
    return hit.title.split(",")[0] if hit.kind == "provider" else hit.title


def _kinds(section: str) -> tuple[str, ...]:
    """Return what is to be looked for where answers are kept to a section; "" for all."""
    if section == best_guess():
        return ("provider",)
    return tuple(kind for kind in ICONS if section_of(kind) == section) or tuple(ICONS)


def best_guess() -> str:
    """Return the heading of what is likeliest meant."""
    return QCoreApplication.translate("Palette", "Best guess")


def open_palette(bench: Workbench, answered: Callable[[str], bool]) -> Palette:
    """Show the palette over `bench`; `answered` tells which kinds of links a screen shows."""
    desk = bench.desk
    sets = [one for one in (bench.page.commands, bench.commands) if one is not None]
    finder = Finder(desk.work, sets, bench.beginnings, answered)
    translate = QCoreApplication.translate
    move = (("↑ ↓", translate("Palette", "move")), ("↵", translate("Palette", "open")))
    hints = (
        *move,
        ("Tab", translate("Palette", "narrow")),
        (">", translate("Palette", "commands")),
        ("#", translate("Palette", "code")),
        ("@", translate("Palette", "person")),
    )
    empty = translate("Palette", "Type a name, NPI, code, or > for commands")
    palette = Palette(
        desk.theme, bench, desk.jobs, finder.answers, hints=hints, empty=empty,
        narrowed_hints=(*move, ("Esc", translate("Palette", "all groups"))),
    )  # fmt: skip
    palette.finished.connect(palette.deleteLater)
    palette.open()
    return palette


def prepare_search(work: Workspace) -> bool:
    """Let the search know all rows; return whether it did not. For the write lane."""
    from provider_ops.overview.search import prepare

    return prepare(work.store)
