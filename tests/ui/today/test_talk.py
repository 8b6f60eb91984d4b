"""What there is to talk about, in sentences."""

from __future__ import annotations

import pytest

from provider_ops.overview.talking import Source, TalkPoint
from ui.today.talk_block import TalkBlock


@pytest.mark.parametrize(
    ("kind", "figures", "said"),
    [("ended", (("ends", "2026-08-03"), ("denied", "")),
      "The contract ended 08/03/2026; services since then are not covered. Say so"),
     ("ended", (("ends", "2026-08-03"), ("denied", "CO-109")),
      "The contract ended 08/03/2026; services since then are not covered, and CO-109 on them"),
     ("ending", (("ends", "2026-11-15"), ("days", "40")),
      "The contract ends 11/15/2026, 40 d left, and nothing renews it."),
     ("contract", (("ends", "2027-03-31"),), "The contract runs to 03/31/2027.")],
)  # fmt: skip
def test_how_a_contract_stands_is_said_with_its_last_day(theme, qtbot, kind, figures, said):
    block = TalkBlock(theme)
    qtbot.addWidget(block)
    block.show_points([TalkPoint("HB-1", kind, figures, (Source.CONTRACT, "HB-1"))])
    assert block.sentences[0].startswith(said)
