from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.claims.lines.views import SavedView, delete_view, pin_view, save_view, saved_views
from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.core.table_file import write_table


def views(work):
    with work.read() as session:
        return saved_views(session)


def test_views_are_kept_pinned_replaced_and_forgotten(work):
    save_view(work, SavedView("  CO-97  mine ", reason="CO-97", mine=True, npis=("1", "2")))
    save_view(work, SavedView("All modifiers", rule="modifier"))
    assert [one.name for one in views(work)] == ["All modifiers", "CO-97 mine"]
    pin_view(work, "CO-97 mine", pinned=True)
    save_view(work, SavedView("co-97 MINE", reason="CO-97"))
    first, second = views(work)
    assert (first.name, first.pinned, first.mine) == ("co-97 MINE", True, False)
    delete_view(work, "co-97 MINE")
    assert views(work) == (second,)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_view_needs_a_name(work, name):
    with pytest.raises(RuleError):
        save_view(work, SavedView(name))
    assert views(work) == ()


@given(st.text(max_size=30))
def test_no_cell_of_a_csv_begins_a_formula(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("out") / "a.csv"
    write_table(path, ["a"], [[text]], Silent())
    cell = path.read_text("utf-8-sig").split("\n", 1)[1].lstrip('"')
    assert not cell.startswith(("=", "@", "\t", "\r"))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_that_fails_halfway_leaves_no_file(tmp_path, ending):
    def rows():
        yield ["one"]
        raise RuntimeError("the source broke")

    path = tmp_path / f"a.{ending}"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError):
        write_table(path, ["a"], rows(), Silent())
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_folder_that_is_not_there_is_explained(tmp_path):
    with pytest.raises(FileError):
        write_table(tmp_path / "no" / "a.csv", ["a"], [], Silent())
