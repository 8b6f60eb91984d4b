"""From text in pieces to segments in batches, in constant memory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.separators import ISA_WINDOW, Separators, Start, find_start
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_SEGMENT = 1 << 18
_CLOSING = ("SE", "GE", "IEA")
_ISA = re.compile(r"ISA(?<![A-Za-z0-9]ISA)[^A-Za-z0-9 \r\n]")
_GAP = " \t\r\n"
_LONGEST_GAP = 16
_BLANKS = " \t\r\n\0\x1a"


class Batch(NamedTuple):
    """Some whole segments in file order, without terminators, none of them empty.

    Attributes:
        segments: As text; elements not yet separated.
        position: 1-based place in the file of the first one.
        separators: Of the interchange all of them belong to.
        junk_before: Text before the first segment of the file was skipped.
        cut_off: The file ends behind these segments in the middle of another one.
    """

    segments: list[str]
    position: int
    separators: Separators
    junk_before: bool = False
    cut_off: bool = False


def batches(chunks: Iterator[str]) -> Iterator[Batch]:
    """Cut text into segments.

    Raises:
        FileError: There is no envelope segment at the start, or a segment does not end within
            256 K characters.
    """
    cutter = _Cutter()
    for chunk in chunks:
        yield from cutter.feed(chunk)
    yield from cutter.finish()


class _Cutter:
    """Keeps what a chunk left over: the beginning of a segment, or of an interchange."""

    def __init__(self) -> None:
        self._text = ""
        self._separators: Separators | None = None
        self._closing: tuple[str, ...] = ()
        self._position = 1
        self._junk = False

    def feed(self, chunk: str) -> Iterator[Batch]:
        self._text += chunk
        if self._separators is None and not self._open(final=False):
            return
        yield from self._cut(final=False)
        if len(self._text) > LONGEST_SEGMENT:
            raise FileError(
                Sentence("Segment {position} has no end.", position=self._position),
                title="A segment of the file does not end",
                remedy="Nothing after it was read. Ask the payer for a new copy of the file.",
            )

    def finish(self) -> Iterator[Batch]:
        if self._separators is None and not self._open(final=True):
            return
        yield from self._cut(final=True)
        rest = _clean(self._text, self._terminator).strip(_BLANKS)
        if rest:
            # Writers forget the last terminator; any other segment may have lost characters.
            whole = rest.startswith(self._closing)
            yield self._batch([rest] if whole else [], cut_off=not whole)

    @property
    def _terminator(self) -> str:
        assert self._separators is not None
        return self._separators.terminator

    def _open(self, *, final: bool) -> bool:
        """Find the separators at the head of the text; False asks for more text."""
        start = find_start(self._text[:LONGEST_SEGMENT])
        if start is None:
            if final or len(self._text) > LONGEST_SEGMENT:
                raise FileError(
                    "It has no ISA, GS or ST segment at its start.",
                    title="The file is not X12",
                    remedy="Nothing was loaded. Choose the X12 file as it was sent.",
                )
            return False
        if not final and len(self._text) - start.offset < ISA_WINDOW:
            return False
        self._begin(start)
        self._junk = bool(self._text[: start.offset].strip(_BLANKS + "\ufeff"))
        self._text = self._text[start.offset :]
        return True

    def _begin(self, start: Start) -> None:
        self._separators = start.separators
        self._closing = tuple(tag + start.separators.element for tag in _CLOSING)

    def _cut(self, *, final: bool) -> Iterator[Batch]:
        """Yield the whole segments of the text, watching for a new interchange among them."""
        while "ISA" in self._text and (offset := self._find_interchange()) >= 0:
            yield self._batch(self._split(self._text[:offset]))
            self._text = self._text[offset:]
            if not final and len(self._text) < ISA_WINDOW:
                return
            start = find_start(self._text[:ISA_WINDOW])
            if start is None or start.offset:
                break
            self._begin(start)
            yield self._through(self._text.find(self._terminator))
        cut = self._text.rfind(self._terminator)
        if cut >= 0:
            yield self._through(cut)

    def _through(self, cut: int) -> Batch:
        """Take what stands before the terminator at `cut`."""
        batch = self._batch(self._split(self._text[:cut]))
        self._text = self._text[cut + 1 :]
        return batch

    def _find_interchange(self) -> int:
        """Offset of an ISA that stands where a segment begins; -1 if there is none."""
        for found in _ISA.finditer(self._text):
            before = self._text[max(0, found.start() - _LONGEST_GAP) : found.start()]
            begun = before.rstrip(_GAP)
            at_start = not begun and len(before) == found.start()
            ended = begun.endswith(self._terminator) or self._terminator in before[len(begun) :]
            if at_start or ended:
                return found.start()
        return -1

    def _split(self, text: str) -> list[str]:
        terminator = self._terminator
        text = _clean(text, terminator)
        segments = text.split(terminator)
        if terminator + " " in text or terminator + "\t" in text or text[:1] in (" ", "\t"):
            segments = [segment.strip(_BLANKS) for segment in segments]
        return list(filter(None, segments))

    def _batch(self, segments: list[str], *, cut_off: bool = False) -> Batch:
        assert self._separators is not None
        position, junk = self._position, self._junk
        self._position += len(segments)
        self._junk = False
        return Batch(segments, position, self._separators, junk, cut_off)


def _clean(text: str, terminator: str) -> str:
    """Drop line ends that do not end segments, and zero bytes, which no store accepts."""
    for character in "\r\n\0":
        if character != terminator and character in text:
            text = text.replace(character, "")
    return text
