"""What one can choose: the model in the composer, the settings panel, the starters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, NumberInput, Slider, Switch, Tab, TextInput

from rag.ask import AUTO, QUOTES, REPLAY, Options, Sampling
from rag.markdown import headings
from rag.policy import Policy, switches
from rag.segment import Volume
from rag.shelf import SCOPES, Scope
from rag.turn import Who

MODEL, SCOPE = "model", "scope"
IMPORTANT = "Important"  # the command beside the pickers
SCOPE_NAMES: dict[Scope, str] = {
    "everything": "Everything",
    "uploads": "My uploads",
    "corpus": "The documents here",
    "nothing": "The model alone",
}
_SCOPES: dict[Scope, tuple[str, str]] = {
    "everything": ("Your uploads and the documents that Tandem was started with.", "library"),
    "uploads": ("Only files that you attached to this conversation.", "paperclip"),
    "corpus": ("Only the documents that Tandem was started with.", "folder"),
    "nothing": ("No documents: the model answers from general knowledge.", "message-circle"),
}
STARTERS, FIXED_STARTERS = 4, 8


async def offer_modes(names: Mapping[Who, str], picked: Who, scope: Scope, *, replay: bool = False) -> None:
    """Put the pickers into the composer: who answers, and from what. `replay`: a recording may answer."""
    models = _models(names, picked)
    if replay:
        about = "A recorded session answers, with its own timing; no model is asked."
        models.options.append(cl.ModeOption(REPLAY, "Replay", about, "history", picked == REPLAY))
    await cl.context.emitter.set_modes([models, _scopes(scope)])
    if "escalation" in names:
        about = f"Important: {names['escalation']} polishes the draft"
        command = {"id": IMPORTANT, "icon": "star", "description": about, "button": True, "persistent": False}
        await cl.context.emitter.set_commands([command])  # type: ignore[list-item]


def _scopes(scope: Scope) -> cl.Mode:
    options = [cl.ModeOption(s, SCOPE_NAMES[s], about, icon, s == scope) for s, (about, icon) in _SCOPES.items()]
    return cl.Mode(SCOPE, "Answer from", options)


def _models(names: Mapping[Who, str], picked: Who) -> cl.Mode:
    """Auto, then each connected model by name, which then answers alone."""
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
    about = "The best sentences of your documents, without a model."
    options.append(cl.ModeOption(QUOTES, "Quotations", about, "quote", picked == QUOTES))
    return cl.Mode(MODEL, "Model", options)


def picked(message: cl.Message, names: Mapping[Who, str], otherwise: Who) -> Who:
    """The role this message asks for. What the browser says is checked; a client that says nothing keeps its pick."""
    said = (message.modes or {}).get(MODEL)
    return said if isinstance(said, str) and (said in (AUTO, QUOTES, REPLAY) or said in names) else otherwise


def picked_scope(message: cl.Message, otherwise: Scope) -> Scope:
    """What this message is to be answered from."""
    said = (message.modes or {}).get(SCOPE)
    return next((scope for scope in SCOPES if scope == said), otherwise)


async def offer_settings(options: Options) -> None:
    await cl.ChatSettings([_answers_tab(options), _rules_tab(options.policy)]).send()


def _answers_tab(options: Options) -> Tab:
    inputs: list[InputWidget] = [
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
    topics = values.get("topics")
    return replace(
        options,
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


def starters(questions: tuple[str, ...], documents: tuple[Volume, ...]) -> list[cl.Starter]:
    """A presenter's `questions`; without any one a document: its first heading that is one, else what it is about."""
    asked = questions[:FIXED_STARTERS] or [_question(document) for document in documents[:STARTERS]]
    return [cl.Starter(label=question, message=question, icon="/public/starter.svg") for question in asked]


def _question(document: Volume) -> str:
    asked = (heading.text for heading in headings(document.text) if heading.text.endswith(("?", "？", "؟")))
    return next(asked, f"What is “{document.title}” about?")
