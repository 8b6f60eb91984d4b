"""Remittances in the import wizard: what does not add up is said before anything is loaded."""

from __future__ import annotations

import pytest

from provider_ops.cli.app import run
from tests.claims.remittances import ORIGINAL, remittance
from tests.support.desk import make_desk
from tests.ui.claims.wizard import WAIT, looked, open_wizard


@pytest.fixture
def off_by_ten(tmp_path):
    path = tmp_path / "off.835"
    path.write_text(remittance(ORIGINAL).replace("BPR*I*80", "BPR*I*90"))
    return path


def test_a_payment_that_does_not_add_up_is_no_file_without_problems(
    qtbot, work, theme, jobs, tmp_path, off_by_ten
):
    page = open_wizard(qtbot, work, make_desk(work, jobs, theme, tmp_path))
    looked(qtbot, page, off_by_ten, "report")
    pane = page.imports.report
    assert pane.summary.text().endswith("1 not balanced, 1 warning")
    qtbot.waitUntil(lambda: pane.problems.row(0) is not None, timeout=WAIT)
    assert pane.problems.row(0).place.startswith("BPR")
    assert "differs from BPR02 by" in pane.problems.row(0).message


def test_the_command_line_says_so_too(tmp_path, capsys, off_by_ten):
    run(["--data-dir", str(tmp_path), "import", str(off_by_ten), "--dry-run"], window="none")
    assert "differs from BPR02 by" in capsys.readouterr().out
