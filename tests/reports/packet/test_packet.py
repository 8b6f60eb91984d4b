"""A packet as the office gets it, and every reason not to make one."""

from __future__ import annotations

import io
import re
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import delete, select

from provider_ops.codes.model import ApprovedCode, ApprovedList
from provider_ops.core.errors import Cancelled, FileError, NotFoundError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.network.model import Provider
from provider_ops.reports.packet import PacketRequest, build_packet, packet_facts, packet_pdf
from provider_ops.reports.packet.builder import lay_out
from provider_ops.reports.packet.merge import FRAME, fit
from provider_ops.reports.packet.words import ENGLISH, SPANISH
from provider_ops.store.model import Blob
from provider_ops.store.spans import record_span
from provider_ops.training.actions import NewVersion, add_material, add_version
from provider_ops.training.model import Issuance
from tests.support.contracts import clinician, contract, office
from tests.support.demo import NOW
from tests.support.paper import bookmarks, pages_of


def handout(words: str, size: tuple[float, float] = (612, 792), pages: int = 1) -> bytes:
    """A PDF with `words` and a page number on each page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1)
    for page in range(pages):
        canvas.drawString(20, size[1] / 2, f"{words} {page + 1}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def add(work, code: str, language: str = "en", version: str = "1.0", content: bytes = b"",
        material=None):  # fmt: skip
    key = material or add_material(work, code=code, title=f"About {code}", topic="", audience="")
    title = f"Acerca de {code}" if language == "es" else f"About {code}"
    add_version(work, key, NewVersion(language, version, title, date(2026, 1, 1), None,
                                      f"{code}.pdf", content or handout(f"body of {code}")))  # fmt: skip
    return key


@pytest.fixture
def npi(work) -> str:
    """A clinician of one office with a contract."""
    place = office(work)
    key = clinician(work, 233228875, place)
    agreed = contract(work, place)
    from provider_ops.contracts.model import Participation

    with work.act() as session:
        record_span(session, work, Participation, contract_id=agreed, provider_id=key,
                    location_id=None, valid_from=date(2026, 1, 1), source="exhibit")  # fmt: skip
        from provider_ops.codes.model import ContractList

        rows = ApprovedList(id=work.new_id(), market_id=work.market_id, name="List 7")
        session.add(rows)
        session.flush()
        record_span(session, work, ContractList, contract_id=agreed, list_id=rows.id,
                    valid_from=date(2026, 1, 1), source="exhibit")  # fmt: skip
        for code, first, last, units, ask in (
            ("G0439", date(2026, 1, 1), None, 1, False),
            ("J9035", date(2026, 1, 1), date(2026, 11, 15), None, True),
            ("99213", date(2025, 1, 1), date(2026, 9, 30), None, False),
            ("G2211", date(2026, 12, 1), None, None, False),
        ):
            record_span(session, work, ApprovedCode, list_id=rows.id, code=code, valid_from=first,
                        valid_to=last, max_units=units, authorization=ask, source="exhibit")  # fmt: skip
        return session.get(Provider, key).npi


def ask(npi: str, *materials: str, language: str = "en", record: bool = False) -> PacketRequest:
    return PacketRequest(npi, materials, language, NOW, record)


def test_it_holds_what_was_asked_for_in_order_with_numbers_on_every_page(work, npi):
    add(work, "AA-01", content=handout("alpha", pages=3))
    add(work, "BB-02", version="2.4", content=handout("beta"))
    data, packet = packet_pdf(work, ask(npi, "BB-02", "AA-01"))
    pages = pages_of(data)
    assert len(pages) == packet.pages == 1 + 1 + 1 + 1 + 3 + 1
    assert bookmarks(data) == {
        "What is inside": 2, "Your approved codes": 3, "BB-02 v2.4 · About BB-02": 4,
        "AA-01 v1.0 · About AA-01": 5, "Sign-in sheet": 8,
    }  # fmt: skip
    for title, page in (("Your approved codes", 3), ("About BB-02", 4), ("About AA-01", 5),
                        ("Sign-in sheet", 8)):  # fmt: skip
        assert re.search(rf"{title} .*? {page}\b", pages[1])
    assert "beta 1" in pages[3]
    assert [f"alpha {n}" in pages[3 + n] for n in (1, 2, 3)] == [True] * 3
    for number, text in enumerate(pages[1:], 2):
        assert f"{number} of {len(pages)}" in text
        assert packet.number in text
    assert all("AA-01 v1.0" in text for text in pages[4:7])


def test_the_sheet_lists_the_codes_in_force_with_their_conditions(work, npi):
    data, packet = packet_pdf(work, ask(npi))
    (only,) = packet.facts.lists
    assert [code.code for code in only.codes] == ["G0439", "J9035"]
    sheet = pages_of(data)[2]
    assert "G0439 1 unit a day 12/31/2026" in sheet, "a contract that ends, ends its codes"
    assert "J9035 authorization first 11/15/2026" in sheet
    assert "99213" not in sheet
    assert "G2211" not in sheet


def listed(work, *spans):
    """Put entries on the list of the office's contract, each as the words of a span."""
    with work.act() as session:
        key = session.scalar(select(ApprovedList.id))
        for span in spans:
            record_span(session, work, ApprovedCode, list_id=key, source="exhibit", **span)


@pytest.mark.parametrize(
    ("language", "many", "alone"),
    [("en", "224 code numbers", "only for the specialty Nurse practitioner"),
     ("es", "224 números de código", "solo para la especialidad Enfermería avanzada")],
)  # fmt: skip
def test_a_range_says_how_many_codes_it_spans_and_a_specialty_its_name(
    work, npi, language, many, alone
):
    first = date(2026, 1, 1)
    listed(work, {"code": "70336", "code_last": "70559", "valid_from": first},
           {"code": "99381", "code_last": "99397", "valid_from": first, "specialties": "363L00000X"},
           {"code": "99341", "valid_from": first, "specialties": "208D00000X,363L00000X"})  # fmt: skip
    with work.act() as session:
        person = session.scalar(select(Provider))
        person.specialty, person.taxonomy_code = "Nurse practitioner", "363L00000X"
    data, _ = packet_pdf(work, ask(npi, language=language))
    sheet = pages_of(data)[2]
    assert f"70336-70559 {many}" in sheet
    assert alone in sheet
    assert f"208D00000X, {alone.rsplit('specialty ' if language == 'en' else 'especialidad ')[-1]}" in sheet
    assert "363L00000X" not in sheet


def test_codes_that_end_soon_stand_in_a_box_by_day_before_the_lists(work, npi):
    sheet = pages_of(packet_pdf(work, ask(npi))[0])[2]
    box = ("Ends soon. J9035 until 11/15/2026; G0439 until 12/31/2026 (List 7). Ask your "
           "representative before you bill later dates.")  # fmt: skip
    assert box in sheet, "those of the contract that ends are among them"
    assert sheet.index(box) < sheet.index("Contract HB")
    spanish = pages_of(packet_pdf(work, ask(npi, language="es"))[0])[2]
    assert "Termina pronto. J9035 hasta el 11/15/2026; G0439 hasta el 12/31/2026 (List 7)." in spanish


def test_a_box_is_left_out_where_none_ends_and_stays_short_where_many_do(work, npi):
    with work.read() as session:
        facts = packet_facts(session, work, ask(npi))
    (only,) = facts.lists

    def sheet(*ends):
        codes = tuple(replace(only.codes[0], code=f"{10_000 + n}", until=until)
                      for n, until in enumerate(ends))  # fmt: skip
        made = replace(facts, lists=(replace(only, codes=codes),))
        return pages_of(lay_out(made, (), "0" * 64, Silent())[0])[2]

    soon, late = date(2027, 1, 4), date(2027, 1, 5)
    assert (soon - facts.day).days == 90
    assert "Ends soon." not in sheet(late, None)
    assert "Ends soon. 10000 until 01/04/2027 (List 7)." in sheet(soon, late)
    assert "Ends soon. all 3 codes until 01/04/2027 (List 7)." in sheet(soon, soon, soon)
    many = sheet(*[soon] * 40, late)
    assert "10023 until 01/04/2027; 16 more until 01/04/2027 (List 7)." in many
    assert "10024 until" not in many


def test_a_provider_without_a_contract_gets_told_so(work):
    key = clinician(work, 233228876, office(work, "Lone Office"))
    with work.read() as session:
        npi = session.get(Provider, key).npi
    assert "No contract covers you on 10/06/2026" in pages_of(packet_pdf(work, ask(npi))[0])[2]


def test_the_same_facts_give_the_same_bytes(work, npi):
    add(work, "AA-01", content=handout("alpha", pages=2))
    add(work, "BB-02")
    first, second = (packet_pdf(work, ask(npi, "AA-01", "BB-02")) for _ in range(2))
    assert first[0] == second[0]
    other = packet_pdf(work, ask(npi, "AA-01"))[1]
    assert other.fingerprint != first[1].fingerprint


def test_a_spanish_packet_has_no_english_words_of_ours(work, npi):
    key = add(work, "AA-01")
    add(work, "AA-01", "es", material=key, content=handout("cuerpo"))
    data, _ = packet_pdf(work, ask(npi, "AA-01", language="es"))
    text = " ".join(pages_of(data))
    for field in fields(ENGLISH):
        english, spanish = getattr(ENGLISH, field.name), getattr(SPANISH, field.name)
        if english == spanish:
            assert english in ("AM", "PM")
            continue
        for part in re.split(r"\{\w+\}", english):
            if len(part.strip()) > 3:
                assert not re.search(rf"\b{re.escape(part.strip())}\b", text), part
    assert "2 de 5" in text
    assert "autorización previa" in text
    assert "Hoja de asistencia" in text
    assert PdfReader(io.BytesIO(data)).trailer["/Root"]["/Lang"] == "es-US"


def test_braces_of_both_languages_ask_for_the_same_things():
    for field in fields(ENGLISH):
        names = [sorted(re.findall(r"\{(\w+)\}", getattr(words, field.name)))
                 for words in (ENGLISH, SPANISH)]  # fmt: skip
        assert names[0] == names[1], field.name


def test_a_translation_behind_its_original_is_refused_by_version(work, npi):
    key = add(work, "AA-01", version="3.3")
    add(work, "AA-01", "es", "3.2", material=key)
    with pytest.raises(RuleError, match=r"AA-01: Spanish is v3\.2, English is v3\.3"):
        packet_pdf(work, ask(npi, "AA-01", language="es"))
    packet_pdf(work, ask(npi, "AA-01"))


def test_what_cannot_be_given_out_is_named(work, npi):
    add(work, "AA-01")
    with pytest.raises(RuleError, match="AA-01 has no Spanish version"):
        packet_pdf(work, ask(npi, "AA-01", language="es"))
    with pytest.raises(RuleError, match="no material ZZ"):
        packet_pdf(work, ask(npi, "ZZ"))
    with pytest.raises(NotFoundError, match="1234567893"):
        packet_pdf(work, ask("1234567893"))
    with pytest.raises(RuleError, match="en or es"):
        packet_pdf(work, ask(npi, language="fr"))
    with work.store.write() as session:
        session.execute(delete(Blob))
    with pytest.raises(FileError, match=r"not on this laptop. AA-01 v1\.0"):
        packet_pdf(work, ask(npi, "AA-01"))


def corrupt(data: bytes) -> bytes:
    """Break the page tree, behind a head that looks right."""
    return data[:9] + bytes(len(data) - 9)


@pytest.mark.parametrize("kind", ["gone", "locked", "content"])
def test_a_damaged_file_is_refused_by_name(work, npi, kind):
    add(work, "AA-01")
    good = handout("body of AA-01")
    bad = corrupt(good)
    if kind == "locked":
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good)))
        writer.encrypt("secret")
        stream = io.BytesIO()
        writer.write(stream)
        bad = stream.getvalue()
    if kind == "content":
        start = good.index(b"stream") + 10
        bad = good[:start] + b"\xff" * 20 + good[start + 20 :]
    with work.store.write() as session:
        session.scalars(select(Blob)).one().content = bad
    with pytest.raises(FileError, match=r"AA-01 v1\.0, About AA-01"):
        packet_pdf(work, ask(npi, "AA-01"))


@given(st.floats(1, 5000), st.floats(1, 5000))
def test_a_page_of_any_size_lies_inside_the_frame(width, height):
    scale, x, y = fit(width, height)
    left, bottom, wide, high = FRAME
    assert 0 < scale <= 1
    assert x >= left - 1e-6
    assert x + width * scale <= left + wide + 1e-6
    assert y >= bottom - 1e-6
    assert y + height * scale <= bottom + high + 1e-6


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(2000, 900), (300, 200), (595, 842)])
def test_words_of_a_handout_stay_between_header_and_footer(work, npi, size, rotation):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(handout("inside", size))))
    if rotation:
        writer.pages[0].rotate(rotation)
    stream = io.BytesIO()
    writer.write(stream)
    add(work, "AA-01", content=stream.getvalue())
    data, _ = packet_pdf(work, ask(npi, "AA-01"))
    page = PdfReader(io.BytesIO(data)).pages[3]
    spots = []

    def visit(text, cm, tm, _font, _size):
        if "inside" in text:
            x, y = tm[4], tm[5]
            spots.append((x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]))

    page.extract_text(visitor_text=visit)
    left, bottom, wide, high = FRAME
    assert spots
    for x, y in spots:
        assert left <= x <= left + wide
        assert bottom <= y <= bottom + high
    assert "4 of 5" in page.extract_text()


def test_only_an_issued_packet_is_recorded(work, npi, tmp_path):
    add(work, "AA-01")
    packet_pdf(work, ask(npi, "AA-01"))
    with work.read() as session:
        assert session.scalars(select(Issuance)).all() == []
    made = build_packet(work, ask(npi, "AA-01", record=True), tmp_path / "p.pdf")
    with work.read() as session:
        (row,) = session.scalars(select(Issuance)).all()
        assert row.id == made.issuance_id
        assert row.fingerprint == made.fingerprint
        assert row.contents == [str(one.version_id) for one in made.facts.handouts]


class Stop:
    """A reporter whose person asks to stop at the n-th checkpoint."""

    def __init__(self, left: int) -> None:
        self.left = left

    def report(self, progress) -> None:
        pass

    def checkpoint(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_stopping_anywhere_leaves_no_file_and_no_record(work, npi, tmp_path):
    add(work, "AA-01", content=handout("alpha", pages=2))
    out = tmp_path / "out"
    out.mkdir()
    stopped = 0
    for left in range(40):
        try:
            build_packet(work, ask(npi, "AA-01", record=True), out / "p.pdf", Stop(left))
        except Cancelled:
            stopped += 1
            assert list(out.iterdir()) == []
            with work.read() as session:
                assert session.scalars(select(Issuance)).all() == []
        else:
            break
    assert stopped > 5
    assert (out / "p.pdf").exists()
