"""What the program needs of the system itself: Qt's libraries, with their Debian packages."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What Qt's own libraries and its offscreen and xcb plugins are linked to and do not bring
# along, read off their dynamic sections (PySide6 6.11).
PACKAGE_OF_LIBRARY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def missing_libraries() -> list[str]:
    """Return the libraries that Qt needs and this system cannot load; empty off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in PACKAGE_OF_LIBRARY if not can_load(name)]


def provide_libraries(say: Callable[[str], None]) -> bool:
    """Install what Qt misses where this program may, else say what to install.

    Returns:
        Whether everything is there now. The command line works without.
    """
    missing = missing_libraries()
    if not missing:
        return True
    packages = sorted({PACKAGE_OF_LIBRARY[name] for name in missing})
    provide(packages, say)
    missing = missing_libraries()
    if missing and shutil.which("apt-get"):
        say(f"The window needs system libraries. Run: sudo apt install {' '.join(packages)}")
    elif missing:
        say(f"The window needs system libraries that were not found: {', '.join(missing)}")
    return not missing


def provide(packages: list[str], say: Callable[[str], None]) -> bool:
    """Install Debian packages as root or with a sudo that asks nothing.

    Returns:
        Whether apt did it; the caller says what a person can do otherwise.
    """
    prefix = privileged_prefix()
    if prefix is None:
        return False
    say(f"Installing system packages: {' '.join(packages)}")
    command = [*prefix, "apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages]
    if run_quietly(command):
        return True
    # A new machine has no package lists yet, an old one has stale ones.
    return run_quietly([*prefix, "apt-get", "-qq", "update"]) and run_quietly(command)


def privileged_prefix() -> list[str] | None:
    """Return what goes before apt-get so that it may install, or None if it may not."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return None
    settings = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return settings
    if shutil.which("sudo") and run_quietly(["sudo", "-n", "true"]):
        return ["sudo", "-n", *settings]
    return None


def can_load(library: str) -> bool:
    """Tell whether the system's loader finds a library; loading it is the only sure test."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def run_quietly(command: list[str]) -> bool:
    """Run a command whose output nobody needs unless it fails; tell whether it succeeded."""
    answer = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return answer.returncode == 0
