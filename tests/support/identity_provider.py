"""An identity provider that is not ours: Canaille, with one person in it, in its own process.

Run by tests as `python -m tests.support.identity_provider PORT REDIRECT_PORT`.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx

from provider_ops.bootstrap.environment import ROOT
from tests.support import local_http

CLIENT, SECRET = "provider-ops", "of the client"
LOGIN, PASSWORD, EMAIL = "marisol", "correct horse battery", "marisol@plan.example"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def provider(redirect_port):
    """Run it; yield its issuer."""
    port = free_port()
    words = [sys.executable, "-m", "tests.support.identity_provider", str(port), str(redirect_port)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT,
                               text=True)  # fmt: skip
    try:
        assert process.stdout.readline().strip() == "ready"
        wait_until_it_answers(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def wait_until_it_answers(port):
    for _ in range(100):
        try:
            local_http.get(f"http://127.0.0.1:{port}/.well-known/openid-configuration", timeout=10)
        except httpx.ConnectError:
            continue
        return
    raise AssertionError("the identity provider does not answer")


def sign_in_as_a_person(page, *, password=PASSWORD, consent="accept"):
    """Do in a browser what a person does: name, password, consent. Returns the last answer."""
    with local_http.Client(follow_redirects=True, timeout=30) as browser:
        answer = browser.get(page)
        for _ in range(6):
            answer.encoding = "utf-8"
            form = re.search(r"<form.*?</form>", answer.text, re.DOTALL)
            if answer.url.path == "/callback" or form is None:
                return answer
            fields = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form[0]))
            fields |= {
                name: value for value, name in
                re.findall(r'<input[^>]*value="([^"]*)"[^>]*name="([^"]+)"', form[0])
            }  # fmt: skip
            if 'name="login"' in form[0]:
                fields["login"] = LOGIN
            if 'name="password"' in form[0]:
                fields["password"] = password
            if 'value="accept"' in answer.text:
                fields["answer"] = consent
            action = re.search(r'action="([^"]*)"', form[0])
            target = answer.url.join(action[1].replace("&amp;", "&")) if action and action[1] else answer.url
            answer = browser.post(target, data=fields)
        return answer


def main():
    port, redirect_port = int(sys.argv[1]), int(sys.argv[2])
    from canaille import create_app
    from canaille.app import models
    from canaille.backends import Backend

    app = create_app({
        "SECRET_KEY": "x" * 32,
        "SERVER_NAME": f"127.0.0.1:{port}",
        "PREFERRED_URL_SCHEME": "http",
        "DEBUG": True,
        "CANAILLE": {"DATABASE": "memory", "JAVASCRIPT": False, "SMTP": None},
        "CANAILLE_OIDC": {"REQUIRE_NONCE": True},
    })  # fmt: skip
    with app.app_context():
        person = models.User(
            formatted_name="Marisol Vega", family_name="Vega", given_name="Marisol",
            user_name=LOGIN, emails=[EMAIL], password=PASSWORD,
        )  # fmt: skip
        Backend.instance.save(person)
        client = models.Client(
            client_id=CLIENT, client_secret=SECRET, client_name="Provider Ops",
            redirect_uris=[f"http://127.0.0.1:{redirect_port}/callback"],
            grant_types=["authorization_code"], response_types=["code"],
            scope=["openid", "profile", "email"],
            token_endpoint_auth_method="client_secret_basic",
        )  # fmt: skip
        Backend.instance.save(client)
        client.audience = [client]
        Backend.instance.save(client)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    app.run("127.0.0.1", port, threaded=True, use_reloader=False, debug=False)


if __name__ == "__main__":
    main()
