from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.text import spreadsheet_safe
from ui.kit.columns import Column, Kind, row_as_line
from ui.kit.picks import Picks, PickState


@given(st.text(max_size=40))
def test_no_pasted_cell_can_start_a_formula_or_another_cell(text):
    cell = spreadsheet_safe(text)
    assert "\t" not in cell
    assert "\n" not in cell
    assert not cell.startswith(("=", "@"))
    if cell.startswith(("+", "-")):
        assert set(cell) <= set("+-$0123456789., %d")


@pytest.mark.parametrize("figure", ["-5.2%", "+12", "-$1,204.00", "96 d"])
def test_figures_stay_figures(figure):
    assert spreadsheet_safe(figure) == figure


@pytest.mark.parametrize("text", ["=1+1", "+1-555-0142+cmd", "-2+3", "@SUM(A1)", "=HYPERLINK()"])
def test_formulas_become_text(text):
    assert spreadsheet_safe(text) == f"'{text}"


def test_a_copied_row_carries_the_secondary_text():
    columns = (
        Column("Name", lambda row: row, secondary=lambda row: "main office"),
        Column("Sum", lambda row: "=A1", Kind.MONEY),
    )
    assert row_as_line(columns, "Bay Clinic") == "Bay Clinic main office\t'=A1"


keys = st.frozensets(st.integers(0, 30))


@given(keys, keys, st.booleans(), st.booleans())
def test_picks_answer_like_a_set_of_all_rows(start, changed, all_matching, picked):
    everything = frozenset(range(31))
    picks = Picks(start, all_matching).with_keys(changed, picked=picked)
    before = everything - start if all_matching else start
    expected = before | changed if picked else before - changed
    assert {key for key in everything if key in picks} == expected
    assert picks.count(len(everything)) == len(expected)
    state = PickState.NONE if not expected else PickState.SOME
    assert picks.state(31) is (PickState.ALL if expected == everything else state)
