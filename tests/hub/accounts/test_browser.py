"""Signing in at an identity provider that is not ours, and what is not believed."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from provider_ops.core.clock import system_clock
from provider_ops.core.errors import Cancelled, HubError
from provider_ops.core.progress import Silent
from provider_ops.hub import database, server
from provider_ops.hub.accounts import people
from provider_ops.hub.accounts.browser import _person
from provider_ops.hub.accounts.errors import WrongSignInError
from provider_ops.hub.accounts.identity import Identity, Provider
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.sync.account import signin
from provider_ops.sync.account.browser import sign_in_with_browser
from provider_ops.sync.line import HubRefusalError, Line
from tests.hub.accounts.hub import TEST, small_hub
from tests.support import identity_provider as canaille
from tests.support import local_http
from tests.support.work import MARKET


@pytest.fixture(scope="module")
def port():
    return canaille.free_port()


@pytest.fixture(scope="module")
def issuer(port):
    with canaille.provider(port) as made:
        yield made


@pytest.fixture
def settings(issuer, port, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(canaille.SECRET)
    return Configuration(
        signin_oidc_issuer=issuer, signin_oidc_client=canaille.CLIENT,
        signin_oidc_secret_file=secret, signin_oidc_port=port,
    )  # fmt: skip


@pytest.fixture
def hub(settings):
    made = replace(small_hub(settings=settings), clock=system_clock)
    yield made
    made.engine.dispose()


@pytest.fixture
def line(hub):
    with server.serving(hub) as running, Line(running.address) as made:
        yield made


def add(hub, login, subject=None):
    from uuid import uuid4

    key = uuid4()
    with database.transaction(hub.engine) as connection:
        people.add(connection, hub.schema, TEST, (key, "Marisol Vega", login, "rep"), (MARKET,),
                   hub.clock())  # fmt: skip
        people.link(connection, hub.schema, TEST, key, subject, hub.clock())
    return key


class Browser:
    """A person with a browser; works beside the laptop, which waits."""

    def __init__(self, **typed):
        self.typed, self.answer, self.asked = typed, None, {}

    def __call__(self, page):
        self.asked = {k: v[0] for k, v in parse_qs(urlsplit(page).query).items()}
        self.thread = threading.Thread(target=self._work, args=(page,))
        self.thread.start()

    def _work(self, page):
        self.answer = canaille.sign_in_as_a_person(page, **self.typed)


def test_who_refuses_consent_does_not_sign_in(hub, line):
    """The provider remembers a consent, so this comes first."""
    add(hub, "mvega", canaille.LOGIN)
    with pytest.raises(HubRefusalError, match="did not succeed"):
        sign_in_with_browser(line, Browser(consent="deny"), patience=60)


def test_a_person_signs_in_at_the_provider(hub, line):
    key = add(hub, "mvega", canaille.LOGIN)
    assert signin.offers_browser(line)
    browser = Browser()
    who = sign_in_with_browser(line, browser, patience=60)
    browser.thread.join()
    assert (who.staff_id, who.name, who.markets) == (key, "Marisol Vega", (MARKET,))
    assert not who.second_factor
    assert "close this window" in browser.answer.text
    assert browser.asked["code_challenge_method"] == "S256"
    with pytest.raises(HubRefusalError):  # a nonce is good for one sign-in
        line.ask("POST", "/v1/signin/browser/finish", {
            "code": "x", "verifier": "x", "nonce": browser.asked["nonce"],
            "redirect": browser.asked["redirect_uri"],
        })  # fmt: skip


def test_somebody_the_hub_does_not_know_is_not_let_in(line):
    with pytest.raises(HubRefusalError, match="this hub does not") as told:
        sign_in_with_browser(line, Browser(), patience=60)
    assert told.value.reason == signin.WRONG


def test_waiting_ends_by_itself_and_by_cancelling(line):
    with pytest.raises(HubError, match="in time"):
        sign_in_with_browser(line, lambda _page: None, patience=0.3)

    class Impatient(Silent):
        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        sign_in_with_browser(line, lambda _page: None, Impatient())


def test_what_others_send_to_the_laptop_is_not_taken(line, port):
    answers = []

    def forge(page):
        base = f"http://127.0.0.1:{port}"
        state = parse_qs(urlsplit(page).query)["state"][0]

        def work():
            paths = ("/favicon.ico", "/callback", "/callback?state=guess&code=x",
                     f"/callback?state={state}&code=x&iss=https://evil.example",
                     f"/other?state={state}&code=x")  # fmt: skip
            answers.extend(local_http.get(base + path).status_code for path in paths)

        threading.Thread(target=work).start()

    class Satisfied(Silent):
        def checkpoint(self):
            if len(answers) == 5:
                raise Cancelled

    with pytest.raises(Cancelled):  # it waited on, whatever came
        sign_in_with_browser(line, forge, Satisfied(), patience=60)
    assert answers == [404] * 5


def test_without_a_provider_there_is_no_browser():
    hub = small_hub()
    with server.serving(hub) as running, Line(running.address) as line:
        assert not signin.offers_browser(line)
        with pytest.raises(HubRefusalError, match="no identity provider"):
            sign_in_with_browser(line, lambda _page: None)
    hub.engine.dispose()


KEY = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
GOOD = {
    "iss": "https://id.example", "aud": "us", "sub": "7", "nonce": "n", "email": "A@b.c",
    "email_verified": True, "amr": ["pwd", "otp"],
}  # fmt: skip


def token(key=KEY, algorithm="RS256", kid="k", **changed):
    now = datetime.now(UTC)
    claims = {**GOOD, "iat": now, "exp": now + timedelta(minutes=5), **changed}
    claims = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(claims, key, algorithm, headers={"kid": kid})


@pytest.fixture
def reader():
    made = Provider(Configuration(signin_oidc_issuer="https://id.example", signin_oidc_client="us"))
    made._addresses = {"jwks_uri": "https://id.example/keys"}
    words = jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True)
    made._keys = {"k": jwt.PyJWK.from_dict({**words, "kid": "k", "alg": "RS256"})}
    made._fetched = float("inf")
    return made


def test_what_the_provider_says_is_read(reader):
    found = reader.read(token(), "n")
    assert (found.subject, found.email, found.second_factor) == ("7", "a@b.c", True)
    unsure = reader.read(token(email_verified=False, amr=["pwd"]), "n")
    assert (unsure.email, unsure.second_factor) == ("", False)
    assert reader.read(token(aud=["us", "others"], azp="us"), "n").subject == "7"


@pytest.mark.parametrize(
    "words",
    [
        {"iss": "https://evil.example"}, {"aud": "others"}, {"nonce": "m"}, {"nonce": None},
        {"exp": datetime.now(UTC) - timedelta(minutes=2)}, {"exp": None}, {"iat": None},
        {"sub": None}, {"sub": ""}, {"azp": "others"}, {"key": OTHER}, {"kid": "unknown"},
        {"key": None, "algorithm": "none"}, {"key": "k" * 64, "algorithm": "HS256"},
    ],
)  # fmt: skip
def test_what_is_not_for_us_or_not_signed_is_not_believed(reader, words):
    with pytest.raises(WrongSignInError):
        reader.read(token(**words), "n")
    with pytest.raises(WrongSignInError):
        reader.read("garbage", "n")


@pytest.mark.parametrize(
    ("by_email", "linked", "email", "found"),
    [
        (False, None, "m@plan.example", False), (True, None, "m@plan.example", True),
        (True, None, "", False), (True, "7", "", True), (True, "8", "m@plan.example", False),
    ],
)  # fmt: skip
def test_who_somebody_is_goes_by_the_link_and_else_by_a_verified_address(
    by_email, linked, email, found
):
    hub = small_hub(settings=Configuration(signin_oidc_by_email=by_email))
    key = add(hub, "m@plan.example", linked)
    with database.transaction(hub.engine) as connection:
        row = _person(connection, hub, Identity("7", email, second_factor=False))
    assert (row is not None and row.staff_id == key) == found
    hub.engine.dispose()
