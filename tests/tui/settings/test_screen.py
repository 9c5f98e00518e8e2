"""Settings: what holds now, and that a change holds at once and at the next start."""

import os
from datetime import date

import pytest

from reflectui import clock, i18n, paths
from reflectui.model.cadence import Cadence
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.rows import Rows
from reflectui.tui.theme import DARK, LIGHT
from tests.tui.house import House, at, now, opened, to_journal

NAMES = (
    "Day begins",
    "Time zone",
    "Language",
    "Colours",
    "This machine",
    "Keys",
    "Backups",
    "Journals",
    "Holidays",
)


async def to_settings(house: House, name: str) -> None:
    """To one of the settings, by keys."""
    await house.press("escape", "g", "c", *["j"] * NAMES.index(name))
    assert row(house, name).startswith(" ▸ ")


def row(house: House, name: str) -> str:
    """The row of a setting."""
    return next(each for each in house.rows if each[3:].startswith(name))


def holds(house: House, name: str) -> str:
    """What holds for a setting, as the screen says."""
    return row(house, name)[3 + len(name) :].strip()


async def answer(house: House, text: str) -> None:
    """Answer the question that is asked, in place of what stands there."""
    await house.press("ctrl+u")
    await house.write(text)
    await house.press("enter")


async def test_everything_is_listed_with_what_holds_and_one_sentence(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "g", "c")
        listed = [each[3:].split("  ")[0] for each in house.rows[2:] if each[3:4].isalpha()]
        assert [name for name in listed if name in NAMES] == list(NAMES)
        said = set()
        for _name in NAMES:
            said.add(house.message)
            await house.press("j")
        assert len(said) == len(NAMES)
        await house.press("escape")
        assert house.app.current_mode == "today"
        assert house.footer.startswith("i write")


async def test_holidays_are_a_rest_or_not_for_habits_of_weekdays_and_it_is_undone(journal: Journal) -> None:
    name, marine_day = NAMES[-1], date(2026, 7, 20)
    weekdays = Cadence("weekdays", weekdays=frozenset(range(5)))
    async with opened(journal) as house:
        await to_settings(house, name)
        assert holds(house, name) == "rest (automatic)"
        await house.press("enter")
        assert holds(house, name) == "like any other day"
        assert journal.preferences.all()["holidays"] == ""
        journal.habits.adopt("reads", ["one page"], cadence=weekdays, first=date(2026, 7, 13))
        assert marine_day not in journal.habits.records(marine_day)[0].holidays
        await house.press("enter")
        assert holds(house, name) == "rest"
        assert marine_day in journal.habits.records(marine_day)[0].holidays
        await house.press("escape", "u")
        assert house.message == "Undone: changing whether holidays are a rest"
        assert not journal.preferences.holidays()


async def test_another_beginning_of_the_day_moves_nothing_written(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="at night")
    async with opened(journal) as house:
        assert "7/14" in house.rows[0] or "Jul 14" in house.rows[0]
        await to_settings(house, "Day begins")
        await house.press("enter")
        assert "When does a day begin? Earlier records keep their day." in house.text
        await answer(house, "2:00")
        assert holds(house, "Day begins") == "2:00"
        await house.press("escape")
        assert "Wed Jul 15 2:10" in house.rows[0]
    assert journal.preferences.day_start() == 120
    assert journal.entries.get(id).day == "2026-07-14"


@pytest.mark.parametrize(
    ("given", "minutes"),
    [
        ("5", 300),
        ("0:30", 30),
        ("５：００", 300),
        ("6:00", 360),
        ("5時", 300),
        ("５時半", 330),
        ("4時5分", 245),
        (" ５ ", 300),
    ],
)
async def test_hours_are_read_as_they_are_written(journal: Journal, given: str, minutes: int) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Day begins")
        await house.press("enter", "ctrl+u")
        await house.receive(given)
        await house.press("enter")
        assert journal.preferences.day_start() == minutes


RANGE = "A day can begin between 0:00 and 6:00."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("6:01", RANGE),
        ("25", RANGE),
        ("6時半", RANGE),
        ("noon", "“noon” is not a time. Write it like 5:30."),
        ("5:75", "“5:75” is not a time. Write it like 5:30."),
        ("", "“” is not a time. Write it like 5:30."),
        ("-1:00", "“-1:00” is not a time. Write it like 5:30."),
    ],
)
async def test_an_hour_that_no_day_begins_at_is_refused_and_can_be_mended(
    journal: Journal, given: str, said: str
) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Day begins")
        await house.press("enter")
        await answer(house, given)
        assert house.message == said
        await answer(house, "3:00")
        assert holds(house, "Day begins") == "3:00"


async def test_an_emptied_answer_shows_an_example_and_no_old_value(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Day begins")
        await house.press("enter", "ctrl+u")
        assert "for example 5:30" in house.text


async def test_in_a_journal_that_can_only_be_read_the_refusal_is_told(journal: Journal) -> None:
    journal.read_only = True
    async with opened(journal) as house:
        await to_settings(house, "Day begins")
        await house.press("enter")
        await answer(house, "3:00")
        assert house.message.startswith("This journal is read-only.")
        assert holds(house, "Day begins") == "4:00"


async def test_the_zone_is_found_by_its_city(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Time zone")
        assert holds(house, "Time zone") == "Asia/Tokyo (automatic)"
        await house.press("enter")
        await house.write("new york")
        assert house.rows[2].strip() == "▸ America/New_York"
        await house.press("enter")
        assert holds(house, "Time zone") == "America/New_York"
        await house.press("escape")
        assert "13:10" in house.rows[0]
        await house.press("i")
        await house.write("over there")
        await house.press("enter")
        entry = journal.entries.get(journal.entries.newest(1)[0])
        assert (entry.zone, entry.time) == ("America/New_York", "13:10")
    assert Settings.load().zone == "America/New_York"


async def test_the_zone_can_be_the_machine_s_again(journal: Journal) -> None:
    settings = Settings(zone="Europe/Paris")
    async with opened(journal, settings=settings) as house:
        await to_settings(house, "Time zone")
        await house.press("enter", "enter")
        assert holds(house, "Time zone") == "Asia/Tokyo (automatic)"
        assert house.app.session.zone == clock.zone_name()


async def test_a_zone_that_is_none_is_not_taken(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Time zone")
        await house.press("enter")
        await house.write("atlantis")
        assert "No time zone matches these letters." in house.text
        await house.press("enter")
        assert holds(house, "Time zone") == "Asia/Tokyo (automatic)"


async def test_the_language_turns_at_once_and_the_list_speaks_it(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Language")
        await house.press("enter")
        japanese = " ▸ 言語            日本語"
        await house.until(lambda: japanese in house.rows)
        assert house.rows[0].strip() == "設定"
        await house.press("enter")
        await house.until(lambda: any(each[3:].startswith("Language") for each in house.rows))
        assert holds(house, "Language") == "English"
    assert Settings.load().language == "en"


async def test_the_colours_turn_at_once(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "Colours")
        assert holds(house, "Colours") == "dark (automatic)"
        for named, ground in (("dark", DARK), ("light", LIGHT), ("dark (automatic)", DARK)):
            await house.press("enter")
            await house.until(lambda named=named: holds(house, "Colours") == named)  # type: ignore[misc]
            assert house.app.theme_variables["ground"] == ground["ground"]
    assert Settings.load().theme == ""


async def test_this_machine_s_name_stands_in_the_history_from_now_on(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_settings(house, "This machine")
        assert holds(house, "This machine") == "here"
        await house.press("enter")
        await answer(house, " at home ")
        assert holds(house, "This machine") == "at home"
        await house.press("escape", "i")
        await house.write("a line")
        await house.press("enter")
        newest = journal.history.newest()
        assert newest is not None
        assert newest.device == "at home"
        await to_settings(house, "This machine")
        await house.press("enter")
        await answer(house, "")
        assert holds(house, "This machine") == os.uname().nodename


async def test_settings_that_cannot_be_written_hold_for_now_and_that_is_told(
    journal: Journal,
) -> None:
    file = paths.config_file()
    paths.private_folder(file.parent.parent)
    file.parent.write_text("in the way", encoding="utf-8")
    async with opened(journal) as house:
        await to_settings(house, "This machine")
        await house.press("enter")
        await answer(house, "at home")
        assert house.message.startswith("The settings cannot be saved:")
        assert holds(house, "This machine") == "at home"


async def test_a_click_changes_and_full_width_keys_move(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive("ｇｃｊｊ")
        assert row(house, "Language").startswith(" ▸ ")
        down = house.rows.index(row(house, "Colours")) - house.one("rows", Rows).region.y
        await house.pilot.click("#rows", offset=(5, down))
        await house.until(lambda: holds(house, "Colours") == "dark")


async def test_it_lies_over_the_journal_as_well(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("g", "c", "escape")
        assert house.app.current_mode == "journal"


async def test_all_of_it_speaks_japanese(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        await house.press("escape", "g", "c")
        assert "これまでの記録は変わりません" in house.message
        await house.press("enter")
        assert "これまでの記録は変わりません" in house.text


def test_what_was_written_in_another_zone_keeps_it(journal: Journal) -> None:
    entry = journal.entries.get(journal.entries.add(at("2026-07-14", "9:00"), experience="here"))
    assert entry.zone == "Asia/Tokyo"
