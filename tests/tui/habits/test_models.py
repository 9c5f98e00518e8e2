"""`g r`: role models, one below the other while they are few, and a matrix from three on."""

from collections.abc import Iterable

import pytest

from reflectui import i18n
from reflectui.store.habits import MOST_ACTIVE
from reflectui.store.journal import Journal
from reflectui.tui.habits.matrix import Matrix
from reflectui.tui.habits.models import Models
from tests.store.practices import adopt
from tests.tui.house import PHONE, WIDE, House, at, opened

ASKS, READS, MINUTES = "says what was tried", "reads the diff aloud", "ends minutes in the room"
# F-12: 3 of 3 in two fields, 2 of 3, 1 of 1.
SEEN = (
    ("sato", ASKS, "yes", "design"),
    ("suzuki", ASKS, "yes", "sales"),
    ("tanaka", ASKS, "yes", "sales"),
    ("sato", READS, "yes", "design"),
    ("suzuki", READS, "yes", "sales"),
    ("tanaka", READS, "no", "sales"),
    ("sato", MINUTES, "yes", "design"),
)


@pytest.fixture
def few(journal: Journal) -> Journal:
    """Two people."""
    observe(journal, SEEN[:2])
    return journal


@pytest.fixture
def many(journal: Journal) -> Journal:
    """Three people, all of it proved by one entry a day."""
    observe(journal, SEEN)
    return journal


def observe(journal: Journal, seen: Iterable[tuple[str, str, str, str]]) -> None:
    for number, (person, act, value, domain) in enumerate(seen, 1):
        entry = journal.entries.add(at(f"2026-07-{number:02}", "12:00"), experience=f"saw @{person} again")
        journal.role_models.observe(person, act, value=value, domain=domain, entry=entry)


async def to_models(house: House) -> Models:
    await house.press("escape", "g", "r")
    assert isinstance(house.app.screen, Models)
    return house.app.screen


def row_of(house: House, words: str) -> str:
    [row] = [row for row in house.rows if words in row and "Ordinary" not in row][:1]
    return " ".join(row.split())


def values(journal: Journal) -> dict[tuple[str, str], str]:
    return {(each.person, each.act): each.value for each in journal.role_models.matrix()}


# -- while they are few


async def test_an_empty_place_says_how_one_is_kept(journal: Journal) -> None:
    journal.entries.add(at("2026-07-01"), experience="a line")
    async with opened(journal) as house:
        await to_models(house)
        assert "On a record with @name, r keeps it in one line." in house.text
        for key in ("space", "x", "a", "m", "d", "equals_sign", "enter", "left"):
            await house.press(key)
            assert isinstance(house.app.screen, Models), key
        await house.press("escape")
        assert not isinstance(house.app.screen, Models)


async def test_two_people_stand_below_each_other_with_dates(few: Journal) -> None:
    async with opened(few) as house:
        await to_models(house)
        assert row_of(house, "sato") == "sato design"
        assert row_of(house, ASKS) == f"▸ Jul 1 ● {ASKS}"
        assert "With 1 more person they can be compared." in house.text
        assert f"Is “{ASKS}” ordinary for sato?" in house.text
        await house.press("right", "x")
        assert values(few)["suzuki", ASKS] == "no"
        await house.press("left", "enter")
        assert "saw @sato again" in house.text
        assert not isinstance(house.app.screen, Models)


async def test_the_third_person_makes_it_a_matrix(few: Journal) -> None:
    async with opened(few) as house:
        await to_models(house)
        few.role_models.observe("tanaka", READS)
        await house.until(lambda: house.app.screen.has_class("-many"))
        await house.until(lambda: "share" in house.text)
        assert "compared" not in house.text


# -- the matrix


async def test_what_is_common_stands_first(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        rows = [row for row in house.rows if any(each in row for each in (ASKS, READS, MINUTES, "common"))]
        assert ["common" in rows[0], ASKS in rows[1]] == [True, True]
        assert " ".join(rows[1].split()) == f"▸ {ASKS} [●] ● ● 3/3"
        # Support 1 of 1 is no common factor, and stands behind.
        assert [" ".join(row.split()) for row in rows[2:4]] == [f"{MINUTES} ● · · 1/1", f"{READS} ● ● ○ 2/3"]
        assert "Ordinary for 3 of 3 people. In 2 fields." in house.text
        assert "sato (design): ordinary" in house.text
        assert "Jul 1 “saw @sato again”" in house.text


async def test_what_fewer_do_stands_behind_though_nobody_does_not(many: Journal) -> None:
    many.role_models.observe("ito", ASKS, value="no")
    async with opened(many) as house:
        await to_models(house)
        below = house.text[house.text.index("What they have in common") : house.text.index("Other acts")]
        assert ASKS in below
        assert MINUTES not in below


async def test_cells_are_answered_and_taken_back(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("down", "right", "space")
        assert values(many)["suzuki", MINUTES] == "yes"
        made = many.role_models.matrix()[-1]
        assert (made.domain, made.entry) == ("sales", None)
        # The cursor goes with the act when the order changes.
        assert "[●]" in row_of(house, MINUTES)
        await house.press("x")
        assert values(many)["suzuki", MINUTES] == "no"
        await house.press("b")
        assert values(many)["suzuki", MINUTES] == "unknown"
        await house.press("u", "u", "u")
        assert ("suzuki", MINUTES) not in values(many)


async def test_not_known_changes_nothing_where_nothing_was_known(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        before = many.history.newest()
        await house.press("down", "right", "b")
        assert many.history.newest() == before


async def test_enter_opens_the_record_that_proves_a_cell(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("right", "enter")
        assert "saw @suzuki again" in house.text
        await house.press("escape")
        await house.press("down", "enter")
        assert house.message == "There is no record here yet."


async def test_a_field_is_changed_for_all_that_was_seen_of_a_person(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("e", "f", "ctrl+u")
        await house.write("sales")
        await house.press("enter")
        assert {each.domain for each in many.role_models.matrix()} == {"sales"}
        # One field only: it is not common any more, and that is said.
        assert "It counts as common across two fields." in house.text
        await house.press("u")
        assert many.role_models.domain_of("sato") == "design"


async def test_two_wordings_of_one_act_are_joined(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("down", "m")
        assert f"Which act is the same as “{MINUTES}”?" in house.text
        await house.press("2")
        assert {each.act for each in many.role_models.matrix()} == {ASKS, READS}
        await house.press("u")
        assert values(many)["sato", MINUTES] == "yes"


async def test_the_cursor_stays_on_the_act_that_was_joined(many: Journal) -> None:
    async with opened(many) as house:
        models = await to_models(house)
        await house.press("down", "m", "1")
        assert models.cell is not None
        assert (models.cell.act.act, models.subject) == (ASKS, ASKS)


async def test_an_observation_is_taken_away_and_comes_back(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("d")
        assert ("sato", ASKS) not in values(many)
        await house.press("u")
        assert values(many)["sato", ASKS] == "yes"


# -- habits


async def test_an_act_becomes_a_habit_with_its_lines_as_the_reason(many: Journal) -> None:
    async with opened(many) as house:
        await to_models(house)
        await house.press("a")
        assert f"“{ASKS}” is level 1." in house.text
        assert "One level above: what would others see?" in house.text
        await house.write("adds the logs")
        await house.press("enter")
        [habit] = many.habits.all()
        assert (habit.name, habit.levels, habit.cadence.kind) == (ASKS, (ASKS, "adds the logs"), "cue")
        assert habit.why.splitlines()[0] == "sato Jul 1 “saw @sato again”"
        assert [each.habit for each in many.role_models.matrix()] == [habit.id] * 3 + [None] * 4
        assert row_of(house, ASKS).endswith("3/3 1 0")
        await house.press("a")
        assert house.message == f"Already a habit: “{ASKS}”."
        await house.press("u")
        assert many.habits.all() == []
        assert all(each.habit is None for each in many.role_models.matrix())


async def test_my_own_level_stands_beside_the_one_that_was_seen(many: Journal) -> None:
    id = adopt(many, ASKS, levels=("tried", "logs", "a case"))
    async with opened(many) as house:
        await to_models(house)
        await house.press("e", "l")
        assert house.message == "Only a habit has levels. a makes it one, e j links it to one."
        await house.press("e", "j", "1")
        assert {each.habit for each in many.role_models.matrix() if each.act == ASKS} == {id}
        for _person in range(3):
            await house.press("e", "l", "1", "right")
        assert [each.level for each in many.role_models.matrix() if each.act == ASKS] == [3, 3, 3]
        assert row_of(house, ASKS).endswith("3/3 1 2")
        assert "My own level is 1 of 3. Seen: 3, a gap of 2." in house.text
        await house.press("equals_sign")
        assert "share = yes 3 / (yes 3 + no 0) = 1.00; gap = seen 3 − mine 1 = 2" in house.text


async def test_of_more_than_seven_one_rests(many: Journal) -> None:
    for number in range(MOST_ACTIVE):
        adopt(many, f"habit {number}")
    async with opened(many) as house:
        await to_models(house)
        await house.press("a", "enter")
        assert "7 habits are active. Which one rests?" in house.text
        await house.press("1")
        assert [habit.name for habit in many.habits.active()][-1] == ASKS
        assert many.habits.find("habit 0").status == "resting"
        await house.press("u")
        assert many.habits.find("habit 0").status == "active"
        assert many.role_models.matrix()[0].habit is None


# -- how it looks


@pytest.mark.parametrize("size", [PHONE, (80, 24), WIDE])
async def test_many_people_and_long_acts_stay_within_the_screen(many: Journal, size: tuple[int, int]) -> None:
    for number in range(9):
        many.role_models.observe(f"長い名前の人{number}", "とても長い当たり前" * 9, domain="設計")
    for number in range(20):
        many.role_models.observe("sato", f"act \x1b[31m[bold] {number}")
    i18n.set_language("ja")
    async with opened(many, size) as house:
        await to_models(house)
        matrix = house.one("matrix", Matrix)
        for key in ("G", "right", "right", "right", "right", "right", "right", "g", "g"):
            await house.press(key)
            assert all(len(row) <= size[0] for row in house.rows)
            assert "[" in "".join(house.rows)
            assert matrix.region.bottom < size[1] - 2
        assert matrix.person == "長い名前の人3"
        assert "長い…" in house.text or "長い名…" in house.text


async def test_a_read_only_journal_is_only_read(many: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "read_only", True)
    async with opened(many) as house:
        await to_models(house)
        for key in ("space", "x", "a", "m", "d"):
            await house.press(key)
            assert house.message == "This journal is read-only."


async def test_the_sentence_that_tells_it_proves_it(many: Journal) -> None:
    text = "お疲れさまです。\n朝は静かだった。@sato は依頼の前に声に出して読む。"
    entry = many.entries.add(at("2026-07-09", "12:00"), experience=text)
    many.role_models.observe("sato", "前の晩に終える", entry=entry)
    async with opened(many, WIDE) as house:
        (await to_models(house)).go_to_act("前の晩に終える")
        await house.press("left")
        assert "Jul 9 “@sato は依頼の前に声に出して読む。”" in house.text
