"""What can be done while a visit is written, declared once for menu, palette and keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import Command
from ui.kit.marks_bar import NO_PATIENT, TAKE_OUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.visits.form.view import VisitFormView

SECTION_KEYS = 9


def form_commands(form: Callable[[], VisitFormView | None]) -> tuple[Command, ...]:
    """Return the commands; `form` is the one on screen, None while a list is."""
    say = partial(QCoreApplication.translate, "FormCommands")

    def is_open() -> bool:
        return form() is not None

    def is_marked() -> bool:
        shown = form()
        return shown is not None and bool(shown.marks.marks)

    def on(act: Callable[[VisitFormView], object]) -> Callable[[], None]:
        def run() -> None:
            shown = form()
            if shown is not None:
                act(shown)

        return run

    jumps = [
        Command(f"visits.section-{n}", say("Section {}").format(n),
                on(partial(_jump, n)), f"Alt+{n}", enabled=is_open, shown=False)
        for n in range(1, SECTION_KEYS + 1)
    ]  # fmt: skip
    return (
        Command("visits.finish-visit", say("Finish visit"), on(lambda f: f.finish()),
                "Ctrl+Return", "check", is_open),
        Command("visits.save-now", say("Save draft now"), on(lambda f: f.save_now()), "Ctrl+S",
                "save", is_open),
        Command("visits.next-problem", say("Next to finish"), on(lambda f: f.next_problem()),
                "F8", enabled=is_open),
        Command("visits.take-out", say("Take out what looks like a patient"),
                on(lambda f: f.take_out_marks()), TAKE_OUT, "x", is_marked),
        Command("visits.no-patient", say("It is no patient's"), on(lambda f: f.clear_marks()),
                NO_PATIENT, "check", is_marked),
        Command("visits.quick-check", say("Quick check of a code"),
                on(lambda f: f.go_to_quick_check()), "Alt+C", "scan-search", is_open),
        Command("visits.add-photo", say("Add a photo or scan"), on(lambda f: f.side.photos.ask()),
                "Alt+P", "camera", is_open),
        Command("visits.paste-photo", say("Paste a picture"), on(lambda f: f.side.photos.paste()),
                "Ctrl+Shift+V", "image", is_open),
        Command("visits.discard-draft", say("Discard draft"), on(lambda f: f.discard()), "",
                "trash-2", is_open),
        *jumps,
    )  # fmt: skip


def _jump(number: int, form: VisitFormView) -> None:
    if number <= len(form.sections):
        form.go_to_section(form.sections[number - 1].key)
