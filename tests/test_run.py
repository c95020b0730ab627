"""The launcher, run for real in a small checkout whose `chainlit` and `pytest` are stand-ins that say how they ran."""

import ast
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import run

LAUNCHER = Path(run.__file__)

SAYS_HOW = "import os, sys\nprint('{name}', *sys.argv[1:])\nsys.exit(os.environ.get('BREAKS') == '{name}')\n"

# A build backend in the tree needs nothing from a registry.
FILES = {
    "pyproject.toml": """
[project]
name = "tandem"
version = "1"
optional-dependencies = {test = []}
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
""",
    "backend.py": """
import zipfile
def build_editable(directory, config_settings=None, metadata_directory=None):
    metadata = ["Metadata-Version: 2.1", "Name: tandem", "Version: 1", "Provides-Extra: test", ""]
    kind = ["Wheel-Version: 1.0", "Generator: x", "Root-Is-Purelib: true", "Tag: py3-none-any", ""]
    with zipfile.ZipFile(directory + "/tandem-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tandem-1.dist-info/METADATA", "\\n".join(metadata))
        wheel.writestr("tandem-1.dist-info/WHEEL", "\\n".join(kind))
        wheel.writestr("tandem-1.dist-info/RECORD", "")
    return "tandem-1-py3-none-any.whl"
""",
    "requirements.lock": "",
    "app.py": "",
    "ruff.py": SAYS_HOW.format(name="ruff"),
    "mypy.py": SAYS_HOW.format(name="mypy"),
    "pytest.py": "import json, sys\nprint(json.dumps(sys.argv[1:]))\nsys.exit(5)\n",
    "chainlit/__main__.py": """
import http.server, json, os, pathlib, sys
print(json.dumps({"args": sys.argv[1:], "names": list(os.environ), "pid": os.getpid()}), flush=True)
if "--exit" in sys.argv:
    sys.exit(int(sys.argv[-1]))
class Healthy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *args):
        pass
port = int(sys.argv[sys.argv.index("--port") + 1])
try:
    http.server.HTTPServer(("127.0.0.1", port), Healthy).serve_forever()
except KeyboardInterrupt:
    print("the server says goodbye", flush=True)
    sys.exit(3)
""",
}


class Checkout:
    """A folder with run.py and the stand-ins, in which nothing is installed yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.venv = folder / ".venv"
        self.stamp = self.venv / run.STAMP.name
        for name, text in {**FILES, "run.py": LAUNCHER.read_text(encoding="utf-8")}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    def run(self, *args: str, uv: bool = False, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "run.py", *args],
            cwd=self.folder,
            env=self._environment(uv) | environment,
            capture_output=True,
            text=True,
            timeout=50,
        )

    @contextmanager
    def running(self, *args: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
        process = subprocess.Popen(
            [sys.executable, "run.py", *args],
            cwd=self.folder,
            env=self._environment(uv=False) | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            process.communicate(timeout=10)

    @staticmethod
    def _environment(uv: bool) -> dict[str, str]:
        folders = os.environ["PATH"].split(os.pathsep)
        kept = [folder for folder in folders if uv or shutil.which("uv", path=folder) is None]
        return {**os.environ, "PATH": os.pathsep.join(kept), "PIP_NO_INDEX": "1", "UV_OFFLINE": "1"}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout in which everything is installed, so that a test that looks at something else need not wait for it."""
    checkout = Checkout(tmp_path_factory.mktemp("a checkout"))
    assert checkout.run("--exit", "0").returncode == 0
    return checkout


def started(process: subprocess.Popen[str]) -> dict[str, object]:
    """What the stand-in for chainlit says of itself."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("{"):
            said: dict[str, object] = json.loads(line)
            return said
    raise AssertionError("the server did not start")


def test_python_3_6_can_read_the_launcher() -> None:
    tree = ast.parse(LAUNCHER.read_text(encoding="utf-8"), feature_version=(3, 6))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        annotations = [function.returns, *(argument.annotation for argument in function.args.args)]
        # an annotation is evaluated there, so what is newer than 3.6 stands in quotes
        assert all(isinstance(annotation, ast.Name | ast.Constant) for annotation in annotations)


def test_the_launcher_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(LAUNCHER.read_text(encoding="utf-8"))
    imported = {
        name.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    imported |= {str(node.module).split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names


def test_an_old_python_is_told_so_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"^Tandem needs Python 3\.11 or newer, and this is Python 3\.10\.$"):
        run.main([])


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package_that_has_it(
    module: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SystemExit, match="python3-venv"):
        run.make_environment(None)
    assert not run.VENV.exists()


@pytest.mark.slow
def test_the_second_start_skips_what_is_done(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    first, second = (checkout.run("--exit", "0") for _ in range(2))
    assert "Installing" in first.stdout
    assert "Installing" not in second.stdout
    assert first.returncode == second.returncode == 0


def test_a_change_of_the_lock_is_installed_into_the_same_environment(checkout: Checkout) -> None:
    (checkout.venv / "mine").touch()
    (checkout.folder / "requirements.lock").write_text("# another\n", encoding="utf-8")
    assert "Installing" in checkout.run("--exit", "0").stdout
    assert (checkout.venv / "mine").exists()


def test_tests_get_their_extra_once_and_starts_keep_it(checkout: Checkout) -> None:
    checkout.stamp.write_text(checkout.stamp.read_text().split(" ")[0] + " ")
    first, second = (checkout.run("test", "-k", "a b") for _ in range(2))
    assert "Installing" in first.stdout
    assert (second.stdout.strip(), second.returncode) == ('["-k", "a b"]', 5)
    assert "Installing" not in checkout.run("--exit", "0").stdout


@pytest.fixture
def npx(tmp_path: Path) -> str:
    """A PATH on which npx says how it ran."""
    (tmp_path / "npx").write_text("#!/bin/sh\necho npx $*\n", encoding="utf-8")
    (tmp_path / "npx").chmod(0o700)
    return os.pathsep.join([str(tmp_path), os.environ["PATH"]])


@pytest.mark.skipif(os.name == "nt", reason="a shell's script")
def test_a_check_is_lint_format_types_and_tests_in_order(checkout: Checkout, npx: str) -> None:
    checked = checkout.run("check", "--fast", PATH=npx)
    ran = [line for line in checked.stdout.splitlines() if line.startswith(("ruff", "mypy", "npx", "["))]
    assert ran[:3] == ["ruff check", "ruff format --check", "mypy"]
    assert ran[3].startswith("npx --yes --prefer-offline @biomejs/biome@")
    assert json.loads(ran[4])[-1] == "not slow and not browser"
    assert (len(ran), checked.returncode, checked.stderr) == (5, 5, "\nFast tests failed.\n")


@pytest.mark.skipif(os.name == "nt", reason="a shell's script")
def test_a_check_ends_with_the_first_stage_that_fails(checkout: Checkout, npx: str) -> None:
    checked = checkout.run("check", PATH=npx, BREAKS="mypy")
    assert (checked.returncode, checked.stderr) == (1, "\nmypy failed.\n")
    assert "npx" not in checked.stdout


def test_a_check_without_npx_says_what_to_install(checkout: Checkout, tmp_path: Path) -> None:
    checked = checkout.run("check", PATH=str(tmp_path))
    assert checked.stderr == "npx was not found: install Node.js 18 or newer (on Debian and Ubuntu the package npm).\n"
    assert checked.returncode == 1


def test_the_hooks_of_a_commit_run_what_the_check_runs() -> None:
    hooks = (LAUNCHER.parent / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = [line.partition("entry: ")[2] for line in hooks.splitlines() if "entry: " in line]
    ran = [" ".join(command).replace(str(run.PYTHON), ".venv/bin/python") for _, command in run.CHECKS]
    for entry, command in zip(entries, ran, strict=True):
        assert entry.startswith(command.removesuffix(" --check"))  # a hook may mend the format


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the terminal's Ctrl+C reaches a process group on POSIX only")
def test_an_interrupted_installation_ends_quietly_and_is_made_anew(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    backend = checkout.folder / "backend.py"
    backend.write_text("import time\nopen('reached', 'w').close()\ntime.sleep(60)\n", encoding="utf-8")
    with checkout.running() as process:
        wait_until((checkout.folder / "reached").exists)
        os.killpg(process.pid, signal.SIGINT)
        output, _ = process.communicate(timeout=10)
    assert (process.returncode, checkout.stamp.read_text()) == (1, "")
    assert output.splitlines()[-1] == "Interrupted."
    assert f'"{checkout.folder / "run.py"}"' not in output
    (checkout.venv / "leftover").touch()
    backend.write_text(FILES["backend.py"], encoding="utf-8")
    assert checkout.run("--exit", "0").returncode == 0
    assert not (checkout.venv / "leftover").exists()


def test_an_environment_made_by_hand_is_used_and_never_deleted(checkout: Checkout) -> None:
    checkout.stamp.unlink()
    (checkout.venv / "mine").touch()
    assert "Installing" in checkout.run("--exit", "0").stdout
    assert (checkout.venv / "mine").exists()


@pytest.mark.slow
def test_a_failed_installation_ends_with_a_sentence_and_is_tried_again(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    backend = checkout.folder / "backend.py"
    backend.write_text("", encoding="utf-8")
    failed = checkout.run("--exit", "0")
    assert (failed.returncode, failed.stderr.splitlines()[-1][:17]) == (1, "Installing failed")
    assert 'File "run.py"' not in failed.stderr
    backend.write_text(FILES["backend.py"], encoding="utf-8")
    assert checkout.run("--exit", "0").returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("uv") is None, reason="uv is not installed here")
def test_uv_installs_where_it_is_found(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    assert checkout.run("--exit", "0", uv=True).returncode == 0
    assert "uv = " in (checkout.venv / "pyvenv.cfg").read_text(encoding="utf-8")


def test_other_arguments_are_passed_on_and_the_exit_code_comes_back(checkout: Checkout) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = str(probe.getsockname()[1])
    done = checkout.run("-w", "--root-path", "/x", f"--port={port}", "-h", "--exit", "7", DEBUG="app:*", CI="true")
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["args"][:2] == ["run", "app.py"]
    assert said["args"][-5:] == ["-w", "--root-path", "/x", "--exit", "7"]
    assert said["args"].count("--headless") == said["args"].count(port) == 1
    assert not {"DEBUG", "CI"} & set(said["names"])
    assert done.returncode == 7


def test_a_taken_port_is_passed_over() -> None:
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as taken,
        closing(socket.create_server(("127.0.0.1", 0))) as soon,
    ):
        ports = [server.getsockname()[1] for server in (taken, soon)]
        soon.close()
        assert run.free_port("127.0.0.1", ports) == ports[1]


def test_a_taken_port_that_was_asked_for_is_refused_with_a_sentence(checkout: Checkout) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        refused = checkout.run("--port", str(port))
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"Port {port} on 127.0.0.1 cannot be used: ")
    assert len(refused.stderr.splitlines()) == 1


def test_two_starts_get_two_ports(checkout: Checkout) -> None:
    ports = []
    with checkout.running("--headless") as first:
        ports.append(port_of(started(first)))
        wait_until_taken(ports[0])
        with checkout.running("--headless") as second:
            ports.append(port_of(started(second)))
    assert ports[0] != ports[1]
    assert set(ports) <= set(run.PORTS)


def test_the_browser_opens_once_the_server_answers(checkout: Checkout, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    script = tmp_path / "browser.py"
    script.write_text(f"import pathlib, sys\npathlib.Path({str(opened)!r}).write_text(sys.argv[1])\n", encoding="utf-8")
    with checkout.running(BROWSER=f"{sys.executable} {script} %s") as process:
        port = port_of(started(process))
        wait_until(lambda: opened.exists() and opened.read_text() != "")
        assert opened.read_text() == f"http://127.0.0.1:{port}"


@pytest.mark.skipif(sys.platform == "win32", reason="the terminal's Ctrl+C reaches a process group on POSIX only")
def test_ctrl_c_ends_the_server_and_then_the_launcher(checkout: Checkout) -> None:
    with checkout.running("--headless") as process:
        wait_until_taken(port_of(started(process)))
        os.killpg(process.pid, signal.SIGINT)
        output, _ = process.communicate(timeout=10)
        assert output == "the server says goodbye\n"
        assert process.returncode == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without telling it")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_launcher_that_alone_is_told_to_stop_takes_the_server_with_it(checkout: Checkout, number: int) -> None:
    with checkout.running("--headless") as process:
        said = started(process)
        wait_until_taken(port_of(said))
        process.send_signal(number)
        assert process.wait(20) == 128 + signal.SIGTERM
        with pytest.raises(ProcessLookupError):
            os.kill(int(str(said["pid"])), 0)


def test_help_installs_nothing(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    assert "python3 run.py test" in checkout.run("--help").stdout
    assert checkout.run("-h").stdout == checkout.run("--help").stdout
    assert not checkout.venv.exists()


def port_of(said: dict[str, object]) -> int:
    args = said["args"]
    assert isinstance(args, list)
    return int(args[args.index("--port") + 1])


def wait_until_taken(port: int) -> None:
    def taken() -> bool:
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", port)) == 0

    wait_until(taken)


def wait_until(happened: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < give_up, "it did not happen"
        time.sleep(0.05)
