"""Help tells what a search can hold and where one can go."""

import pytest

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.help import QUERY_PARTS
from reflectui.tui.rows import Rows
from tests.tui.house import PHONE, TERMINAL, WIDE, opened


async def test_help_on_the_search_tells_what_it_can_hold(filled: Journal) -> None:
    async with opened(filled, (80, 100)) as house:
        await house.press("escape", "slash", "f1")
        for part, label in QUERY_PARTS:
            assert any(row.split() == [*part.split(), *label.split()] for row in house.rows), part
        await house.press("escape", "escape", "1", "escape", "question_mark")
        assert "is:starred" not in house.text


async def test_where_one_can_go_is_told_once(filled: Journal) -> None:
    async with opened(filled, (80, 120)) as house:
        await house.press("escape", "2", "question_mark")
        assert house.text.count("The year at a glance") == 1
        assert house.text.count("Going elsewhere") == 1


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_what_a_key_begins_is_named_whole(
    filled: Journal, size: tuple[int, int], language: str
) -> None:
    i18n.set_language(language)
    async with opened(filled, size) as house:
        await house.press("escape", "2", "g")
        assert house.footer.startswith("g  d 日付  y 一年" if language == "ja" else "g  d date  y year")
        assert "…" not in house.footer
        assert width(house.rows[-1]) <= size[0]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, TERMINAL, (80, 23), (80, 25)])
async def test_no_page_ends_with_a_heading_alone(
    filled: Journal, size: tuple[int, int], language: str
) -> None:
    i18n.set_language(language)
    async with opened(filled, size) as house:
        await house.press("escape", "2", "question_mark")
        rows = house.one("rows", Rows)
        headings = {row.label for row in rows._rows if row.heading}
        seen, more = set[str](), True
        while more:
            more = rows.more
            page = [row.strip() for row in house.rows[2 : 2 + rows.size.height]]
            assert page[-1].removesuffix("↓").strip() not in headings
            assert page[-1].endswith("↓") == more
            seen.update(page)
            await house.press("space")
        assert headings <= seen


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_on_a_phone_the_labels_under_a_heading_begin_in_one_column(
    filled: Journal, language: str
) -> None:
    i18n.set_language(language)
    async with opened(filled, PHONE) as house:
        await house.press("escape", "question_mark")
        labels = [row.label for row in house.one("rows", Rows)._rows[1:12]]
        begins = {width(row.split(label)[0]) for label, row in zip(labels, house.rows[3:14], strict=True)}
        assert len(begins) == 1
