"""Work in threads beside the app."""

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.today.screen import Today
from tests.tui.house import opened


async def test_a_fault_in_work_aside_is_a_fault_of_the_app(journal: Journal) -> None:
    def work(_journal: Journal) -> None:
        raise ZeroDivisionError

    async def run() -> None:
        async with opened(journal) as house:
            screen = house.app.screen
            assert isinstance(screen, Today)
            screen.aside(work, lambda _: None)
            await house.until(lambda: not house.app.is_running)

    with pytest.raises(ZeroDivisionError):
        await run()
