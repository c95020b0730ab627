import hashlib
import shutil
from pathlib import Path

import pytest
import tiktoken
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tiktoken_ext import openai_public  # type: ignore[import-untyped]

from models import tokens as tokens_module
from models.tokens import BLOCK, PATTERN, SPECIAL, Tokens, VocabularyDamaged, load
from tests.said import english
from tests.work import growth, steps

TABLE = Path(tokens_module.__file__).parent / "vocab" / "o200k_base.tiktoken"
PROSE = {
    "English": "Refunds arrive within thirty days after the parcel is back; don't worry.\n\n  1. Keep the slip.",
    "German": "Die Rücksendung wird innerhalb von dreißig Tagen erstattet, sobald das Paket eingetroffen ist.",
    "Greek": "Η επιστροφή χρημάτων γίνεται μέσα σε τριάντα ημέρες μετά την παραλαβή του δέματος.",
    "Arabic": "يتم رد المبلغ خلال ثلاثين يوما بعد وصول الطرد إلى المستودع.",
    "Thai": "การคืนเงินจะดำเนินการภายในสามสิบวันหลังจากได้รับพัสดุ",
    "Chinese": "退款将在收到包裹后的三十天内完成，请保留您的收据。",
}


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tiktoken.Encoding:
    """tiktoken's own o200k_base, from its cache, where our copy of the table stands instead of a download."""
    cache = tmp_path_factory.mktemp("cache")
    url = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
    shutil.copy(TABLE, cache / hashlib.sha1(url.encode()).hexdigest())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIKTOKEN_CACHE_DIR", str(cache))
        made = openai_public.o200k_base()
    assert (made["pat_str"], made["special_tokens"]) == (PATTERN, SPECIAL)
    return tiktoken.Encoding(**made)


@pytest.mark.parametrize(
    "text", [*PROSE.values(), "", " ", "\r\n\t \n", "a" * 500, "👩‍👩‍👧 e\u0301", "x = {'a': [1, 20_000]}"]
)
def test_tokens_are_counted_as_published(tokens: Tokens, published: tiktoken.Encoding, text: str) -> None:
    assert tokens.count(text) == len(published.encode_ordinary(text))


@settings(max_examples=200, deadline=None)
@given(text=st.text())
def test_any_text_is_counted_as_published(tokens: Tokens, published: tiktoken.Encoding, text: str) -> None:
    assert tokens.count(text) == len(published.encode_ordinary(text))


def test_a_text_of_several_blocks_is_counted_as_if_it_were_one(tokens: Tokens, published: tiktoken.Encoding) -> None:
    for text in ("  \n".join(PROSE.values()) * 800, *("word    "[place:] + "word    " * 30_000 for place in range(8))):
        assert len(text) > 4 * BLOCK
        assert tokens.count(text) == len(published.encode_ordinary(text))


def test_special_tokens_in_a_text_are_ordinary_text(tokens: Tokens) -> None:
    assert tokens.count("<|endoftext|>") == 7


def test_half_a_surrogate_pair_is_counted_and_cut(tokens: Tokens) -> None:
    assert tokens.count("a \ud83d b") == tokens.count("a \ufffd b")
    assert tokens.cut("\ud83d" * 100, 1).startswith("\ud83d")
    assert tokens.cut("\ud83d\ude00" * 100, 2) == "\ud83d\ude00" * 2


@pytest.mark.parametrize("run", ["a", " ", "\n", "^", "中", "1", "ab "])
def test_a_million_characters_are_counted_with_work_that_grows_no_faster(tokens: Tokens, run: str) -> None:
    text = run * (1_000_000 // len(run))
    assert len(text) / 128 <= tokens.count(text) <= len(text)
    assert growth(lambda count: tokens.count(run * count), 100_000) < 3


@settings(max_examples=200, deadline=None)
@given(text=st.text(), limit=st.integers(0, 20))
@example("退款将在收到包裹后 👩‍👩‍👧 e\u0301", 4)
@example("don't  unbelievable\n\n \n x", 3)
@example(" " * 300, 2)
def test_a_cut_text_is_the_beginning_that_no_further_character_fits_into(tokens: Tokens, text: str, limit: int) -> None:
    cut = tokens.cut(text, limit)
    assert text.startswith(cut)
    assert tokens.count(cut) <= limit
    assert cut == text or tokens.count(text[: len(cut) + 1]) > limit


def test_a_text_that_fits_is_not_cut(tokens: Tokens) -> None:
    for text in PROSE.values():
        count = tokens.count(text)
        assert tokens.cut(text, count) == text
        assert tokens.cut(text, count - 1) != text
    assert tokens.cut("text", 0) == tokens.cut("text", -1) == ""


def test_a_long_text_is_cut_without_reading_all_of_it(tokens: Tokens) -> None:
    short, long = PROSE["English"] * 100, PROSE["English"] * 100_000
    assert tokens.count(tokens.cut(long, 50)) == 50
    assert steps(lambda: tokens.cut(long, 50)) <= steps(lambda: tokens.cut(short, 50))


def test_a_damaged_table_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / TABLE.name).write_bytes(TABLE.read_bytes()[:-1])
    monkeypatch.setattr(tokens_module, "__file__", str(tmp_path / "tokens.py"))
    with pytest.raises(VocabularyDamaged, match="damaged") as caught:
        load()
    assert english(caught.value.sentence) == f"{caught.value} {caught.value.hint!s}"
