"""What a person does on the Sync page: each is one action, its words, and a fresh look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.sync import actions
from provider_ops.sync.actions import Side
from ui.kit.dialog import Question, ask
from ui.kit.jobs import Lane
from ui.kit.paper import ask_target
from ui.sync.field_names import field_word
from ui.sync.merged_view import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.actions import TakenBack
    from provider_ops.sync.disputes import Dispute
    from ui.page import Page
    from ui.sync.facts import Met, Refused


class Deeds:
    """Runs the actions for a page, which hears of them by its own signals."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._work = page.desk.work

    def pause(self, *, paused: bool) -> None:
        """Let the laptop synchronize only when asked, or by itself again."""
        words = _tr("Sync waits until you ask") if paused else _tr("Sync goes on by itself")
        self._write(lambda _: actions.pause(self._work, paused=paused), words)

    def settle(self, dispute: Dispute, chosen: dict[str, str]) -> None:
        """Save the choices of one record."""
        sides = {one.id: Side(chosen[str(one.id)]) for one in dispute.conflicts}
        self._write(lambda _: actions.settle(self._work, sides),
                    _tr("Saved, the choice goes to the hub with the next sync"))  # fmt: skip

    def take_back(self, met: Met) -> None:
        """Undo my part of what came together."""

        def told(done: TakenBack) -> str:
            fields = listed([field_word(name) for name in done.fields])
            if not fields:
                return _tr("Nothing was taken back: it has changed since")
            return _tr("Taken back: {fields}").format(fields=fields)

        self._write(lambda _: actions.take_back(self._work, met.row.n), told)

    def try_again(self, refused: Refused) -> None:
        """Offer a refused entry to the hub once more, all of it."""
        keys = [change.op_id for change in refused.changes]
        self._write(lambda _: actions.try_again(self._work, keys),
                    _tr("It is offered again with the next sync"))  # fmt: skip

    def ask_discard(self, refused: Refused) -> None:
        """Forget a refused change, once the person has said so."""
        question = Question(
            self._page.desk.theme, self._page, _tr("Discard this change?"),
            _tr("What you wrote here is gone for good. Export it first to keep a copy."),
            act=_tr("Discard change"), keep=_tr("Keep change"),
        )  # fmt: skip
        keys = [change.op_id for change in refused.changes]
        ask(question, lambda: self._write(
            lambda _: actions.discard(self._work, keys), _tr("Change discarded")))  # fmt: skip

    def ask_export(self) -> None:
        """Ask for a file and write every change that is not at the hub to it."""
        ask_target(self._page, _tr("Export changes as"), "changes-not-sent.json",
                   _tr("JSON (*.json)"), self.export)  # fmt: skip

    def export(self, target: Path) -> None:
        """Write every change that is not at the hub to a readable file."""

        def done(count: int) -> None:
            many = _tr("{n} changes written to {name}, readable by anybody")
            words = _tr("1 change written to {name}, readable by anybody") if count == 1 else many
            self._page.announced.emit(words.format(n=f"{count:,}", name=target.name))

        self._page.desk.jobs.run(self._page, lambda _: actions.export_unsent(self._work, target),
                                 done, self._page.failed.emit)  # fmt: skip

    def _write(
        self, action: Callable[[Reporter], object], words: str | Callable[..., str]
    ) -> None:
        page = self._page

        def done(result: object) -> None:
            page.announced.emit(words if isinstance(words, str) else words(result))
            page.changed.emit()
            page.refresh()

        page.desk.jobs.run(page, action, done, page.failed.emit, lane=Lane.WRITE)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncPage", text)
