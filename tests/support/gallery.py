"""All parts of the kit on one page, as pictures: python -m tests.support.gallery FOLDER."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.progress import Progress
from ui.kit.avatar import Avatar
from ui.kit.banner import Banner
from ui.kit.buttons import KINDS, Button, IconButton
from ui.kit.chips import ChipButton
from ui.kit.choices import Select, Switch
from ui.kit.commands import Command, CommandSet
from ui.kit.date_field import DateField
from ui.kit.dialog import ErrorDialog, Question
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.flow import FlowLayout
from ui.kit.focus import FocusRing
from ui.kit.fonts import load_fonts
from ui.kit.glyphs import GLYPH_KEYS
from ui.kit.jobs import JobRunner
from ui.kit.key_sheet import KeySheet
from ui.kit.keyhints import KeyHints
from ui.kit.palette import Palette
from ui.kit.palette_list import Answer
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label, rule
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.tabs import TabStrip
from ui.kit.tag import Status, Tag
from ui.kit.theme import Theme
from ui.kit.toast import Toast

STATUS = dict(
    zip(
        GLYPH_KEYS,
        ("Active, met, done", "Ends soon, below goal", "Late, needs action now",
         "No, denied, failed", "In progress", "Not started, pending", "Waiting, due", "Paused",
         "Ended, replaced", "Information", "Training, made for you", "New, changed"),
        strict=True,
    )
)  # fmt: skip
ANSWERS = (
    Answer(1, "Can Elena Marchetti bill 99214 today?", "Code checker, POS 11", "Best guess",
           "scan-search", marks=((10, 15), (25, 30))),
    Answer(2, "Elena Marchetti, MD", "Cardiology · NPI 2332288754 · Pinellas", "Providers",
           "user-round", "to 12/31", "ok", marks=((6, 11),)),
    Answer(3, "Marchmont Internal Medicine", "5 clinicians · NPI 2004685782 · Brevard",
           "Providers", "building-2", "to 06/30/2027", "ok", marks=((0, 5),)),
    Answer(4, "New escalation", "", "Do", "siren", keys="N"),
)  # fmt: skip
HINTS = (("↑ ↓", "move"), ("↵", "open"), (">", "commands"), ("#", "code"), ("@", "person"))


class DamagedError(ProviderOpsError):
    title = "The claims list could not open"
    remedy = "Your visits, notes and drafts are not affected. Rebuilding takes about 2 minutes."


def section(title, note, *rows):
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 14, 0, 18)
    layout.setSpacing(8)
    layout.addWidget(rule())
    layout.addWidget(row(label(title, "13b"), label(note, "12", "3")))
    for item in rows:
        layout.addWidget(item)
    layout.addStretch()
    return box


def row(*widgets, gap=8):
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return box


def grid(columns, *widgets, gap=9):
    box = QWidget()
    layout = QGridLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, number // columns, number % columns)
    return box


class Gallery(QWidget):
    def __init__(self, theme):
        super().__init__()
        self.theme, self.ringed = theme, []
        self.setProperty("surface", "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.addWidget(label("Components", "22"))
        halves = QHBoxLayout()
        halves.setSpacing(36)
        for sections in (
            (self.buttons, self.choice, self.message),
            (self.fields, self.status, self.people),
        ):
            column = QVBoxLayout()
            for make in sections:
                column.addWidget(make())
            column.addStretch()
            halves.addLayout(column, 1)
        layout.addLayout(halves)
        layout.addStretch()

    def buttons(self):
        cells = []
        texts = ("Start visit", "Print", "Discard", "Remove")
        for kind, text in zip(KINDS, texts, strict=True):
            plain, focused, off, loading = (Button(self.theme, text, kind) for _ in range(4))
            self.ringed.append(focused)
            off.setEnabled(False)
            loading.set_loading("Saving")
            keyed = Button(self.theme, text, kind, icon_name="printer", keys="V")
            cells += [label(kind, "", "2"), plain, focused, off, loading, keyed]
        more = row(
            Button(self.theme, "Small", size="s"),
            Button(self.theme, "Large", "primary", size="l"),
            IconButton(self.theme, "printer", "Print", keys="P"),
            IconButton(self.theme, "x", "Close", edge=24),
        )
        return section("Button", "28 px, 34 px large, 24 px small", grid(6, *cells), more)

    def fields(self):
        theme = self.theme
        checked = Field(theme, "Filled, checked", TextField(theme, "2569868260").set_code())
        checked.set_ok()
        off = Field(theme, "Disabled", TextField(theme, "Main office"))
        off.control.setEnabled(False)
        fixed = Field(theme, "Read only", TextField(theme, "HB-FL-20418"))
        fixed.control.setReadOnly(True)
        wait = Field(theme, "Loading", TextField(theme, "Checking roster"))
        wait.set_checking()
        wrong = Field(theme, "Error", TextField(theme, "2569868261").set_code())
        wrong.set_error("Check digit should be 0")
        focus = Field(theme, "Focus", TextField(theme, "25698682"))
        self.ringed.append(focus.control)
        loads = Select([("Fee schedule load", 1), ("Claims load", 2)])
        loads.set_value(1)
        day = DateField(theme, lambda: date(2026, 10, 6))
        day.set_value(date(2026, 10, 3))
        area = Field(theme, "Notes", TextArea(theme, "Asked about G0439."), hint="Stays here")
        cells = (
            Field(theme, "Default", TextField(theme, "", "10 digits")), focus, checked, off,
            fixed, Field(theme, "Select", loads), wait, wrong, Field(theme, "Date", day),
        )  # fmt: skip
        return section("Field", "28 px", grid(3, *cells, gap=12), area)

    def choice(self):
        boxes = [QCheckBox(word) for word in ("Off", "On", "Some", "Focus", "Disabled")]
        boxes[1].setChecked(True)
        boxes[2].setTristate(True)
        boxes[2].setCheckState(boxes[2].checkState().PartiallyChecked)
        boxes[3].setChecked(True)
        boxes[4].setEnabled(False)
        self.ringed.append(boxes[3])
        radios = [QRadioButton("Off"), QRadioButton("On")]
        radios[1].setChecked(True)
        on, off = Switch(self.theme, "On"), Switch(self.theme, "Off")
        on.setChecked(True)
        views = Segmented("View", [("board", "Board"), ("table", "Table"), ("map", "Map")])
        names = ("Overview", "Timeline", "Codes", "Claims")
        tabs = TabStrip(self.theme, "Record", [(name, name) for name in names])
        tabs.set_count("Timeline", 214)
        return section(
            "Choice", "", row(*boxes, *radios, gap=20), row(views, on, off, gap=20), tabs
        )

    def status(self):
        theme = self.theme
        words = grid(4, *(Status(theme, key, word) for key, word in STATUS.items()))
        flow = QWidget()
        layout = FlowLayout(flow)
        for text, tone, glyph in (
            ("Active", "ok", "ok"), ("29 days left", "wa", "wa"), ("1 escalation", "cr", "cr"),
            ("Packet ready", "tr", "tr"), ("Leave by 9:29", "ac", ""),
            ("Pending", "nu", "pend"), ("Paused", "nu", "pause"),
        ):  # fmt: skip
            layout.addWidget(Tag(theme, text, tone, glyph))
        layout.addWidget(Tag(theme, "EN", outline=True))
        layout.addWidget(ChipButton(theme, "Specialty", "Cardiology"))
        layout.addWidget(ChipButton(theme, "County is", "Pinellas", on=True))
        layout.addWidget(ChipButton(theme, "Filter", adds=True))
        return section("Status", "shape and word always; color only helps", words, flow)

    def message(self):
        theme = self.theme
        strip = ProgressStrip(theme)
        strip._verb = "Sending"
        strip._show_progress(Progress(6, 14))
        strip.show()
        return section(
            "Message",
            "banner in place, toast for 6 s with Undo, dialog only for loss",
            Banner(theme, "wa", "Contract ends in 25 days.",
                   "Hillsborough drops to 88% access if it lapses.", "Start renewal"),
            Banner(theme, "cr", "The claims list could not open.",
                   "Your visits and drafts are not affected.", "Rebuild list"),
            Banner(theme, "ok", "Visit signed and saved on this laptop.",
                   "It will be sent when you are online."),
            Banner(theme, "tr", "Packet made for this practice."),
            Banner(theme, "ac", "Rules of 10/01/2026 are loaded."),
            strip,
        )  # fmt: skip

    def people(self):
        theme = self.theme
        names = ("Marisol Vega", "Dana White", "Ana Bell", "Tom Jung", "Lourdes Peña")
        faces = [Avatar(theme, name, edge) for edge in (32, 24, 18) for name in names[:4]]
        hints = KeyHints(theme)
        hints.set_hints(
            [("Ctrl K", "Search"), ("↑ ↓", "Move"), ("Space", "Preview"), ("↵", "Open")]
        )
        return section("People and keys", "", row(*faces), hints)


def states(theme):
    page = QWidget()
    page.setProperty("surface", "panel")
    layout = QHBoxLayout(page)
    shown = []
    for name in ("first", "filtered", "loading", "error"):
        pane = StatePane(theme, QWidget())
        layout.addWidget(pane, 1)
        shown.append((name, pane))
    panes = dict(shown)
    panes["first"].show_empty(
        Empty("map-pin-plus", "No visits yet", "Plan the first one from a provider, or let us "
              "suggest 5 practices not seen in 90 days.", "ac", "Suggest 5", "Open Providers")
    )  # fmt: skip
    panes["filtered"].show_empty(
        Empty("list-filter", "No provider matches all 4 filters",
              "Removing Denied over 12% would show 38.", "nu", "Remove Denied", "Clear all")
    )  # fmt: skip
    panes["loading"].show_loading("Reading 104,212 providers.", can_stop=True)
    panes["loading"]._delay.timeout.emit()
    panes["error"].show_error(DamagedError("The index file is damaged (E-207)"), "Rebuild list")
    page.resize(1400, 420)
    return page


def popups(theme, jobs, window):
    yield (
        "palette",
        Palette(
            theme, window, jobs, lambda _text, _reporter: ANSWERS, hints=HINTS, empty="Type a name"
        ),
    )
    yield "question", Question(
        theme, window, "Delete this visit draft?",
        "3 attendees, 2 codes and a signature, started 9:58 AM. It stays in Recently deleted "
        "for 30 days.", act="Delete draft", keep="Keep draft",
    )  # fmt: skip
    yield "error", ErrorDialog(theme, window, DamagedError("The index file is damaged"))
    commands = [
        Command("visit.start", "Start visit", print, "V", "map-pin", single_letter=True),
        Command("app.save-now", "Save now", print, "Ctrl+S", "save"),
        Command("app.finish", "Finish visit", print, "Ctrl+Return", "check"),
        Command("app.delete-draft", "Delete draft", print, "Del", "trash-2", enabled=bool),
    ]
    chosen = CommandSet(window, "Visits", commands, theme)
    yield "keys", KeySheet(theme, [chosen], window)
    yield "menu", chosen.menu("visit.start", "app.save-now", "", "app.delete-draft")


def render(folder):
    """Write the gallery, states and popups, light and dark, into `folder`."""
    app = QApplication.instance() or QApplication(sys.argv)
    load_fonts()
    theme, jobs = Theme(), JobRunner()
    theme.apply(app)
    for dark in (False, True):
        suffix = "dark" if dark else "light"
        theme.set(dark=dark, text_scale=1.0)
        page = Gallery(theme)
        page.resize(1440, 1000)
        page.show()
        app.processEvents()
        for target in page.ringed:
            FocusRing(theme, page).surround(target)
        toast = Toast(theme, page)
        toast.say("Action item closed", undo=print)
        app.processEvents()
        page.grab().save(str(folder / f"gallery-{suffix}.png"))
        empty = states(theme)
        empty.show()
        app.processEvents()
        empty.grab().save(str(folder / f"states-{suffix}.png"))
        for name, popup in popups(theme, jobs, page):
            popup.show()
            while jobs.busy:
                app.processEvents()
            app.processEvents()
            popup.grab().save(str(folder / f"{name}-{suffix}.png"))
            popup.close()
        page.close()
        empty.close()
    jobs.shutdown()


if __name__ == "__main__":
    render(Path(sys.argv[1]))
