"""The screen of a found practice over Today, and what stands on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from reflectui.store.journal import Journal
from reflectui.tui.habits.found import reading
from reflectui.tui.habits.found.screen import FoundPractice
from tests.tui.house import TERMINAL, House, opened


@asynccontextmanager
async def shown(journal: Journal, size: tuple[int, int] = TERMINAL) -> AsyncIterator[House]:
    """The app with what was found over it, everything read."""
    async with opened(journal, size) as house:
        await house.press("escape")
        await house.app.push_screen(FoundPractice(house.app.session))
        await read(house)
        yield house


async def read(house: House) -> None:
    """Wait until nothing is being read."""
    await house.pilot.pause()
    await house.until(lambda: not reading.going_on(house.app.session))
    await house.pilot.pause()


def labels(journal: Journal) -> list[str]:
    """The names of what was found, the best first."""
    return [candidate.label for candidate in journal.candidates.last_found(60)]


def name(house: House) -> str:
    """The name of the practice that is shown."""
    screen = house.app.screen
    assert isinstance(screen, FoundPractice)
    return screen.subject
