"""The keymap: other keys hold at once and at the next start, two commands never share one."""

import pytest

from reflectui import paths
from reflectui.errors import ReflectuiError
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.command import Command
from reflectui.tui.commands import COMMANDS
from reflectui.tui.keymap import check, read_keys, usable
from tests.tui.house import House, now, opened


def written(text: str) -> Settings:
    """The settings of a config.toml that somebody wrote by hand."""
    file = paths.config_file()
    paths.private_folder(file.parent)
    file.write_text(text, encoding="utf-8")
    return Settings.load()


async def to_keys(house: House, label: str) -> None:
    """To the keys of one command."""
    await house.press("escape", "g", "c", *["j"] * 5, "enter")
    await house.write(label.lower())
    assert label in next(row for row in house.rows if row.startswith(" ▸ "))
    await house.press("enter")


async def give(house: House, keys: str) -> None:
    await house.press("ctrl+u")
    await house.write(keys)
    await house.press("enter")


async def out(house: House) -> None:
    """Back to the place."""
    await house.press("escape", "escape")


async def test_every_command_is_listed_with_its_keys(journal: Journal) -> None:
    async with opened(journal, (80, len(COMMANDS) + 10)) as house:
        await house.press("escape", "g", "c", *["j"] * 5, "enter")
        listed = [row for row in house.rows[2:] if row[3:].strip()]
        assert len(listed) >= len(COMMANDS)
        assert any(row.split() == ["d", "Move", "to", "the", "trash"] for row in listed)
        assert any(row.startswith("   g g  home") and row.endswith("To the top") for row in listed)


async def test_what_the_list_is_for_is_said(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "g", "c", *["j"] * 5, "enter")
        assert house.rows[0].endswith("Change keys. Type to narrow.")
        assert house.footer.startswith("enter change")


async def test_other_keys_act_and_are_shown_at_once(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal, (160, 24)) as house:
        await to_keys(house, "Move to the trash")
        await give(house, "X, ctrl+g")
        assert any(row.startswith(" ▸ X  ctrl+g") for row in house.rows)
        await out(house)
        assert "X trash" in house.footer
        await house.press("d")
        assert journal.entries.count() == 1
        await house.press("X")
        assert journal.entries.count() == 0
        await house.press("colon", *"trash")
        assert any("X" in row.split() and "Move to the trash" in row for row in house.rows)
    assert Settings.load().keys == {"entry.trash": "X, ctrl+g"}


async def test_two_keys_after_each_other(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_keys(house, "Hide all text")
        await give(house, "g z")
        await out(house)
        await house.press("g", "z")
        assert house.footer == "enter show again"


async def test_a_key_that_another_command_has_is_refused_naming_it(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_keys(house, "Move to the trash")
        await give(house, "u")
        assert house.message == "“u” is already the key for “Undo the last change”."
        await give(house, "k")
        assert house.message == "“k” is already the key for “Up”."
        await give(house, "w")
        assert house.message == "“w” is already “Move to another day” in the menu that e opens."
        await give(house, "g")
        assert "cannot both be keys: one begins with the other." in house.message
        await give(house, "hyper")
        assert house.message.startswith("“hyper” is not a key.")
        await give(house, "X")
        assert Settings.load().keys == {"entry.trash": "X"}


async def test_in_a_text_letters_stay_letters(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_keys(house, "Keep the line")
        await give(house, "k")
        assert house.message.startswith("While you write, letters are text.")
        await give(house, "k, ctrl+g")
        await out(house)
        await house.press("i")
        await house.write("keep")
        await house.press("ctrl+g")
        assert [row.line for row in journal.entries.rows(journal.entries.ids())] == ["keep"]


async def test_empty_means_the_usual_keys_and_comments_survive(journal: Journal) -> None:
    text = '# mine\n[keys]\n# far away\n"entry.trash" = "X" # upper case\n"app.quit" = "Q"\n'
    settings = written(text)
    async with opened(journal, settings=settings) as house:
        await to_keys(house, "Move to the trash")
        await give(house, "")
        await out(house)
        assert settings.keys == {"app.quit": "Q"}
        await to_keys(house, "Hide all text")
        await give(house, "ctrl+l")
    kept = paths.config_file().read_text(encoding="utf-8")
    assert kept.startswith("# mine\n[keys]\n# far away\n")
    assert Settings.load().keys == {"app.quit": "Q", "app.lock": "ctrl+l"}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('"entry.trash" = "u"', "“u” is already the key for “Undo the last change”."),
        ('"entry.tarsh" = "X"', "There is no command “entry.tarsh”."),
        ('"entry.trash" = "hyper+x"', "“hyper+x” is not a key."),
    ],
)
async def test_a_file_that_cannot_hold_is_told_at_start_and_the_usual_keys_hold(
    journal: Journal, keys: str, said: str
) -> None:
    journal.entries.add(now(), experience="a line")
    settings = written(f'[keys]\n{keys}\n"app.quit" = "Q"\n')
    async with opened(journal, settings=settings) as house:
        assert house.message.startswith("In config.toml: ")
        assert said in house.message
        await house.press("escape", "d")
        assert journal.entries.count() == 0
        await house.press("q")
        assert house.message == "q does nothing here."
    assert keys in paths.config_file().read_text(encoding="utf-8")


async def test_several_are_told_in_one_sentence(journal: Journal) -> None:
    settings = written('[keys]\n"entry.trash" = "D"\n"entry.star" = "D"\n"nope" = "x"\n')
    async with opened(journal, settings=settings) as house:
        assert "entry.star, entry.trash, nope" in house.message
        assert settings.keys == {}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_the_usual_keys_can_all_be_written_down(command: Command) -> None:
    assert read_keys(", ".join(command.keys)) == command.keys
    check(command.id, command.keys, {})


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("esc, pgdn , ↑", ("escape", "pagedown", "up")),
        ("Ｊ，ｇ　ｇ", ("J", "g g")),
        ("Ctrl+G, F5", ("ctrl+g", "f5")),
        ("d, d", ("d",)),
        ("shift+tab,", ("shift+tab",)),
        ("", ()),
    ],
)
def test_keys_are_read_as_people_write_them(text: str, keys: tuple[str, ...]) -> None:
    assert read_keys(text) == keys


@pytest.mark.parametrize("text", ["alt+x", "ctrl+1", "f25", "a b c", "\x1b", "ctrl+", "jj"])
def test_what_no_terminal_sends_is_no_key(text: str) -> None:
    with pytest.raises(ReflectuiError, match=r"keys\.unknown"):
        read_keys(text)


def test_two_commands_may_exchange_their_keys() -> None:
    keymap = {"entry.trash": "y", "entry.copy": "d"}
    assert usable(keymap) == (keymap, {})


def test_keys_taken_from_a_command_that_gave_them_away_hold_only_if_it_really_did() -> None:
    held, refused = usable({"entry.trash": "y", "entry.copy": "hyper"})
    assert held == {}
    assert {id: error.code for id, error in refused.items()} == {
        "entry.copy": "keys.unknown",
        "entry.trash": "keys.taken",
    }
