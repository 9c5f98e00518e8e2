"""Help tells what a search can hold and where one can go."""

from reflectui.store.journal import Journal
from reflectui.tui.commands import QUERY_PARTS
from tests.tui.house import opened


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
