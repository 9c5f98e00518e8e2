"""Ladders to begin with: those that come with the program are whole, and a person's own are read or named."""

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
from reflectui.store.journal import Journal
from reflectui.store.ladder import MOST_LEVELS
from reflectui.wording.ladders import BUILT_IN, FOLDER, Ladder, ladders, refusals
from reflectui.wording.problems import sentence

# The cells of a level in a ladder on a screen of 80.
LEVEL_CELLS = 68
NAME_CELLS = 30
# A level is seen, not wished for, and never a number of hours or days in a row.
NO_LEVEL = re.compile(
    r"ように(する|心がけ)|しましょう|[。.！!]$|\b(try|try to|should|hours?|streak)\b|時間以上|連続"
)
STAIRS = 'name = "Stairs"\nlevels = ["Up on foot", "Up and down on foot"]\n'


def own(name: str, text: str | bytes) -> Path:
    """A file of the person's own."""
    folder = paths.ladders_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def named() -> dict[str, Ladder]:
    return {each.id: each for each in ladders()}


# -- those that come with the program


def test_the_files_are_those_that_are_known() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(BUILT_IN)
    assert [each.id for each in ladders()] == list(BUILT_IN)
    assert refusals() == []


@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_every_level_is_one_short_sentence_and_none_stands_twice(spoken: str) -> None:
    i18n.set_language(spoken)
    levels = [level for each in ladders() for level in each.levels]
    assert len(set(levels)) == len(levels)
    assert len({each.name for each in ladders()}) == len(BUILT_IN)
    for level in levels:
        assert width(level) <= LEVEL_CELLS, level
        assert not NO_LEVEL.search(level), level
    assert all(width(each.name) <= NAME_CELLS for each in ladders())
    assert {len(each.levels) for each in ladders()} == {4}


@pytest.mark.parametrize("id", BUILT_IN)
def test_every_text_is_there_in_both_languages(id: str) -> None:
    data = tomllib.loads((FOLDER / f"{id}.toml").read_text(encoding="utf-8"))
    for text in (data["name"], *data["levels"]):
        assert text.keys() == {"ja", "en"}
        assert text["en"].isascii()
        assert re.search("[ぁ-んァ-ヶ一-龠]", text["ja"])


def test_questions_in_writing_rise_as_the_article_has_it() -> None:
    i18n.set_language("ja")
    assert named()["text_communication"].levels == (
        "目的と困りごとがある",
        "試したこととログがある",
        "最小の再現例と仮説がひとつある",
        "読んだ人が聞き返さずに動ける",
    )


@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_each_can_be_the_ladder_of_a_habit(tmp_path: Path, spoken: str) -> None:
    i18n.set_language(spoken)
    with Journal.open(tmp_path / "journal.db", device="here") as journal:
        for each in ladders():
            assert journal.habits.checked_levels(each.levels) == list(each.levels)


# -- the person's own


def test_an_own_file_comes_after_the_others_by_its_name() -> None:
    own("stairs.toml", STAIRS)
    own("cooking.toml", 'name = {ja = "料理", en = "Cooking"}\nlevels = ["a", {ja = "二", en = "two"}]\n')
    assert [each.id for each in ladders()] == [*BUILT_IN, "cooking", "stairs"]
    assert named()["stairs"] == Ladder("stairs", "Stairs", ("Up on foot", "Up and down on foot"))
    assert named()["cooking"].levels == ("a", "two")
    i18n.set_language("ja")
    assert named()["cooking"] == Ladder("cooking", "料理", ("a", "二"))


def test_an_own_file_called_as_a_built_in_one_stands_in_its_place() -> None:
    own("exercise.toml", STAIRS)
    assert [each.id for each in ladders()] == list(BUILT_IN)
    assert named()["exercise"].name == "Stairs"


def test_a_changed_file_is_read_again_and_a_deleted_one_is_gone() -> None:
    file = own("stairs.toml", STAIRS)
    assert named()["stairs"].name == "Stairs"
    file.write_text(STAIRS.replace("Stairs", "Steps"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert named()["stairs"].name == "Steps"
    file.unlink()
    assert "stairs" not in named()


LEVELS = f"needs a list of 2 to {MOST_LEVELS} levels."
BAD = {
    'name = "a"\nlevels =': "is not valid TOML: line 2 is wrong.",
    'name = "a"\n': "lacks “levels”.",
    'levels = ["a", "b"]\n': "lacks “name”.",
    'name = "a"\nlevels = "b"\n': LEVELS,
    'name = "a"\nlevels = ["b"]\n': LEVELS,
    f'name = "a"\nlevels = {["b"] * (MOST_LEVELS + 1)}\n': LEVELS,
    'name = "a"\nlevels = ["b", 3]\n': "has an invalid value for “levels 2”.",
    'name = "a"\nlevels = ["b", " "]\n': "has an invalid value for “levels 2”.",
    'name = "a"\nlevels = ["b", "\\u001b[31m"]\n': "has an invalid value for “levels 2”.",
    'name = "a"\nlevels = ["b", {fr = "c"}]\n': "has “levels 2.fr”, which is not used there.",
    'name = "a"\nlevels = ["b", "c"]\nsteps = 3\n': "has “steps”, which is not used there.",
}


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_what_is_wrong_with_a_file_is_said_and_the_others_are_there(text: str, said: str) -> None:
    own("bad.toml", text)
    own("stairs.toml", STAIRS)
    assert [each.id for each in ladders()] == [*BUILT_IN, "stairs"]
    assert [sentence(error) for error in refusals()] == [f"The ladder bad.toml {said}"]
    i18n.set_language("ja")
    [japanese] = map(sentence, refusals())
    assert "bad.toml" in japanese
    assert japanese.endswith("。")


def test_files_that_are_no_text_or_have_no_name_to_show_are_named() -> None:
    own("bytes.toml", b"\xff\xfe")
    own("a\x1b[31m.toml", STAIRS)
    assert {error.code for error in refusals()} == {"ladder.not_utf8", "ladder.file_name"}
    assert all(visible(said) == said for said in map(sentence, refusals()))
    assert [each.id for each in ladders()] == list(BUILT_IN)


KEYS = ["name", "levels", "ja", "en", "other"]
VALUES = st.recursive(
    st.sampled_from(["a", "", "\x1b", "長" * 300]) | st.integers(0, 3) | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4))
def test_every_file_is_read_or_refused(data: dict[str, Any]) -> None:
    file = own("any.toml", tomlkit.dumps(data))
    os.utime(file, ns=(hash(str(data)), hash(str(data))))
    known, refused = [each.id for each in ladders()], refusals()
    assert (known[len(BUILT_IN) :], len(refused)) in ((["any"], 0), ([], 1))
    assert all(visible(sentence(error)) == sentence(error) for error in refused)
