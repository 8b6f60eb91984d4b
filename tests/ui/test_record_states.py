"""Where a record's newest change is: in lists page by page, and in the head of the record."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Contact, Organization
from provider_ops.overview.provider_list import ProviderRow
from provider_ops.store import settings
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.sync import queries
from provider_ops.sync.model import Parked
from tests.support.desk import make_desk, threads_of_queries
from tests.support.work import MARKET
from ui.kit.columns import RowState
from ui.kit.paging import PageAsk, Source
from ui.kit.state_mark import StateMark, state_sentence
from ui.page import Page
from ui.record_states import RecordMark, RecordStates

WORDS = {
    RowState.SETTLED: "", RowState.SAVED_HERE: "", RowState.NOT_SENT: "Waiting",
    RowState.DISPUTED: "Needs you", RowState.REFUSED: "Refused",
}  # fmt: skip


@pytest.fixture
def offices(work):
    """Five offices that are at the hub, on a laptop that belongs to it."""
    with work.act() as session:
        rows = [
            Organization(id=work.new_id(), market_id=MARKET, name=name, kind="group")
            for name in "ABCDE"
        ]
        session.add_all(rows)
        keys = [row.id for row in rows]
    with work.store.write() as session:
        session.query(OutboxEntry).delete()
        settings.put(session, settings.HUB, "https://hub.example")
    return keys


def refuse(work, key):
    """Set aside what waits on a row, as if the hub had refused it."""
    with work.store.write() as session:
        entry = session.query(OutboxEntry).filter_by(row_id=key).one()
        session.add(Parked(n=entry.n, op_id=entry.op_id, group_id=entry.group_id,
                           table_name=entry.table_name, row_id=key, body=entry.body,
                           reason="scope", parked_at=work.now()))  # fmt: skip
        session.delete(entry)


def rename(work, key):
    with work.act() as session:
        session.get_one(Organization, key).name += " and partners"


def add_contact(work, key):
    with work.act() as session:
        session.add(Contact(id=work.new_id(), market_id=MARKET, organization_id=key, name="Ann",
                            role="Biller"))  # fmt: skip


def dispute(work, key, author):
    with work.store.write() as session:
        session.add(Conflict(id=work.new_id(), market_id=MARKET, op_id=work.new_id(),
                             table_name="organization", row_id=key, field="name", base="A",
                             hub="B", mine="C", author_id=author, journaled_at=work.now()))  # fmt: skip


@pytest.fixture
def mixed(work, offices):
    """One of each: waiting, waiting by a contact, refused, needing a choice, received."""
    waits, by_part, refused, disputed, received = offices
    rename(work, waits)
    add_contact(work, by_part)
    rename(work, refused), refuse(work, refused)
    dispute(work, disputed, work.staff_id)
    dispute(work, received, work.new_id())
    return {
        waits: RowState.NOT_SENT, by_part: RowState.NOT_SENT, refused: RowState.REFUSED,
        disputed: RowState.DISPUTED, received: RowState.SETTLED,
    }  # fmt: skip


def test_a_list_marks_what_the_team_does_not_have(work, mixed):
    states = RecordStates(work, "organization", lambda key: key)
    source = states.watched(Source(lambda: 5, lambda ask: list(mixed)[ask.offset :]))
    assert list(source.page(PageAsk(0, 5, None))) == list(mixed)
    assert {key: states(key) for key in mixed} == mixed


def test_a_mark_goes_when_the_page_is_read_again(work, offices):
    states = RecordStates(work, "organization", lambda key: key)
    rename(work, offices[0])
    states.read(offices)
    with work.store.write() as session:
        session.query(OutboxEntry).delete()
    assert states(offices[0]) is RowState.NOT_SENT
    states.read(offices)
    assert states(offices[0]) is RowState.SETTLED


def test_without_a_hub_lists_are_not_full_of_marks(work, offices):
    with work.store.write() as session:
        settings.put(session, settings.HUB, "")
    rename(work, offices[0])
    states = RecordStates(work, "organization", lambda key: key)
    states.read(offices)
    assert states(offices[0]) is RowState.SETTLED
    with work.read() as session:
        for key in offices[:2]:  # changed or not
            state = queries.record_state(session, "organization", key, work.staff_id)
            assert state is queries.RowState.SAVED_HERE


def test_every_table_of_a_record_exists_and_names_it():
    from provider_ops import areas

    tables = {table.name: table for table in areas.synced_tables()}
    for table, parts in queries.PARTS.items():
        for part, column in parts:
            (key,) = tables[part].columns[column].foreign_keys
            assert key.column.table.name == table


class _Page(Page):
    key = "providers"


def test_the_head_says_it_in_a_word_and_leads_to_sync(qtbot, work, mixed, jobs, theme, tmp_path):
    desk = make_desk(work, jobs, theme, tmp_path)
    page = _Page(desk)
    qtbot.addWidget(page)
    mark = RecordMark(desk, "organization", page)
    page.show()
    asked = []
    page.requested.connect(asked.append)
    with threads_of_queries() as seen:
        for key, state in mixed.items():
            mark.follow(key)
            qtbot.waitUntil(lambda state=state: mark.isVisible() and mark.state is state)
            assert (mark.text(), mark.accessibleName()) == (WORDS[state], state_sentence(state))
    assert threading.get_ident() not in seen
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    assert [(link.kind, link.id) for link in asked] == [("sync", list(mixed)[-1])]


def test_the_providers_list_reads_offices_and_clinicians_apart(
    qtbot, work, mixed, jobs, theme, tmp_path
):
    from ui.providers.list_pane import ALL, ListPane

    pane = ListPane(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(pane)
    pane.tabs.set_value(ALL)
    pane.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 5 and bool(pane.model.at_hand()))
    rows = pane.model.at_hand()
    assert all(isinstance(row, ProviderRow) for row in rows)
    assert {row.id: pane.model.row_state(row) for row in rows} == mixed


@pytest.mark.parametrize("state", list(RowState))
def test_every_state_is_painted_at_every_text_size(qtbot, theme, state):
    mark = StateMark(theme)
    qtbot.addWidget(mark)
    mark.show_state(state)
    for scale in (1.0, 2.0):
        theme.set(None, scale)
        mark.resize(mark.sizeHint())
        image = mark.grab().toImage()
        colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colors) > 1
    theme.set(None, 1.0)
