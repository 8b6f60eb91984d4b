"""Every record that a person can change has a name on the Sync screen and on Today."""

from __future__ import annotations

import pytest

from provider_ops import areas
from ui.sync import words
from ui.today import side_pane

CHANGED = {t.name for t in areas.synced_tables()} - {t.name for t in areas.bulk_tables()}


@pytest.mark.parametrize("names", [words.kind_names, side_pane.kind_names])
def test_every_kind_of_record_has_a_word(names):
    assert sorted(CHANGED - set(names())) == []
