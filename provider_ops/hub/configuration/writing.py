"""The commented file that `hub init` leaves for the administrator."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provider_ops.hub.configuration.reading import place_of, rule_of, variable_of
from provider_ops.hub.configuration.settings import SECTIONS, Configuration

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEAD = """\
# Settings of a Provider Ops hub. What begins with # is the default.
# The environment goes before this file, the command line before both.
# Secrets stand in files of their own, named by the settings that end in _file.
"""


def written(chosen: Mapping[str, Any]) -> str:
    """Return the text of a file with every setting; only those `chosen` are in force."""
    parts = [_HEAD]
    for section, words in SECTIONS.items():
        parts.append(f"\n# {words}\n[{section}]\n")
        for field in fields(Configuration):
            its_section, key = place_of(field.name)
            if its_section != section:
                continue
            value = chosen.get(field.name, field.default)
            line = f"{key} = {_spelled(value)}"
            mark = "" if field.name in chosen else "# "
            parts.append(f"\n# {_explained(field.name)}\n{mark}{line}\n")
    return "".join(parts)


def _explained(name: str) -> str:
    rule = rule_of(name)
    choices = f" One of: {', '.join(rule.choices)}." if rule.choices else ""
    return f"{rule.words}{choices} ({variable_of(name)})"


def _spelled(value: Any) -> str:
    if value is None:
        return '""'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_spelled(item) for item in value) + "]"
    text = str(value) if isinstance(value, Path) else value
    return json.dumps(text, ensure_ascii=False)  # spelled as in TOML
