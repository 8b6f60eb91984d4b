"""One claim over the window: sent, answered, taken back, corrected; and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.claims.submissions.life import ClaimLife, life_of_answer, life_of_submission
from provider_ops.claims.submissions.rules import Flag, Outcome
from ui.claims.words import dollars, rule_word, step_word
from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.fact_rows import ROW, Fact, FactRows
from ui.kit.popup import Popup
from ui.kit.restyle import label
from ui.kit.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from provider_ops.claims.submissions.life import LifeStep
    from provider_ops.claims.submissions.rules import Pair
    from ui.page import Desk

_WIDTH, _MOST, _AROUND = 720, 600, 210
_TONES = {Outcome.PAID: "ok", Outcome.PARTLY: "wa", Outcome.DENIED: "cr", Outcome.REVERSED: "wa"}
_GLYPHS = {Outcome.PAID: "ok", Outcome.PARTLY: "wip", Outcome.DENIED: "no",
           Outcome.REVERSED: "wa", Outcome.UNANSWERED: "pend", Outcome.REPLACED: "end",
           Outcome.VOIDED: "end"}  # fmt: skip


class LifePopup(Popup):
    """What happened in order, with what was paid in sum after each step, and the lines.

    `line_asked` asks for the evidence of an answered line, by its key.
    """

    line_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, life: ClaimLife) -> None:
        super().__init__(desk.theme, parent)
        self.life = life
        theme = desk.theme
        self.outcome = Tag(theme, outcome_word(life.outcome), _TONES.get(life.outcome, "nu"),
                           outcome_glyph(life.outcome))  # fmt: skip
        self.net = label(_tr("Paid in the end: {amount}").format(amount=dollars(life.net)), "13b")
        self.flags = [Banner(theme, "wa", *_flag_words(flag)) for flag in life.flags]
        self.story = FactRows(theme, _tr("What became of the claim"))
        self.lines = FactRows(theme, _tr("Lines sent and paid"))
        self.close_button = Button(theme, _tr("Close"))
        self.story.show_facts(list(map(_step, life.steps)))
        self.lines.show_facts(list(_lines(life.pairs)))
        title = _tr("Claim {number}").format(number=life.number)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{self.outcome.text}. {self.net.text()}")
        self._lay_out(title)
        self.lines.activated.connect(lambda key: self.line_asked.emit(UUID(key)))
        self.lines.activated.connect(self.accept)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _lay_out(self, title: str) -> None:
        theme, inner = self._theme, QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(6)
        for rows in (self.story, self.lines):
            if rows.facts:
                body.addWidget(label(rows.accessibleName(), "13b"))
                body.addWidget(rows)
                body.addSpacing(8)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        head = QHBoxLayout()
        head.addWidget(label(title, "15"))
        head.addWidget(self.outcome)
        head.addStretch(1)
        head.addWidget(self.net)
        member = f"••••{self.life.member_last4}" if self.life.member_last4 else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(" · ".join(filter(None, (self.life.billing_npi, member))), "", "2"))
        for banner in self.flags:
            column.addWidget(banner)
        column.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        window = self.parentWidget()
        count = len(self.story.facts) + len(self.lines.facts) + 3 * len(self.flags)
        width, height = theme.px(_WIDTH), theme.px(min(_MOST, _AROUND + count * ROW))
        if window is not None:
            width, height = min(width, window.width() - 40), min(height, window.height() - 40)
        self.setFixedSize(width, height)


def show_life(
    desk: Desk,
    parent: QWidget,
    claim_id: UUID,
    line_asked: Callable[[UUID], None],
    failed: Callable[[Exception], None],
    *,
    submitted: bool = False,
) -> None:
    """Read the life of an answered or, with `submitted`, of a submitted claim and show it.

    `line_asked` is called with the key of a line whose evidence is wanted.
    """
    work = desk.work
    read_life = life_of_submission if submitted else life_of_answer

    def read() -> ClaimLife:
        with work.read() as session:
            return read_life(session, work.market_id, claim_id, work.now())

    def show(life: ClaimLife) -> None:
        popup = LifePopup(desk, parent, life)
        popup.line_asked.connect(line_asked)
        popup.finished.connect(popup.deleteLater)
        popup.open()

    desk.jobs.run(parent, lambda _: read(), show, failed)


def outcome_word(outcome: Outcome) -> str:
    """Return what became of a claim, in words for people."""
    words = {
        Outcome.UNANSWERED: _tr("Unanswered"), Outcome.PAID: _tr("Paid"),
        Outcome.PARTLY: _tr("Partly paid"), Outcome.DENIED: _tr("Denied"),
        Outcome.REVERSED: _tr("Taken back"), Outcome.REPLACED: _tr("Replaced"),
        Outcome.VOIDED: _tr("Voided"),
    }  # fmt: skip
    return words[outcome]


def outcome_glyph(outcome: Outcome) -> str:
    """Return the shape of it."""
    return _GLYPHS[outcome]


def _step(one: LifeStep) -> Fact:
    step = one.step
    where = " · ".join(filter(None, (step.number, step.trace_number or step.file_name)))
    net = _tr("net {amount}").format(amount=dollars(one.net))
    glyph = {"reversed": "wip", "submitted": "in", "replaced": "in", "voided": "in"}
    shape = glyph.get(step.kind) or ("no" if not step.paid else "ok")
    words = f"{step_word(step.kind)} · {where}"
    if not step.is_answer:
        charged = _tr("charged {amount}").format(amount=dollars(step.charge))
        return Fact(f"{step.on:%m/%d/%Y}", words, shape, quiet=charged)
    return Fact(f"{step.on:%m/%d/%Y}", words, shape, figure=dollars(step.paid), quiet=net)


def _lines(pairs: Iterable[Pair]) -> Iterable[Fact]:
    for pair in pairs:
        line = pair.answered or pair.sent
        if line is None:
            continue
        code = "-".join(filter(None, (line.code, line.modifiers.replace(",", "-"))))
        if pair.answered is None:
            rule = pair.sent.rule if pair.sent else ""
            said = (_tr("not answered; as it stands: {rule}").format(rule=rule_word(rule))
                    if rule else _tr("not answered"))  # fmt: skip
            yield Fact(code, said, "wa" if rule else "pend", code=True,
                       figure=dollars(line.charge))  # fmt: skip
            continue
        told = [_tr("sent as {code}").format(code=pair.code_changed)] if pair.code_changed else []
        if (units := pair.units_changed) is not None:
            told.append(_tr("{paid} of {sent} units").format(paid=_plain(pair.answered.units),
                                                             sent=_plain(units)))  # fmt: skip
        told += [pair.answered.denial, pair.answered.remarks]
        changed = len(told) > 2
        glyph = "no" if pair.answered.denial else ("wa" if changed else "ok")
        yield Fact(code, " · ".join(filter(None, told)), glyph, code=True,
                   figure=dollars(pair.answered.paid),
                   quiet=_tr("of {amount}").format(amount=dollars(line.charge)),
                   key=str(pair.answered.key))  # fmt: skip


def _flag_words(flag: Flag) -> tuple[str, str]:
    words = {
        Flag.REVERSED_ONLY: (
            _tr("Taken back without a correction."), _tr("Ask the payer when it comes."),
        ),
        Flag.NOTHING_TO_REVERSE: (
            _tr("A reversal takes back what no answer here had."),
            _tr("The answer before it is in a file that is not loaded."),
        ),
        Flag.PAID_TWICE: (
            _tr("Two answers stand and both pay."),
            _tr("Paid twice, or one file was loaded or sent twice."),
        ),
        Flag.VOID_UNANSWERED: (
            _tr("The office voided this claim."), _tr("The payer has not taken it back yet."),
        ),
    }  # fmt: skip
    return words[flag]


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimLife", text)
