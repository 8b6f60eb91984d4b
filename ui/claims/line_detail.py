"""One line over the window: what the payer said, what our check says, what became of the claim."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.claims.findings.outcomes import Outcome
from provider_ops.claims.lines.detail import LineDetail, line_detail
from ui.check_words import found_words, remedy_words, source_words, title_of_test
from ui.claims.line_edits import edit_facts, other_lines
from ui.claims.words import dollars, rule_word, step_word
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.popup import Popup
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from ui.page import Desk

_SIZE = (760, 660)
_LETTERS = 84
_BESIDE = 74
"""Letters that a line beside the name of a test has room for."""
_GLYPHS = {"pass": "ok", "fail": "no", "unknown": "wa"}


class LinePopup(Popup):
    """`check_asked` asks for the code checker with the line as its question."""

    check_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget, detail: LineDetail) -> None:
        super().__init__(desk.theme, parent)
        self.detail = detail
        self._edited = bool(detail.edits and detail.edits.rules)
        theme, line = desk.theme, detail.line
        self.payer = FactRows(theme, _tr("What the payer said"))
        self.check = FactRows(theme, _tr("What our check says"))
        self.edits = FactRows(theme, _tr("Claim edits of the day (NCCI)"))
        self.others = FactRows(theme, _tr("Other lines of the claim"))
        self.chain = FactRows(theme, _tr("What became of the claim"))
        self.verdict = label(compared(detail), "13b", wrap=True)
        self.open_check = Button(theme, _tr("Open in code check"), "primary", keys="↵")
        self.close_button = Button(theme, _tr("Close"))
        self.setAccessibleName(_title(detail))
        self.setAccessibleDescription(self.verdict.text())
        self.payer.show_facts(list(_payer(detail)))
        self.check.show_facts(list(_trail(detail)))
        self.edits.show_facts(list(edit_facts(detail)))
        self.others.show_facts(list(other_lines(detail)))
        self.chain.show_facts(list(_history(detail)))
        self._lay_out(_title(detail), line.practice)
        self.open_check.setVisible(detail.judged is not None)
        self.open_check.clicked.connect(self.check_asked)
        self.open_check.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        (self.open_check if detail.judged else self.close_button).setDefault(True)
        (self.open_check if detail.judged else self.close_button).setFocus()

    def _lay_out(self, title: str, practice: str) -> None:
        theme, inner = self._theme, QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(6)
        judged = (self.edits, self.check) if self._edited else (self.check, self.edits)
        for rows in (self.payer, *judged, self.others, self.chain):
            if not rows.facts:
                continue
            body.addWidget(label(rows.accessibleName(), "13b"))
            body.addWidget(rows)
            body.addSpacing(8)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.open_check)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "15"))
        column.addWidget(label(practice, "", "2"))
        column.addWidget(self.verdict)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)
        window = self.parentWidget()
        width, height = theme.px(_SIZE[0]), theme.px(_SIZE[1])
        if window is not None:
            width, height = min(width, window.width() - 40), min(height, window.height() - 40)
        self.setFixedSize(width, height)


def show_line(
    desk: Desk,
    parent: QWidget,
    line_id: UUID,
    check: Callable[[LineDetail], None],
    failed: Callable[[Exception], None],
) -> None:
    """Read a line and show it; `check` is called when its question is to be opened."""
    work = desk.work

    def read() -> LineDetail:
        with work.read() as session:
            return line_detail(session, work, line_id)

    def show(detail: LineDetail) -> None:
        popup = LinePopup(desk, parent, detail)
        popup.check_asked.connect(lambda: check(detail))
        popup.finished.connect(popup.deleteLater)
        popup.open()

    desk.jobs.run(parent, lambda _: read(), show, failed)


def compared(detail: LineDetail) -> str:
    """Say how the answer and our own judgement go together."""
    if detail.judged is None:
        return _tr("No day of service: no rule can judge this line.")
    words = {
        Outcome.AS_EXPECTED: _tr("Denied {actual}, as our check expects ({expected})."),
        Outcome.OTHER_REASON: _tr("Denied {actual}; our check expects {expected}."),
        Outcome.NOT_DENIED: _tr(
            "Not denied, though our check expects {expected}: the payer may take the money back."
        ),
        Outcome.NOTHING_FAILS: _tr(
            "Denied {actual}, though no rule is broken. Ask the payer why, or appeal."
        ),
    }
    outcome = detail.outcome
    if outcome is Outcome.NOTHING_FAILS and detail.wants_authorization:
        return _tr(
            "Denied {actual}: the approved list asks for an authorization. Ask the office whether "
            "it was given, and whether the claim named it."
        ).format(actual=detail.line.denial)
    text = words[outcome] if outcome else _tr("Not denied, as our check expects.")
    expected = " · ".join(str(denial) for denial in detail.expected)
    return text.format(actual=detail.line.denial, expected=expected)


def _title(detail: LineDetail) -> str:
    line = detail.line
    day = f"{line.service_date:%m/%d/%Y}" if line.service_date else _tr("no day")
    code = "-".join(filter(None, (line.code, line.modifiers.replace(",", "-"))))
    return f"{line.claim_number} · {code} · {day}"


def _payer(detail: LineDetail) -> Iterable[Fact]:
    facts = detail.facts
    yield Fact(_tr("Charged"), figure=dollars(facts.charge))
    yield Fact(_tr("Paid"), figure=dollars(facts.paid))
    for group, reason, amount, _quantity in facts.adjustments:
        denies = f"{group}-{reason}" == facts.denial
        first, *more = _wrapped(detail.reasons.get(reason) or _tr("adjusted"))
        yield Fact(f"{group}-{reason}", first, "no" if denies else "end", code=True,
                   figure=f"${amount}")  # fmt: skip
        yield from (Fact(text=line) for line in more)
    if not detail.remarks and facts.remarks:
        yield Fact(_tr("Remarks"), ", ".join(facts.remarks))
    for remark in facts.remarks if detail.remarks else ():
        first, *more = _wrapped(detail.remarks.get(remark, _tr("not in the loaded list")))
        yield Fact(remark, first, "end", code=True)
        yield from (Fact(text=line) for line in more)


def _wrapped(text: str) -> list[str]:
    """Return a text in the lines that a row of the window has room for."""
    return wrap(text, _LETTERS)


def _trail(detail: LineDetail) -> Iterable[Fact]:
    if detail.judged is None:
        return
    for test in detail.judged.said.trail:
        name = rule_word(test.test) if test.result == "fail" else title_of_test(test.test)
        first, *more = wrap(found_words(test), _BESIDE)
        yield Fact(name, first, _GLYPHS[test.result])
        for line in more:
            yield Fact(text=line)
        if test.source:
            yield Fact(text=_tr("from {source}").format(source=source_words(test)))
    for remedy in detail.judged.remedies:
        title, words = remedy_words(remedy)
        yield Fact(title, glyph="in")
        for line in _wrapped(words):
            yield Fact(text=line)


def _history(detail: LineDetail) -> Iterable[Fact]:
    for step in detail.history:
        here = step.claim_id == detail.line.claim_id
        yield Fact(f"{step.on:%m/%d/%Y}", step_word(step.kind), "wip" if here else "end",
                   figure=dollars(step.paid), quiet=step.file_name)  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("LineDetail", text)
