"""What one can choose: the model in the composer, the settings panel, the starters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, NumberInput, Slider, Switch, Tab, TextInput

from rag.passages import Document, headings
from rag.policy import Policy, switches
from rag.router import AUTO, Options, Sampling
from rag.turn import Who

MODE = "model"
STARTERS = 4


async def offer_models(names: Mapping[Who, str], picked: Who) -> None:
    """Put the picker into the composer: Auto, then each connected model by name, which then answers alone."""
    options = [
        cl.ModeOption(
            AUTO, "Auto", "The small model drafts, the larger one steps in when needed.", "route", picked == AUTO
        )
    ]
    if not names:
        options[0].description = "No model is connected: answers are quotations from your documents."
    for role, name in names.items():
        icon = "feather" if role == "draft" else "brain"
        options.append(cl.ModeOption(role, name, "Answers alone.", icon, picked == role))
    await cl.context.emitter.set_modes([cl.Mode(MODE, "Model", options)])


def picked(message: cl.Message, names: Mapping[Who, str], otherwise: Who) -> Who:
    """The role this message asks for. What the browser says is checked; a client that says nothing keeps its pick."""
    said = (message.modes or {}).get(MODE)
    return said if isinstance(said, str) and (said == AUTO or said in names) else otherwise


async def offer_settings(options: Options) -> None:
    await cl.ChatSettings([_answers_tab(options), _rules_tab(options.policy)]).send()


def _answers_tab(options: Options) -> Tab:
    inputs: list[InputWidget] = [
        Switch(id="documents", label="Answer from the documents", initial=options.documents,
               description="Off: the model alone, from general knowledge."),
        Slider(id="passages", label="Passages", initial=options.passages, min=1, max=20, step=1,
               description="How many are searched for."),
    ]  # fmt: skip
    for role, sampling in (("draft", options.draft), ("escalation", options.escalation)):
        who = "draft" if role == "draft" else "larger model"
        inputs += [
            Slider(id=f"{role}_temperature", label=f"Temperature of the {who}", initial=sampling.temperature,
                   min=0, max=2, step=0.1),
            NumberInput(id=f"{role}_max_tokens", label=f"Longest answer of the {who}, in tokens",
                        initial=sampling.max_tokens),
        ]  # fmt: skip
    return Tab(id="answers", label="Answers", inputs=inputs)


def _rules_tab(policy: Policy) -> Tab:
    inputs: list[InputWidget] = [
        Switch(id=f"rule_{rule}", label=_when(about), initial=getattr(policy, rule))
        for rule, about in switches().items()
    ]
    inputs.append(TextInput(id="topics", label="Flagged topics, between commas", initial=policy.topics))
    return Tab(id="rules", label="When to escalate", inputs=inputs)


def _when(about: str) -> str:
    """ "Escalate when the draft is short." under "When to escalate": The draft is short."""
    rest = about.removeprefix("Escalate when ").rstrip(".")
    return rest[:1].upper() + rest[1:]


def chosen(values: Mapping[str, Any], options: Options) -> Options:
    """The settings panel's values as Options; what is missing, of another kind or out of range stays as it is."""
    rules: dict[str, Any] = {
        rule.value: on for rule in switches() if isinstance(on := values.get(f"rule_{rule}"), bool)
    }
    documents, topics = values.get("documents"), values.get("topics")
    return replace(
        options,
        documents=documents if isinstance(documents, bool) else options.documents,
        passages=int(_within(values.get("passages"), 1, 20, options.passages)),
        draft=_sampling(values, "draft", options.draft),
        escalation=_sampling(values, "escalation", options.escalation),
        policy=replace(options.policy, **rules, topics=topics if isinstance(topics, str) else options.policy.topics),
    )


def _sampling(values: Mapping[str, Any], role: Who, now: Sampling) -> Sampling:
    return Sampling(
        temperature=float(_within(values.get(f"{role}_temperature"), 0, 2, now.temperature)),
        max_tokens=int(_within(values.get(f"{role}_max_tokens"), 1, 32768, now.max_tokens)),
    )


def _within(value: object, low: int, high: int, otherwise: float) -> float:
    """Sliders give floats, and the browser's word is not to be trusted."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return otherwise
    return value if low <= value <= high else otherwise


def starters(documents: tuple[Document, ...]) -> list[cl.Starter]:
    """One question a document: its first heading that is a question, else what it is about."""
    asked = [_question(document) for document in documents[:STARTERS]]
    return [cl.Starter(label=question, message=question, icon="/public/starter.svg") for question in asked]


def _question(document: Document) -> str:
    asked = (heading.text for heading in headings(document.text) if heading.text.endswith(("?", "？", "؟")))
    return next(asked, f"What is “{document.title}” about?")
