"""Reading a folder: every text in it, in order, and a sentence for each that could not be read as it should."""

import os
from pathlib import Path

import pytest

from rag.corpus import Corpus, read
from rag.errors import CorpusError, RagError
from rag.passages import Document


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


def test_markdown_and_text_are_read_from_all_folders_in_order(folder: Path) -> None:
    write(folder, "b.md", "# The second\n\nText.")
    write(folder, "a/z.TXT", "Plain text.")
    write(folder, "a/deep/y.markdown", "Another\n=======\n")
    write(folder, "c.pdf", "%PDF")
    assert read(folder) == Corpus(
        (
            Document("a/deep/y.markdown", "Another", "Another\n=======\n"),
            Document("a/z.TXT", "z", "Plain text."),
            Document("b.md", "The second", "# The second\n\nText."),
        ),
        (),
    )


def test_an_empty_folder_is_an_empty_corpus(folder: Path) -> None:
    assert read(folder) == Corpus((), ())


def test_hidden_files_and_folders_are_not_looked_at(folder: Path) -> None:
    write(folder, ".git/readme.md", "no")
    write(folder, ".hidden.md", "no")
    write(folder, "a/.hidden.txt", b"\xff")
    assert read(folder) == Corpus((), ())


def test_a_hidden_folder_may_be_the_corpus_itself(tmp_path: Path) -> None:
    write(tmp_path / ".notes", "a.md", "yes")
    assert [document.text for document in read(tmp_path / ".notes").documents] == ["yes"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_by_its_mark_and_utf_8_without(folder: Path, encoding: str) -> None:
    write(folder, "a.txt", "Grüße, 東京".encode(encoding))
    assert read(folder) == Corpus((Document("a.txt", "a", "Grüße, 東京"),), ())


def test_utf_16_of_either_byte_order_is_read_by_its_mark(folder: Path) -> None:
    write(folder, "big.txt", b"\xfe\xff" + "Grüße".encode("utf-16-be"))
    write(folder, "little.txt", b"\xff\xfe" + "Grüße".encode("utf-16-le"))
    assert [document.text for document in read(folder).documents] == ["Grüße", "Grüße"]


def test_other_encodings_are_guessed_and_reported(folder: Path) -> None:
    write(folder, "a.txt", "Grüße – 5 €".encode("cp1252"))
    write(folder, "b.txt", b"caf\xe9 \x81")
    corpus = read(folder)
    assert [document.text for document in corpus.documents] == ["Grüße – 5 €", "café \x81"]
    assert corpus.problems == (
        "a.txt is not UTF-8; it was read as Windows-1252.",
        "b.txt is not UTF-8; it was read as Latin-1.",
    )


def test_what_holds_no_text_is_skipped_with_a_sentence(folder: Path) -> None:
    write(folder, "binary.txt", b"MZ\0\0")
    write(folder, "blank.md", " \n\t\r\n")
    write(folder, "broken.txt", b"\xff\xfea")
    write(folder, "empty.md", "")
    write(folder, "good.md", "Good.")
    corpus = read(folder)
    assert [document.id for document in corpus.documents] == ["good.md"]
    assert corpus.problems == (
        "binary.txt was skipped: it is not a text file.",
        "blank.md was skipped: it is empty.",
        "broken.txt was skipped: it says that it is UTF-16, and is not.",
        "empty.md was skipped: it is empty.",
    )


def test_line_ends_become_newlines(folder: Path) -> None:
    write(folder, "a.txt", "one\r\ntwo\rthree\n")
    assert read(folder).documents[0].text == "one\ntwo\nthree\n"


def test_a_title_is_the_first_heading_that_says_something(folder: Path) -> None:
    write(folder, "a.md", "---\ntitle: no\n---\n```\n# no\n```\n#\n\n## Yes ##\n")
    assert read(folder).documents[0].title == "Yes"


def test_links_that_leave_the_folder_are_skipped_and_others_followed(folder: Path, tmp_path: Path) -> None:
    inside, outside = write(folder, "inside.md", "In."), write(tmp_path, "outside.md", "Out.")
    write(tmp_path, "elsewhere/secret.md", "Out.")
    link(folder / "a.md", outside)
    link(folder / "b.md", inside)
    link(folder / "c", tmp_path / "elsewhere")
    link(folder / "d", folder)
    link(folder / "e.md", folder / "gone.md")
    link(folder / "f.md", folder / "f.md")
    corpus = read(folder)
    assert [document.id for document in corpus.documents] == ["b.md", "inside.md"]
    first, second, third = corpus.problems
    assert first == "a.md was skipped: it is a link to a file outside of the folder."
    assert second.startswith("e.md was skipped: it cannot be read (")
    assert third.startswith("f.md was skipped: it cannot be read (")


def test_a_folder_beside_this_one_with_a_longer_name_is_outside(folder: Path, tmp_path: Path) -> None:
    link(folder / "a.md", write(tmp_path, "documents-private/a.md", "Out."))
    assert read(folder).documents == ()


def test_the_corpus_may_be_a_link_itself(folder: Path, tmp_path: Path) -> None:
    write(folder, "a.md", "Here.")
    link(tmp_path / "corpus", folder)
    assert [document.id for document in read(tmp_path / "corpus").documents] == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "a.md")
    assert read(folder) == Corpus((), ("a.md was skipped: it is no file.",))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps file names as text")
def test_a_file_name_that_is_no_text_becomes_one(folder: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.md")).write_text("Coffee.")
    except OSError:
        pytest.skip("this file system takes only text")
    assert [document.id for document in read(folder).documents] == ["caf\ufffd.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no such folder")
def test_a_folder_within_that_cannot_be_listed_is_skipped_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "z.md", "Here.")
    monkeypatch.chdir(folder)
    for _ in range(20):  # to a path that is too long to be opened, also for root
        os.mkdir("deep" * 60)
        os.chdir("deep" * 60)
    corpus = read(folder)
    assert [document.id for document in corpus.documents] == ["z.md"]
    assert "was skipped: it cannot be read (" in corpus.problems[0]


def test_an_absent_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read") as caught:
        read(tmp_path / "absent")
    assert isinstance(caught.value, RagError)
    assert "TANDEM_CORPUS" in caught.value.hint


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read"):
        read(write(tmp_path, "a.md", "x"))
