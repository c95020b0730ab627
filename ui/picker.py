"""What one can choose: the model in the composer, the settings panel, the starters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, NumberInput, Slider, Switch, Tab, TextInput

from rag.answer.ask import AUTO, Options, Sampling
from rag.answer.policy import Policy, switch_name, switches
from rag.answer.roles import MODELS, Role, part
from rag.answer.turn import Who
from rag.documents.segment import Volume
from rag.documents.shelf import SCOPES, Scope
from rag.text.markdown import headings
from rag.text.terms import script
from ui.language import reader
from words.language import Language
from words.phrase import Text, say, spoken

MODEL, SCOPE = "model", "scope"
_ICONS: dict[Scope, str] = {
    "everything": "library", "uploads": "paperclip", "corpus": "folder", "nothing": "message-circle"
}  # fmt: skip
STARTERS, FIXED_STARTERS = 4, 8
QUESTION_MARKS = ("?", "？", "؟", ";", "\u037e")  # the last two are Greek


async def offer_modes(
    names: Mapping[Who, str], picked: Who, scope: Scope, *, replay: bool = False, ships: bool = False
) -> None:
    """Put the pickers into the composer: who answers, and from what. `replay`: a recording may answer; `ships`: the
    folder of documents is Tandem's own pages."""
    by = reader()
    await cl.context.emitter.set_modes([_models(names, picked, by, replay), _scopes(scope, by, ships)])
    if Role.ESCALATION in names:
        command = {
            "id": spoken(say("important"), by), "icon": "star", "button": True, "persistent": False,
            "description": spoken(say("important.about", model=names[Role.ESCALATION]), by),
        }  # fmt: skip
        await cl.context.emitter.set_commands([command])  # type: ignore[list-item]


def scope_name(scope: Scope) -> Text:
    return say(f"scope-{scope}")


def _scopes(scope: Scope, by: Language, ships: bool) -> cl.Mode:
    named = {s: (scope_name(s), say(f"scope-{s}.about")) for s in _ICONS}
    if ships:
        named["corpus"] = (say("scope-help"), say("scope-help.about"))
    options = [
        cl.ModeOption(s, spoken(named[s][0], by), spoken(named[s][1], by), icon, s == scope)
        for s, icon in _ICONS.items()
    ]
    return cl.Mode(SCOPE, spoken(say("picker-scope"), by), options)


def _models(names: Mapping[Who, str], picked: Who, by: Language, replay: bool) -> cl.Mode:
    """Auto, then each connected model by name, which then answers alone."""
    offered: list[tuple[Who, Text, Text, str]] = [
        (AUTO, say("picker-auto"), say("picker-auto.about" if names else "picker-auto.none"), "route")
    ]
    for role, name in names.items():
        offered.append((role, name, say("picker-alone"), part(role).icon))
    offered.append((Role.QUOTES, say("picker-quotes"), say("picker-quotes.about"), part(Role.QUOTES).icon))
    if replay:
        offered.append((Role.REPLAY, say("picker-replay"), say("picker-replay.about"), part(Role.REPLAY).icon))
    options = [
        cl.ModeOption(id, spoken(name, by), spoken(about, by), icon, picked == id) for id, name, about, icon in offered
    ]
    return cl.Mode(MODEL, spoken(say("picker-model"), by), options)


def picked(message: cl.Message, names: Mapping[Who, str], otherwise: Who) -> Who:
    """The role this message asks for. What the browser says is checked; a client that says nothing keeps its pick."""
    said = (message.modes or {}).get(MODEL)
    return said if isinstance(said, str) and (said in (AUTO, Role.QUOTES, Role.REPLAY) or said in names) else otherwise


def is_important(message: cl.Message) -> bool:
    """Was the command beside the pickers pressed? Chainlit knows it by the word on it."""
    return message.command == spoken(say("important"), reader())


def picked_scope(message: cl.Message, otherwise: Scope) -> Scope:
    """What this message is to be answered from."""
    said = (message.modes or {}).get(SCOPE)
    return next((scope for scope in SCOPES if scope == said), otherwise)


async def offer_settings(options: Options) -> None:
    by = reader()
    await cl.ChatSettings([_answers_tab(options, by), _rules_tab(options.policy, by)]).send()


def _answers_tab(options: Options, by: Language) -> Tab:
    inputs: list[InputWidget] = [
        Slider(id="passages", label=spoken(say("settings-passages"), by), initial=options.passages, min=1, max=20,
               step=1, description=spoken(say("settings-passages.about"), by)),
    ]  # fmt: skip
    for role in MODELS:
        sampling = options.sampling(role)
        inputs += [
            Slider(id=f"{role}_temperature", label=spoken(say(f"settings-temperature-{role}"), by),
                   initial=sampling.temperature, min=0, max=2, step=0.1),
            NumberInput(id=f"{role}_max_tokens", label=spoken(say(f"settings-max-tokens-{role}"), by),
                        initial=sampling.max_tokens),
        ]  # fmt: skip
    return Tab(id="answers", label=spoken(say("settings-answers"), by), inputs=inputs)


def _rules_tab(policy: Policy, by: Language) -> Tab:
    inputs: list[InputWidget] = [
        Switch(id=f"rule_{rule}", label=spoken(switch_name(rule), by), initial=getattr(policy, rule))
        for rule in switches()
    ]  # fmt: skip
    inputs.append(TextInput(id="topics", label=spoken(say("settings-topics"), by), initial=policy.topics))
    return Tab(id="rules", label=spoken(say("settings-rules"), by), inputs=inputs)


def chosen(values: Mapping[str, Any], options: Options) -> Options:
    """The settings panel's values as Options; what is missing, of another kind or out of range stays as it is."""
    rules: dict[str, Any] = {
        rule.value: on for rule in switches() if isinstance(on := values.get(f"rule_{rule}"), bool)
    }
    topics = values.get("topics")
    return replace(
        options,
        passages=int(_within(values.get("passages"), 1, 20, options.passages)),
        draft=_sampling(values, Role.DRAFT, options.draft),
        escalation=_sampling(values, Role.ESCALATION, options.escalation),
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


def starters(questions: tuple[str, ...], documents: tuple[Volume, ...], by: Language) -> list[cl.Starter]:
    """A presenter's `questions`; without any, what documents answer, those in the reader's own writing first."""
    own = script(spoken(say("greeting"), by))
    theirs = [document for document in documents if script(document.title) == own]
    others = [document for document in documents if script(document.title) != own]
    asked = questions[:FIXED_STARTERS] or (*_in_turn(theirs, by), *_in_turn(others, by))[:STARTERS]
    return [cl.Starter(label=question, message=question, icon="/public/starter.svg") for question in asked]


def _in_turn(documents: Sequence[Volume], by: Language) -> list[str]:
    """The first question of each document, then the second of each, and so on."""
    ranks = zip_longest(*(_questions(document, by) for document in documents[:STARTERS]))
    return [question for rank in ranks for question in rank if question]


def _questions(document: Volume, by: Language) -> list[str]:
    """Its headings that are questions; without any, what it is about."""
    asked = [heading.text for heading in headings(document.text) if heading.text.endswith(QUESTION_MARKS)]
    return asked or [spoken(say("starter-about", title=document.title), by)]
