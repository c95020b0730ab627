"""What can go wrong with a model, as a tree. `said` is what happened, `hint` what to do next, `sentence` both.

    ModelError
    ├── ModelUnreachable        nothing listens there, or the connection broke before an answer began
    ├── ModelUnauthorized       the server wants another key
    ├── ModelNotFound           the server does not have this model
    ├── ModelBusy               too many requests, or still loading, also after one retry
    ├── ModelFault              the server said that it failed
    ├── ModelSilent             nothing came within the limit
    ├── ModelInterrupted        the answer ended before it was complete
    ├── ModelGarbled            what came was not an answer in the OpenAI format
    ├── EmptyAnswer             the model finished without a word
    │   └── EmptyBody           its server sent nothing at all
    ├── PromptTooLong           the prompt does not fit the model's context
    └── RequestRefused          the server did not take the request as it was

Sentences are shown to people: they name the model, never a key, and never quote a server's raw text.
"""

from words.phrase import Text, joined, say


class ModelError(Exception):
    """Raised when a model could not answer. `hint` is the class's, unless a better one is given."""

    hint: Text = say("model-error.hint")

    def __init__(self, said: Text = "", hint: Text = "") -> None:
        super().__init__(said)
        self.said = said
        if hint:
            self.hint = hint

    @property
    def sentence(self) -> Text:
        return joined(" ", (self.said, self.hint))


class ModelUnreachable(ModelError):
    """Raised when nothing listens at the address, or the connection broke before an answer began."""

    hint: Text = say("model-unreachable.hint")


class ModelUnauthorized(ModelError):
    """Raised on 401 and 403."""

    hint: Text = say("model-unauthorized.hint")


class ModelNotFound(ModelError):
    """Raised when the server says so with a 404, and when /v1/models lists nothing that fits the name."""

    hint: Text = say("model-not-found.hint")


class ModelBusy(ModelError):
    """Raised on 429 and 503 when the one retry met the same."""

    hint: Text = say("model-busy.hint")


class ModelFault(ModelError):
    """Raised on other 5xx, and when an answer carries an error event."""

    hint: Text = say("model-fault.hint")


class ModelSilent(ModelError):
    """Raised when a limit passed without headers, without a first token, or between two tokens."""

    hint: Text = say("model-silent.hint")


class ModelInterrupted(ModelError):
    """Raised when a stream ends without a finish reason, or the connection breaks in the middle."""

    hint: Text = say("model-interrupted.hint")


class ModelGarbled(ModelError):
    """Raised when the answer is not what an OpenAI-compatible server sends."""

    hint: Text = say("model-garbled.hint")


class EmptyAnswer(ModelError):
    """Raised when a model finishes without a word."""

    hint: Text = say("model-empty.hint")


class EmptyBody(EmptyAnswer):
    """Raised when a server takes the question and sends nothing at all."""

    hint: Text = say("model-empty.hint")


class PromptTooLong(ModelError):
    """Raised when the server says that the prompt exceeds the context: `limit` tokens of context, `sent` in the
    prompt, as the server counts; None where it does not tell."""

    hint: Text = say("model-too-long.hint")

    def __init__(self, said: Text = "", hint: Text = "", *, limit: int | None = None, sent: int | None = None) -> None:
        super().__init__(said, hint)
        self.limit, self.sent = limit, sent


class RequestRefused(ModelError):
    """Raised on other 4xx."""

    hint: Text = say("model-refused.hint")
