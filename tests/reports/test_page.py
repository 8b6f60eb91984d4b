"""The page as a reader of the file finds it: text, fonts, frame, numbers, and a whole file."""

from __future__ import annotations

import errno
import hashlib
import os
from io import BytesIO

import pypdf
import pytest
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Flowable, Paragraph

from provider_ops.core.errors import Cancelled, DiskFullError
from provider_ops.reports import page
from provider_ops.reports.page import (
    PageMeta,
    ReportFileError,
    Section,
    build,
    new_page,
    write_whole,
)
from provider_ops.reports.parts import body, finding
from provider_ops.reports.styles import CODE, SANS, paper_styles, register_fonts
from tests.support.paper_sample import DIGEST, META, SPANISH, sample_story

PLAIN = PageMeta("Title", "Report · September 2026", "Owner, no member data", "MR-1 · 7C41")


class StopAt:
    """A reporter of a person who stops the job at the given checkpoint."""

    def __init__(self, step: int) -> None:
        self.left = step
        self.seen: list[int | None] = []

    def report(self, progress):
        self.seen.append(progress.total)

    def checkpoint(self):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("paper") / "sample.pdf"
    build(path, sample_story, META)
    return path


@pytest.fixture(scope="module")
def pages(sample):
    return [p.extract_text() for p in pypdf.PdfReader(sample).pages]


def test_same_facts_same_bytes(sample):
    again = BytesIO()
    build(again, sample_story, META)
    assert hashlib.sha256(again.getvalue()).digest() == hashlib.sha256(sample.read_bytes()).digest()


def test_figures_can_be_found_as_text(pages):
    assert "8.5% of lines were denied against a goal of 8.0%" in " ".join(pages[2].split())
    for words in ("CO-97", "1,012", "24.6%", "running share", "goal 8.0%", "R-118", "286"):
        assert words in pages[2]
    assert "Glades" in pages[3]
    assert DIGEST[:8] in pages[5]


def test_only_our_fonts_all_embedded(sample):
    found = set()
    for sheet in pypdf.PdfReader(sample).pages:
        for font in sheet["/Resources"]["/Font"].values():
            assert "/FontFile2" in font["/FontDescriptor"]
            found.add(font["/BaseFont"].split("+")[-1])
    assert found <= {*SANS.values(), *CODE.values(), "POSans-Italic"}


def test_nothing_leaves_the_sheet_and_body_text_stays_in_the_margins(sample):
    for number, sheet in enumerate(pypdf.PdfReader(sample).pages):
        spots = []

        def visit(text, current, matrix, _font, _size, spots=spots):
            if text.strip():
                x = matrix[4] * current[0] + matrix[5] * current[2] + current[4]
                y = matrix[4] * current[1] + matrix[5] * current[3] + current[5]
                spots.append((x, y))

        sheet.extract_text(visitor_text=visit)
        assert spots
        low = 42 if number not in (0, 6) else 54
        assert min(x for x, _ in spots) >= low - 0.5
        assert max(x for x, _ in spots) <= 612 - 42
        assert min(y for _, y in spots) >= 30
        assert max(y for _, y in spots) <= 792 - 30


def test_every_page_tells_its_number_section_and_fingerprint(pages):
    assert len(pages) == 9
    for number in (2, 3, 4, 5, 6, 8, 9):
        text = pages[number - 1]
        assert f"{number} of 9" in text
        assert META.footer_center in text
        assert META.header_left in text
    assert "Network adequacy: cardiology" in pages[3]
    assert "1 of 9" not in pages[0]


def test_references_know_the_page(pages):
    assert "below the standard, page 4." in pages[0]


def test_bookmarks_title_and_language(sample):
    reader = pypdf.PdfReader(sample)
    outline = [(o.title, reader.get_destination_page_number(o)) for o in reader.outline]
    assert outline[0] == ("Summary", 1)
    assert ("Network adequacy: cardiology", 3) in outline
    assert reader.metadata.title == META.title
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_letter_of_spanish_is_in_the_fonts_and_on_the_page(pages):
    register_fonts()
    letters = set("áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”—–…°ºª€") | set(SPANISH)  # noqa: RUF001
    for name in (*SANS.values(), *CODE.values()):
        assert letters - {" "} <= {chr(c) for c in getFont(name).face.charToGlyph}
    assert SPANISH in " ".join(pages[4].split())


def test_a_section_names_the_pages_it_continues_on():
    stream = BytesIO()
    text = "Words that fill the page. " * 400
    story = lambda _: [  # noqa: E731
        *finding("First", key="a"), body(text), *new_page(), *finding("Second", key="b"),
    ]  # fmt: skip
    total = build(stream, story, PLAIN)
    sheets = [p.extract_text() for p in pypdf.PdfReader(stream).pages]
    assert total == len(sheets) >= 3
    assert [("First" in t.splitlines()[0:3] or "First" in t) for t in sheets][:-1] == [True] * (
        total - 1
    )
    assert "Second" in sheets[-1]
    assert "First" not in sheets[-1]


def test_long_names_never_run_into_the_page_number():
    stream = BytesIO()
    meta = PageMeta("T", "H" * 200, "Owner " * 60, "F" * 120, header_right="R" * 200)
    build(stream, lambda _: [body("x")], meta)
    text = pypdf.PdfReader(stream).pages[0].extract_text()
    assert text.count("…") == 4
    assert "1 of 1" in text


@pytest.mark.parametrize("step", [0, 1, 5, 9, 13, 18])
def test_a_stopped_build_leaves_nothing(tmp_path, step):
    with pytest.raises(Cancelled):
        build(tmp_path / "report.pdf", sample_story, META, StopAt(step))
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_build_keeps_the_old_file(tmp_path):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        build(target, sample_story, META, StopAt(4))
    assert target.read_bytes() == b"old"


def test_progress_counts_pages_and_knows_the_total_in_the_second_pass():
    reporter = StopAt(1000)
    build(BytesIO(), lambda _: [body("a"), *new_page(), body("b")], PLAIN, reporter)
    assert reporter.seen == [None, None, 2, 2]


def test_a_full_disk_leaves_nothing_and_says_so(tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(page.os, "fsync", full)
    with pytest.raises(DiskFullError):
        build(tmp_path / "report.pdf", lambda _: [body("x")], PLAIN)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error_for_the_person(tmp_path):
    with pytest.raises(ReportFileError) as caught:
        build(tmp_path / "gone" / "report.pdf", lambda _: [body("x")], PLAIN)
    assert len(caught.value.title.split()) <= 8
    assert "not affected" in caught.value.remedy


def test_a_broken_story_leaves_nothing(tmp_path):
    class Broken(Flowable):
        def wrap(self, _width, _height):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build(tmp_path / "report.pdf", lambda _: [Broken()], PLAIN)
    assert list(tmp_path.iterdir()) == []


def test_no_style_is_smaller_than_may_be_printed():
    styles = paper_styles()
    for name in styles.__slots__:
        style = getattr(styles, name)
        assert style.fontSize >= 7.5
        assert style.fontName in SANS.values()
    assert isinstance(Paragraph("x", styles.body), Flowable)
    assert Section("k", "t").wrap(1, 1) == (0, 0)


def test_a_device_is_not_replaced_by_a_report(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReportFileError, match="no ordinary file"):
        write_whole(pipe, b"%PDF")
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
