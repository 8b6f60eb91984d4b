"""`screenshots`: a picture of every screen on demo data."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `screenshots`."""
    parser = commands.add(
        "screenshots", summary="render every screen on demo data", handler=screenshots
    )
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="where they go")
    parser.add_argument(
        "--size", type=_size, default=(1440, 900), metavar="WxH", help="default: 1440x900"
    )
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "es"), default="en", help="of the screens")
    parser.add_argument(
        "--scale", type=int, choices=(1, 2), default=1,
        help="of the display: at 2 a window of 720x450 makes a picture of 1440x900",
    )  # fmt: skip
    parser.add_argument("--only", default="", metavar="NAME", help="one screen; all without it")


def screenshots(arguments: argparse.Namespace, context: Context) -> int:
    """Render them without a display and print the paths.

    Raises:
        UsageError: They cannot be put there.
    """
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{arguments.out} is no folder that can be written.",
            title="The pictures cannot go there",
            remedy="Nothing was changed. Choose another folder.",
        ) from error
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)  # Qt reads it when it starts
    say("Making a small demo market and visiting every screen")
    paths = context.screen().take_screenshots(
        arguments.out, size=arguments.size, theme=arguments.theme,
        language=arguments.language, only=arguments.only,
    )  # fmt: skip
    if context.json:
        print_json([str(path) for path in paths])
    else:
        for path in paths:
            print_line(str(path))
    return ExitCode.DONE


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 720 and int(height) >= 450):
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1440x900, 720x450 or more")
    return int(width), int(height)
