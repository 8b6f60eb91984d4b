"""Handouts put onto the pages kept for them: any size scaled into the frame, nothing hidden."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.reports.page import BODY, FOOT_ROOM, HEAD_ROOM, HEIGHT, LEFT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pypdf import PageObject

    from provider_ops.core.progress import Reporter

FRAME = (LEFT, FOOT_ROOM, BODY, HEIGHT - HEAD_ROOM - FOOT_ROOM)
"""Left, bottom, width and height of the room between header and footer, in points."""

# What a parser of foreign files is known to raise when they are damaged.
DAMAGED = (
    PyPdfError, ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError,
    ValueError, zlib.error,
)  # fmt: skip


def open_handout(content: bytes, name: str) -> PdfReader:
    """Open a handout's file and look at each of its pages.

    Raises:
        FileError: It is damaged, locked or without a page; the detail is `name`.
    """
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise damaged(name, Sentence("A handout is protected by a password"))
        pages = [(float(page.cropbox.width), float(page.cropbox.height)) for page in reader.pages]
    except DAMAGED as error:
        raise damaged(name) from error
    if not pages or min(min(size) for size in pages) <= 0:
        raise damaged(name)
    return reader


def put_in(
    base: bytes,
    handouts: Sequence[tuple[str, PdfReader]],
    places: Mapping[tuple[int, int], int],
    reporter: Reporter,
) -> bytes:
    """Draw pages of handouts onto pages of `base`.

    Args:
        base: The packet with empty pages between header and footer.
        handouts: Name and open file of each.
        places: Page of the packet, from 1, for each handout and its page, from 0.
        reporter: Asked between pages whether to go on.

    Raises:
        FileError: A handout is damaged; the detail is its name.
        Cancelled: Between two pages.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(base)))
    for (handout, page), number in sorted(places.items()):
        reporter.checkpoint()
        name, reader = handouts[handout]
        try:
            _draw(writer.pages[number - 1], reader.pages[page])
        except DAMAGED as error:
            raise damaged(name) from error
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def fit(width: float, height: float) -> tuple[float, float, float]:
    """Return scale and lower left corner for a page of this size: inside the frame, at its top.

    A page that is smaller than the frame keeps its size.
    """
    left, bottom, wide, high = FRAME
    scale = min(1.0, wide / width, high / height)
    return scale, left + (wide - width * scale) / 2, bottom + high - height * scale


def _draw(target: PageObject, source: PageObject) -> None:
    box = source.cropbox
    width, height = float(box.width), float(box.height)
    move = Transformation().translate(-float(box.left), -float(box.bottom))
    turn = source.rotation % 360
    if turn:
        # A turned page keeps its content upright and says by how much to turn it clockwise.
        beside = {90: (0.0, width), 180: (width, height), 270: (height, 0.0)}[turn]
        move = move.rotate(-turn).translate(*beside)
    if turn in (90, 270):
        width, height = height, width
    scale, x, y = fit(width, height)
    target.merge_transformed_page(source, move.scale(scale).translate(x, y), over=False)


def damaged(name: str, title: Sentence | None = None) -> FileError:
    """Return what to say of a handout's file that cannot be used."""
    return FileError(
        name,
        title=title or Sentence("A handout is damaged"),
        remedy="Nothing was made. Leave it out, or ask the trainer for a new file.",
    )
