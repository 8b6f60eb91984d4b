"""Dollars that somebody types are taken for what they say, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit

from ui.claims.words import amount_in
from ui.contracts.one.sheets import amount_of, is_amount


@pytest.mark.parametrize(
    ("text", "dollars"),
    [("1,250.50", "1250.50"), ("$80.20", "80.20"), (" 12 ", "12"), ("1,234,567", "1234567")],
)
def test_thousands_may_be_parted(qtbot, text, dollars):
    field = QLineEdit(text)
    qtbot.addWidget(field)
    assert amount_in(text) == amount_of(field) == Decimal(dollars)


@pytest.mark.parametrize("text", ["12,50", "80,20", "1,2345", "12.505", "1,23,456", "12O", "1e3"])
def test_a_comma_that_parts_no_thousands_is_no_amount(qtbot, text):
    field = QLineEdit(text)
    qtbot.addWidget(field)
    assert amount_in(text) is None
    assert not is_amount(field)


def test_money_that_came_back_is_not_below_zero_and_a_true_up_may_be(qtbot):
    field = QLineEdit("\u221245,000.50")
    qtbot.addWidget(field)
    assert amount_of(field) == Decimal("-45000.50")
    assert amount_in("-1") is None
    assert amount_in("") == 0
