"""Makes or repairs the environment: venv, locked packages, Qt's system libraries.

Everything said here goes to standard error, so that `--json` output stays clean.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json as json_module
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from provider_ops.bootstrap import debian
from provider_ops.bootstrap.environment import GROUPS, Environment

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST_PYTHON = (3, 11)
LOCK_NAME = "bootstrap.lock"
UNFINISHED_NAME = "bootstrap.unfinished"
OFFLINE_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "Failed to establish a new connection",
    "ConnectTimeoutError",
    "Network is unreachable",
    "ProxyError",
    "from versions: none",
)


def make_ready(environment: Environment, group: str, *, screen: bool, json: bool) -> None:
    """Bring the environment up to date, telling the person; leaves the process on failure.

    Args:
        environment: What to build.
        group: The smallest group of packages that will do; a larger one is kept current.
        screen: Whether Qt's system libraries are needed too.
        json: Whether a failure is also due as a JSON object on standard output.

    Raises:
        SystemExit: 6 after a failure, 130 when the person stopped it.
    """
    try:
        build(environment, group, screen=screen)
    except BootstrapError as error:
        sys.stderr.write(f"{error.title}. {error.detail}\n{error.remedy}\n")
        if json:
            shown = {"title": error.title, "detail": error.detail, "remedy": error.remedy}
            sys.stdout.write(json_module.dumps({"error": shown}) + "\n")
        sys.exit(6)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. The next start sets up the rest.\n")
        sys.exit(130)


def build(environment: Environment, group: str, *, screen: bool) -> None:
    """Do what is missing, and only that, while no other start does the same.

    Raises:
        BootstrapError: Something this program cannot do for the person.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise BootstrapError(
            "Python is too old",
            f"Provider Ops needs Python 3.11 or later; this is {sys.version.split()[0]}.",
            "Nothing was changed. Install a newer Python and start main.py with it.",
        )
    try:
        with sole_builder(environment):
            installed, libraries, _ = environment.read_stamp()
            group = max(group, installed or group, key=GROUPS.index)
            if not environment.is_ready(group, screen=False):
                if needs_fresh_start(environment):
                    empty(environment)
                    create(environment)
                install(environment, group)
                environment.write_stamp(group, libraries)
            if screen and libraries != "found" and debian.provide_libraries(say):
                environment.write_stamp(group, "found")
    except OSError as error:
        raise BootstrapError(
            "The environment cannot be written",
            f"{environment.folder}: {error.strerror or error}.",
            "Your data is safe. Check the folder's permissions and free space, start again.",
        ) from error


@contextlib.contextmanager
def sole_builder(environment: Environment) -> Iterator[None]:
    """Hold the lock of the environment; waits for another start that is setting up."""
    environment.folder.mkdir(parents=True, exist_ok=True)
    with (environment.folder / LOCK_NAME).open("a+b") as file:
        waiting = False
        while not try_lock(file.fileno()):
            if not waiting:
                say("Another start is setting up; waiting for it to finish.")
                waiting = True
            time.sleep(0.2)
        yield  # the system lets go of the lock when the file closes, also after a crash


def try_lock(descriptor: int) -> bool:
    """Take the lock if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def needs_fresh_start(environment: Environment) -> bool:
    """Tell whether what is there cannot be built upon.

    An installation that was cut off may leave a package that pip takes for complete, so it is
    not repaired but made again.
    """
    if (environment.folder / UNFINISHED_NAME).exists() or not environment.base_exists():
        return True
    probe = "import sys, pip; print(sys.prefix)"
    answer = subprocess.run(
        [environment.python, "-c", probe], capture_output=True, text=True, check=False
    )
    here = os.path.realpath(environment.folder)
    return answer.returncode != 0 or os.path.realpath(answer.stdout.strip()) != here


def empty(environment: Environment) -> None:
    """Remove everything but the lock that is being held."""
    for entry in environment.folder.iterdir():
        if entry.name == LOCK_NAME:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def create(environment: Environment) -> None:
    """Make an empty virtual environment with pip in it.

    Raises:
        BootstrapError: This Python lacks the parts for it and they may not be installed.
    """
    say(f"Setting up Provider Ops in {environment.folder} (once; takes about a minute).")
    if not has_module("ensurepip") and not has_module("virtualenv"):
        debian.provide([f"python3.{sys.version_info.minor}-venv"], say)
        importlib.invalidate_caches()
    if has_module("ensurepip"):
        maker = [sys.executable, "-m", "venv", str(environment.folder)]
    elif has_module("virtualenv"):
        maker = [sys.executable, "-m", "virtualenv", "--quiet", str(environment.folder)]
    else:
        raise BootstrapError(
            "Python's venv module is missing",
            "This Python cannot make virtual environments.",
            "Nothing was changed. Run: sudo apt install python3-venv. Then start again.",
        )
    answer = subprocess.run(maker, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise BootstrapError(
            "The environment could not be made",
            last_lines(answer.stdout + answer.stderr),
            "Your data is safe. Correct the cause and start again.",
        )


def install(environment: Environment, group: str) -> None:
    """Install the locked packages, checking every hash.

    Raises:
        BootstrapError: pip could not; offline is told apart.
    """
    lock = environment.lock_file(group)
    unfinished = environment.folder / UNFINISHED_NAME
    command = [str(environment.python), "-m", "pip", "install", "--require-hashes", "--no-deps"]
    command += ["--no-user", "--no-input", "--disable-pip-version-check", "--retries", "2"]
    command += ["--progress-bar", "off", "-r", str(lock)]
    environment.stamp.unlink(missing_ok=True)
    unfinished.touch()
    say(f"Installing the packages that {lock.name} names.")
    output: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as pip:
        for line in pip.stdout or ():
            output.append(line)
            if line.startswith("Installing collected packages"):
                say("Everything is downloaded; unpacking.")
    if pip.returncode == 0:
        unfinished.unlink()
        return
    text = "".join(output)
    if "Installing collected packages" not in text:
        unfinished.unlink()  # pip had changed nothing yet
    if any(sign in text for sign in OFFLINE_SIGNS):
        raise BootstrapError(
            "The packages cannot be downloaded",
            "Setting up needs the network once.",
            "Nothing is lost. Connect and start again; it goes on where it stopped.",
        )
    raise BootstrapError(
        "The packages could not be installed",
        last_lines(text),
        "Your data is safe. Correct the cause and start again.",
    )


def has_module(name: str) -> bool:
    """Tell whether the running Python can import a module."""
    return importlib.util.find_spec(name) is not None


def last_lines(text: str) -> str:
    """Return the end of a tool's output, where the reason stands."""
    return "\n".join(text.strip().splitlines()[-8:])


def say(text: str) -> None:
    """Tell the person what is going on."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


class BootstrapError(Exception):
    """Setting up failed; phrased like the program's own errors, which are not there yet."""

    def __init__(self, title: str, detail: str, remedy: str) -> None:
        super().__init__(title)
        self.title = title
        self.detail = detail
        self.remedy = remedy
