"""Where thinking ends and the answer begins is the same wherever the text is cut."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chat import Chunk
from models.reasoning import Reasoning

ANALYSIS = "<|channel|>analysis<|message|>"
FINAL = "<|start|>assistant<|channel|>final<|message|>"
TOOL = "<|start|>assistant<|channel|>commentary to=functions.look <|constrain|>json<|message|>"

# What a model writes -> (what it thought, what it answered).
WRITTEN = {
    "Thirty days.": ("", "Thirty days."),
    " \n Thirty days.": ("", " \n Thirty days."),
    "<think>Hm, 3 < 4.</think>\n\nThirty days.": ("Hm, 3 < 4.", "Thirty days."),
    "\n<think>\nHm.\n</think>Thirty.": ("\nHm.\n", "Thirty."),
    "<think></think>\n\n<think>Hm.</think> Thirty.": ("Hm.", "Thirty."),
    "[THINK]Hm.[/THINK]Thirty.": ("Hm.", "Thirty."),
    "<thinking>Hm </think> hm.</thinking>Thirty.": ("Hm </think> hm.", "Thirty."),
    "<think>Cut off in its thou": ("Cut off in its thou", ""),
    "<think>Hm.</think>\n": ("Hm.", ""),
    "<think>Hm.</think>The tags <think> and\n</think> stay.": ("Hm.", "The tags <think> and\n</think> stay."),
    "A `<think>` ends with `</think>` [1]. <|end|>": ("", "A `<think>` ends with `</think>` [1]. <|end|>"),
    "<thin air": ("", "<thin air"),
    "a < b, [1] </th": ("", "a < b, [1] </th"),
    "</think>\n\nThirty.": ("", "Thirty."),
    f"{ANALYSIS}Hm.<|end|>{FINAL}Thirty.<|return|>": ("Hm.", "Thirty."),
    f"<|start|>assistant{ANALYSIS}Hm.<|end|>{FINAL}Thirty.": ("Hm.", "Thirty."),
    f"{ANALYSIS}Hm.<|end|>{TOOL}{{}}<|call|>{FINAL}Thirty <|en|> days.": ("Hm.{}", "Thirty <|en|> days."),
    f"{ANALYSIS}The final<|mess channel.{FINAL}Thirty.": ("The final<|mess channel.", "Thirty."),
    "<|channel|>final<|message|>Thirty.<|end|>": ("", "Thirty."),
    "<|start|>assistant<|message|>Thirty.<|return|>": ("", "Thirty."),
    f"{ANALYSIS}Cut off.": ("Cut off.", ""),
    "<|channel|>anal": ("", ""),
}
ALONE = {
    "Hm, the user asks.\n</think>\n\nThirty days.": ("Hm, the user asks.\n", "Thirty days."),
    "Hm, the user asks.</think>\nThirty days.": ("Hm, the user asks.", "Thirty days."),
    "Hm.\n</think>Thirty.\n</think>\n": ("Hm.\n", "Thirty.\n</think>\n"),
}


def read(pieces: list[str], *, thinks: bool = False, finish: str = "stop") -> tuple[str, str, bool]:
    """What was thought, what was answered, and whether the next answer is taken to begin in a thought."""
    reasoning, chunks = Reasoning(thinks), list[Chunk]()
    for piece in pieces:
        chunks += reasoning.feed(piece)
    thought = answer = ""
    for chunk in [*chunks, *reasoning.end(finish)]:
        if chunk.unsays:
            thought, answer = thought + answer, ""
        thought += chunk.text if chunk.channel == "reasoning" else ""
        answer += chunk.text if chunk.channel == "answer" else ""
    return thought, answer, reasoning.thinks


@pytest.mark.parametrize("text", WRITTEN)
def test_thinking_and_answer_are_told_apart_wherever_the_text_is_cut(text: str) -> None:
    expected = *WRITTEN[text], text.startswith("</think>")
    assert read(list(text)) == expected
    for one, two in combinations(range(len(text) + 1), 2):
        assert read([text[:one], text[one:two], text[two:]]) == expected


@pytest.mark.parametrize("text", ALONE)
def test_a_closing_tag_that_comes_alone_unsays_what_was_said_before(text: str) -> None:
    for cuts in ([list(text)], [[text[:cut], text[cut:]] for cut in range(len(text) + 1)]):
        assert {read(pieces) for pieces in cuts} == {(*ALONE[text], True)}


@pytest.mark.parametrize("text", ALONE)
def test_a_model_that_is_known_to_begin_in_a_thought_has_nothing_to_unsay(text: str) -> None:
    for cut in range(len(text) + 1):
        reasoning = Reasoning(thinks=True)
        chunks = [*reasoning.feed(text[:cut]), *reasoning.feed(text[cut:]), *reasoning.end("stop")]
        assert not [chunk for chunk in chunks if chunk.unsays]
        assert "".join(chunk.text for chunk in chunks if chunk.channel == "answer") == ALONE[text][1]


def test_a_guessed_thought_that_never_ends_was_the_answer_unless_it_was_cut_off() -> None:
    assert read(["Thirty ", "days."], thinks=True) == ("Thirty days.", "Thirty days.", False)
    assert read(["Thirty ", "days."], thinks=True, finish="length") == ("Thirty days.", "", True)
    assert read(["<think>Hm.</think>Thirty."], thinks=True) == ("Hm.", "Thirty.", False)


def test_words_are_not_held_back() -> None:
    reasoning = Reasoning()
    assert [list(reasoning.feed(word)) for word in ("Thirty ", "days ", "[1]. ", "<b>")] == [
        [Chunk("Thirty ")],
        [Chunk("days ")],
        [Chunk("[1]. ")],
        [Chunk("<b>")],
    ]


TAGS = ("<think>", "</think>", "[THINK]", "<|channel|>", "<|message|>", "<|end|>", "<|start|>")
PARTS = st.sampled_from([*TAGS, "final", "analysis", "\n", " ", "Hm.", "<", "</", "<|"])


@given(st.lists(PARTS, max_size=8).map("".join), st.booleans(), st.data())
def test_whatever_a_model_writes_the_cuts_change_nothing(text: str, thinks: bool, data: st.DataObject) -> None:
    whole = read([text], thinks=thinks)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert read(pieces, thinks=thinks) == whole == read(list(text), thinks=thinks)
