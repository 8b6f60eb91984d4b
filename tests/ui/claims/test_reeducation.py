"""What the sheet of a re-education says of lines that no teaching mends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from provider_ops.claims.findings.queries import FindingLine
from provider_ops.core.money import ZERO
from ui.claims.reeducation import caution

BROKEN = FindingLine(
    UUID(int=1), UUID(int=2), "A1", date(2026, 3, 2), "1245319599", "", "", "99213", "", "11",
    ZERO, "CO-97", "ptp", "", rules=("ptp",),
)  # fmt: skip
UNEXPLAINED = replace(BROKEN, rule="", rules=())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([BROKEN, replace(BROKEN, denial="")], ""),
        ([UNEXPLAINED] * 2, "No rule here is broken by these denials"),
        ([BROKEN, UNEXPLAINED, UNEXPLAINED], "2 of 3 lines were denied though no rule here"),
    ],
)
def test_denials_without_a_broken_rule_are_for_the_payer(qapp, lines, said):
    assert caution(lines).startswith(said)
    assert bool(caution(lines)) == bool(said)
