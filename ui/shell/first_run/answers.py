"""What a person says at the first run, and what the program may do with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from provider_ops.core.progress import Reporter


@dataclass(frozen=True, slots=True)
class Credentials:
    """How somebody signs in. Without a `name` the organization's own sign-in asks, in a browser."""

    address: str
    authority: str = ""
    name: str = ""
    password: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Who works alone, and where; names as in `provider_ops.overview.setup.Beginner`."""

    given_name: str
    family_name: str
    market: str
    state: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What is needed to make the database. `place` is None for whoever joined a hub."""

    passphrase: str
    role: str
    place: Place | None


class Joined(Protocol):
    """Who signed in to a hub."""

    @property
    def person(self) -> str:
        """Given and family name."""

    @property
    def markets(self) -> tuple[str, ...]:
        """Names of the markets this person may hold."""


class Begun(Protocol):
    """A database that has just been made, and is open."""

    @property
    def recovery_code(self) -> str:
        """What opens it instead of the passphrase; it can be shown only now."""


class Doors(Protocol):
    """What the first run asks for; each is called on a worker and raises what people can read."""

    def sign_in(self, how: Credentials, reporter: Reporter) -> Joined:
        """Sign in to a hub; with a browser it waits for the person until it is cancelled."""

    def accept_invitation(self, address: str, authority: str, code: str, password: str) -> str:
        """Set the password of whoever holds an invitation; return what he signs in as."""

    def begin_alone(self, answers: Answers) -> Begun:
        """Make the database of a laptop without a hub, and open it."""

    def begin_joined(self, answers: Answers, joined: Joined) -> Begun:
        """Make the database of a laptop of this hub, register it there, and open it."""
