"""Reading a folder: every text in it, in order, and a sentence for each that could not be read as it should."""

import os
from pathlib import Path

import pytest

from rag.documents import corpus as corpora
from rag.documents.reader import Limits, Reader
from rag.documents.segment import Volume
from rag.errors import CorpusError, RagError


async def read(folder: Path) -> tuple[tuple[Volume, ...], tuple[str, ...]]:
    """The documents of a folder, and the sentences for people."""
    corpus = await corpora.read(folder, Reader(Limits(30, 1500)))
    return corpus.segment.volumes, corpus.problems


def plain(volumes: tuple[Volume, ...]) -> list[tuple[str, str, str]]:
    return [(volume.id, volume.title, volume.text) for volume in volumes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system lets no one make links")


async def test_what_can_be_read_is_read_from_all_folders_in_order(folder: Path) -> None:
    write(folder, "b.md", "# The second\n\nText.")
    write(folder, "a/z.TXT", "Plain text.")
    write(folder, "a/deep/y.markdown", "Another\n=======\n")
    write(folder, "c.exe", "MZ")
    documents, problems = await read(folder)
    assert plain(documents) == [
        ("a/deep/y.markdown", "Another", "Another\n=======\n"),
        ("a/z.TXT", "z", "Plain text."),
        ("b.md", "The second", "# The second\n\nText."),
    ]
    assert problems == ()


async def test_an_empty_folder_is_an_empty_corpus(folder: Path) -> None:
    assert await read(folder) == ((), ())


async def test_hidden_files_and_folders_are_not_looked_at(folder: Path) -> None:
    write(folder, ".git/readme.md", "no")
    write(folder, ".hidden.md", "no")
    write(folder, "a/.hidden.txt", b"\xff")
    assert await read(folder) == ((), ())


async def test_a_hidden_folder_may_be_the_corpus_itself(tmp_path: Path) -> None:
    write(tmp_path / ".notes", "a.md", "yes")
    assert [text for *_, text in plain((await read(tmp_path / ".notes"))[0])] == ["yes"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
async def test_unicode_is_read_by_its_mark_and_utf_8_without(folder: Path, encoding: str) -> None:
    write(folder, "a.txt", "Grüße, 東京".encode(encoding))
    documents, problems = await read(folder)
    assert (plain(documents), problems) == ([("a.txt", "a", "Grüße, 東京")], ())


async def test_utf_16_of_either_byte_order_is_read_by_its_mark(folder: Path) -> None:
    write(folder, "big.txt", b"\xfe\xff" + "Grüße".encode("utf-16-be"))
    write(folder, "little.txt", b"\xff\xfe" + "Grüße".encode("utf-16-le"))
    assert [text for *_, text in plain((await read(folder))[0])] == ["Grüße", "Grüße"]


async def test_other_encodings_are_guessed_and_reported(folder: Path) -> None:
    write(folder, "a.txt", "Grüße – 5 €".encode("cp1252"))
    write(folder, "b.txt", b"caf\xe9 \x81")
    documents, problems = await read(folder)
    assert [document.text for document in documents] == ["Grüße – 5 €", "café \x81"]
    assert problems == (
        "a.txt: It is not UTF-8; it was read as Windows-1252.",
        "b.txt: It is not UTF-8; it was read as Latin-1.",
    )


async def test_what_holds_no_text_is_skipped_with_a_sentence(folder: Path) -> None:
    write(folder, "binary.txt", b"MZ\0\0")
    write(folder, "blank.md", " \n\t\r\n")
    write(folder, "broken.txt", b"\xff\xfea")
    write(folder, "empty.md", "")
    write(folder, "good.md", "Good.")
    documents, problems = await read(folder)
    assert [document.id for document in documents] == ["good.md"]
    assert problems == (
        "binary.txt is not a text file: it holds bytes that no text has.",
        "blank.md holds no text: it is blank.",
        "broken.txt says that it is UTF-16, and is not: save it as UTF-8.",
        "empty.md is empty: it has 0 bytes.",
    )


async def test_line_ends_become_newlines(folder: Path) -> None:
    write(folder, "a.txt", "one\r\ntwo\rthree\n")
    assert (await read(folder))[0][0].text == "one\ntwo\nthree\n"


async def test_a_title_is_the_first_heading_that_says_something(folder: Path) -> None:
    write(folder, "a.md", "---\ntitle: no\n---\n```\n# no\n```\n#\n\n## Yes ##\n")
    assert (await read(folder))[0][0].title == "Yes"


async def test_links_that_leave_the_folder_are_skipped_and_others_followed(folder: Path, tmp_path: Path) -> None:
    inside, outside = write(folder, "inside.md", "In."), write(tmp_path, "outside.md", "Out.")
    write(tmp_path, "elsewhere/secret.md", "Out.")
    link(folder / "a.md", outside)
    link(folder / "b.md", inside)
    link(folder / "c", tmp_path / "elsewhere")
    link(folder / "d", folder)
    link(folder / "e.md", folder / "gone.md")
    link(folder / "f.md", folder / "f.md")
    documents, problems = await read(folder)
    assert [document.id for document in documents] == ["b.md", "inside.md"]
    first, second, third = problems
    assert first == "a.md was skipped: it is a link to a file outside of the folder."
    assert second.startswith("e.md was skipped: it cannot be read (")
    assert third.startswith("f.md was skipped: it cannot be read (")


async def test_a_folder_beside_this_one_with_a_longer_name_is_outside(folder: Path, tmp_path: Path) -> None:
    link(folder / "a.md", write(tmp_path, "documents-private/a.md", "Out."))
    assert (await read(folder))[0] == ()


async def test_the_corpus_may_be_a_link_itself(folder: Path, tmp_path: Path) -> None:
    write(folder, "a.md", "Here.")
    link(tmp_path / "corpus", folder)
    assert [document.id for document in (await read(tmp_path / "corpus"))[0]] == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
async def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "a.md")
    assert await read(folder) == ((), ("a.md was skipped: it is no file.",))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps file names as text")
async def test_a_file_name_that_is_no_text_becomes_one(folder: Path) -> None:
    try:
        write(folder, os.fsdecode(b"caf\xe9.md"), "Coffee.")
    except OSError:
        pytest.skip("this file system takes only text")
    assert [document.id for document in (await read(folder))[0]] == ["caf\ufffd.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no such folder")
async def test_a_folder_within_that_cannot_be_listed_is_skipped_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "z.md", "Here.")
    monkeypatch.chdir(folder)
    for _ in range(20):  # to a path that is too long to be opened, also for root
        os.mkdir("deep" * 60)
        os.chdir("deep" * 60)
    documents, problems = await read(folder)
    assert [document.id for document in documents] == ["z.md"]
    assert "was skipped: it cannot be read (" in problems[0]


async def test_an_absent_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read") as caught:
        await read(tmp_path / "absent")
    assert isinstance(caught.value, RagError)
    assert "TANDEM_CORPUS" in str(caught.value.hint)


async def test_a_file_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read"):
        await read(write(tmp_path, "a.md", "x"))
