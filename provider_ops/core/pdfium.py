"""The one lock of PDFium: it is one per process and allows one caller at a time."""

from __future__ import annotations

import threading

PDFIUM = threading.Lock()
