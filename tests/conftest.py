from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of real public files; the tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("PROVIDER_OPS_SAMPLES", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"real sample files are not at {folder}; set PROVIDER_OPS_SAMPLES")
    return folder
