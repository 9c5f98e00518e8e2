"""Choosing a way of writing."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from reflectui import i18n, paths
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.entry.lens_choice import LensChoice
from reflectui.tui.rows import Rows
from tests.tui.house import PHONE, TERMINAL, WIDE, House, opened

NAMES = {
    "en": ("Kolb", "YWT", "KPT", "Four lines", "ALACT", "Redefinition", "Toilet seat cleaner"),
    "ja": ("経験学習（コルブ）", "YWT", "KPT", "4行日記", "ALACT", "再定義", "便座除菌クリーナー"),
}


async def choose(house: House, lens_id: str = "") -> list[str | None]:
    """Open the choice; what it gives back will stand in the list."""
    given: list[str | None] = []
    await house.app.push_screen(LensChoice(house.app.session, lens_id), given.append)
    await house.pilot.pause()
    return given


def own(name: str, text: str) -> None:
    """A file of the person's own."""
    folder = paths.lenses_folder()
    folder.mkdir(parents=True, exist_ok=True)
    Path(folder, name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_it_shows_all_of_them_and_tells_of_each(
    journal: Journal, language: str, size: tuple[int, int]
) -> None:
    i18n.set_language(language)
    async with opened(journal, size) as house:
        await choose(house)
        told = set()
        for _name in NAMES[language]:
            assert all(any(name in row for row in house.rows) for name in NAMES[language])
            assert not any("…" in row for row in house.rows)
            assert all(width(row) <= size[0] for row in house.rows)
            told.add(house.text)
            await house.press("down")
        assert len(told) == len(NAMES[language])


async def test_the_list_stands_still_while_the_cursor_moves(journal: Journal) -> None:
    async with opened(journal, PHONE) as house:
        await choose(house)
        tops = set()
        for _name in NAMES["en"]:
            tops.add(next(number for number, row in enumerate(house.rows) if "Kolb" in row))
            await house.press("down")
        assert len(tops) == 1


async def test_enter_takes_the_one_under_the_cursor(journal: Journal) -> None:
    async with opened(journal) as house:
        given = await choose(house)
        await house.press("down", "j", "k", "enter")
        assert given == ["ywt"]


async def test_a_digit_takes_its_row_also_full_width(journal: Journal) -> None:
    async with opened(journal) as house:
        given = await choose(house)
        await house.receive("３")
        assert given == ["kpt"]


async def test_the_mouse_moves_and_takes(journal: Journal) -> None:
    async with opened(journal) as house:
        given = await choose(house)
        rows = house.one("rows", Rows)
        rows.post_message(MouseScrollDown(rows, 1, 1, 0, 0, 0, False, False, False))
        await house.until(lambda: "Done, Learned, Next" in house.text)
        await house.pilot.click(rows, (5, 4))
        await house.until(lambda: given)
        assert given == ["alact"]


async def test_esc_takes_none(journal: Journal) -> None:
    async with opened(journal) as house:
        given = await choose(house, "kpt")
        await house.press("down", "escape")
        assert given == [None]


@pytest.mark.parametrize(("lens_id", "name"), [("", "Kolb"), ("gone", "Kolb"), ("alact", "ALACT")])
async def test_the_cursor_begins_on_the_one_in_use(journal: Journal, lens_id: str, name: str) -> None:
    async with opened(journal) as house:
        await choose(house, lens_id)
        assert all(any(each in row for row in house.rows) for each in NAMES["en"])
        marked = [row for row in house.rows if "✓" in row]
        assert len(marked) == 1
        assert name in marked[0]
        assert "▸" in marked[0]


async def test_own_files_stand_at_the_end_and_broken_ones_are_named(journal: Journal) -> None:
    own("evening.toml", 'name = "Evening"\nabout = "What went well."\n[experience]\nname = "Went well"\n')
    own("broken.toml", "name = \n")
    async with opened(journal) as house:
        given = await choose(house)
        for _press in range(7):
            await house.press("down")
            assert "broken.toml" in house.message
        assert "What went well." in house.text
        assert "Went well" in house.text
        await house.press("enter")
        assert given == ["evening"]


async def test_the_keys_are_in_view_whatever_is_told_of_own_files(journal: Journal) -> None:
    i18n.set_language("ja")
    for number in range(5):
        own(f"broken-{number}.toml", "name =")
    async with opened(journal, PHONE) as house:
        await choose(house)
        assert house.footer.startswith("enter")
        assert "broken-2.toml" in house.text
        await house.press("up", "down", "up")
        assert house.footer.startswith("enter")
        assert any("▸" in row for row in house.rows)


async def test_many_own_files_are_reached_on_a_phone(journal: Journal) -> None:
    for number in range(30):
        own(f"own{number:02}.toml", f'name = "Own {number}"\n[action]\nquestion = "What?"\n')
    async with opened(journal, PHONE) as house:
        given = await choose(house)
        await house.press(*["down"] * 40)
        assert any("Own 29" in row and "▸" in row for row in house.rows)
        await house.press("enter")
        assert given == ["own29"]
