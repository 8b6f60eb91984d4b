"""Every record that a person can change has a name on the Sync screen and on Today."""

from __future__ import annotations

import pytest

from provider_ops import areas
from provider_ops.store.wire import fields_of
from provider_ops.sync.disputes import UNTOLD
from ui.sync import words
from ui.sync.field_names import field_names
from ui.today import side_pane

CHANGED = {t.name for t in areas.synced_tables()} - {t.name for t in areas.bulk_tables()}


def test_every_field_that_two_people_can_change_has_a_word():
    fields = {
        column.name
        for table in areas.synced_tables()
        if table.name in CHANGED - {"conflict"}
        for column in fields_of(table)
    }
    assert sorted(fields - UNTOLD - set(field_names())) == []


@pytest.mark.parametrize("names", [words.kind_names, side_pane.kind_names])
def test_every_kind_of_record_has_a_word(names):
    assert sorted(CHANGED - set(names())) == []
