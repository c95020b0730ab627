"""What one can choose: the model in the composer, the settings panel, the starters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, NumberInput, Slider, Switch, Tab, TextInput

from rag.passages import Document
from rag.policy import Policy, Rule, switches
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
    return said if said is not None and (said == AUTO or said in names) else otherwise


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
            Slider(id=f"{role}.temperature", label=f"Temperature of the {who}", initial=sampling.temperature,
                   min=0, max=2, step=0.1),
            NumberInput(id=f"{role}.max_tokens", label=f"Longest answer of the {who}, in tokens",
                        initial=sampling.max_tokens),
        ]  # fmt: skip
    return Tab(id="answers", label="Answers", inputs=inputs)


def _rules_tab(policy: Policy) -> Tab:
    inputs: list[InputWidget] = [
        Switch(id=f"rule.{rule}", label=_when(about), initial=getattr(policy, rule))
        for rule, about in switches().items()
    ]
    inputs.append(TextInput(id="topics", label="Flagged topics, between commas", initial=policy.topics))
    return Tab(id="rules", label="When to escalate", inputs=inputs)


def _when(about: str) -> str:
    """ "Escalate when the draft is short." under "When to escalate": The draft is short."""
    rest = about.removeprefix("Escalate when ").rstrip(".")
    return rest[:1].upper() + rest[1:]


def chosen(values: Mapping[str, Any], options: Options) -> Options:
    """The settings panel's values as Options; what is missing or out of range stays as it is."""
    rules = {rule.value: bool(values[f"rule.{rule}"]) for rule in Rule if f"rule.{rule}" in values}
    return replace(
        options,
        documents=bool(values.get("documents", options.documents)),
        passages=_within(values.get("passages"), 1, 20, options.passages),
        draft=_sampling(values, "draft", options.draft),
        escalation=_sampling(values, "escalation", options.escalation),
        policy=replace(options.policy, **rules, topics=str(values.get("topics", options.policy.topics))),
    )


def _sampling(values: Mapping[str, Any], role: Who, now: Sampling) -> Sampling:
    warmth = values.get(f"{role}.temperature")
    return Sampling(
        temperature=float(warmth) if isinstance(warmth, int | float) and 0 <= warmth <= 2 else now.temperature,
        max_tokens=_within(values.get(f"{role}.max_tokens"), 1, 32768, now.max_tokens),
    )


def _within(value: object, low: int, high: int, otherwise: int) -> int:
    """Sliders give floats, and the browser's word is not to be trusted."""
    return int(value) if isinstance(value, int | float) and low <= value <= high else otherwise


def starters(documents: tuple[Document, ...]) -> list[cl.Starter]:
    """One question a document: its first heading that is a question, else what it is about."""
    asked = [_question(document) for document in documents[:STARTERS]]
    return [cl.Starter(label=question, message=question, icon="/public/starter.svg") for question in asked]


def _question(document: Document) -> str:
    headings = (line.lstrip("# ").strip() for line in document.text.splitlines() if line.startswith("#"))
    return next((heading for heading in headings if heading.endswith("?")), f"What is “{document.title}” about?")
