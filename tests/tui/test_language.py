"""Another language while the app runs: everything speaks it, and what stood somewhere stands there still."""

from reflectui.store.journal import Journal
from tests.tui.house import opened


async def test_what_stands_in_the_field_stays(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("half a line")
        await house.press("escape", "g", "c", "j", "j", "enter")
        print(house.text)
        await house.press("enter")
        print(house.text)
