"""Which PDF may be kept: whole, open to everybody who may open the database, and not too large."""

from __future__ import annotations

import io

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence

MAX_BYTES = 30 * 1024 * 1024
_PDF = b"%PDF-"


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF that can be kept.

    Raises:
        FileError: It is no PDF, damaged, protected or larger than `MAX_BYTES`.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if len(content) > MAX_BYTES:
        raise FileError(
            Sentence("It has {size} MB; the limit is {most} MB.",
                     size=len(content) // 1_000_000, most=MAX_BYTES // 1_000_000),
            title="This file is too large",
            remedy="Nothing was added. Save it in a smaller size and try again.",
        )
    if not content.startswith(_PDF):
        raise FileError("It is not a PDF.")
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise FileError("It is protected by a password.")
        return len(reader.pages)
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError) as error:
        raise FileError("The PDF is damaged.") from error
