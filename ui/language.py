"""The language of a page: the one that its browser asks for first."""

import re
from collections.abc import Mapping
from typing import Literal

import chainlit as cl
from chainlit.session import WebsocketSession

from words.language import ENGLISH, Language, closest, language
from words.phrase import Text, spoken

_NOT_A_TAG = re.compile(r"[^\w-]")  # what ends a language's name in "he-IL,he;q=0.9"


def preferred(headers: Mapping[str, str]) -> Language:
    """Of a request, by its headers."""
    return closest(_NOT_A_TAG.split(headers.get("accept-language", "").strip(), maxsplit=1)[0])


def reader() -> Language:
    """What the person in front of this conversation reads."""
    session = cl.context.session
    return closest(session.language) if isinstance(session, WebsocketSession) else language(ENGLISH)


async def toast(text: Text, kind: Literal["info", "success", "warning", "error"]) -> None:
    """Show a sentence for a moment, above the page."""
    await cl.context.emitter.send_toast(spoken(text, reader()), kind)
