"""Photos and scans as they may be kept: decoded with care, made small, and nothing but pixels.

What a camera writes beside the picture (place, time, device, a thumbnail of what was cut away)
does not survive: the pixels alone are encoded again.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.pdfium import PDFIUM

if TYPE_CHECKING:
    from PIL.Image import Image

# Words of errors name the limits as they are: a sentence with a number put in has no Spanish.
MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 60_000_000
"""More than any phone takes, and little enough that decoding cannot exhaust a laptop."""
LONGEST_EDGE = 2000
THUMBNAIL_EDGE = 240
MAX_PAGES = 6
QUALITY = 80
MEDIA_TYPE = "image/jpeg"
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_PDF = b"%PDF-"
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
"""Brands of HEIF files. No decoder that may be shipped with the program reads HEVC."""
_REMEDY = "Nothing was added. Choose a JPEG or PNG picture, or a PDF scan."


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG with nothing beside its pixels."""

    content: bytes
    width: int
    height: int


def clean_pictures(content: bytes) -> tuple[Picture, ...]:
    """Return what may be kept of a file: one picture, or one for each page of a PDF.

    Raises:
        FileError: It is no picture, damaged, or too large in bytes, pixels or pages.
    """
    if len(content) > MAX_BYTES:
        raise FileError(
            "It has more than 25 MB.",
            title="This file is too large",
            remedy="Nothing was added. Save it in a smaller size and try again.",
        )
    if content.startswith(_PDF):
        return _pages(content)
    return (_decoded(content),)


def thumbnail(content: bytes) -> bytes:
    """Return a small JPEG of a kept picture."""
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=["JPEG"]) as image:
        image.draft("RGB", (THUMBNAIL_EDGE, THUMBNAIL_EDGE))
        image.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
        return _jpeg(image)


def _decoded(content: bytes) -> Picture:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            _check_pixels(image.width * image.height)
            image.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))  # a JPEG is decoded smaller at once
            image.load()
            return _kept(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
            raise FileError(
                "It is a HEIC picture, as iPhones take them, and cannot be read here.",
                title="HEIC pictures are not read",
                remedy="Nothing was added. Send it from the phone as JPEG, or choose "
                "“Most compatible” under Settings, Camera, Formats, and take it again.",
            ) from error
        raise FileError("It is no picture that can be read here.", remedy=_REMEDY) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise FileError("The picture is damaged.", remedy=_REMEDY) from error


def _pages(content: bytes) -> tuple[Picture, ...]:
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(content) as document:
            if len(document) > MAX_PAGES:
                raise FileError(
                    "It has more than six pages.",
                    remedy="Nothing was added. Scan the signed page alone.",
                )
            made = []
            for page in document:
                width, height = page.get_size()
                scale = LONGEST_EDGE / max(width, height, 1.0)
                made.append(_kept(page.render(scale=min(scale, 3.0)).to_pil()))
            return tuple(made)
    except pypdfium2.PdfiumError as error:
        raise FileError("The PDF is damaged or protected.", remedy=_REMEDY) from error


def _kept(image: Image) -> Picture:
    from PIL import Image as Pillow

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        ground = Pillow.new("RGBA", image.size, "white")  # ink on nothing would come out black
        image = Pillow.alpha_composite(ground, image.convert("RGBA"))
    image = image.convert("RGB")
    image.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    return Picture(_jpeg(image), image.width, image.height)


def _jpeg(image: Image) -> bytes:
    bare = image.convert("RGB")
    bare.info = {}  # comment, profile and resolution are written from here
    target = io.BytesIO()
    bare.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()


def _check_pixels(pixels: int) -> None:
    if pixels > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> FileError:
    return FileError(
        "It has more than 60 million pixels.",
        title="This picture is too large",
        remedy="Nothing was added. Save it in a smaller size and try again.",
    )
