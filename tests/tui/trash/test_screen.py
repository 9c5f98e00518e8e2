"""The trash on the screen: listed, read, searched, brought back, erased."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.trash.screen import TrashPlace
from reflectui.tui.widgets.timeline import Timeline
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, opened


@pytest.fixture
def trashed(journal: Journal, own_clock: Clock) -> list[int]:
    """Three deleted records, the latest deleted first, and one that was not deleted."""
    texts = {
        "2026-07-10": "said the version aloud",
        "2025-07-11": "版を声に出す #質問\n二行目",
        "2026-07-12": "a walk",
    }
    ids = [journal.entries.add(at(day, "9:05"), experience=text) for day, text in texts.items()]
    journal.entries.add(at("2026-07-13", "9:05"), experience="kept")
    own_clock.move(days=-3)
    journal.entries.delete([ids[2]])
    own_clock.move(days=2)
    journal.entries.delete([ids[0]])
    own_clock.move(days=1)
    journal.entries.delete([ids[1]])
    return [ids[1], ids[0], ids[2]]


async def to_trash(house: House) -> Timeline:
    await house.press("escape", "2", "g", "x")
    assert isinstance(house.app.screen, TrashPlace)
    return house.one("timeline", Timeline)


async def test_the_latest_deleted_stands_on_top_with_when_it_was_deleted(
    journal: Journal, trashed: list[int]
) -> None:
    async with opened(journal, WIDE) as house:
        timeline = await to_trash(house)
        assert list(timeline.ids) == trashed
        assert house.rows[0].strip().startswith("Trash")
        assert house.rows[2].startswith("▸")
        assert house.message == "deleted today 26:10"
        await house.press("j")
        assert house.message == "deleted yesterday 26:10"
        await house.press("j")
        assert house.message == "deleted Sat Jul 11 26:10"
        assert "kept" not in house.text


@pytest.mark.usefixtures("trashed")
async def test_on_a_wide_screen_the_text_stands_beside_the_list(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        assert any("版を声に出す" in row and "│" in row for row in house.rows)
        assert "二行目" in house.text
        await house.press("G")
        assert "二行目" not in house.text


@pytest.mark.usefixtures("trashed")
@pytest.mark.parametrize("size", [PHONE, TERMINAL])
async def test_below_enter_shows_the_text_and_esc_the_list(journal: Journal, size: tuple[int, int]) -> None:
    async with opened(journal, size) as house:
        await to_trash(house)
        assert "二行目" not in house.text
        await house.press("enter")
        assert "二行目" in house.text
        assert "enter" not in house.footer
        assert "said the version" not in house.text
        await house.press("escape")
        assert "said the version" in house.text
        assert house.focus == "timeline"
        await house.press("escape")
        assert not isinstance(house.app.screen, TrashPlace)
        assert house.app.current_mode == "journal"


@pytest.mark.parametrize("size", [TERMINAL, WIDE])
async def test_a_long_text_is_read_to_its_end(journal: Journal, size: tuple[int, int]) -> None:
    text = "\n".join(f"line {number}" for number in range(100))
    journal.entries.delete([journal.entries.add(at("2026-07-12"), experience=text)])
    async with opened(journal, size) as house:
        await to_trash(house)
        await house.press("enter", "G")
        assert "line 99" in house.text
        await house.press("g", "g", "j")
        assert "line 99" not in house.text


async def test_what_changes_while_it_is_read_is_read_anew(journal: Journal, trashed: list[int]) -> None:
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        journal.entries.set(trashed[0], "entry.edit", experience="版を声に出す #質問\n三行目")
        await house.until(lambda: "三行目" in house.text)


async def test_what_is_taken_out_is_named_and_back_in_the_list(journal: Journal, trashed: list[int]) -> None:
    async with opened(journal) as house:
        timeline = await to_trash(house)
        await house.press("j", "e", "b")
        assert house.message == "“said the version aloud” is restored to Fri Jul 10. u undoes it."
        assert list(timeline.ids) == [trashed[0], trashed[2]]
        assert trashed[1] in journal.entries.ids()
        await house.press("u")
        assert list(timeline.ids) == trashed
        assert timeline.highlighted == trashed[1]
        await house.press("U", "escape")
        assert "said the version aloud" in house.text


async def test_taken_out_while_it_is_read_the_list_stands_there_again(
    journal: Journal, trashed: list[int]
) -> None:
    async with opened(journal) as house:
        await to_trash(house)
        journal.entries.restore(trashed[:2])
        await house.press("enter", "e", "b")
        assert "The trash is empty." in house.text
        assert not house.app.screen.has_class("-reading")


async def test_erasing_asks_first_and_then_it_is_gone(
    journal: Journal, trashed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    # No backup is made that holds the record.
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)
    async with opened(journal) as house:
        timeline = await to_trash(house)
        await house.press("e", "D")
        assert "Erase “版を声に出す #質問” for good?" in house.text
        await house.press("x")
        assert list(timeline.ids) == trashed
        await house.press("e", "D", "space")
        await house.until(lambda: list(timeline.ids) == trashed[1:])
        await house.until(lambda: house.message == "Erased.")
        assert journal.entries.many([trashed[0]]) == []


async def test_a_search_asks_the_trash_alone_in_the_whole_language(
    journal: Journal, trashed: list[int]
) -> None:
    async with opened(journal) as house:
        timeline = await to_trash(house)
        await house.press("slash")
        await house.write("#質問 from:2025 to:2025")
        assert list(timeline.ids) == [trashed[0]]
        assert house.rows[1].endswith("1 record")
        await house.press("ctrl+u")
        await house.write("kept")
        assert "Nothing found in the trash." in house.text
        await house.press("ctrl+u")
        await house.write("aloud")
        await house.press("enter")
        assert house.focus == "timeline"
        await house.press("escape")
        assert list(timeline.ids) == trashed
        assert house.rows[1] == ""
        await house.press("escape")
        assert house.app.current_mode == "journal"


@pytest.mark.usefixtures("trashed")
async def test_what_is_found_is_lit_in_the_list_and_in_the_text(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        await house.press("slash")
        await house.write("版")
        strips = house.app.screen._compositor.render_strips()
        lit = [each.text for strip in strips for each in strip if each.style and each.style.underline]
        assert "版" in lit


@pytest.mark.usefixtures("trashed")
async def test_a_query_that_cannot_be_read_says_why(journal: Journal) -> None:
    async with opened(journal) as house:
        timeline = await to_trash(house)
        await house.press("slash")
        await house.write("from:yesterday ")
        assert "from:yesterday" in house.message
        await house.press("enter")
        assert house.focus == "find"
        assert len(timeline.ids) == 3
        await house.press("escape")
        assert house.focus == "timeline"


async def test_beside_an_empty_trash_no_room_is_kept(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        assert "│" not in house.text


async def test_an_empty_trash_says_so(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_trash(house)
        assert "The trash is empty." in house.text
        await house.press("e", "b")
        assert "does nothing" in house.message or "no record" in house.message
        await house.press("escape")
        assert house.app.current_mode == "journal"


async def test_the_trash_is_reached_where_the_last_record_was_deleted(journal: Journal) -> None:
    journal.entries.add(at("2026-07-14", "9:05"), experience="the only one")
    async with opened(journal) as house:
        await house.press("escape", "2", "d", "g", "x")
        assert isinstance(house.app.screen, TrashPlace)
        assert "the only one" in house.text


@pytest.mark.usefixtures("trashed")
async def test_another_place_leaves_the_trash(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_trash(house)
        await house.press("1")
        assert house.app.current_mode == "today"
        await house.press("escape", "2")
        assert not isinstance(house.app.screen, TrashPlace)


async def test_a_gathered_record_comes_back_with_its_lines(journal: Journal) -> None:
    lines = [journal.entries.add(at("2026-07-14", f"9:0{n}"), experience=f"line {n}") for n in range(3)]
    gathered = journal.entries.gather(lines).id
    journal.entries.delete([gathered])
    async with opened(journal) as house:
        timeline = await to_trash(house)
        assert list(timeline.ids) == [gathered]
        await house.press("e", "b")
        assert list(journal.entries.ids()) == [gathered]
        assert [line.text for line in journal.entries.originals(gathered)] == ["line 0", "line 1", "line 2"]


async def test_what_another_program_deletes_appears(journal: Journal, trashed: list[int]) -> None:
    kept = journal.entries.ids()[0]
    async with opened(journal) as house:
        timeline = await to_trash(house)
        with Journal.open(journal.path, device="elsewhere") as other:
            other.entries.delete([kept])
        house.app._look()
        await house.until(lambda: set(timeline.ids) == {kept, *trashed})


@pytest.mark.usefixtures("trashed")
async def test_the_trash_speaks_japanese(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal, PHONE) as house:
        await to_trash(house)
        assert house.rows[0].strip().startswith("ごみ箱")
        assert house.message == "今日 26:10 に削除"
        assert "e b 戻す" in house.footer
        assert "esc 戻る" in house.footer
