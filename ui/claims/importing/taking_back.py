"""Taking a load back: what hangs on it is told first, then it is asked, then done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules.kinds import LOADED
from provider_ops.intake.importer import by_kind
from provider_ops.overview.dependents import Dependents, dependents
from provider_ops.overview.list_dependents import ListDependents, list_dependents
from ui.claims.words import rule_word
from ui.counts import grouped
from ui.kit.dialog import Question, ask
from ui.kit.error_words import say
from ui.kit.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

_say = partial(QCoreApplication.translate, "TakingBack")

NAMED = 4
"""Issues and visits that are named in the question; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """What taking a load back would do: of claims and official lists by kind, else in words."""

    claims: Dependents | None
    removed: int | None
    restored: int
    kept: tuple[str, ...]
    of_list: ListDependents | None = None


def take_back(
    desk: Desk, parent: QWidget, load: tuple[UUID, str, str], done: Callable[[str], None],
    failed: Callable[[Exception], None],
) -> None:  # fmt: skip
    """Ask whether a load is to be taken back, and do it.

    Args:
        desk: Where.
        parent: Owner of the question.
        load: Key, kind and file name of the load.
        done: Hears in words what was done.
        failed: Hears what went wrong.
    """
    key, kind, name = load

    def undo() -> None:
        desk.jobs.run(
            parent, lambda _: _undo(desk.work, key, kind), partial(told, name), failed,
            lane=Lane.WRITE,
        )  # fmt: skip

    def told(name: str, result: UndoResult) -> None:
        words = grouped(_say("{file} taken back, %n rows", "", result.removed), result.removed)
        done(" ".join((words.format(file=name), *map(say, result.kept))))

    def ask_first(hanging: Hanging) -> None:
        question = Question(
            desk.theme, parent, _say("Take back {file}?").format(file=name), in_words(hanging),
            act=_say("Take back"), keep=_say("Keep it"),
        )  # fmt: skip
        ask(question, undo)

    desk.jobs.run(
        parent, lambda _: hanging_on(desk.work, key, kind), ask_first, failed, lane=Lane.WRITE
    )


def hanging_on(work: Workspace, key: UUID, kind: str) -> Hanging:
    """Return what taking a load back would do; changes nothing."""
    from provider_ops.importers import importers

    with work.read() as session:
        found = dependents(session, work.market_id, key)
    if found.claims or found.lines:
        return Hanging(found, None, 0, ())
    if kind in LOADED:
        with work.read() as session:
            listed = list_dependents(session, work.market_id, work.time_zone, key)
        return Hanging(None, listed.lines, 0, (), listed)
    would_undo = by_kind(kind, importers()).would_undo
    if would_undo is None:
        return Hanging(None, None, 0, ())
    told = would_undo(work, key)
    return Hanging(None, told.removed, told.restored, told.kept)


def in_words(hanging: Hanging) -> str:
    """Return what goes and what stays, as the question says it."""
    if hanging.claims is not None:
        return "\n".join(_of_claims(hanging.claims))
    if hanging.of_list is not None:
        return "\n".join(_of_list(hanging.of_list))
    if hanging.removed is None:
        return _say("What the file brought is no longer used. It can be loaded again.")
    goes = grouped(_say("%n rows go.", "", hanging.removed), hanging.removed)
    back = grouped(_say("%n fields are as before.", "", hanging.restored), hanging.restored)
    kept = map(say, hanging.kept[:NAMED])
    return "\n".join((goes, back, *kept) if hanging.restored else (goes, *kept))


def _of_claims(found: Dependents) -> list[str]:
    said = [
        _say("{claims} claims, {lines} lines and {findings} findings go.").format(
            claims=f"{found.claims:,}", lines=f"{found.lines:,}", findings=f"{found.findings:,}"
        )
    ]
    for issue in found.issues[:NAMED]:
        words = _say("The issue {title} stays, without {losing} of its {lines} lines.")
        said.append(
            words.format(title=issue.title, losing=f"{issue.losing:,}", lines=f"{issue.lines:,}")
        )
    for visit in found.visits[:NAMED]:
        words = _say("The visit to {office} on {day} stays planned.")
        said.append(words.format(office=visit.office, day=f"{visit.day:%m/%d/%Y}"))
    more = len(found.issues[NAMED:]) + len(found.visits[NAMED:])
    if more:
        said.append(grouped(_say("%n more issues and visits stay.", "", more), more))
    if found.reviews:
        words = _say("%n marks of reviewed lines lose their line.", "", found.reviews)
        said.append(grouped(words, found.reviews))
    return said


def _of_list(found: ListDependents) -> list[str]:
    said = [grouped(_say("%n rows go.", "", found.lines), found.lines)]
    if not found.answers:
        words = _say("{other} answers already; no answer changes.")
    elif found.other:
        words = _say("{other} answers in its place.")
    else:
        words = _say("No other load of this list is there: nothing is known of what it says.")
    said.append(words.format(other=found.other))
    for rule, amount in found.findings:
        words = grouped(_say("%n findings may turn: {rule}.", "", int(amount)), amount)
        said.append(words.format(rule=rule_word(rule)))
    for one in found.named[:NAMED]:
        words = _say("The answer about {code} for {npi}, told on {day}, stays as it was told.")
        said.append(words.format(code=one.code, npi=one.npi, day=f"{one.day:%m/%d/%Y}"))
    more = found.told - len(found.named[:NAMED])
    if more:
        words = _say("%n more answers that stand on it stay as they were told.", "", int(more))
        said.append(grouped(words, more))
    return said


def _undo(work: Workspace, key: UUID, kind: str) -> UndoResult:
    from provider_ops.importers import importers

    return by_kind(kind, importers()).undo(work, key)
