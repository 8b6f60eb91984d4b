from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from provider_ops.bootstrap import build as building
from provider_ops.bootstrap import debian
from provider_ops.bootstrap.build import BootstrapError, build, try_lock
from provider_ops.bootstrap.environment import GROUPS, ROOT, Environment, command_in
from tests.support.once import made_once

MAIN = """
import sys
from provider_ops.bootstrap.environment import enter
if __name__ == "__main__":
    enter(sys.argv[1:])
    import tiny
    print(sys.prefix)
    sys.exit(tiny.ANSWER)
"""
BASE_PYTHON = sys._base_executable  # the one outside .venv, as a person's `python3` would be


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], ""),
        (["--json"], ""),
        (["--data-dir", "demo"], ""),
        (["--data-dir=demo", "import", "hub"], "import"),
        (["--data-dir", "x", "--json", "hub", "serve"], "hub"),
        (["--help"], "help"),
    ],
)
def test_the_command_decides_what_is_installed(arguments: list[str], command: str) -> None:
    assert command_in(arguments) == command


@pytest.fixture
def pretended(tmp_path: Path) -> Environment:
    """An environment that looks complete, with the development packages and no libraries."""
    app = make_app(tmp_path / "app", wheel=None)
    environment = Environment(app)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    (environment.folder / "pyvenv.cfg").write_text(f"executable = {sys.executable}\n")
    environment.write_stamp("hub", "unknown")
    return environment


def test_a_larger_group_serves_a_smaller_one(pretended: Environment) -> None:
    assert pretended.is_ready("laptop", screen=False)
    assert pretended.is_ready("hub", screen=False)
    assert not pretended.is_ready("dev", screen=False)


def test_libraries_are_looked_for_until_found(pretended: Environment) -> None:
    assert not pretended.is_ready("laptop", screen=True)
    pretended.write_stamp("hub", "found")
    assert pretended.is_ready("laptop", screen=True)


def test_a_new_lock_makes_the_stamp_stale(pretended: Environment) -> None:
    pretended.lock_file("hub").write_text("# another lock\n")
    assert not pretended.is_ready("laptop", screen=False)


def test_an_upgraded_system_python_is_noticed(pretended: Environment) -> None:
    (pretended.folder / "pyvenv.cfg").write_text("executable = /usr/bin/python3.0\n")
    assert not pretended.is_ready("laptop", screen=False)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"dev", b"everything found\n"])
def test_a_damaged_stamp_is_no_stamp(pretended: Environment, content: bytes) -> None:
    pretended.stamp.write_bytes(content)
    assert not pretended.is_ready("laptop", screen=False)


@pytest.fixture(scope="module")
def app(shared_folder: Path) -> Path:
    """A program folder of one tiny package, to copy from; see `start_once`."""
    return made_once(shared_folder / "program", start_once)


def start_once(folder: Path) -> None:
    """Start the program where a first installation was cut off while it wrote the package."""
    make_app(folder, make_wheel(folder.with_name("wheels"), answer=7))
    environment = Environment(folder)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    half = environment.folder / "lib" / version / "site-packages" / "tiny.py"
    half.parent.mkdir(parents=True)
    half.touch()
    (environment.folder / building.UNFINISHED_NAME).touch()
    first = start(folder)
    assert first.returncode == 7, first.stderr
    assert first.stdout.strip() == str(folder / ".venv")
    assert "Installing the packages" in first.stderr


def test_the_second_start_finds_everything(app: Path) -> None:
    second = start(app)
    assert (second.returncode, second.stderr) == (7, "")


def test_a_pulled_lock_is_installed_by_the_next_start(app: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(app, tmp_path / "app", symlinks=True)
    write_locks(copy, make_wheel(copy, answer=8))
    assert start(copy).returncode == 8
    assert start(copy).stderr == ""


def test_an_installation_that_was_cut_off_is_made_again(app: Path) -> None:
    environment = Environment(app)
    assert not (environment.folder / building.UNFINISHED_NAME).exists()
    assert all("7" in module.read_text() for module in environment.folder.rglob("tiny.py"))


def test_only_an_environment_that_cannot_be_built_upon_is_made_again(
    app: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(app, tmp_path / "app", symlinks=True)
    environment = Environment(copy)
    assert environment.is_ready("laptop", screen=False)
    assert not building.needs_fresh_start(environment)
    (copy / ".venv" / "pyvenv.cfg").unlink()  # so its Python is that of the system
    assert not environment.is_ready("laptop", screen=False)
    assert building.needs_fresh_start(environment)


def test_two_starts_at_once_install_once(app: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(app, tmp_path / "app", symlinks=True)
    (copy / ".venv" / "provider-ops.stamp").unlink()
    both = [spawn(copy), spawn(copy)]
    talk = "".join(process.communicate()[1] for process in both)
    assert [process.returncode for process in both] == [7, 7]
    assert talk.count("Installing the packages") == 1


def test_the_lock_is_held_by_one(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("a+b") as one, (tmp_path / "lock").open("a+b") as other:
        assert try_lock(one.fileno())
        assert not try_lock(other.fileno())
        one.close()
        assert try_lock(other.fileno())


def test_a_wrong_hash_is_refused_and_leaves_no_stamp(app: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(app, tmp_path / "app", symlinks=True)
    lock = Environment(copy).lock_file("laptop")
    lock.write_text(lock.read_text().replace("sha256:", "sha256:00", 1)[:-3] + "\n")
    make_wheel(copy, answer=9)
    answer = start(copy, "--json")
    assert answer.returncode == 6
    assert '"The packages could not be installed"' in answer.stdout
    assert not Environment(copy).stamp.exists()


def test_offline_is_told_apart(app: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(app, tmp_path / "app", symlinks=True)
    for group in GROUPS:
        Environment(copy).lock_file(group).write_text(f"absent==1.0 --hash=sha256:{'0' * 64}\n")
    answer = start(copy)
    assert answer.returncode == 6
    assert answer.stderr.endswith("Connect and start again; it goes on where it stopped.\n")


def test_a_python_without_venv_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setitem(sys.modules, "virtualenv", None)
    monkeypatch.setenv("PATH", "")  # and no apt-get to be found
    with pytest.raises(BootstrapError, match="venv module is missing") as caught:
        build(Environment(make_app(tmp_path / "app", None)), "laptop", screen=False)
    assert "python3-venv" in caught.value.remedy


def test_a_python_that_ignores_the_environment_does_not_start_for_ever(app: Path) -> None:
    answer = start(app, PROVIDER_OPS_ENTERING=str(app / ".venv"))
    assert answer.returncode == 6
    assert "PYTHONHOME" in answer.stderr


def test_it_can_be_told_to_stay_out_of_the_way(tmp_path: Path) -> None:
    answer = start(make_app(tmp_path / "app", None), PROVIDER_OPS_NO_BOOTSTRAP="1")
    assert "No module named 'tiny'" in answer.stderr
    assert not (tmp_path / "app" / ".venv").exists()


def test_it_needs_the_standard_library_alone() -> None:
    modules = ("environment", "build", "debian")
    imports = "; ".join(f"import provider_ops.bootstrap.{name}" for name in modules)
    subprocess.run([BASE_PYTHON, "-S", "-c", imports], cwd=ROOT, check=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks them")
def test_qt_finds_every_library_once_the_bootstrap_is_content() -> None:
    if debian.missing_libraries() or not shutil.which("ldd"):
        pytest.skip("this system was not allowed to get Qt's libraries")
    import PySide6

    platforms = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms"
    for plugin in ("libqoffscreen.so", "libqxcb.so"):
        answer = subprocess.run(
            ["ldd", platforms / plugin], capture_output=True, text=True, check=True
        )
        assert "not found" not in answer.stdout


def make_app(folder: Path, wheel: Path | None) -> Path:
    """Lay out a program folder with our bootstrap and locks of one package, or of none."""
    for package in ("provider_ops", "provider_ops/bootstrap"):
        (folder / package).mkdir(parents=True, exist_ok=True)
        for module in (ROOT / package).glob("*.py"):
            shutil.copy(module, folder / package)
    (folder / "main.py").write_text(MAIN)
    write_locks(folder, wheel)
    return folder


def write_locks(folder: Path, wheel: Path | None) -> None:
    (folder / "resources" / "requirements").mkdir(parents=True, exist_ok=True)
    for group in GROUPS:
        lock = f"# {group}\n"
        if wheel:
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            lock += f"{wheel.as_uri()} --hash=sha256:{digest}\n"
        Environment(folder).lock_file(group).write_text(lock)


def make_wheel(folder: Path, *, answer: int) -> Path:
    """Build a wheel with one module, so that nothing comes from outside."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"tiny-1.{answer}-py3-none-any.whl"
    info = f"tiny-1.{answer}.dist-info"
    files = {
        "tiny.py": f"ANSWER = {answer}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: tiny\nVersion: 1.{answer}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        record += f"{name},sha256={digest.decode()},{len(text)}\n"
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def spawn(folder: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PIP_NO_INDEX": "1", **variables}
    return subprocess.Popen(
        [BASE_PYTHON, "main.py", *(arguments or ("doctor",))],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def start(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    process = spawn(folder, *(arguments and ("doctor", *arguments)), **variables)
    out, talk = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, out, talk)
