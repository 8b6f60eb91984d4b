from __future__ import annotations

from sqlalchemy import event, select

from provider_ops.network.model import Market, StaffMember
from provider_ops.store import dialect
from provider_ops.store.profile import unlock
from tests.support.work import PASSPHRASE, template, workspace


def compiled(store):
    """Ask two statements, and return how many of them had to be compiled."""
    misses = []

    def look(_connection, _cursor, _statement, _parameters, context, _many):
        if context.cache_hit is not context.dialect.CACHE_HIT:
            misses.append(context)

    event.listen(store.engine, "before_cursor_execute", look)
    with store.read() as session:
        session.scalars(select(Market.name).where(Market.state == "FL")).all()
        session.scalars(select(StaffMember)).all()
    event.remove(store.engine, "before_cursor_execute", look)
    return len(misses)


def test_what_was_compiled_for_one_store_serves_the_next_until_it_is_forgotten(tmp_path):
    made = template(tmp_path / "made")
    dialect.forget()
    first, other = workspace(made, tmp_path / "a"), workspace(made, tmp_path / "b")
    assert [compiled(work.store) for work in (first, other, other)] == [2, 0, 0]
    first.store.close()
    again = unlock(made, PASSPHRASE)
    assert compiled(again) == 0
    dialect.forget()
    assert compiled(again) == 2
    other.store.close()
    again.close()


def test_the_cache_is_of_the_store_s_own_dialect_alone(work):
    assert work.store.engine.dialect == dialect.StoreDialect()
    assert work.store.engine.dialect.name == "sqlite"
    assert dialect.StoreDialect() != object()
