"""The environment beside main.py: is it ready, and how to go on inside it.

This is on the way of every start, also under a Python that is too old to run the program, so it
imports next to nothing and uses no new syntax.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("laptop", "hub", "dev")  # each holds everything of the one before it
GROUP_OF_COMMAND = {
    "demo": "hub",
    "hub": "hub",
    "screenshots": "hub",
    "test": "dev",
    "bench": "dev",
}
COMMANDS_WITH_SCREEN = ("", "demo", "screenshots", "test", "bench")
OPTIONS_WITH_VALUE = ("--data-dir",)


def enter(arguments: list[str]) -> None:
    """Return inside an environment that holds what the command needs, or leave the process.

    Args:
        arguments: The command line without the program's name.

    Raises:
        SystemExit: With 6 when the environment cannot be made, 130 when the person stopped it,
            or with the program's own code where it had to run as a child process (Windows).
    """
    if os.environ.get("PROVIDER_OPS_NO_BOOTSTRAP"):
        return
    environment = Environment(ROOT)
    command = command_in(arguments)
    group = GROUP_OF_COMMAND.get(command, "laptop")
    screen = command in COMMANDS_WITH_SCREEN
    if not environment.is_ready(group, screen=screen):
        from provider_ops.bootstrap.build import make_ready

        make_ready(environment, group, screen=screen, json="--json" in arguments)
    if not environment.is_running():
        go_on(environment, [str(environment.root / "main.py"), *arguments])


def command_in(arguments: list[str]) -> str:
    """Return the first word that is a command, or nothing if the window is asked for."""
    words = iter(arguments)
    for word in words:
        if word in OPTIONS_WITH_VALUE:
            next(words, None)
        elif word in ("-h", "--help"):
            return "help"
        elif not word.startswith("-"):
            return word
    return ""


def go_on(environment: Environment, arguments: list[str]) -> None:
    """Replace this process by the environment's Python; on Windows, wait for a child."""
    python = str(environment.python)
    if os.environ.get("PROVIDER_OPS_ENTERING") == str(environment.folder):
        sys.stderr.write(
            f"The Python in {environment.folder} does not use that environment.\n"
            "Unset PYTHONHOME, or delete the folder, and start again.\n"
        )
        sys.exit(6)
    os.environ["PROVIDER_OPS_ENTERING"] = str(environment.folder)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(python, [python, *arguments])  # noqa: S606 - our own interpreter
    import subprocess

    child = subprocess.Popen([python, *arguments])
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:  # the child got it as well and decides what to do
            continue


class Environment:
    """The folder `.venv` of a program folder, and the stamp that says what is in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp = self.folder / "provider-ops.stamp"
        programs = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = self.folder / programs

    def lock_file(self, group: str) -> Path:
        """Return the locked requirements of a group."""
        return self.root / "resources" / "requirements" / f"{group}.txt"

    def is_running(self) -> bool:
        """Tell whether this very process runs inside the environment."""
        inside = os.path.realpath(sys.prefix) == os.path.realpath(self.folder)
        if inside:
            os.environ.pop("PROVIDER_OPS_ENTERING", None)
        return inside

    def is_ready(self, group: str, *, screen: bool) -> bool:
        """Tell whether the environment holds what today's locks say, without starting it."""
        installed, libraries, lock = self.read_stamp()
        if not installed or GROUPS.index(installed) < GROUPS.index(group):
            return False
        if screen and libraries != "found":
            return False
        return lock == self.lock_file(installed).read_bytes() and self.base_exists()

    def read_stamp(self) -> tuple[str, str, bytes]:
        """Return the installed group, Qt's libraries as `found` or `unknown`, and the lock.

        The stamp holds the lock itself: comparing it is cheaper than importing a hash function.
        """
        try:
            head, _, lock = self.stamp.read_bytes().partition(b"\n")
        except OSError:
            return "", "unknown", b""
        group, _, libraries = head.decode("ascii", "replace").partition(" ")
        return (group if group in GROUPS else ""), libraries, lock

    def write_stamp(self, group: str, libraries: str) -> None:
        """Say that the environment is complete; the last step of building it, and atomic."""
        draft = self.stamp.with_suffix(".new")
        head = f"{group} {libraries}\n".encode()
        draft.write_bytes(head + self.lock_file(group).read_bytes())
        draft.replace(self.stamp)

    def base_exists(self) -> bool:
        """Tell whether the Python that the environment was made from is still installed."""
        try:
            lines = (self.folder / "pyvenv.cfg").read_text("utf-8").splitlines()
        except OSError:
            return False
        settings = dict(line.partition(" = ")[::2] for line in lines)
        base = settings.get("base-executable") or settings.get("executable") or self.python
        return self.python.exists() and Path(base).exists()
