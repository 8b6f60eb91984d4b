"""What is made in a process of its own, and what happens to both when one of them goes."""

from __future__ import annotations

import os

import psutil
import pytest

from provider_ops.core.apart import StoppedError, apart
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress, Silent
from provider_ops.core.sentence import Sentence


def many(count, *, reporter, put):
    for n in range(count):
        reporter.report(Progress(n, count, "counting"))
        put((n, os.getpid()))


def refusing(*, reporter, put):
    put(1)
    raise FileError(Sentence("Segment {n} has no end.", n=7), title="No end")


def dying(*, reporter, put):
    put(1)
    os._exit(9)


def run_apart(make, *arguments, reporter, put):
    with apart(make, *arguments) as run:
        run(reporter=reporter, put=put)


class Hearing(Silent):
    def __init__(self) -> None:
        self.heard: list[int] = []

    def report(self, progress: Progress) -> None:
        self.heard.append(progress.done)


class Leaving(Silent):
    """Asks to stop after some pieces."""

    def __init__(self) -> None:
        self.left = 3

    def checkpoint(self) -> None:
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _nothing_stays():
    yield
    assert not psutil.Process().children()


def test_everything_comes_in_order_from_another_process():
    got, heard = [], Hearing()
    run_apart(many, 1_000, reporter=heard, put=got.append)
    assert [n for n, _ in got] == heard.heard == list(range(1_000))
    assert os.getpid() not in {process for _, process in got}


def test_what_goes_wrong_is_raised_whole_after_what_was_made_before():
    got = []
    with pytest.raises(FileError) as raised:
        run_apart(refusing, reporter=Silent(), put=got.append)
    assert got == [1]
    assert raised.value.title == "No end"
    assert raised.value.detail.template == "Segment {n} has no end."


def test_a_process_that_dies_is_no_end_of_the_work():
    got = []
    with pytest.raises(StoppedError, match="Nothing was changed"):
        run_apart(dying, reporter=Silent(), put=got.append)
    assert got == [1]


def test_whoever_leaves_early_ends_the_making():
    with pytest.raises(KeyboardInterrupt):
        run_apart(many, 10**9, reporter=Leaving(), put=lambda _: None)


def test_the_making_ends_when_a_piece_cannot_be_used():
    def full(_):
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        run_apart(many, 10**9, reporter=Silent(), put=full)
