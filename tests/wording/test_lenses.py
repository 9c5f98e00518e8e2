"""The ways of writing: those that come with the program are whole, and a person's own are read or named."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui import i18n, paths
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.model.entry import STAGES, Stage
from reflectui.model.lens import Heading, filled, plain, scaffold
from reflectui.wording.lenses import BUILT_IN, FOLDER, KOLB, lens, lenses, refusals
from reflectui.wording.problems import sentence
from reflectui.wording.terms import stage_name

README = Path(__file__).resolve().parents[2] / "README.md"
PHONE_CELLS = 46
# A question may end so; Kolb's are those of the cycle.
ASKED = {"ja": re.compile("[かは]$|ですか|ますか"), "en": re.compile(r"\?$")}
EVENING = 'name = "Evening"\n[experience]\nname = "Went well"\n'


def own(name: str, text: str | bytes) -> Path:
    """A file of the person's own."""
    folder = paths.lenses_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def texts_of(value: Any) -> list[dict[str, str]]:
    """All texts of a file, each by language."""
    if isinstance(value, dict) and value.keys() <= {"ja", "en"}:
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts_of(each)]
    if isinstance(value, list):
        return [text for each in value for text in texts_of(each)]
    raise AssertionError(f"not in both languages: {value!r}")


def raw(id: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{id}.toml").read_text(encoding="utf-8"))


# -- those that come with the program


def test_the_files_are_those_that_are_known() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(BUILT_IN)
    assert [each.id for each in lenses()] == list(BUILT_IN)
    assert BUILT_IN[0] == KOLB


@pytest.mark.parametrize("id", BUILT_IN)
def test_every_text_is_there_in_both_languages(id: str) -> None:
    texts = texts_of(raw(id))
    assert texts
    for text in texts:
        assert text.keys() == {"ja", "en"}
        assert text["en"].isascii() or "…" in text["en"]
        assert re.search("[ぁ-んァ-ヶ一-鿿]", text["ja"]) or text["ja"] == text["en"]
        assert all("!" not in each and "！" not in each for each in text.values())


@pytest.mark.parametrize("id", BUILT_IN)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_it_names_itself_and_asks_everywhere(id: str, language: str) -> None:
    i18n.set_language(language)
    shown = lens(id)
    assert shown.id == id
    assert shown.name
    assert shown.about.endswith({"ja": "。", "en": "."}[language])
    assert shown.parts.keys() == set(STAGES)
    assert list(shown.asked) == [stage for stage in STAGES if stage in raw(id)]
    for stage in STAGES:
        part = shown.part(stage)
        assert part.name
        assert 0 < width(part.question) < PHONE_CELLS
        for heading in part.headings:
            assert heading.question != heading.name
            assert 0 < width(heading.question) < PHONE_CELLS
            if id != KOLB:
                assert ASKED[language].search(heading.question), heading.question
        if id != KOLB and stage in shown.asked:
            assert ASKED[language].search(part.question), part.question


@pytest.mark.parametrize("id", BUILT_IN)
def test_headings_are_the_same_in_both_languages(id: str) -> None:
    """A text written in one is read in the other."""
    i18n.set_language("ja")
    japanese = lens(id)
    i18n.set_language("en")
    english = lens(id)
    for stage in STAGES:
        headings = japanese.part(stage).headings
        text = scaffold(headings).replace(": ", ": a")
        assert filled(english.part(stage).headings, text) == [True] * len(headings)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_kolb_speaks_of_all_stages_by_their_names(language: str) -> None:
    i18n.set_language(language)
    kolb = lens(KOLB)
    assert kolb.asked == STAGES
    assert [kolb.part(stage).name for stage in STAGES] == [stage_name(stage) for stage in STAGES]


def test_what_a_way_of_writing_does_not_speak_of_is_kolbs() -> None:
    kpt = lens("kpt")
    assert kpt.asked == ("reflection", "action")
    assert kpt.part("concept") == lens(KOLB).part("concept")
    assert [heading.name for heading in kpt.part("reflection").headings] == ["Keep", "Problem"]


def test_an_unknown_one_is_kolb() -> None:
    assert lens("") == lens("gone") == lens("../lenses/kpt") == lens(KOLB)


def test_alact_has_its_grid_and_a_ninth() -> None:
    headings = lens("alact").part("reflection").headings
    assert {(each.row, each.column) for each in headings[:8]} == {
        (row, column) for row in ("I", "They") for column in ("do", "think", "feel", "want")
    }
    assert [each.row for each in headings[8:]] == [""]


def test_the_language_may_change_while_it_runs() -> None:
    names = {}
    for language in i18n.LANGUAGES:
        i18n.set_language(language)
        names[language] = lens("redefinition").name
    assert names == {"ja": "再定義", "en": "Redefinition"}


# -- the person's own


def test_own_ones_stand_at_the_end() -> None:
    own("evening.toml", EVENING)
    assert [each.id for each in lenses()] == [*BUILT_IN, "evening"]
    evening = lens("evening")
    assert (evening.name, evening.about, evening.asked) == ("Evening", "", ("experience",))
    assert evening.part("experience").name == "Went well"
    assert evening.part("experience").question == lens(KOLB).part("experience").question
    assert evening.part("action") == lens(KOLB).part("action")


def test_one_called_as_a_built_in_one_stands_in_its_place() -> None:
    own("kpt.toml", EVENING)
    assert [each.id for each in lenses()] == list(BUILT_IN)
    assert lens("kpt").name == "Evening"


def test_a_changed_file_is_read_again_and_a_deleted_one_is_gone() -> None:
    file = own("evening.toml", EVENING)
    assert lens("evening").name == "Evening"
    file.write_text(EVENING.replace("Evening", "Night"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert lens("evening").name == "Night"
    file.unlink()
    assert lens("evening").id == KOLB


def test_a_text_may_be_given_in_one_language_or_two() -> None:
    own("evening.toml", '[action]\nname = "Tomorrow"\nquestion = {ja = "明日は？", en = "And then?"}\n')
    own("evening.toml", 'name = {ja = "夜"}\n' + paths.lenses_folder().joinpath("evening.toml").read_text())
    assert lens("evening").name == "夜"
    assert lens("evening").part("action").question == "And then?"
    i18n.set_language("ja")
    assert lens("evening").part("action").name == "Tomorrow"
    assert lens("evening").part("action").question == "明日は？"


HEADINGS = 'name = "Own"\n[reflection]\nheadings = '
BAD = {
    "name = \n": "is not valid TOML: line 1 is wrong.",
    'name = "a"\n\n[action\n': "is not valid TOML: line 3 is wrong.",
    'name = "a': "is not valid TOML: line 1 is wrong.",
    "": "lacks “name”.",
    'name = "a"\n': "has no stage: [experience], [reflection], [concept] or [action].",
    'name = 3\n[action]\nname = "a"\n': "has an invalid value for “name”.",
    'name = ""\n[action]\n': "has an invalid value for “name”.",
    'name = "a\\u001b[31m"\n[action]\n': "has an invalid value for “name”.",
    'name = {fr = "a"}\n[action]\n': "has “name.fr”, which is not used there.",
    "name = {}\n[action]\n": "has an invalid value for “name”.",
    'name = "a"\naction = "b"\n': "has an invalid value for “action”.",
    'name = "a"\n[lesson]\n': "has “lesson”, which is not used there.",
    'name = "a"\n[action]\nask = "b"\n': ("has “action.ask”, which is not used there."),
    f"{HEADINGS}3\n": "has an invalid value for “reflection.headings”.",
    f'{HEADINGS}["a"]\n': ("has an invalid value for “reflection.headings 1”."),
    f'{HEADINGS}[{{question = "a"}}]\n': "lacks “reflection.headings 1.name”.",
    f'{HEADINGS}[{{name = "a: b"}}]\n': ("has an invalid value for “reflection.headings 1.name”."),
    f'{HEADINGS}[{{name = "Keep"}}, {{name = "ＫＥＥＰ"}}]\n': ("has two headings “Keep” in “reflection”."),
    f'{HEADINGS}[{{name = "a"}}]\ngrid = {{rows = ["b"], columns = ["c", "d"]}}\n': (
        "needs 2 headings in “reflection”, one for each cell."
    ),
    f'{HEADINGS}[{{name = "a"}}]\ngrid = {{rows = ["b"]}}\n': ("lacks “reflection.grid.columns”."),
    f'{HEADINGS}[{{name = "a"}}]\ngrid = {{rows = ["b"], columns = []}}\n': (
        "has an invalid value for “reflection.grid.columns”."
    ),
}


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_what_is_wrong_with_a_file_is_said_and_the_others_are_there(text: str, said: str) -> None:
    own("bad.toml", text)
    own("evening.toml", EVENING)
    assert [each.id for each in lenses()] == [*BUILT_IN, "evening"]
    assert [sentence(error) for error in refusals()] == [f"The way of writing bad.toml {said}"]
    i18n.set_language("ja")
    [japanese] = map(sentence, refusals())
    assert "bad.toml" in japanese
    assert japanese.endswith("。")


def test_a_bad_file_called_as_a_built_in_one_leaves_that_in_its_place() -> None:
    own("kpt.toml", "name =")
    assert lens("kpt").name == "KPT"
    assert len(refusals()) == 1


def test_files_that_are_no_text_are_named() -> None:
    own("bytes.toml", b"\xff\xfe")
    own("deep.toml", "a = " + "[" * 5_000)
    Path(paths.lenses_folder(), "folder.toml").mkdir()
    assert [error.code for error in refusals()] == ["lens.not_utf8", "lens.not_toml"]
    assert [each.id for each in lenses()] == list(BUILT_IN)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_named() -> None:
    own("evening.toml", EVENING).chmod(0)
    assert [error.code for error in refusals()] == ["lens.unreadable"]


def test_a_name_that_would_disturb_the_screen_is_refused() -> None:
    own("a\x1b[31m.toml", EVENING)
    [said] = map(sentence, refusals())
    assert visible(said) == said
    assert [each.id for each in lenses()] == list(BUILT_IN)


KEYS = ["name", "about", "question", "headings", "grid", "rows", "columns", "ja", "en", "other", *STAGES]
VALUES = st.recursive(
    st.sampled_from(["a", "b:", "", "\x1b", "長" * 300]) | st.integers(0, 3) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6))
def test_every_file_is_read_or_refused(data: dict[str, Any]) -> None:
    file = own("any.toml", tomlkit.dumps(data))
    os.utime(file, ns=(hash(str(data)), hash(str(data))))
    known, refused = [each.id for each in lenses()], refusals()
    assert (known[len(BUILT_IN) :], len(refused)) in ((["any"], 0), ([], 1))
    assert all(visible(sentence(error)) == sentence(error) for error in refused)


# -- the README


def test_the_file_of_the_readme_is_read_as_it_says() -> None:
    text = README.read_text(encoding="utf-8")
    example, _settings = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    [name] = re.findall(r"reflectui/lenses/(\w+\.toml)`", text)
    own(name, example)
    assert refusals() == []
    evening = lens("evening")
    assert evening.name == "Evening"
    headings = evening.part("reflection").headings
    assert headings[1] == Heading("I left out", "I left out", (), "I", "left out")
    assert headings[4].question == "Whom do you thank, and what for?"
    assert evening.part("experience") == lens(KOLB).part("experience")
    assert filled(headings, "Thanks: to all") == [False, False, False, False, True]
    i18n.set_language("ja")
    assert lens("evening").name == "夜の3行"


def test_the_readme_names_the_stages_and_the_built_in_ones() -> None:
    section = README.read_text(encoding="utf-8").split("## Ways of writing")[1].split("\n## ")[0]
    named: set[str] = set(re.findall(r"`(\w+)`", section))
    stages: set[Stage] = set(STAGES)
    assert set(BUILT_IN) | stages <= named
    assert all(plain(lens(id).name) in plain(section) for id in BUILT_IN)
