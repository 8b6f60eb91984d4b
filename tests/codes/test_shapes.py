"""A range of codes that end in a letter approves no number, one by one and all at once."""

from __future__ import annotations

import pytest

from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from tests.codes.test_check import YEAR, failing, run, world

__all__ = ["world"]


@pytest.mark.parametrize(("code", "approved"), [("99213", False), ("0500T", False),
                                                ("0500F", True)])  # fmt: skip
def test_letters_at_the_end_tell_codes_apart(work, world, code, approved):
    entry = ApprovedEntry("Category II, performance measures", YEAR)
    actions.put_approved_codes(work, world["list"], [entry], source="B")
    said = run(work, code=code, place_of_service="11")
    assert ("approved_list" not in failing(said)) == approved
