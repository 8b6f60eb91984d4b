"""What the reader has to say about a file, gathered in bounded memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.claims.x12.remittance import Problem
from provider_ops.core.text import left_out

if TYPE_CHECKING:
    from provider_ops.core.sentence import Sentence

MOST_WARNINGS = 1_000


class Findings:
    """Errors wait here to be yielded in file order, warnings for the end of their transaction.

    Attributes:
        errors: Found since they were last taken.
    """

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self._warnings: list[Problem] = []
        self._more_warnings = 0

    def error(self, segment: str, position: int, message: Sentence) -> None:
        """Say that something of the file could not be read."""
        self.errors.append(Problem(segment, position, message))

    def warn(self, segment: str, position: int, message: Sentence) -> None:
        """Say that something is odd although it was read."""
        if len(self._warnings) < MOST_WARNINGS - 1:
            self._warnings.append(Problem(segment, position, message))
        else:
            self._more_warnings += 1

    def take_errors(self) -> list[Problem]:
        """Hand over the errors found since the last call."""
        errors, self.errors = self.errors, []
        return errors

    def take_warnings(self) -> tuple[Problem, ...]:
        """Hand over the warnings of the transaction and begin anew."""
        warnings, more = self._warnings, self._more_warnings
        self._warnings, self._more_warnings = [], 0
        if more:
            warnings.append(Problem("", 0, left_out(more, "warning")))
        return tuple(warnings)
