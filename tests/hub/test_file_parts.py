"""Large attached files over HTTP and PostgreSQL, which joins their parts and takes their hash."""

from __future__ import annotations

import random

import pytest

from provider_ops.sync.wire import BLOB_PART
from tests.sync.test_blobs import attach_file, content_of

pytestmark = pytest.mark.postgres


def test_a_large_file_crosses_in_parts(attach):
    one, two = attach(), attach()
    content = random.Random(1).randbytes(2 * BLOB_PART + 17)
    sha256 = attach_file(one, content)
    assert one.sync().files_sent == 1
    assert two.sync().files_fetched == 1
    assert content_of(two, sha256) == content
