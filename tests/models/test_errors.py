"""Every error of the client library has a meaning of ours, and every error of ours a remedy."""

import inspect
from collections.abc import Iterator
from typing import TypeVar

import httpx2
import openai
import pytest

from models import errors
from models.connection import Connection
from models.endpoint import Endpoint
from models.errors import ModelError
from tests.said import english
from words.phrase import Joined, Phrase

REQUEST = httpx2.Request("POST", "http://127.0.0.1:9/v1/chat/completions")
BODY = {"message": "sk-secret", "code": None}


Kind = TypeVar("Kind")


def subclasses(kind: type[Kind]) -> Iterator[type[Kind]]:
    for below in kind.__subclasses__():
        yield below
        yield from subclasses(below)


OURS = [kind for kind in subclasses(ModelError) if kind.__module__ == errors.__name__]
# What a request can raise. The library's other errors belong to websockets and to what it parses for its users.
THEIRS = [openai.OpenAIError, openai.APIError, *subclasses(openai.APIError)]
MEANING: dict[type[openai.OpenAIError], type[ModelError]] = {
    openai.OpenAIError: errors.ModelFault,
    openai.APIError: errors.ModelFault,
    openai.APIConnectionError: errors.ModelUnreachable,
    openai.APITimeoutError: errors.ModelUnreachable,
    openai.APIResponseValidationError: errors.ModelGarbled,
    openai.APIStatusError: errors.ModelFault,
    openai.AuthenticationError: errors.ModelUnauthorized,
    openai.OAuthError: errors.ModelUnauthorized,
    openai.BadRequestError: errors.RequestRefused,
    openai.ConflictError: errors.RequestRefused,
    openai.InternalServerError: errors.ModelFault,
    openai.NotFoundError: errors.ModelNotFound,
    openai.PermissionDeniedError: errors.ModelUnauthorized,
    openai.RateLimitError: errors.ModelBusy,
    openai.UnprocessableEntityError: errors.RequestRefused,
}


def make(kind: type[openai.OpenAIError], status: int | None = None) -> openai.OpenAIError:
    """An error as the library makes it, with the status that its class stands for."""
    code = status or getattr(kind, "status_code", 500)
    response = httpx2.Response(code if isinstance(code, int) else 500, request=REQUEST)
    known = {"message": "sk-secret", "request": REQUEST, "response": response, "body": BODY}
    takes = inspect.signature(kind.__init__).parameters
    return kind(**{name: value for name, value in known.items() if name in takes})


@pytest.fixture
def model(connection: Connection) -> Endpoint:
    return Endpoint(connection, "phi-4-mini", "http://127.0.0.1:9/v1", api_key="sk-ours")


def test_no_error_of_the_library_is_without_a_meaning() -> None:
    assert set(THEIRS) == MEANING.keys()


@pytest.mark.parametrize("kind", THEIRS, ids=lambda kind: kind.__name__)
def test_an_error_of_the_library_becomes_ours_and_quotes_nobody(
    model: Endpoint, kind: type[openai.OpenAIError]
) -> None:
    error = model.explain(make(kind))
    assert type(error) is MEANING[kind]
    assert "phi-4-mini" in str(error)
    assert str(error).endswith(".")
    assert "sk-" not in str(error)


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (300, errors.ModelGarbled),
        (402, errors.RequestRefused),
        (413, errors.PromptTooLong),
        (500, errors.ModelFault),
        (502, errors.ModelFault),
        (503, errors.ModelBusy),
        (504, errors.ModelFault),
    ],
)
def test_a_status_without_a_class_of_its_own_has_a_meaning(
    model: Endpoint, status: int, meaning: type[ModelError]
) -> None:
    assert type(model.explain(make(openai.APIStatusError, status))) is meaning


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.__name__)
def test_every_error_of_ours_says_when_it_is_raised_and_what_to_do_next(kind: type[ModelError]) -> None:
    assert "Raised " in (kind.__doc__ or "")
    assert "hint" in vars(kind)
    assert str(kind.hint).endswith(".")
    assert kind.__name__ in (errors.__doc__ or "")


def test_a_sentence_and_its_hint_can_be_said_in_another_language(model: Endpoint) -> None:
    error = model.explain(make(openai.RateLimitError))
    assert isinstance(error.said, Phrase) and (error.said.name, error.said.values) == (
        "model-busy",
        {"model": "phi-4-mini"},
    )
    assert english(error.sentence) == f"{error} {error.hint!s}" and isinstance(error.sentence, Joined)
    assert str(ModelError("Said by hand.", "Do this.").sentence) == "Said by hand. Do this."


@pytest.mark.parametrize("kind", [ModelError, *OURS], ids=lambda kind: kind.__name__)
def test_what_to_do_next_is_a_message(kind: type[ModelError]) -> None:
    assert isinstance(kind.hint, Phrase)
