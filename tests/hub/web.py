"""A person of one role who asks the hub over HTTP, and what an answer gives away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert

from provider_ops.hub import database
from provider_ops.store.changes import SCHEMA
from provider_ops.sync import wire
from provider_ops.sync.account.secret import fingerprint, new_secret
from tests.hub.asking import IDS, person
from tests.hub.stocked import HERS, MINE, sha256

SAID = []
"""All that anybody has sent: a key that stands in it is no secret any more."""


@dataclass
class Web:
    """Somebody with a laptop at a hub's application."""

    app: object
    asker: object
    token: str

    def __call__(self, method, path, message=None, *, token=None, **more):
        headers = {"Authorization": f"Bearer {token or self.token}"}
        if message is not None:
            more["content"] = wire.pack(message)
            SAID.append(json.dumps(wire.unpack(more["content"])))
            headers |= {"Content-Type": wire.MEDIA_TYPE, wire.DIGEST: wire.digest(more["content"])}
        headers |= more.pop("headers", {})
        return self.app.request(method, path, headers=headers, **more)

    def exchange(self, *operations, positions=None):
        asked = wire.Request(str(IDS.new()), "", SCHEMA, positions or {}, list(operations))
        answer = self("POST", "/v1/exchange", asked)
        assert answer.status_code == 200, answer.text
        return wire.parse(wire.Answer, wire.unpack(answer.content))


def web(app, hub, role, markets=(MINE,)):
    asker, token = person(hub, role, markets), new_secret()
    with database.transaction(hub.engine) as connection:
        connection.execute(
            insert(hub.schema.accounts.access).values(
                hash=fingerprint(token), device_id=asker.device,
                expires_at=hub.clock() + timedelta(days=1),
            )
        )  # fmt: skip
    return Web(app, asker, token)


def words_of(answer):
    """What an answer says, unpacked."""
    if answer.headers.get("Content-Type") == wire.MEDIA_TYPE:
        return json.dumps(wire.unpack(answer.content))
    return answer.text


def shown(answer):
    """Status and words, for comparing two answers."""
    return answer.status_code, words_of(answer)


def given_away(text, keys, *, asked=()):
    """Which of the other market's values stand in an answer, though nobody named them."""
    marks = {f" of {HERS}", sha256(HERS), f'"{HERS}"'} - set(asked)
    hers = [key for (market, _), key in keys.items() if market == HERS]
    seen = [key for key in hers if key.hex in text or str(key) in text]
    secret = {str(k) for k in seen if not any(k.hex in one or str(k) in one for one in SAID)}
    return sorted({mark for mark in marks if mark in text} | secret)
