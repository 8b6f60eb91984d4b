"""Reading PDFs back: text by page, bookmarks."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader


def pages_of(data: bytes) -> list[str]:
    """The text of each page, with every run of white space as one blank."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(BytesIO(data)).pages]


def bookmarks(data: bytes) -> dict[str, int]:
    """Title of each bookmark with its page, from 1."""
    reader = PdfReader(BytesIO(data))
    return {
        entry.title: (reader.get_destination_page_number(entry) or 0) + 1
        for entry in reader.outline
        if not isinstance(entry, list)
    }
