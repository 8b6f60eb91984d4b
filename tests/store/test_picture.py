from __future__ import annotations

import ast
import inspect
import io
import struct
import zlib

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from provider_ops.core.errors import FileError
from provider_ops.store import picture
from tests.support.spoken import words_of_errors

IN_EVERY_LANGUAGE = {FileError.title, *words_of_errors(ast.parse(inspect.getsource(picture)))}
"""What is collected for translators, word for word."""


def jpeg(size=(64, 48), **more):
    target = io.BytesIO()
    Image.new("RGB", size, "navy").save(target, "JPEG", **more)
    return target.getvalue()


def scan(pages):
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(300, 200))
    for _ in range(pages):
        canvas.drawString(20, 20, "signed")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def with_place():
    exif = Image.Exif()
    exif[0x010E] = "Lourdes at the desk"
    exif[0x0112] = 6  # turned
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (27.0, 57.0, 1.0)
    return jpeg(exif=exif, comment=b"secret comment")


def bomb(width, height):
    """A PNG of a few bytes that says it is enormous."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def test_nothing_but_pixels_is_kept_and_the_picture_stands_upright():
    (kept,) = picture.clean_pictures(with_place())
    assert (kept.width, kept.height) == (48, 64)
    with Image.open(io.BytesIO(kept.content)) as image:
        assert image.format == "JPEG"
        assert not image.getexif()
        assert not {"exif", "comment", "icc_profile", "xmp"} & set(image.info)
    for secret in (b"Lourdes", b"secret", b"Exif", b"GPS"):
        assert secret not in kept.content


def test_a_large_picture_is_made_small_and_a_clear_ground_white():
    (kept,) = picture.clean_pictures(jpeg((4000, 1000)))
    assert (kept.width, kept.height) == (picture.LONGEST_EDGE, 500)
    target = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(target, "PNG")
    (kept,) = picture.clean_pictures(target.getvalue())
    with Image.open(io.BytesIO(kept.content)) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)
    small = picture.thumbnail(kept.content)
    assert small.startswith(b"\xff\xd8")


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_a_picture_of_an_iphone_is_refused_with_what_to_do(brand):
    with pytest.raises(FileError) as caught:
        picture.clean_pictures(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + bytes(64))
    assert caught.value.title == "HEIC pictures are not read"
    assert "JPEG" in caught.value.remedy


@pytest.mark.parametrize(
    ("content", "title"),
    [(bomb(40_000, 40_000), "too large"), (bomb(9_000, 9_000), "too large"),
     (b"x" * (picture.MAX_BYTES + 1), "too large"), (b"", "cannot"), (b"GIF89a", "cannot"),
     (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "cannot"), (jpeg()[:200], "cannot"),
     (b"%PDF-1.4 nothing", "cannot"), (bomb(30, 30), "cannot"), (scan(7), "cannot")],
)  # fmt: skip
def test_what_is_no_picture_or_too_much_is_refused_in_words(content, title):
    with pytest.raises(FileError) as caught:
        picture.clean_pictures(content)
    if title != "cannot":
        assert title in caught.value.title
    assert "Nothing was added" in caught.value.remedy
    assert {caught.value.title, caught.value.detail, caught.value.remedy} <= IN_EVERY_LANGUAGE


def test_the_limits_are_those_that_the_words_name():
    assert (picture.MAX_PIXELS, picture.MAX_PAGES) == (60_000_000, 6)
    assert picture.MAX_BYTES >= 25_000_000


def test_a_scan_in_a_pdf_becomes_one_picture_a_page():
    pages = picture.clean_pictures(scan(2))
    assert [(page.width, page.height) for page in pages] == [(900, 600)] * 2
