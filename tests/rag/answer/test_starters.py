"""A presenter's questions come from a Markdown file; without one there is a sentence, and the rest works."""

from pathlib import Path

import pytest

from rag.answer.starters import read


def write(folder: Path, content: bytes | str) -> Path:
    path = folder / "questions.md"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_every_list_item_is_a_question_in_order_and_once(tmp_path: Path) -> None:
    text = "# Workshop\n\nAsk:\n\n- What is BM25?\n* Why two models?\n  1. מה זה טנדם?\n- What is BM25?\n\nNot this.\n"
    assert read(write(tmp_path, text)).questions == ("What is BM25?", "Why two models?", "מה זה טנדם?")
    assert read(write(tmp_path, "\ufeff- First\r\n- Second\r\n")).questions == ("First", "Second")


def test_a_list_is_cut_where_nobody_would_read_on(tmp_path: Path) -> None:
    assert len(read(write(tmp_path, "".join(f"- Question {n}?\n" for n in range(200)))).questions) == 50


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no list item"),
        ("# Only a title", "holds no list item"),
        (b"- caf\xe9", "is not UTF-8: save it again"),
    ],
)
def test_a_file_without_questions_is_a_sentence(tmp_path: Path, content: bytes | str, said: str) -> None:
    found = read(write(tmp_path, content))
    assert found.questions == () and said in str(found.problem)


def test_a_missing_file_or_a_folder_is_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.md", tmp_path):
        found = read(path)
        assert found.questions == () and str(found.problem).startswith("The file of starters,")
