"""Searches with a name; what has a star and what is open, as searches."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from tests.tui.house import PHONE, House, at, opened, to_journal

TEXTS = ("review of the spec", "review with @sato", "read code @sato", "slept")


@pytest.fixture
def named(journal: Journal) -> Journal:
    """Four records, the first with a star and two stages; two named searches."""
    ids = [
        journal.entries.add(at("2026-07-14", f"{9 + number:02d}:00"), experience=text)
        for number, text in enumerate(TEXTS)
    ]
    journal.entries.set(ids[0], "entry.star", starred=True, reflection="why")
    journal.preferences.keep_filter("sato", "@sato")
    journal.preferences.keep_filter("reviews", "review")
    return journal


def listed(house: House) -> list[list[str]]:
    """The rows of the list, without the pointer."""
    return [row.replace("▸", " ").split() for row in house.rows[2:-2] if row.strip()]


async def counted(house: House) -> list[list[str]]:
    """The rows, once all are counted."""
    await house.until(lambda: all(row[-1].startswith("record") for row in listed(house) if row[0] != "Name"))
    return listed(house)


async def test_they_are_listed_with_query_and_number_and_enter_applies_one(named: Journal) -> None:
    async with opened(named) as house:
        timeline = await to_journal(house)
        await house.press("g", "f")
        assert await counted(house) == [
            ["reviews", "review", "2", "records"],
            ["sato", "@sato", "2", "records"],
        ]
        await house.press("j", "enter")
        assert house.rows[1].split() == ["/", "@sato", "2", "records"]
        assert house.app.focused is timeline


async def test_a_second_one_narrows_further(named: Journal) -> None:
    async with opened(named) as house:
        timeline = await to_journal(house)
        await house.press("g", "f", "enter", "g", "f", "down", "down", "enter")
        assert house.rows[1].split() == ["/", "review", "@sato", "1", "record"]
        assert len(timeline.ids) == 1
        await house.press("escape")
        assert len(timeline.ids) == 4


async def test_the_search_that_is_on_is_named_and_found_again(named: Journal) -> None:
    async with opened(named) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("slept")
        await house.press("enter", "g", "f")
        assert listed(house)[0] == ["Name", "this", "search", "slept"]
        await house.press("enter", "enter")
        assert "needs a name" in house.message
        await house.write(" Sleep  well ")
        await house.press("enter")
        assert "“Sleep well”" in house.message
        assert house.journal.preferences.filters()["Sleep well"] == "slept"
        assert house.rows[1].split() == ["/", "slept", "1", "record"]
        await house.press("escape", "g", "f")
        assert (await counted(house))[0] == ["Sleep", "well", "slept", "1", "record"]


async def test_d_takes_a_name_away_and_u_brings_it_back(named: Journal) -> None:
    async with opened(named) as house:
        await to_journal(house)
        await house.press("g", "f", "j", "d")
        assert [row[0] for row in listed(house)] == ["reviews"]
        assert "“sato”" in house.message
        await house.press("u")
        assert [row[0] for row in listed(house)] == ["reviews", "sato"]
        assert "Undone" in house.message
        await house.press("d", "escape", "u")
        assert "Undone" in house.message
        assert set(house.journal.preferences.filters()) == {"reviews", "sato"}


async def test_u_in_the_list_takes_back_nothing_else(named: Journal) -> None:
    named.entries.add(at("2026-07-14", "20:00"), experience="later")
    async with opened(named) as house:
        await to_journal(house)
        await house.press("g", "f", "u")
        assert house.message == "Nothing to undo."
        assert named.entries.count() == 5


async def test_without_any_it_says_how_one_comes(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal, PHONE) as house:
        await house.press("escape", "g", "f")
        assert "名前をつけた検索はまだありません" in house.text
        assert house.footer == "esc 閉じる"
        await house.press("d")
        assert "ありません" in house.message
        await house.press("enter", "u", "escape")
        assert house.focus == "lines"


async def test_a_named_search_that_finds_nothing_now_and_one_that_cannot_be_read_stay(named: Journal) -> None:
    with named.change("import"):
        named.preferences._write("filter.broken", "from:yesterday")
    named.preferences.keep_filter("none", "zzz")
    async with opened(named) as house:
        await to_journal(house)
        await house.press("g", "f")
        await house.until(lambda: ["none", "zzz", "0", "records"] in listed(house))
        assert listed(house)[0] == ["broken", "from:yesterday"]
        await house.press("enter")
        assert "from:yesterday" in house.message
        assert house.rows[1].split() == ["/", "from:yesterday"]


@pytest.mark.parametrize(("key", "query"), [("s", "is:starred"), ("o", "is:open")])
async def test_stars_and_what_is_open_are_searches_that_can_be_written_on(
    named: Journal, key: str, query: str
) -> None:
    async with opened(named) as house:
        timeline = await to_journal(house)
        await house.press("g", key)
        assert house.rows[1].split() == ["/", query, "1", "record"]
        assert [row.line for row in named.entries.rows(list(timeline.ids))] == ["review of the spec"]
        await house.press("g", key)
        assert house.rows[1].split() == ["/", query, "1", "record"]
        await house.press("slash", "end")
        await house.write(" @sato")
        assert "Nothing found." in house.text
        await house.press("escape", "1", "escape", "g", key)
        assert house.app.current_mode == "journal"
        assert house.rows[1].split() == ["/", query, "1", "record"]


@pytest.mark.parametrize(
    ("key", "query", "said"),
    [("s", "is:星", "* を押すと星がつきます"), ("o", "is:やりかけ", "e f で閉じるまでやりかけ")],
)
async def test_none_of_them_says_how_one_comes(journal: Journal, key: str, query: str, said: str) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("g", key)
        assert house.rows[1].split() == ["/", query, "0件"]
        assert said in "".join(row.strip() for row in house.rows)
        await house.press("slash", "end")
        await house.write(" 酒")
        assert said not in "".join(row.strip() for row in house.rows)


async def test_what_was_found_is_narrowed_by_stars(named: Journal) -> None:
    async with opened(named) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("review")
        await house.press("enter", "g", "s")
        assert house.rows[1].split() == ["/", "review", "is:starred", "1", "record"]


async def test_they_lead_out_of_an_opened_record(named: Journal) -> None:
    async with opened(named) as house:
        timeline = await to_journal(house)
        await house.press("enter")
        assert house.app.focused is not timeline
        await house.press("g", "s")
        assert house.app.focused is timeline
        assert house.rows[1].split() == ["/", "is:starred", "1", "record"]


async def test_the_footer_names_what_acts_on_the_row(journal: Journal) -> None:
    journal.entries.add(at("2026-07-14", "9:00"), experience="a review")
    journal.preferences.keep_filter("reviews", "review")
    async with opened(journal) as house:
        await house.press("escape", "slash", *"review", "enter", "g", "f")
        assert house.footer == "enter name it  esc close"
        await house.press("j")
        assert house.footer == "enter run search  d remove name  esc close"
