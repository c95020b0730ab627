"""The process that reads files, never forked from one with conversations.

    python -m rag.documents.parsers MEGABYTES SECONDS

A file may be broken or hostile, and a parser is megabytes of code that can crash, hang or eat all memory: here it can
do so alone. Each line of standard input is a job as JSON: {path, ending, id, title, names}. Each answer is a line of
JSON, {"done", "of"} while it reads, last {"problem"} or what was read with "bytes", followed by so many bytes of the
packed segment. Sentences are packed phrases. Only arrays and text go back, nothing that could run. What a library
prints goes nowhere: the standard output is taken for the answers alone.
"""

import json
import os
import signal
import sys
from dataclasses import asdict
from hashlib import blake2b
from math import ceil
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO

from rag.documents.parsers import Parsed, Unreadable, parse
from rag.documents.parsers.clock import PATIENCE, Clock
from rag.documents.receipt import Flag
from rag.documents.segment import Segment
from rag.text.passages import Document
from rag.text.suspicion import shown, suspicions
from words.phrase import packed, say

TELL_SECONDS = 0.1
GRACE_SECONDS = 5
NICENESS = 5  # answering goes before reading; much nicer, a busy model server would leave it nothing
# Said before it is needed: then there may be no memory left to say it with.
TOO_BIG, TOO_DEEP = packed(say("parser-too-big")), packed(say("parser-too-deep"))
_BLOCK = 1 << 20


def main() -> None:
    _limit_memory(int(sys.argv[1]) << 20)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    seconds, clock, out = float(sys.argv[2]), Clock(), _answers()
    for line in sys.stdin.buffer:
        clock.start(seconds)
        _limit_wait(ceil(PATIENCE * seconds) + GRACE_SECONDS)
        answer, segment = _read(json.loads(line), out)
        clock.start(0)
        _limit_wait(0)
        out.write(json.dumps({**answer, "bytes": len(segment)}).encode() + b"\n")
        out.write(segment)
        out.flush()
        if answer.get("spent"):
            return  # what this file took is not given back to the next


def _limit_memory(limit: int) -> None:
    """Where the system can: Linux keeps to it, macOS and Windows have no such limit for a process's own memory."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if most < 0 else min(limit, most), most))


def _answers() -> BinaryIO:
    """The standard output, which nothing else writes to from here on, not even C."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return out


def _limit_wait(seconds: int) -> None:
    """Ends this process by itself, should the one that watches it be gone; 0 lets it wait for a job."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _read(job: dict[str, Any], out: BinaryIO) -> tuple[dict[str, Any], bytes]:
    try:
        path = Path(job["path"])
        parsed = parse(path, job["ending"], _Teller(out))
        segment = Segment.of([_document(job, parsed)])
        answer = {
            "digest": _digest(path),
            "size": packed(parsed.size),
            "doubts": [packed(doubt) for doubt in parsed.doubts],
            "passages": len(segment.volumes[0]),
            "flags": [asdict(flag) for flag in _flags(parsed)],
        }
        return answer, segment.pack()
    except Unreadable as why:
        return {"problem": packed(why.said)}, b""
    except RecursionError:
        return {"problem": TOO_DEEP, "spent": True}, b""
    except MemoryError:
        return {"problem": TOO_BIG, "spent": True}, b""


def _document(job: dict[str, Any], parsed: Parsed) -> Document:
    names = (*job["names"], *([parsed.title] if parsed.title else []))
    title = job["title"] or parsed.title or job["names"][-1]
    return Document(job["id"], title, parsed.text, parsed.places, names, parsed.markdown, parsed.cut)


def _flags(parsed: Parsed) -> list[Flag]:
    hidden = [Flag("hidden", shown(text, 0, len(text))) for text in parsed.hidden]
    title = "" if parsed.title in parsed.text else parsed.title
    return hidden + [Flag(found.kind, found.shown) for text in (title, parsed.text) for found in suspicions(text)]


def _digest(path: Path) -> str:
    digest = blake2b(digest_size=16)
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


class _Teller:
    """Says how far it has come, a few times a second."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._told = out, 0.0

    def __call__(self, done: int, of: int) -> None:
        if monotonic() - self._told >= TELL_SECONDS:
            self._told = monotonic()
            self._out.write(json.dumps({"done": done, "of": of}).encode() + b"\n")
            self._out.flush()


if __name__ == "__main__":
    main()
