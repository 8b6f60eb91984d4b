"""What a member of a message has to be in JSON, as its annotation says."""

from __future__ import annotations

from typing import Any

_INTEGER_LIMIT = 1 << 63

Shape = tuple[type, ...] | None
"""The types that are allowed; None: any, because somebody else looks at it."""

_JSON_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "int | None": (int, type(None)),
    "bool": (bool,),
    "list": (list,),
    "dict": (dict,),
}


def shape_of(annotation: str) -> tuple[Shape, Shape]:
    """Return the shapes of a member and of its items, such as of `list[str]`."""
    outer, _, inner = annotation.partition("[")
    return _JSON_TYPES.get(outer), _JSON_TYPES.get(inner.partition("[")[0].rstrip("]"))


def check(member: Any, shape: Shape, items: Shape) -> None:
    """Make sure that a member, and each item of a list, is of its shape and can be stored.

    Raises:
        TypeError: If it is of another type, or a number or text that no database takes.
        UnicodeError: If a text holds half of a surrogate pair.
    """
    if shape is not None and type(member) not in shape:
        raise TypeError
    if isinstance(member, str):
        _check_text(member)
    elif isinstance(member, int) and not -_INTEGER_LIMIT <= member < _INTEGER_LIMIT:
        raise TypeError
    elif isinstance(member, list) and items is not None:
        for item in member:
            if type(item) not in items:
                raise TypeError
            if isinstance(item, str):
                _check_text(item)


def _check_text(text: str) -> None:
    """Refuse what no database takes: NUL, and halves of surrogate pairs (`encode` raises)."""
    if not text.isascii():
        text.encode()
    if "\0" in text:
        raise TypeError


def checked(value: Any, kind: type) -> Any:
    """Return `value`, which is of this kind.

    Raises:
        TypeError: If it is not.
    """
    if not isinstance(value, kind):
        raise TypeError
    return value
