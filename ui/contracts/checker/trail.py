"""The tests of an answer as rows of spans on one axis: the year of the service."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules.check import APPROVED_LIST
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN
from ui.check_words import found_words, source_words, title_of_test
from ui.contracts.checker.words import glyph_of_test
from ui.kit.spans import SpanAxis, SpanBar, SpanItem

if TYPE_CHECKING:
    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.trail import Test

_COLORS = {PASS: "c1", FAIL: "cr", UNKNOWN: "wa"}


def axis_for(day: date) -> SpanAxis:
    """Return the year around `day`; near its ends half of it lies in the next one."""
    if day.month <= 2:
        return SpanAxis(date(day.year - 1, 7, 1), date(day.year, 6, 30), day)
    if day.month >= 11:
        return SpanAxis(date(day.year, 7, 1), date(day.year + 1, 6, 30), day)
    return SpanAxis(date(day.year, 1, 1), date(day.year, 12, 31), day)


def trail_items(said: CheckAnswer) -> tuple[SpanItem, ...]:
    """Return the tests in the order in which they decide."""
    on = said.question.on
    listed = next((source_words(test) for test in said.trail if test.test == APPROVED_LIST), "")
    return tuple(
        SpanItem(
            key=test.test,
            glyph=glyph_of_test(test),
            title=title_of_test(test.test, said.question.modifiers),
            says=found_words(test),
            bars=_bars(test, on),
            source=_short(source_words(test), listed),
            failed=test.result == FAIL,
            sentence=", ".join((_result(test), title_of_test(test.test, said.question.modifiers),
                                found_words(test), source_words(test))),
        )
        for test in said.trail
    )  # fmt: skip


def _short(source: str, listed: str) -> str:
    """Leave out what the row of the approved list says already."""
    return source.removesuffix(f", {listed}") if listed else source


def _bars(test: Test, on: date) -> tuple[SpanBar, ...]:
    if test.first is None and test.result != PASS:
        return ()
    return (SpanBar(test.first, test.last, _COLORS[test.result], _label(test, on)),)


def _label(test: Test, on: date) -> str:
    """Say at a bar that misses the day by how it does."""
    translate = QCoreApplication.translate
    if test.result == FAIL and test.last is not None and test.last < on:
        return translate("Checker", "ends {}").format(f"{test.last:%m/%d}")
    if test.result == FAIL and test.first is not None and on < test.first:
        return translate("Checker", "begins {}").format(f"{test.first:%m/%d}")
    return ""


def _result(test: Test) -> str:
    translate = QCoreApplication.translate
    return {
        PASS: translate("Checker", "Passes"),
        FAIL: translate("Checker", "Fails"),
        UNKNOWN: translate("Checker", "Cannot tell"),
    }[test.result]
