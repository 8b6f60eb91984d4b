"""Secrets that a person types at the terminal, or another program pipes in."""

from __future__ import annotations

import getpass
import sys

from provider_ops.core.errors import UsageError


def typed_line(question: str, *, hidden: bool) -> str:
    """Ask at a terminal, without an echo if it is hidden; else read a line of standard input.

    Raises:
        UsageError: If there is nothing to read.
    """
    if sys.stdin.isatty() and hidden:
        return getpass.getpass(question, stream=sys.stderr)
    if sys.stdin.isatty():
        sys.stderr.write(question)
        sys.stderr.flush()
    text = sys.stdin.readline().rstrip("\r\n")
    if not text:
        raise UsageError("Nothing was typed.", remedy="Nothing was changed.")
    return text
