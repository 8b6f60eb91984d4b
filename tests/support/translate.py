"""Collects the strings of the screens and builds what ships: python -m tests.support.translate

Writes resources/i18n/provider_ops_es.ts (for people) and .qm (for the program). New strings
begin unfinished; what is unfinished is shown in English. English has only its plural forms,
which are made here: "%n visits" becomes "%n visit" for one.

Strings said through a function or a short name of QCoreApplication.translate are found by
tests.support.spoken; lupdate does not follow those. It adds them from a file made for the run.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from tests.support.spoken import Said, spoken

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
_PLURAL = re.compile(r"(%n(?: \w+)*? )(\w+?)(ies|(?<!s)s)\b")


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("ui/**/*.py"))


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def collect(language: str, *options: str, folder: Path = FOLDER) -> Path:
    ts = folder / f"provider_ops_{language}.ts"
    with tempfile.TemporaryDirectory() as made:
        more = Path(made) / "spoken.py"
        more.write_text("".join(map(_call, spoken(ROOT))), encoding="utf-8")
        command = [tool("lupdate"), *sources(), str(more), "-locations", "none", "-no-obsolete",
                   "-source-language", "en_US", "-target-language", language, *options,
                   "-ts", str(ts)]  # fmt: skip
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return ts


def _call(said: Said) -> str:
    counted = ', "", 2' if said.counted else ""
    return f"translate({said.context!r}, {said.text!r}{counted})\n"


def release(ts: Path) -> Path:
    """Write what the program reads of the finished messages, and return where."""
    qm = ts.with_suffix(".qm")
    command = [tool("lrelease"), str(ts), "-qm", str(qm)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return qm


def singular(text: str) -> str:
    """The text for one: only the first counted word changes."""
    return _PLURAL.sub(lambda m: m[1] + m[2] + ("y" if m[3] == "ies" else ""), text, count=1)


def fill_english(ts: Path) -> None:
    tree = ET.parse(ts)
    for message in tree.iter("message"):
        source, target = message.findtext("source", ""), message.find("translation")
        if target is None:
            continue
        forms = target.findall("numerusform")
        if len(forms) == 2 and not (forms[0].text or forms[1].text):
            forms[0].text, forms[1].text = singular(source), source
        target.attrib.pop("type", None)  # lupdate guesses from likenesses and leaves a mark
    body = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    release(collect("es"))
    english = collect("en", "-pluralonly")
    fill_english(english)
    release(english)


if __name__ == "__main__":
    main()
