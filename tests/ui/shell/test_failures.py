from __future__ import annotations

import logging
import sys

import pytest

from provider_ops.core.errors import RuleError
from ui.failures import Failures, UnexpectedError, as_seen, code_of, keep_log

SECRET = "Elena Marchetti 2332288754"


def broken(value=SECRET):
    try:
        {}[value]
    except KeyError as error:
        raise ValueError(f"cannot use {value}") from error


@pytest.fixture
def log_file(tmp_path):
    end = keep_log(tmp_path)
    yield tmp_path / "provider-ops.log"
    end()


def test_the_log_names_types_and_places_and_no_data(log_file, qapp):
    with pytest.raises(ValueError, match="cannot use") as caught:
        broken()
    logging.getLogger("ui.kit.jobs").error("job failed", exc_info=caught.value)
    text = log_file.read_text()
    assert SECRET not in text
    assert "Marchetti" not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_failures.py" in text
    assert " broken" in text


def test_a_bug_is_shown_with_a_code_that_is_the_same_every_time(qtbot, log_file):
    failures = Failures()
    failures.watch()
    try:
        codes = []
        for _ in range(2):
            with qtbot.waitSignal(failures.found) as found:
                try:
                    broken()
                except ValueError:
                    sys.excepthook(*sys.exc_info())
            (error,) = found.args
            assert isinstance(error, UnexpectedError)
            assert SECRET not in str(error)
            codes.append(error.detail)
    finally:
        failures.stop()
    assert codes[0] == codes[1]
    assert codes[0].removeprefix("Code ") in log_file.read_text()


def test_an_error_for_people_is_shown_in_its_own_words():
    error = RuleError("The NPI has nine digits.")
    assert as_seen(error) is error


def test_another_place_is_another_code():
    with pytest.raises(ValueError, match="cannot") as here:
        broken()
    with pytest.raises(ZeroDivisionError) as there:
        1 / 0  # noqa: B018
    assert code_of(here.value) != code_of(there.value)


def test_a_failing_page_opens_the_panel(qtbot, opened):
    opened.bench.failed.emit(KeyError(SECRET))
    (dialog,) = [one for one in opened.window.children() if one.objectName() == "error"]
    assert dialog.accessibleName() == "Something unexpected happened"
    assert SECRET not in dialog.accessibleDescription()
    assert "Code E-" in dialog.accessibleDescription()
    dialog.reject()
