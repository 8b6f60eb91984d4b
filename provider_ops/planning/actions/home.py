"""Where a person's days begin. It stays on this laptop, as a ZIP code and no address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.geography import place_of_zip
from provider_ops.network.rules import plain_zip
from provider_ops.planning.queries.day import home_of
from provider_ops.store import settings

if TYPE_CHECKING:
    from provider_ops.planning.queries.day import Home
    from provider_ops.store.workspace import Workspace


def set_home(work: Workspace, zip_code: str) -> Home | None:
    """Let days begin at a ZIP code; an empty one lets them begin at the first stop.

    Raises:
        RuleError: Nobody knows the ZIP code.
    """
    code = plain_zip(zip_code) if zip_code.strip() else ""
    if code is None or (code and place_of_zip(code) is None):
        raise RuleError(Sentence("{text} is not a ZIP code.", text=zip_code.strip()))
    with work.store.write() as session:
        settings.put(session, settings.HOME_ZIP, code)
        session.flush()
        return home_of(session)
