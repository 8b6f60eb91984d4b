"""Errors a person can cause or must know about; everything else is a bug and stays one."""

from __future__ import annotations

from enum import IntEnum

from provider_ops.core.sentence import Sentence


class ExitCode(IntEnum):
    """What the command line answers to the shell; stable."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    LOCKED = 3
    DATABASE = 4
    HUB = 5
    INTERNAL = 6
    CANCELLED = 130


class ProviderOpsError(Exception):
    """An expected failure, phrased for the person at the keyboard.

    Its words are constants, or a `Sentence` where something is put in, so that a screen can say
    them in its own language.

    Attributes:
        title: What happened, in at most eight words, without blame.
        remedy: What is safe and what to do next.
        exit_code: What the command line returns when this ends a command.
    """

    title = "Could not finish"
    remedy = ""
    exit_code = ExitCode.PROBLEMS

    def __init__(self, detail: str = "", *, title: str = "", remedy: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        if title:
            self.title = title
        if remedy:
            self.remedy = remedy

    def told(self) -> Sentence:
        """Return what happened, what is safe and what to do, one sentence after the other."""
        parts = filter(None, (self.title, self.detail, self.remedy))
        return Sentence.joined((_ended(Sentence.of(part)) for part in parts), " ")

    def __str__(self) -> str:
        return str(self.told())


class NotFoundError(ProviderOpsError):
    """The record was deleted or merged while it was on screen."""

    title = "This record no longer exists"
    remedy = "Nothing was changed. Refresh the list and try again."


class RuleError(ProviderOpsError):
    """The entry breaks a rule of the domain; the detail names the rule."""

    title = "This entry is not valid"
    remedy = "Nothing was saved. Correct the entry and try again."


class FileError(ProviderOpsError):
    """A file from outside cannot be read as what it claims to be."""

    title = "This file cannot be read"
    remedy = "Nothing was loaded. Ask for a new copy of the file and try again."


class UnknownKindError(FileError):
    """A file that can be read and is of no kind that is known; a person may name its kind."""

    title = "Nobody knows this kind of file"
    remedy = "Nothing was loaded. Name the kind, or check that it is the right file."


class UsageError(ProviderOpsError):
    """The command line was called in a way that makes no sense."""

    title = "The command is not complete"
    exit_code = ExitCode.USAGE


class LockedError(ProviderOpsError):
    """The database stays closed: wrong passphrase, or the keychain gives nothing."""

    title = "The database is locked"
    remedy = "Nothing was erased. Enter the passphrase and try again."
    exit_code = ExitCode.LOCKED


class DatabaseError(ProviderOpsError):
    """The database file is damaged, newer than this program, or cannot be written."""

    title = "The database cannot be opened"
    remedy = "Nothing was changed. Restore a backup, or update the program."
    exit_code = ExitCode.DATABASE


class DiskFullError(DatabaseError):
    """The disk has no room for the change."""

    title = "The disk is full"
    remedy = "What was saved before is safe. Free some space and try again."


class HubError(ProviderOpsError):
    """The hub is out of reach, refused, or answered something else than the hub would.

    Attributes:
        needs_person: Whether trying again is of no use before somebody has done something.
        retry_after_s: How long it asked to be left alone, if it did.
    """

    title = "The hub cannot be reached"
    remedy = "Your changes are saved on this laptop and are sent later."
    exit_code = ExitCode.HUB
    needs_person = False
    retry_after_s: float | None = None


class Cancelled(Exception):  # noqa: N818 - a request that was granted, not an error
    """Raised at a checkpoint after the person asked a job to stop."""


def _ended(text: Sentence) -> Sentence:
    return text if text.endswith((".", "?", "!", ":")) else Sentence("{said}.", said=text)
