"""Every knob: typed, described, frozen. The environment is read here and nowhere else."""

import difflib
import os
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit, urlunsplit

from pydantic import AfterValidator, AliasChoices, BaseModel, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from rag.answer.policy import Policy, Rule, switch_name
from rag.answer.roles import Role
from rag.errors import RagError

PREFIX, NEST = "TANDEM_", "__"
WORKSHOP_ALIASES = {Role.DRAFT: "SLM_ALIAS", Role.ESCALATION: "LLM_ALIAS"}
WORKSHOP_ENDPOINT = "FOUNDRY_LOCAL_ENDPOINT"
SHIPPED = Path(__file__).parent.parent / "corpus"  # Tandem's own pages


class SettingsMistake(RagError):
    """Raised when a setting is wrong or unknown; the sentence names it."""

    hint = "See docs/settings.md, which lists every setting."


def _endpoint(url: str) -> str:
    """An address people paste, as an API's base: http or https, /v1 where no path is given."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number, half an IPv6 address
        known = False
    if not known:
        raise ValueError("must be an address like http://127.0.0.1:8080/v1")
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/") or "/v1", "", ""))


def _folder(path: Path) -> Path:
    folder = path.expanduser()
    if not folder.is_dir():
        raise ValueError("must be a folder that exists")
    return folder


def _data_folder() -> Path:
    """Where a system keeps what programs remember for a user."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Tandem"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Tandem"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tandem"


Endpoint = Annotated[str, AfterValidator(_endpoint)]


class ModelSettings(BaseModel, frozen=True, extra="forbid", str_strip_whitespace=True):
    """One role's model on an OpenAI-compatible server."""

    base_url: Endpoint | None = Field(
        default=None, description="Where this role's server listens; else TANDEM_ENDPOINT."
    )
    model: str = Field(default="", min_length=1, description="The model's name or alias, as looked up in /v1/models.")
    api_key: SecretStr | None = Field(default=None, description="The key that the server expects, if any.")
    temperature: float = Field(default=0.4, ge=0, le=2, description="Sampling temperature.")
    max_tokens: int = Field(default=300, ge=1, le=32768, description="The longest answer, in tokens.")
    concurrency: int | None = Field(
        default=None,
        ge=1,
        description="Answers that the server writes at once; further ones wait in line. Unset: no limit.",
    )


class Settings(BaseSettings):
    """Tandem's settings. Environment variables begin with TANDEM_; a role's fields follow two underscores."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter=NEST,
        nested_model_default_partial_update=True,
        env_ignore_empty=True,
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        str_strip_whitespace=True,
    )

    endpoint: Endpoint | None = Field(
        None,
        validation_alias=AliasChoices("TANDEM_ENDPOINT", WORKSHOP_ENDPOINT),
        description="An OpenAI-compatible server for both roles. Unset: answers are quotations.",
    )
    draft: ModelSettings = Field(
        ModelSettings(model="phi-4-mini", temperature=0.4, max_tokens=300), description="The model that drafts."
    )
    escalation: ModelSettings = Field(
        ModelSettings(model="gpt-oss-20b", temperature=0.3, max_tokens=400), description="The model that steps in."
    )
    model: str = Field(
        "auto", description="What the model picker shows first: auto, quotations, or a model by its name."
    )
    corpus: Annotated[Path, AfterValidator(_folder)] = Field(
        SHIPPED, description="The folder of your documents, read with its subfolders."
    )
    starters: Path | None = Field(
        None, description="A Markdown file whose list items are the questions to start with, and of the pre-flight."
    )
    keep_warm_min: float = Field(
        0.0, ge=0, description="Ask each model for one token every so many minutes, so that it stays loaded. 0: never."
    )
    passages: int = Field(5, ge=1, le=20, description="How many passages are searched for.")
    context_tokens: int = Field(
        8192, ge=1024, le=1_000_000, description="A model's context, where the server does not say."
    )
    connect_limit_s: float = Field(2.0, gt=0, description="Seconds to wait for a connection.")
    first_token_limit_s: float = Field(60.0, gt=0, description="Seconds to wait for a first token.")
    idle_limit_s: float = Field(30.0, gt=0, description="Seconds to wait between two tokens.")
    data_dir: Path | None = Field(
        None, description="Where the ledger and recordings are kept. Unset: the user's own folder for data."
    )
    ledger_mb: float = Field(5.0, ge=0, description="The ledger's size, in megabytes, twice over. 0: nothing is kept.")
    ledger_text: bool = Field(False, description="Keep the text of questions and answers in the ledger, too.")
    recording: Path | None = Field(None, description="A recorded session: its turns can be replayed without a model.")
    logprobs: bool = Field(True, description="Ask servers for log probabilities, once; some have none.")
    preset: Literal["default", "workshop"] = Field(
        "default", description="workshop: also escalate short drafts, long briefs and every long draft, as it does."
    )
    policy: Policy = Field(Policy(), description="The rules of escalation; each is a switch.")
    allowed_hosts: str = Field(
        "", description="Names, between commas, under which the page may be opened besides this machine's own."
    )
    upload_mb: float = Field(50.0, gt=0, le=2000, description="The largest file taken, in megabytes.")
    read_limit_s: float = Field(120.0, gt=0, description="Seconds that reading a file may take.")
    read_memory_mb: int = Field(
        1500, ge=256, description="Memory that reading a file may take, in megabytes; Linux keeps to it."
    )

    @model_validator(mode="after")
    def _known_model(self) -> "Settings":
        known = ("auto", "quotations", self.draft.model, self.escalation.model)
        if self.model not in known:
            raise ValueError(f"{PREFIX}MODEL must be one of: {', '.join(known)}")
        return self

    @property
    def rules(self) -> Policy:
        """The policy with the preset applied."""
        workshop = replace(self.policy, too_short=True, long_draft=True, long_brief=True)
        return workshop if self.preset == "workshop" else self.policy

    @property
    def data_folder(self) -> Path:
        """Where what is remembered is kept; it may not exist yet."""
        return self.data_dir.expanduser() if self.data_dir else _data_folder()

    @property
    def hosts(self) -> tuple[str, ...]:
        return tuple(name.strip() for name in self.allowed_hosts.split(",") if name.strip())

    @property
    def upload_bytes(self) -> int:
        return int(self.upload_mb * 1_000_000)

    def base_url(self, role: Role) -> str | None:
        """Where a role's model listens; None if nothing is connected."""
        return self.of(role).base_url or self.endpoint

    def of(self, role: Role) -> ModelSettings:
        """Of whoever has none of its own: the draft's."""
        return self.escalation if role is Role.ESCALATION else self.draft


def read() -> Settings:
    """The settings of this process. Raises SettingsMistake, whose sentence names the variable."""
    known = {name.removeprefix(PREFIX) for name, _, _ in knobs()}
    for name in sorted(os.environ):
        rest = name.upper().removeprefix(PREFIX)
        if rest != name.upper() and rest not in known:
            near = [f" Did you mean {PREFIX}{match}?" for match in difflib.get_close_matches(rest, known, 1)]
            raise SettingsMistake(f"{name} is not a setting of Tandem.{''.join(near)}")
    workshop = {
        role: {"model": os.environ[alias]}
        for role, alias in WORKSHOP_ALIASES.items()
        if os.environ.get(alias, "").strip() and not os.environ.get(f"{PREFIX}{role.upper()}{NEST}MODEL")
    }
    try:
        return Settings(**workshop)  # type: ignore[arg-type]  # merged with the environment, field by field
    except ValidationError as error:
        first = error.errors()[0]
        where = NEST.join(str(part) for part in first["loc"]).upper()
        name = where if where.startswith(PREFIX) else PREFIX + where
        if name == f"{PREFIX}ENDPOINT" and not os.environ.get(name):  # pydantic names an alias's first choice
            name = WORKSHOP_ENDPOINT
        said = first["msg"].removeprefix("Value error, ")
        if where == "POLICY":  # it checks itself as a whole, and begins with the field that is wrong
            field, _, said = said.partition(" ")
            name += NEST + field.upper()
        raise SettingsMistake(f"{name}: {said[0].lower()}{said[1:]}." if where else f"{said}.") from error


def knobs() -> Iterator[tuple[str, str, str]]:
    """Every setting as (variable, default, what it does), in the order of the table."""
    for name, knob in Settings.model_fields.items():
        default = knob.get_default()
        if isinstance(default, ModelSettings):
            for part, inner in ModelSettings.model_fields.items():
                yield _knob(f"{name}{NEST}{part}", getattr(default, part), inner.description or "")
        elif isinstance(default, Policy):
            for held in fields(Policy):
                about = held.metadata.get("about") or _escalates(Rule(held.name))
                yield _knob(f"{name}{NEST}{held.name}", held.default, about)
        else:
            yield _knob(name, default, knob.description or "")


def table() -> str:
    """The settings as Markdown, one row each, as they stand in docs/settings.md."""
    rows = ["| variable | default | what it does |", "|---|---|---|"]
    rows += [f"| `{name}` | {f'`{default}`' if default else ''} | {about} |" for name, default, about in knobs()]
    return "\n".join(rows)


def _escalates(rule: Rule) -> str:
    when = str(switch_name(rule))
    return f"Escalate when {when[0].lower()}{when[1:]}."


def _knob(name: str, default: object, about: str) -> tuple[str, str, str]:
    match default:
        case None | "":
            shown = ""
        case bool():
            shown = str(default).lower()
        case Path():
            shown = default.name
        case _:
            shown = str(default)
    return PREFIX + name.upper(), shown, about
