"""Run by Anki's own Python: two collections that synchronize through its server, timed.

Usage: anki_peer.py FOLDER DIRECT_ADDRESS MEASURED_ADDRESS NOTES CHANGED ROUNDS
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from anki.collection import Collection  # type: ignore[import-not-found]

WORDS = ("family", "given", "specialty", "Tampa", "cardiology", "podiatry", "office", "street")


def main(folder: str, direct: str, measured: str, notes: int, changed: int, rounds: int) -> None:
    one, two = (Collection(str(Path(folder) / f"{n}.anki2")) for n in "ab")
    kind = one.models.by_name("Basic")
    deck = one.decks.id("Market")
    for n in range(notes):
        note = one.new_note(kind)
        note["Front"] = f"{2_000_000_000 + n}"
        note["Back"] = " ".join(WORDS[(n * k) % 8] for k in range(1, 9))
        one.add_note(note, deck)
    auths = {}
    for side, upload in ((one, True), (two, False)):
        auth = side.sync_login("u", "p", direct + "/")
        auths[side] = auth
        side.sync_collection(auth, False)
        side.close_for_full_sync()
        side.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
        side.reopen(after_full_sync=True)
    took: dict[str, list[float]] = {"push": [], "pull": [], "idle": []}
    for auth in auths.values():
        auth.endpoint = measured + "/"
    for turn in range(rounds):
        keys = one.find_notes("")[:changed]
        found = [one.get_note(key) for key in keys]
        for note in found:
            note["Back"] = f"changed {turn} {note['Front']}"
        one.update_notes(found)
        for name, side in (("push", one), ("pull", two), ("idle", one)):
            began = time.perf_counter()
            side.sync_collection(auths[side], False)
            took[name].append(time.perf_counter() - began)
        probe = two.get_note(keys[-1])
        assert probe["Back"].startswith(f"changed {turn} "), probe["Back"]
    sys.stdout.write(json.dumps(took) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4], *map(int, sys.argv[4:7]))
