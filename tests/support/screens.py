"""One screen on demo data: python -m tests.support.screens --page providers --out /tmp/x

Keeps the demo database between runs, in a folder of the system's temporary files.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from provider_ops.store.profile import Profile
from tests.support.clipping import cut_words
from tests.support.once import made_once
from ui.screenshots import make_demo, walk

ROOT = Path(__file__).parents[2]


def demo_profile(scale: str) -> Profile:
    """A demo market of this state of the models and the demo; made once."""
    sources = sorted((*ROOT.glob("provider_ops/*/model.py"), *ROOT.glob("provider_ops/demo/*.py"),
                      *ROOT.glob("provider_ops/store/**/*.py")))  # fmt: skip
    state = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"provider-ops-demo-{os.getuid()}-{scale}-{state}"
    return Profile(made_once(folder, lambda path: make_demo(Profile(path), scale)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--page", default="", help="key of a screen; all without it")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--text", default=100, type=int)
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", default="small")
    parser.add_argument("--out", required=True, type=Path)
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(demo_profile(asked.scale).folder, Path(folder) / "demo")
        profile = Profile(Path(folder) / "demo")
        for name, window in walk(
            profile,
            size=(width, height),
            theme=asked.theme,
            only=(asked.page,) if asked.page else (),
            text=asked.text,
            language=asked.language,
        ):
            path = asked.out / f"{name}-{asked.size}-{asked.theme}.png"
            window.grab().save(str(path))
            sys.stdout.write(f"{path}\n")
            for words in cut_words(window):
                sys.stdout.write(f"  {name}: {words}\n")


if __name__ == "__main__":
    main()
