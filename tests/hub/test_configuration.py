from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.hub.configuration.reading import (
    ConfigurationError,
    place_of,
    read_configuration,
    rule_of,
    secret,
    variable_of,
)
from provider_ops.hub.configuration.settings import SECTIONS, Configuration
from provider_ops.hub.configuration.writing import written

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1)
VALUES = {
    "server_host": TEXT,
    "server_port": st.integers(0, 65_535),
    "server_proxies": st.lists(TEXT).map(tuple),
    "metrics_enabled": st.booleans(),
    "logs_level": st.sampled_from(rule_of("logs_level").choices),
}


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "hub.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def test_without_anything_the_defaults_are_in_force():
    assert read_configuration(None, {}) == Configuration()


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(file):
    path = file("[server]\nport = 1\nhost = 'file'\nworkers = 3\n")
    environment = {"PROVIDER_OPS_HUB_SERVER_PORT": "2", "PROVIDER_OPS_HUB_SERVER_HOST": "there"}
    read = read_configuration(path, environment, {"server_port": 4, "server_host": None})
    assert (read.server_port, read.server_host, read.server_workers) == (4, "there", 3)


def test_paths_in_the_file_start_from_its_folder(file, tmp_path):
    read = read_configuration(file("[tls]\ncertificate = 'a.pem'\nkey = '/b.pem'\n"), {})
    assert read.tls_certificate == tmp_path / "a.pem"
    assert read.tls_key == Path("/b.pem")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[server]\nprot = 1\n", "server.prot in"),
        ("[servers]\nport = 1\n", "[servers] in"),
        ("port = 1\n", "[port] in"),
        ("[server]\nport = '1'\n", "server.port in"),
        ("[server]\nport = true\n", "not a whole number"),
        ("[server]\nport = 65536\n", "0 to 65535"),
        ("[server]\nhost = 1\n", "not a text"),
        ("[server]\nproxies = 'x'\n", "not a list of texts"),
        ("[logs]\nlevel = 'loud'\n", "none of: debug"),
        ("[metrics]\nenabled = 1\n", "neither true nor false"),
        ("[server\n", "line 1"),
        ("[tls]\nkey = 'a'\n", "go together"),
        ("[database]\nurl = 'mysql://a'\n", "postgresql://"),
        ("[database]\nurl = 'postgresql://a:secret@b/c'\n", "holds a password"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(file, text, said):
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(file(text), {})
    assert said in str(caught.value)
    assert "a:secret" not in str(caught.value)


@pytest.mark.parametrize("variable", ["SERVER_PROT", "SERVER_PORT", "DEVICES_APPROVE_AUTOMATICALLY"])
def test_the_environment_is_checked_as_the_file_is(variable):
    name = f"PROVIDER_OPS_HUB_{variable}"
    with pytest.raises(ConfigurationError, match=f"{name} in the environment"):
        read_configuration(None, {name: "many"})


def test_lists_and_answers_are_read_from_the_environment():
    read = read_configuration(None, {
        "PROVIDER_OPS_HUB_SERVER_PROXIES": "10.0.0.1, 10.1.0.0/16",
        "PROVIDER_OPS_HUB_METRICS_ENABLED": "no",
        "PROVIDER_OPS_HUB_CONFIG": "elsewhere.toml",
        "UNRELATED": "x",
    })  # fmt: skip
    assert read.server_proxies == ("10.0.0.1", "10.1.0.0/16")
    assert read.metrics_enabled is False


def test_a_secret_is_what_its_file_holds(tmp_path):
    path = tmp_path / "secret"
    path.write_text("s3cret\n")
    assert secret(path) == "s3cret"
    path.write_text("\n")
    with pytest.raises(ConfigurationError, match="empty"):
        secret(path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        secret(tmp_path / "none")


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_a_written_file_reads_as_what_was_chosen(tmp_path_factory, chosen):
    path = tmp_path_factory.mktemp("hub") / "hub.toml"
    path.write_text(written(chosen), "utf-8")
    assert read_configuration(path, {}) == Configuration(**chosen)


def test_the_written_file_explains_every_setting():
    text = written({})
    assert tomllib.loads(text) == {section: {} for section in SECTIONS}
    for field in fields(Configuration):
        section, key = place_of(field.name)
        assert section in SECTIONS
        assert f"\n# {key} = " in text
        assert variable_of(field.name) in text
        assert rule_of(field.name).words.endswith(".")
