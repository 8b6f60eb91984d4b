"""Which official lists answer."""

from __future__ import annotations

from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from tests.support.desk import make_desk
from ui.settings.reference import ReferenceData


def test_each_list_says_which_release_answers_or_that_none_is_loaded(
    work, jobs, theme, tmp_path, qtbot, samples
):
    group = ReferenceData(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(group)
    group.refresh()
    qtbot.waitUntil(lambda: group.values["pos"].text() == "Not loaded")
    assert {value.text() for value in group.values.values()} == {"Not loaded"}
    file = samples / "codes" / "pos_codes.csv"
    by_kind("pos", importers()).load(work, file, Silent(), Options(accept_problems=True))
    group.refresh()
    qtbot.waitUntil(lambda: group.values["pos"].text().endswith("loaded 10/06/2026"))
    assert group.values["leie"].text() == "Not loaded"
