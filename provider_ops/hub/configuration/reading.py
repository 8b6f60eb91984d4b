"""From file, environment and command line to one `Configuration`, or words on what is wrong."""

from __future__ import annotations

import tomllib
from dataclasses import Field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints
from urllib.parse import urlsplit

from provider_ops.core.errors import ExitCode, ProviderOpsError
from provider_ops.hub.configuration.settings import SECTIONS, Configuration, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIX = "PROVIDER_OPS_HUB_"
FILE_VARIABLE = PREFIX + "CONFIG"
FILE_NAME = "hub.toml"

_FIELDS: dict[str, Field[Any]] = {f.name: f for f in fields(Configuration)}
_KINDS = get_type_hints(Configuration)
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


class ConfigurationError(ProviderOpsError):
    """A setting that does not exist or cannot be; the detail names its place."""

    title = "The configuration of the hub is not valid"
    remedy = "Nothing was started. Correct that place and try again."
    exit_code = ExitCode.USAGE


def read_configuration(
    file: Path | None,
    environment: Mapping[str, str],
    command_line: Mapping[str, Any] | None = None,
) -> Configuration:
    """Return the settings: the command line goes before the environment, that before the file.

    Args:
        file: A TOML file, or None. Relative paths in it start from its folder.
        environment: The process's own; every name with our prefix must be a setting.
        command_line: Values by setting; None among them is not given.

    Raises:
        ConfigurationError: If a setting is unknown, or its value cannot be.
    """
    values: dict[str, Any] = {}
    if file is not None:
        values |= dict(_from_file(file))
    values |= dict(_from_environment(environment))
    for name, value in (command_line or {}).items():
        if value is not None:
            values[name] = _checked(name, value, f"--{name.replace('_', '-')}")
    configuration = Configuration(**values)
    _check_together(configuration)
    return configuration


def field_of(section: str, key: str) -> str:
    """Return the name of the setting `key` in the table `section`."""
    return f"{section}_{key}"


def place_of(name: str) -> tuple[str, str]:
    """Return table and key of a setting in the file."""
    section, _, key = name.partition("_")
    return section, key


def rule_of(name: str) -> Rule:
    """Return what a setting means and may be."""
    rule: Rule = _FIELDS[name].metadata["rule"]
    return rule


def variable_of(name: str) -> str:
    """Return the name a setting has in the environment."""
    return PREFIX + name.upper()


def secret(file: Path) -> str:
    """Return the secret a file holds, without the end of its line.

    Raises:
        ConfigurationError: If it cannot be read, or holds nothing.
    """
    try:
        text = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"The secret file {file} cannot be read.") from error
    if not text:
        raise ConfigurationError(f"The secret file {file} is empty.")
    return text


def _from_file(file: Path) -> Iterator[tuple[str, Any]]:
    try:
        with file.open("rb") as stream:
            tables = tomllib.load(stream)
    except OSError as error:
        raise ConfigurationError(f"The file {file} cannot be read.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file} is not TOML: {error}.") from error
    for section, entries in tables.items():
        if section not in SECTIONS or not isinstance(entries, dict):
            known = ", ".join(f"[{name}]" for name in SECTIONS)
            raise ConfigurationError(f"[{section}] in {file} is no part of it. Known: {known}")
        for key, value in entries.items():
            place = f"{section}.{key} in {file}"
            name = field_of(section, key)
            if name not in _FIELDS:
                raise ConfigurationError(f"There is no setting {place}.{_known_in(section)}")
            if name == "database_url" and isinstance(value, str) and _has_password(value):
                raise ConfigurationError(
                    f"{place} holds a password.",
                    remedy="Nothing was started. Put it into a file and name that file "
                    "in database.password_file.",
                )
            checked = _checked(name, value, place)
            yield name, file.parent / checked if isinstance(checked, Path) else checked


def _from_environment(environment: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for variable, text in environment.items():
        if not variable.startswith(PREFIX) or variable == FILE_VARIABLE:
            continue
        name, place = variable[len(PREFIX) :].lower(), f"{variable} in the environment"
        if name not in _FIELDS:
            raise ConfigurationError(f"There is no setting {place}.{_known_in(place_of(name)[0])}")
        yield name, _checked(name, _unquoted(name, text, place), place)


def _unquoted(name: str, text: str, place: str) -> Any:
    """Return a word of the environment as the file would spell it."""
    kind = _KINDS[name]
    if kind is bool:
        if text.lower() not in (*_YES, *_NO):
            raise ConfigurationError(f"{place} is neither true nor false.")
        return text.lower() in _YES
    if kind is int:
        try:
            return int(text)
        except ValueError as error:
            raise ConfigurationError(f"{place} is not a whole number.") from error
    if kind == tuple[str, ...]:
        return [word.strip() for word in text.split(",") if word.strip()]
    return text


def _checked(name: str, value: Any, place: str) -> Any:
    kind, rule = _KINDS[name], rule_of(name)
    if kind is bool:
        if not isinstance(value, bool):
            raise ConfigurationError(f"{place} is neither true nor false.")
        return value
    if kind is int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ConfigurationError(f"{place} is not a whole number.")
        if not rule.at_least <= value <= rule.at_most:
            raise ConfigurationError(
                f"{place} is {value}; it may be {rule.at_least} to {rule.at_most}."
            )
        return value
    if kind == tuple[str, ...]:
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise ConfigurationError(f"{place} is not a list of texts.")
        return tuple(value)
    if not isinstance(value, str | Path):
        raise ConfigurationError(f"{place} is not a text.")
    if kind is str:
        if rule.choices and value not in rule.choices:
            raise ConfigurationError(f"{place} is none of: {', '.join(rule.choices)}.")
        return str(value)
    return Path(value).expanduser() if str(value) else None


def _check_together(configuration: Configuration) -> None:
    if (configuration.tls_certificate is None) != (configuration.tls_key is None):
        raise ConfigurationError("tls.certificate and tls.key go together; one is missing.")
    url = configuration.database_url
    if url and not url.startswith("postgresql://"):
        raise ConfigurationError("The address of a database begins with postgresql://.")


def _known_in(section: str) -> str:
    keys = [place_of(name)[1] for name in _FIELDS if place_of(name)[0] == section]
    return f" [{section}] knows: {', '.join(keys)}." if keys else ""


def _has_password(url: str) -> bool:
    try:
        return bool(urlsplit(url).password) or "password=" in url
    except ValueError:
        return False
