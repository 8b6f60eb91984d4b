"""Claims that came while nobody looked count rightly from the first screen on."""

from __future__ import annotations

from sqlalchemy import func, select

from provider_ops.claims.lines.totals import are_current
from provider_ops.claims.model import TakenBack
from provider_ops.store.profile import Profile
from ui.opening import unlock
from ui.screenshots import NOW, PASSPHRASE, make_demo


def test_what_a_payer_took_back_counts_no_more_once_the_database_is_open(tmp_path):
    profile = Profile(tmp_path / "profile")
    make_demo(profile)
    opening = unlock(profile, PASSPHRASE, lambda: NOW)
    try:
        with opening.work.read() as session:
            assert are_current(session)
            assert session.scalar(select(func.count()).select_from(TakenBack)) > 0
    finally:
        opening.work.store.close()
