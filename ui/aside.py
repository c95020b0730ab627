"""The side panel: one element at a time, which stays open and keeps its place while a turn below it goes on."""

import uuid
from typing import Any

import chainlit as cl

from ui.page import Panel, painted

KEY = "aside"


async def show(element: str, props: dict[str, Any], title: str) -> None:
    """Show an element in the side panel, or what is new in the one that is shown."""
    panels = await _panels()
    panel = panels.setdefault(element, Panel(name=element))
    panel.props, panel.chainlit_key = props, panel.id
    elements = {"elements": [panel.to_dict()], "key": str(uuid.uuid4())}
    await cl.context.emitter.emit("set_sidebar_elements", elements)
    await cl.context.emitter.emit("set_sidebar_title", title)  # in this order: the elements wipe the title


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
