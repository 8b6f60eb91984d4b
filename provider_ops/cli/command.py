"""What a command group gets and gives: the parser it adds to, the context it runs in."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from provider_ops.core.clock import Clock, system_clock


@dataclass(frozen=True, slots=True)
class Context:
    """What every command may use.

    Attributes:
        data_dir: Folder of the encrypted database; exists only once somebody made a profile.
        json: Whether standard output has to hold JSON and nothing else.
        screen: Loads the window's side; call it only where something is drawn, it costs Qt.
    """

    data_dir: Path
    json: bool
    screen: Callable[[], Screen]


Handler = Callable[[argparse.Namespace, Context], int]
_Group: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


class Screen(Protocol):
    """What the command line asks of the window's side, which it may not import."""

    def open_window(
        self, data_dir: Path, *, passphrase: str = "", clock: Clock = system_clock
    ) -> int:
        """Show the window on a data directory until it is closed; return the exit code.

        With a passphrase it opens the database by itself.
        """

    def take_screenshots(
        self,
        out: Path,
        *,
        size: tuple[int, int],
        theme: Literal["light", "dark"],
        language: str = "en",
        only: str = "",
    ) -> list[Path]:
        """Render every screen on demo data, or `only` one, and return the paths of the PNGs."""


class Commands:
    """The parser as command groups see it: every command takes the global options too."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._globals = argparse.ArgumentParser(add_help=False)
        add_global_options(self._globals)
        self._commands: dict[tuple[str, ...], argparse.ArgumentParser] = {}
        self._shared: dict[tuple[str, ...], _Group] = {
            (): parser.add_subparsers(metavar="COMMAND", title="commands")
        }

    def add(self, *words: str, summary: str, handler: Handler) -> argparse.ArgumentParser:
        """Add the command that these words call, such as `claims check`, and return its parser.

        Args:
            *words: The first ones may be shared by several commands.
            summary: One line for `--help`, lower case, no full stop.
            handler: Gets the parsed arguments and the context; returns the exit code. What is
                heavy belongs inside it: `--help` and the first window wait for the module.
        """
        parser = self._group(words[:-1]).add_parser(
            words[-1], help=summary, description=summary, parents=[self._globals]
        )
        parser.set_defaults(handler=handler)
        self._commands[words] = parser
        return parser

    def _group(self, words: tuple[str, ...]) -> _Group:
        if words not in self._shared and words in self._commands:  # it can be said alone, too
            self._shared[words] = self._commands[words].add_subparsers(metavar="COMMAND")
        elif words not in self._shared:
            parent = self._group(words[:-1]).add_parser(
                words[-1], help=f"see {' '.join(words)} --help", parents=[self._globals]
            )
            self._shared[words] = parent.add_subparsers(metavar="COMMAND", required=True)
        return self._shared[words]


def add_global_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that may stand before or after the command."""
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,  # the inner parser must not undo what the outer one read
        metavar="DIR",
        help="folder of the database (default: this user's own)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print JSON and nothing else on standard output",
    )
