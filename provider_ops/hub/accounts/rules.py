"""What sign-in goes by: waits after wrong tries, states of a laptop, time steps, passwords."""

from __future__ import annotations

import ipaddress
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError

if TYPE_CHECKING:
    from datetime import datetime

SHORTEST, LONGEST = 12, 256
"""Characters of a password. Length is what counts (NIST SP 800-63B); nothing must be in it."""

LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(hours=24)
"""Wrong tries count until there was none for so long."""

TICKET = timedelta(minutes=15)
"""How long a sign-in may be used to register a laptop or to recover a key."""

FIRST_TOKEN = timedelta(days=7)
"""How long an invitation, or the first token an administrator hands out, is good for."""

STEP_SECONDS = 30
STEPS_ASIDE = 1


class Gauge(Enum):
    """What wrong tries are counted for."""

    DEVICE = "device"  # one laptop that is known: only its own tries count
    PAIR = "pair"  # one account from one source
    ACCOUNT = "account"  # one account from everywhere, laptops that are known aside
    SOURCE = "source"  # one source, whatever the account


FREE_TRIES = {Gauge.DEVICE: 5, Gauge.PAIR: 5, Gauge.ACCOUNT: 100, Gauge.SOURCE: 30}


class DeviceState(Enum):
    """What a laptop may do."""

    PENDING = "pending"
    APPROVED = "approved"
    REVOKED = "revoked"
    WIPING = "wiping"
    WIPED = "wiped"


def state_of(
    *,
    approved_at: datetime | None,
    revoked_at: datetime | None,
    wipe_ordered_at: datetime | None,
    wiped_at: datetime | None,
) -> DeviceState:
    """Return the state that follows from a laptop's instants."""
    if wiped_at is not None:
        return DeviceState.WIPED
    if wipe_ordered_at is not None:
        return DeviceState.WIPING
    if revoked_at is not None:
        return DeviceState.REVOKED
    return DeviceState.PENDING if approved_at is None else DeviceState.APPROVED


def wait_after(failures: int, free: int) -> timedelta:
    """Return how long the next try waits after so many wrong ones; it doubles each time."""
    beyond = failures - free
    if beyond < 0:
        return timedelta(0)
    return min(timedelta(seconds=2 ** min(beyond, 10)), LONGEST_WAIT)


def source_of(address: str) -> str:
    """Return what an address counts as: a household has 2^64 of IPv6, and one of IPv4."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.IPv6Network((found, 64), strict=False))
    return str(found)


def step_of(now: datetime) -> int:
    """Return the number of the time step (RFC 6238)."""
    return int(now.timestamp()) // STEP_SECONDS


def steps_to_try(now: datetime, last_used: int) -> list[int]:
    """Return the steps whose code is taken now: the present and its neighbours, none twice."""
    present = step_of(now)
    near = range(present - STEPS_ASIDE, present + STEPS_ASIDE + 1)
    return [step for step in near if step > last_used]


def check_password(password: str, login: str) -> None:
    """Refuse a password that is too short, too long, or the name of its person.

    Raises:
        RuleError: It says what is wrong.
    """
    if len(password) < SHORTEST:
        raise RuleError(f"The password has fewer than {SHORTEST} characters.")
    if len(password) > LONGEST:
        raise RuleError(f"The password has more than {LONGEST} characters.")
    if len(set(password)) < SHORTEST // 3 or login.lower() in password.lower():
        raise RuleError("The password is too easy to guess.")


def checked_login(text: str) -> str:
    """Return the name somebody signs in with as it is compared.

    Raises:
        RuleError: If it is empty or has spaces in it.
    """
    login = text.strip().lower()
    if not login or len(login) > LONGEST or any(not c.isprintable() or c.isspace() for c in login):
        raise RuleError("A name to sign in with has no spaces in it.")
    return login
