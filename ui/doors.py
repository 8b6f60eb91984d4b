"""The ways to a database of one's own, and into it: what first run and gate do on a worker."""

from __future__ import annotations

import platform
import webbrowser
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui import opening as workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.core.clock import Clock
    from provider_ops.core.progress import Reporter
    from provider_ops.store.profile import Profile
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.line import Line
    from ui.opening import Made
    from ui.shell.first_run.answers import Answers, Credentials, Joined


@dataclass(frozen=True, slots=True)
class Member:
    """Who signed in, and over which line."""

    how: Credentials
    who: SignedIn

    @property
    def person(self) -> str:
        """Given and family name."""
        return self.who.name

    @property
    def markets(self) -> tuple[str, ...]:
        """The markets this person may hold."""
        return self.who.markets


class ProfileDoors:
    """For one folder; see `ui.shell.first_run.answers.Doors`."""

    def __init__(self, profile: Profile, clock: Clock) -> None:
        self._profile, self._clock = profile, clock

    def sign_in(self, how: Credentials, reporter: Reporter) -> Joined:
        """See `Doors`."""
        from provider_ops.sync.account.browser import sign_in_with_browser
        from provider_ops.sync.account.signin import sign_in_with_password

        with _line(how) as line:
            if how.name:
                who = sign_in_with_password(line, how.name, how.password, how.code)
            else:
                who = sign_in_with_browser(line, webbrowser.open, reporter)
        return Member(how, who)

    def accept_invitation(self, address: str, authority: str, code: str, password: str) -> str:
        """See `Doors`."""
        from provider_ops.sync.account.signin import accept_invitation

        with _to(address, authority) as line:
            return accept_invitation(line, code, password)

    def begin_alone(self, answers: Answers) -> Made:
        """See `Doors`."""
        return workers.set_up(self._profile, answers, self._clock)

    def begin_joined(self, answers: Answers, joined: Joined) -> Made:
        """See `Doors`."""
        assert isinstance(joined, Member)
        with _line(joined.how) as line:
            return workers.join(
                self._profile, answers, self._clock, line, joined.who, platform.node(),
                joined.how.authority,
            )  # fmt: skip


@contextmanager
def _line(how: Credentials) -> Iterator[Line]:
    with _to(how.address, how.authority) as line:
        yield line


@contextmanager
def _to(address: str, authority: str) -> Iterator[Line]:
    from provider_ops.sync.line import Line

    with Line(address, authority=Path(authority) if authority else None) as line:
        line.hello()
        yield line
