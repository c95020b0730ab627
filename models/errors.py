"""What can go wrong with a model, as a tree. `str(error)` says what happened, `hint` what to do next.

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
    ├── PromptTooLong           the prompt does not fit the model's context
    └── RequestRefused          the server did not take the request as it was

Sentences are shown to people: they name the model, never a key, and never quote a server's raw text.
"""


class ModelError(Exception):
    """Raised when a model could not answer. `hint` is the class's, unless a better one is given."""

    hint = "Ask again, or pick another model."

    def __init__(self, said: str = "", hint: str = "") -> None:
        super().__init__(said)
        if hint:
            self.hint = hint


class ModelUnreachable(ModelError):
    """Raised when nothing listens at the address, or the connection broke before an answer began."""

    hint = "Start the model server, or set TANDEM_ENDPOINT to where it listens."


class ModelUnauthorized(ModelError):
    """Raised on 401 and 403."""

    hint = "Set the key that this server expects: TANDEM_DRAFT__API_KEY or TANDEM_ESCALATION__API_KEY."


class ModelNotFound(ModelError):
    """Raised when the server says so with a 404, and when /v1/models lists nothing that fits the name."""

    hint = "Load the model on the server, or set TANDEM_DRAFT__MODEL or TANDEM_ESCALATION__MODEL to one that it lists."


class ModelBusy(ModelError):
    """Raised on 429 and 503 when the one retry met the same."""

    hint = "Give the server a moment, then ask again."


class ModelFault(ModelError):
    """Raised on other 5xx, and when an answer carries an error event."""

    hint = "Look at the server's own log; restarting it often helps. Then ask again."


class ModelSilent(ModelError):
    """Raised when a limit passed without headers, without a first token, or between two tokens."""

    hint = "The machine may be busy or the model still loading. Ask again, or raise TANDEM_FIRST_TOKEN_LIMIT_S."


class ModelInterrupted(ModelError):
    """Raised when a stream ends without a finish reason, or the connection breaks in the middle."""

    hint = "What it said stays readable. Ask again for the whole answer."


class ModelGarbled(ModelError):
    """Raised when the answer is not what an OpenAI-compatible server sends."""

    hint = "Check that the address is an OpenAI-compatible server's and ends in /v1."


class EmptyAnswer(ModelError):
    """Raised when a model finishes without a word."""

    hint = "Ask again, or put the question in other words."


class PromptTooLong(ModelError):
    """Raised when the server says that the prompt exceeds the context."""

    hint = "Set TANDEM_CONTEXT_TOKENS to the model's real context, or the longest answer shorter (settings panel)."


class RequestRefused(ModelError):
    """Raised on other 4xx."""

    hint = "The server may not support a parameter that Tandem sends. Look at its log, or pick another model."
