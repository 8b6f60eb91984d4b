"""Why somebody is not let in. `reason` is for the laptop's program, the rest for its person."""

from __future__ import annotations

from provider_ops.core.errors import HubError


class RefusedError(HubError):
    """The hub does not know this laptop, or no longer."""

    title = "The hub refused this laptop"
    remedy = "Your changes are saved on this laptop. Sign in again, or ask the administrator."
    reason = "refused"


class ExpiredError(RefusedError):
    """An access token that nobody knows, or whose time is over; the laptop fetches another."""

    reason = "expired"


class PendingError(HubError):
    """The laptop is known and nobody has approved it yet."""

    title = "This laptop waits for approval"
    remedy = "Your changes are saved on this laptop. Ask your manager to approve it."
    reason = "pending"


class WipeError(HubError):
    """The laptop was reported lost and shall destroy what it holds."""

    title = "This laptop was reported lost"
    remedy = "Its data is being removed. Ask the administrator."
    reason = "wipe"


class RescueAndWipeError(WipeError):
    """The same, after its changes that were not sent have been taken in."""

    reason = "rescue-and-wipe"


class WrongSignInError(HubError):
    """Person, password or code are wrong; which of them is not told."""

    title = "The sign-in is not right"
    remedy = "Nothing was changed. Check the name and the password and try again."
    reason = "sign-in"


class CodeNeededError(HubError):
    """The password is right, and this person has a second factor."""

    title = "A code is needed as well"
    remedy = "Enter the six digits that your authenticator app shows, or a recovery code."
    reason = "code"


class SecondFactorNeededError(HubError):
    """This hub lets nobody register a laptop without a second factor."""

    title = "A second factor is needed"
    remedy = "Set up an authenticator app first; the sign-in offers it."
    reason = "second-factor"


class TooManyTriesError(HubError):
    """Too many wrong tries came from here."""

    title = "Too many wrong tries"
    remedy = "Nothing was changed. Wait a moment and try again."
    reason = "wait"
