"""Starts Tandem: makes .venv beside this file, installs the pinned packages into it, opens the page in the browser.

    python3 run.py [--port N] [--host NAME] [--headless] [options of chainlit run]
    python3 run.py test [options of pytest]
    python3 run.py check [--fast]    all that has to pass: lint, format, types, tests; --fast: without the slow tests

On Windows: py run.py. Needs Python 3.11 or newer and nothing else. The second start skips what is done.
"""

# An older Python has to read this file far enough to say that it is too old: the syntax is that of Python 3.6.
import argparse
import hashlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "tandem-installed.txt"  # absent: not made by us; empty: half made; else what is installed
PORTS = range(8000, 8100)
# Common names that `chainlit run` takes for its own switches: DEBUG=app:* ends it, CI=true invents an OpenAI key.
NOT_MEANT_FOR_CHAINLIT = {"CI", "DEBUG", "HEADLESS", "NO_CACHE", "WATCH"}

BIOME = ["npx", "--yes", "--prefer-offline", "@biomejs/biome@2.6.8", "lint", "--error-on-warnings"]
CHECKS = [
    ("ruff check", [str(PYTHON), "-m", "ruff", "check"]),
    ("ruff format", [str(PYTHON), "-m", "ruff", "format", "--check"]),
    ("mypy", [str(PYTHON), "-m", "mypy"]),
    ("biome: JavaScript and CSS", BIOME),
]
PYTEST = [str(PYTHON), "-m", "pytest"]
FAST = [("Fast tests", [*PYTEST, "-n", "logical", "-m", "not slow and not browser"])]
TESTS = [
    ("Tests", [*PYTEST, "-n", "logical", "-m", "not browser"]),
    ("Tests in the browser", [*PYTEST, "-m", "browser"]),  # one after the other: two browsers would take turns anyway
]


def main(args: "list[str]") -> int:
    if args in (["--help"], ["-h"]):
        print(__doc__)
        return 0
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit("Tandem needs Python 3.11 or newer, and this is Python {}.{}.".format(*sys.version_info))
    if args[:1] == ["test"]:
        install("test")
        return run([*PYTEST, *args[1:]], dict(os.environ))
    if args[:1] == ["check"]:
        options = argparse.ArgumentParser("run.py check", allow_abbrev=False)
        options.add_argument("--fast", action="store_true", help="without the slow tests and the browser's")
        return check(CHECKS + (FAST if options.parse_args(args[1:]).fast else TESTS))
    install("")
    return start(args)


def install(extra: str) -> None:
    """Brings .venv to what requirements.lock says. `extra` is an optional group of pyproject.toml, or empty."""
    digest = hashlib.sha256(str(ROOT).encode())  # an environment points to where its checkout was when it was made
    digest.update((ROOT / "pyproject.toml").read_bytes() + (ROOT / "requirements.lock").read_bytes())
    stamp = "" if not PYTHON.exists() else STAMP.read_text() if STAMP.exists() else None
    installed, _, extras = (stamp or "").partition(" ")
    if installed == digest.hexdigest() and extra in ("", extras):
        return
    uv = shutil.which("uv")
    if uv and subprocess.call([uv, "--version"], stdout=subprocess.DEVNULL) != 0:
        uv = None  # a version manager's placeholder with no uv behind it
    if stamp == "":
        make_environment(uv)
    if stamp is not None:
        STAMP.write_text("")
    print("Installing Tandem into .venv: once only, a minute or two, about 300 MB.", flush=True)
    pip = [uv, "pip", "install", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install"]
    extras = extra or extras
    project = f".[{extras}]" if extras else "."
    if subprocess.call([*pip, "--quiet", "-c", "requirements.lock", "-e", project], cwd=str(ROOT)) != 0:
        sys.exit("Installing failed, for the reason above: mend it and start again; if it stays, delete .venv first.")
    STAMP.write_text(f"{digest.hexdigest()} {extras}")


def make_environment(uv: "str | None") -> None:
    if not uv and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit("This Python has no venv module: install it (on Debian and Ubuntu the package python3-venv).")
    if VENV.exists():
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    STAMP.write_text("")
    make = [uv, "venv", "-q", "--allow-existing", "-p", sys.executable] if uv else [sys.executable, "-m", "venv"]
    if subprocess.call([*make, str(VENV)]) != 0:
        sys.exit("The virtual environment .venv could not be made, for the reason above.")


def check(stages: "list[tuple[str, list[str]]]") -> int:
    """Runs one stage after the other, to the first that fails, and gives its exit code."""
    npx = shutil.which("npx")  # on Windows a script, which has to be called by its whole name
    if not npx:
        sys.exit("npx was not found: install Node.js 18 or newer (on Debian and Ubuntu the package npm).")
    install("test")
    began = time.monotonic()
    for name, command in stages:
        print(f"\n== {name} ({time.monotonic() - began:.0f} s so far)", flush=True)
        code = run([npx if command[0] == "npx" else command[0], *command[1:]], dict(os.environ))
        if code != 0:
            print(f"\n{name} failed.", file=sys.stderr)
            return code
    print(f"\nAll of it passed, in {time.monotonic() - began:.0f} s.")
    return 0


def start(args: "list[str]") -> int:
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int)
    options.add_argument("-h", "--headless", action="store_true")
    ours, passed_on = options.parse_known_args(args)
    port = free_port(ours.host, [ours.port] if ours.port else list(PORTS))
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(ours.host, ours.host)
    url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    print(f"Tandem starts at {url} (Ctrl+C ends it).", flush=True)
    if not ours.headless:
        threading.Thread(target=open_browser, args=(host, port, url), daemon=True).start()
    # Chainlit would open the browser a second before it listens, so it is always told not to.
    server = [str(PYTHON), "-m", "chainlit", "run", "app.py", "--headless", "--host", ours.host, "--port", str(port)]
    return run([*server, *passed_on], {k: v for k, v in os.environ.items() if k not in NOT_MEANT_FOR_CHAINLIT})


def free_port(host: str, candidates: "list[int]") -> int:
    """The first port that can really be bound; on one that is taken Chainlit ends with exit code 0."""
    problem = None
    for port in candidates:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            if os.name != "nt":  # a port just left is free again; on Windows this would let two servers share one
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
                probe.listen(1)
                return port
            except OSError as error:
                problem = error
    sys.exit(f"Port {candidates[0]} on {host} cannot be used: {problem}.")


def open_browser(host: str, port: int, url: str) -> None:
    """Opens the page once the server takes connections, which it does when it is ready."""
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} & set(os.environ):
        return  # webbrowser would find a text browser, which takes over this terminal
    while True:
        time.sleep(0.2)
        try:
            socket.create_connection((host, port), 5).close()
            break
        except OSError:
            pass
    webbrowser.open(url)


def run(command: "list[str]", environment: "dict[str, str]") -> int:
    """Runs the command to its end and gives its exit code. Ctrl+C: a terminal sends it to the command as well."""
    process = subprocess.Popen(command, cwd=str(ROOT), env=environment)
    pressed = []  # a KeyboardInterrupt inside Popen.wait could lose the exit code
    signal.signal(signal.SIGINT, lambda *_: pressed.append(time.monotonic()))
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    while process.poll() is None:
        time.sleep(0.1)
        if pressed and (len(pressed) > 1 or time.monotonic() - pressed[0] > 5):
            process.terminate()
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Interrupted.")
