"""Two pictures at each of the first rep's last visits: a notice at the desk, and a signed sheet."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from provider_ops.demo.maker import MARKET, Batch
from provider_ops.store.picture import MEDIA_TYPE, QUALITY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from provider_ops.demo.maker import Maker

VISITS = 3
WIDTH, HEIGHT = 960, 720
_INK = {"wall": "#CFDBE0", "desk": "#8A6B4F", "sheet": "#FFFFFF", "line": "#5B6B73"}


def batches(make: Maker, rep: UUID, table: Batch) -> Iterator[Batch]:
    """Yield the files and the rows that name them; `table` holds the visits of the market."""
    of = {name: at for at, name in enumerate(table.columns)}
    done = [row for row in table.rows
            if row[of["rep_id"]] == rep and row[of["submitted_at"]] is not None]  # fmt: skip
    done.sort(key=lambda row: (row[of["day"]], row[0]), reverse=True)
    contents = [_drawn(signed=signed) for signed in (False, True)]
    digests = [hashlib.sha256(content).hexdigest() for content in contents]
    rows = [
        (make.new_id(), row[0], kind, digest, WIDTH, HEIGHT, len(content), rep,
         row[of["submitted_at"]], None)
        for row in done[:VISITS]
        for kind, digest, content in zip(("photo", "signature"), digests, contents, strict=True)
    ]  # fmt: skip
    yield Batch("blob", ("sha256", "media_type", "size", "content", "sent"),
                [(digest, MEDIA_TYPE, len(content), content, False)
                 for digest, content in zip(digests, contents, strict=True)])  # fmt: skip
    yield make.batch(
        "visit_file",
        "visit_id kind sha256 width height size added_by added_at removed_at",
        rows, MARKET,
    )  # fmt: skip


def _drawn(*, signed: bool) -> bytes:
    """A sheet on a desk, or one with a signature; nobody is in the picture."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), _INK["wall"])
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 470, WIDTH, HEIGHT), fill=_INK["desk"])
    draw.rectangle((300, 90, 660, 610), fill=_INK["sheet"], outline=_INK["line"], width=3)
    for line in range(11):
        right = 610 if line % 4 else 520
        draw.line((345, 150 + line * 30, right, 150 + line * 30), fill=_INK["line"], width=5)
    if signed:
        draw.line((345, 560, 400, 500, 420, 570, 470, 505, 500, 560, 590, 530),
                  fill="#1C1D1A", width=5, joint="curve")  # fmt: skip
    target = io.BytesIO()
    image.save(target, "JPEG", quality=QUALITY)
    return target.getvalue()
