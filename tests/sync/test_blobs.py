"""I17: a file that a row names is there in the end, its hash right, whatever was cut."""

from __future__ import annotations

import hashlib
import io
import random
import tracemalloc
from datetime import date

import pytest
from PIL import Image
from sqlalchemy import func, select

from provider_ops.core.errors import HubError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.hub import files
from provider_ops.store.model import Blob
from provider_ops.store.picture import clean_pictures
from provider_ops.sync import blobs
from provider_ops.sync.model import BlobPartHere
from provider_ops.sync.wire import BLOB_PART, BlobPart
from provider_ops.training.model import Material, MaterialVersion
from provider_ops.visits import actions as visits
from provider_ops.visits import attachments
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.office import add_office
from tests.support.work import MARKET, NOW
from tests.sync.test_faults import Falling


def attach_file(side, content, code="AWV-01"):
    """Keep a file on this laptop and a row that names it."""
    sha256 = hashlib.sha256(content).hexdigest()
    with side.work.act() as session:
        material = Material(id=side.work.new_id(), market_id=MARKET, code=code, title="AWV")
        session.add(material)
        session.add(MaterialVersion(
            id=side.work.new_id(), market_id=MARKET, material_id=material.id, language="en",
            version="1", title="AWV", effective_on=date(2026, 1, 1), sha256=sha256))  # fmt: skip
        session.add(Blob(sha256=sha256, media_type="application/pdf", size=len(content),
                         content=content))  # fmt: skip
    return sha256


def content_of(side, sha256):
    with side.work.read() as session:
        return session.scalar(select(Blob.content).where(Blob.sha256 == sha256))


@pytest.mark.parametrize("size", [0, 1, BLOB_PART, BLOB_PART + 1, 3 * BLOB_PART + 7])
def test_files_of_any_size_arrive_whole_and_once(laptops, hub, size):
    one, two = laptops(), laptops()
    content = random.Random(size).randbytes(size)
    sha256 = attach_file(one, content)
    attach_file(two, content, code="AWV-02")
    assert one.sync().files_sent == two.sync().files_sent == 1
    three = laptops()
    assert three.sync().files_fetched == 1
    assert content_of(three, sha256) == content
    with hub.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(hub.schema.blob)) == 1
        assert connection.scalar(select(func.count()).select_from(hub.schema.blob_part)) == 0


def cut_at(number, calls):
    def cut(real, *words):
        calls.append(words)
        if len(calls) == number:
            raise HubError
        return real(*words)

    return cut


def test_both_ways_go_on_where_they_were_cut(laptops):
    one, two = laptops(), laptops()
    content = random.Random(1).randbytes(4 * BLOB_PART + 5)
    sha256 = attach_file(one, content)
    line, up = one.laptop.transport, []
    one.laptop.transport = Falling(line, send_blob_part=cut_at(3, up))
    with pytest.raises(HubError):
        one.sync()
    assert one.sync().files_sent == 1
    assert [words[2] // BLOB_PART for words in up] == [0, 1, 2, 2, 3, 4]
    line, down = two.laptop.transport, []
    two.laptop.transport = Falling(line, fetch_blob_part=cut_at(4, down))
    with pytest.raises(HubError):
        two.sync()
    assert two.sync().files_fetched == 1
    assert [words[1] // BLOB_PART for words in down] == [0, 1, 2, 3, 3, 4]
    assert content_of(two, sha256) == content
    assert two.all(BlobPartHere) == []


def test_a_part_twice_or_out_of_turn_changes_nothing(laptops, hub):
    side = laptops()
    content = random.Random(2).randbytes(2 * BLOB_PART + 1)
    sha256 = hashlib.sha256(content).hexdigest()

    def put(n):
        start = n * BLOB_PART
        part = BlobPart("text/plain", len(content), content[start : start + BLOB_PART])
        return files.put_part(hub, side.laptop.transport.identify, sha256, part, start)

    assert put(1) == 0
    assert put(0) == put(0) == BLOB_PART
    assert put(2) == BLOB_PART
    assert put(1) == 2 * BLOB_PART
    assert put(2) == len(content)
    for wrong in (BlobPart("", 10, b""), BlobPart("", 10, b"12345678901"),
                  BlobPart("", 2 * BLOB_PART, b"short")):  # fmt: skip
        with pytest.raises(RuleError):
            files.put_part(hub, side.laptop.transport.identify, sha256, wrong, 0)


def test_what_is_not_what_its_hash_says_is_dropped_and_can_be_sent_again(laptops, hub):
    side = laptops()
    identify, sha256 = side.laptop.transport.identify, "0" * 64
    part = BlobPart("text/plain", BLOB_PART + 1, bytes(BLOB_PART))
    assert files.put_part(hub, identify, sha256, part, 0) == BLOB_PART
    with pytest.raises(RuleError, match="hash"):
        files.put_part(hub, identify, sha256, BlobPart("", BLOB_PART + 1, b"x"), BLOB_PART)
    assert files.received(hub, identify, sha256) == 0


def test_a_damaged_file_is_not_kept_and_is_fetched_anew(laptops):
    one, two = laptops(), laptops()
    content = random.Random(3).randbytes(BLOB_PART + 9)
    sha256 = attach_file(one, content)
    one.sync()
    line = two.laptop.transport

    def damage(real, *words):
        part = real(*words)
        return BlobPart(part.media_type, part.size, part.content[:-1] + b"?")

    two.laptop.transport = Falling(line, fetch_blob_part=damage)
    with pytest.raises(HubError, match="damaged"):
        two.sync()
    two.laptop.transport = line
    assert two.sync().files_fetched == 1
    assert content_of(two, sha256) == content


def test_what_is_wanted_first_comes_first_and_one_can_be_asked_for(laptops):
    one, two = laptops(), laptops()
    hashes = [attach_file(one, bytes([n]) * 10, code=f"M{n}") for n in range(4)]
    one.sync()
    asked, line = [], two.laptop.transport

    def note(real, sha256, offset):
        asked.append(sha256)
        return real(sha256, offset)

    two.laptop.transport = Falling(line, fetch_blob_part=note)
    two.laptop.wanted_first = lambda _session: [hashes[2], hashes[1]]
    two.sync()
    assert asked[:2] == [hashes[2], hashes[1]]
    three = laptops()
    assert not blobs.fetch_one(three.laptop, "0" * 64, Silent())
    assert blobs.fetch_one(laptops().laptop, hashes[0], Silent())


def test_the_hub_gives_a_large_file_in_small_parts(laptops, hub):
    one = laptops()
    attach_file(one, bytes(8 * 1024 * 1024))
    sha256 = hashlib.sha256(bytes(8 * 1024 * 1024)).hexdigest()
    one.sync()
    tracemalloc.start()
    part = files.get_part(hub, one.laptop.transport.identify, sha256, BLOB_PART, 10**9)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(part.content) == BLOB_PART
    assert peak < 4 * BLOB_PART


def test_a_picture_travels_with_its_visit_and_not_before(laptops):
    one, two = laptops(), laptops()
    office = add_office(one.work)
    visit = visits.plan_visit(one.work, visits.PlannedVisit(office, "Review", NOW.date()))
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(stream, "PNG")
    made = attachments.add_to_draft(one.work, visit, clean_pictures(stream.getvalue()))
    one.sync()
    two.sync()
    assert two.all(Blob) == []
    visits.submit_visit(
        one.work, visit,
        VisitForm(day=NOW.date(), attendees=(Attendee("Ana"),), objectives=(Objective("Rates"),),
                  signature=Signature.PAPER, files=made),
    )  # fmt: skip
    one.sync()
    two.sync()
    with two.work.read() as session:
        assert attachments.files_of(session, visit) == made
        held = attachments.picture_content(session, visit, made[0].sha256)
    assert hashlib.sha256(held).hexdigest() == made[0].sha256
