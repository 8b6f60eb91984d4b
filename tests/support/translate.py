"""Collects the strings of the screens and builds what ships: python -m tests.support.translate

Writes resources/i18n/provider_ops_es.ts (for people) and .qm (for the program). New strings
begin unfinished; what is unfinished is shown in English.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("es",)


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("ui/**/*.py"))


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        ts = FOLDER / f"provider_ops_{language}.ts"
        command = [tool("lupdate"), *sources(), "-locations", "none", "-no-obsolete",
                   "-source-language", "en_US", "-target-language", language, "-ts", str(ts)]  # fmt: skip
        subprocess.run(command, check=True, cwd=ROOT)
        subprocess.run(
            [tool("lrelease"), str(ts), "-qm", str(ts.with_suffix(".qm"))], check=True, cwd=ROOT
        )


if __name__ == "__main__":
    main()
