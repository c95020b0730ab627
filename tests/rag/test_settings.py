"""Every variable is read, every mistake is one sentence that names it."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path

import pytest
from pydantic import SecretStr

from rag.answer.policy import Policy
from rag.answer.roles import Role
from rag.settings import ModelSettings, Settings, SettingsMistake, knobs, read

Set = Callable[..., Settings]
NAMES = [name for name, _, _ in knobs()]


@pytest.fixture
def set_(monkeypatch: pytest.MonkeyPatch) -> Set:
    """Sets variables and reads the settings."""

    def set_variables(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return read()

    return set_variables


def at(settings: object, path: Iterable[str]) -> object:
    for part in path:
        settings = getattr(settings, part)
    return settings


def other(name: str, default: object, folder: Path) -> tuple[str, object]:
    """Another value than the default: as it is written, and as it is read."""
    special: dict[str, tuple[str, object]] = {
        "TANDEM_MODEL": ("gpt-oss-20b", "gpt-oss-20b"),
        "TANDEM_PRESET": ("workshop", "workshop"),
        "TANDEM_CORPUS": (str(folder), folder),
        "TANDEM_STARTERS": (str(folder / "a.md"), folder / "a.md"),
        "TANDEM_DATA_DIR": (str(folder / "data"), folder / "data"),
        "TANDEM_RECORDING": (str(folder / "a.jsonl"), folder / "a.jsonl"),
    }
    if name in special:
        return special[name]
    if name.endswith(("ENDPOINT", "BASE_URL")):
        return "http://127.0.0.1:9/v1", "http://127.0.0.1:9/v1"
    if name.endswith("API_KEY"):
        return "secret", SecretStr("secret")
    match default:
        case bool():
            return str(not default), not default
        case int() | None:
            return str((default or 0) + 1), (default or 0) + 1
        case float():
            return str(default / 2 or 1.5), default / 2 or 1.5
    return "something", "something"


@pytest.mark.parametrize("name", NAMES)
def test_every_variable_can_be_set_and_changes_that_setting_alone(name: str, set_: Set, tmp_path: Path) -> None:
    paths = {one: one.removeprefix("TANDEM_").lower().split("__") for one in NAMES}
    before = read()
    written, expected = other(name, at(before, paths[name]), tmp_path)
    after = set_(**{name: written})
    assert at(after, paths[name]) == expected
    assert [one for one, path in paths.items() if at(after, path) != at(before, path)] == [name]


def test_every_setting_is_listed_with_its_default_and_what_it_does() -> None:
    leaves = {"draft": ModelSettings.model_fields, "escalation": ModelSettings.model_fields}
    policy = [f"policy__{knob.name}" for knob in fields(Policy)]
    expected = [
        leaf
        for name in Settings.model_fields
        for leaf in (
            [f"{name}__{part}" for part in leaves[name]] if name in leaves else policy if name == "policy" else [name]
        )
    ]
    assert [f"TANDEM_{leaf.upper()}" for leaf in expected] == NAMES
    assert all(about.endswith(".") for _, _, about in knobs())
    defaults = {name: default for name, default, _ in knobs()}
    assert (defaults["TANDEM_DRAFT__TEMPERATURE"], defaults["TANDEM_ESCALATION__MAX_TOKENS"]) == ("0.4", "400")
    assert (defaults["TANDEM_CORPUS"], defaults["TANDEM_POLICY__UNSURE"], defaults["TANDEM_ENDPOINT"]) == (
        "corpus",
        "false",
        "",
    )


def test_without_any_variable_nothing_is_connected() -> None:
    settings = read()
    assert settings.base_url(Role.DRAFT) is settings.base_url(Role.ESCALATION) is None
    assert (settings.of(Role.DRAFT).model, settings.of(Role.ESCALATION).model) == ("phi-4-mini", "gpt-oss-20b")
    assert settings.corpus.is_dir() and settings.rules == Policy() and settings.hosts == ()


@pytest.mark.parametrize("part", ["MODEL", "BASE_URL", "API_KEY", "CONCURRENCY"])
def test_a_role_that_is_set_in_part_keeps_its_other_defaults(part: str, set_: Set) -> None:
    value = {"BASE_URL": "http://localhost:9", "CONCURRENCY": "2"}.get(part, "x")
    settings = set_(**{f"TANDEM_DRAFT__{part}": value, f"TANDEM_ESCALATION__{part}": value})
    assert [(role.temperature, role.max_tokens) for role in (settings.draft, settings.escalation)] == [
        (0.4, 300),
        (0.3, 400),
    ]
    assert part == "MODEL" or [settings.draft.model, settings.escalation.model] == ["phi-4-mini", "gpt-oss-20b"]


def test_a_policy_that_is_set_in_part_keeps_its_other_defaults(set_: Set) -> None:
    assert set_(TANDEM_POLICY__MIN_SUPPORT="0.4", TANDEM_POLICY__TOPICS="tax, HR").policy == Policy(
        min_support=0.4, topics="tax, HR"
    )


def test_the_workshops_variables_work_as_well(set_: Set) -> None:
    settings = set_(FOUNDRY_LOCAL_ENDPOINT="http://127.0.0.1:5273", SLM_ALIAS="phi-small ", LLM_ALIAS="phi-large")
    assert settings.base_url(Role.DRAFT) == settings.base_url(Role.ESCALATION) == "http://127.0.0.1:5273/v1"
    assert (settings.draft.model, settings.escalation.model) == ("phi-small", "phi-large")
    assert (settings.draft.temperature, settings.escalation.max_tokens) == (0.4, 400)


def test_tandems_variables_win_over_the_workshops(set_: Set) -> None:
    workshop = {"FOUNDRY_LOCAL_ENDPOINT": "http://127.0.0.1:1", "SLM_ALIAS": "a", "LLM_ALIAS": "b"}
    ours = {"TANDEM_ENDPOINT": "http://127.0.0.1:2", "TANDEM_DRAFT__MODEL": "c", "TANDEM_ESCALATION__MODEL": "d"}
    settings = set_(**workshop, **ours)
    assert (settings.endpoint, settings.draft.model, settings.escalation.model) == ("http://127.0.0.1:2/v1", "c", "d")
    settings = set_(TANDEM_ENDPOINT="", TANDEM_DRAFT__MODEL="")
    assert (settings.endpoint, settings.draft.model) == ("http://127.0.0.1:1/v1", "a")


def test_an_alias_and_another_part_of_the_same_role_are_merged(set_: Set) -> None:
    settings = set_(SLM_ALIAS="a", TANDEM_DRAFT__MAX_TOKENS="77")
    assert settings.draft == ModelSettings(model="a", temperature=0.4, max_tokens=77)


def test_each_role_may_have_a_server_of_its_own(set_: Set) -> None:
    settings = set_(TANDEM_ENDPOINT="http://127.0.0.1:1", TANDEM_ESCALATION__BASE_URL="https://models.test/openai/v1/")
    assert settings.base_url(Role.DRAFT) == "http://127.0.0.1:1/v1"
    assert settings.base_url(Role.ESCALATION) == "https://models.test/openai/v1"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (" http://127.0.0.1:8080 ", "http://127.0.0.1:8080/v1"),
        ("http://localhost:8080/", "http://localhost:8080/v1"),
        ("http://[::1]:8080/v1/", "http://[::1]:8080/v1"),
        ("https://models.test/api?key=1#top", "https://models.test/api"),
    ],
)
def test_an_address_is_read_as_people_paste_it(written: str, read_as: str, set_: Set) -> None:
    assert set_(TANDEM_ENDPOINT=written).endpoint == read_as


MISTAKES = [
    ({"TANDEM_PASSAGES": "many"}, "TANDEM_PASSAGES: input should be a valid integer"),
    ({"TANDEM_PASSAGES": "0"}, "TANDEM_PASSAGES: input should be greater than or equal to 1."),
    ({"TANDEM_DRAFT__TEMPERATURE": "3"}, "TANDEM_DRAFT__TEMPERATURE: input should be less than or equal to 2."),
    ({"TANDEM_ESCALATION__MAX_TOKENS": "x"}, "TANDEM_ESCALATION__MAX_TOKENS: "),
    ({"TANDEM_DRAFT__MODEL": " "}, "TANDEM_DRAFT__MODEL: "),
    ({"TANDEM_IDLE_LIMIT_S": "0"}, "TANDEM_IDLE_LIMIT_S: "),
    ({"TANDEM_IDLE_LIMIT_S": "nan"}, "TANDEM_IDLE_LIMIT_S: "),
    ({"TANDEM_LOGPROBS": "perhaps"}, "TANDEM_LOGPROBS: "),
    ({"TANDEM_ENDPOINT": "localhost:8080"}, "TANDEM_ENDPOINT: must be an address like http://127.0.0.1:8080/v1."),
    ({"TANDEM_ENDPOINT": "http://127.0.0.1:port/v1"}, "TANDEM_ENDPOINT: must be an address"),
    ({"TANDEM_ENDPOINT": "http://[::1"}, "TANDEM_ENDPOINT: must be an address"),
    ({"TANDEM_DRAFT__BASE_URL": "ftp://127.0.0.1"}, "TANDEM_DRAFT__BASE_URL: must be an address"),
    ({"FOUNDRY_LOCAL_ENDPOINT": "nowhere"}, "FOUNDRY_LOCAL_ENDPOINT: must be an address"),
    ({"TANDEM_CORPUS": "no/such/folder"}, "TANDEM_CORPUS: must be a folder that exists."),
    ({"TANDEM_MODEL": "gpt-5"}, "TANDEM_MODEL must be one of: auto, quotations, phi-4-mini, gpt-oss-20b."),
    ({"TANDEM_PRESET": "fast"}, "TANDEM_PRESET: input should be 'default' or 'workshop'."),
    ({"TANDEM_POLICY__CUT_OFF": "maybe"}, "TANDEM_POLICY__CUT_OFF: "),
    ({"TANDEM_POLICY__MIN_SUPPORT": "55"}, "TANDEM_POLICY__MIN_SUPPORT: must be between 0 and 1."),
    ({"TANDEM_POLICY__MIN_CHARS": "-1"}, "TANDEM_POLICY__MIN_CHARS: must not be negative."),
    ({"TANDEM_PASAGES": "5"}, "TANDEM_PASAGES is not a setting of Tandem. Did you mean TANDEM_PASSAGES?"),
    ({"Tandem_Corpos": "x"}, "Tandem_Corpos is not a setting of Tandem. Did you mean TANDEM_CORPUS?"),
    ({"TANDEM_DRAFT__TEMPRATURE": "1"}, "Did you mean TANDEM_DRAFT__TEMPERATURE?"),
    ({"TANDEM_POLICY__MIN_SUPORT": "1"}, "Did you mean TANDEM_POLICY__MIN_SUPPORT?"),
    ({"TANDEM_DRAFT": '{"model": "x"}'}, "TANDEM_DRAFT is not a setting of Tandem."),
    ({"TANDEM_QUUX": "x"}, "TANDEM_QUUX is not a setting of Tandem."),
]


@pytest.mark.parametrize(("variables", "says"), MISTAKES)
def test_a_mistake_is_one_sentence_that_names_the_variable(variables: dict[str, str], says: str, set_: Set) -> None:
    with pytest.raises(SettingsMistake) as mistake:
        set_(**variables)
    sentence = str(mistake.value)
    assert says in sentence and "\n" not in sentence and sentence.endswith((".", "?")) and mistake.value.hint


def test_nothing_is_suggested_for_a_name_that_is_near_to_none(set_: Set) -> None:
    with pytest.raises(SettingsMistake, match=r"TANDEM_QUUX is not a setting of Tandem\.$"):
        set_(TANDEM_QUUX="x")


def test_a_file_is_no_folder(set_: Set) -> None:
    with pytest.raises(SettingsMistake, match="TANDEM_CORPUS"):
        set_(TANDEM_CORPUS=__file__)


def test_the_first_model_may_be_one_that_is_renamed(set_: Set) -> None:
    assert set_(TANDEM_MODEL="qwen", TANDEM_DRAFT__MODEL="qwen").model == "qwen"


def test_a_key_is_never_in_what_is_printed(set_: Set) -> None:
    settings = set_(TANDEM_DRAFT__API_KEY="sk-very-secret")
    assert settings.draft.api_key and settings.draft.api_key.get_secret_value() == "sk-very-secret"
    assert not any("very" in text for text in (repr(settings), str(settings), str(settings.model_dump())))
    with pytest.raises(SettingsMistake) as mistake:
        set_(TANDEM_DRAFT__TEMPERATURE="x")
    assert "very" not in str(mistake.value)


def test_a_key_is_not_in_the_sentence_of_its_own_mistake(set_: Set) -> None:
    with pytest.raises(SettingsMistake) as mistake:
        set_(TANDEM_DRAFT__API_KEY_="sk-very-secret")
    assert "very" not in str(mistake.value)


def test_the_workshops_preset_switches_three_rules_on_and_leaves_the_others(set_: Set) -> None:
    settings = set_(TANDEM_PRESET="workshop", TANDEM_POLICY__CUT_OFF="false", TANDEM_POLICY__MIN_CHARS="50")
    assert settings.rules == Policy(cut_off=False, min_chars=50, too_short=True, long_draft=True, long_brief=True)
    assert settings.policy == Policy(cut_off=False, min_chars=50)


def test_hosts_are_names_between_commas_and_an_upload_is_measured_in_bytes(set_: Set) -> None:
    settings = set_(TANDEM_ALLOWED_HOSTS=" tandem.test, ,10.0.0.7 ", TANDEM_UPLOAD_MB="1.5")
    assert (settings.hosts, settings.upload_bytes) == (("tandem.test", "10.0.0.7"), 1_500_000)


def test_settings_cannot_be_changed_once_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read().passages = 3
