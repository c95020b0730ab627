"""The side panel: what it shows stays open and keeps its place while a turn beside it goes on."""

import uuid
from typing import Any

import chainlit as cl

from ui.language import reader
from ui.page import Panel, painted
from words.phrase import Text, everywhere, spoken

KEY, SHOWN = "aside", "aside title"


async def show(title: Text, *elements: tuple[str, dict[str, Any]]) -> None:
    """Show elements, each a name with its props, in the side panel, or what is new in those that are shown."""
    panels, by = await _panels(), reader()
    for name, props in elements:
        panel = panels.setdefault(name, Panel(name=name))
        panel.props, panel.chainlit_key = everywhere(props, by), panel.id
    shown = {"elements": [panels[name].to_dict() for name, _ in elements], "key": str(uuid.uuid4())}
    await cl.context.emitter.emit("set_sidebar_elements", shown)
    await cl.context.emitter.emit("set_sidebar_title", spoken(title, by))  # in this order: the elements wipe the title
    cl.user_session.set(SHOWN, title)


def shown() -> Text:
    """What it showed last, "" before; whether it was closed since only the page knows."""
    return cl.user_session.get(SHOWN) or ""


def forget() -> None:
    """Let go of what the panels were sent: it may be of a document that is removed."""
    panels: dict[str, Panel] = cl.user_session.get(KEY) or {}
    for panel in panels.values():
        panel.props = {}


async def _panels() -> dict[str, Panel]:
    """This session's panels by element. The same element keeps its id, and so its folds, focus and place.

    While no element of the conversation is for the side, Chainlit closes the panel at every element that a turn sends:
    so there is always one, of an answer that does not exist.
    """
    panels: dict[str, Panel] | None = cl.user_session.get(KEY)
    if panels is None:
        panels = {}
        cl.user_session.set(KEY, panels)
        await Panel(name="TandemPassage", display="side").send(for_id="anchor")
        await painted()
    return panels
