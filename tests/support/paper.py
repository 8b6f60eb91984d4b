"""Reading PDFs back: text by page, bookmarks."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from provider_ops.core.pdfium import PDFIUM


def pages_of(data: bytes) -> list[str]:
    """The text of each page, with every run of white space as one blank."""
    with PDFIUM, PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"\s+", " ", page) for page in pages]


def bookmarks(data: bytes) -> dict[str, int]:
    """Title of each bookmark with its page, from 1."""
    reader = PdfReader(BytesIO(data))
    return {
        entry.title: (reader.get_destination_page_number(entry) or 0) + 1
        for entry in reader.outline
        if not isinstance(entry, list)
    }
