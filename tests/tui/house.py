"""The app on a journal of its own, driven by keys and read as text."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from time import monotonic
from typing import TypeVar

import pytest
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from reflectui import clock, paths
from reflectui.clock import Moment, moment_on
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui import turns
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.keyboard import Keyboard
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words

W = TypeVar("W", bound=Widget)
Condition = Callable[[], object]

LINES = ("said the version out loud", "review with @sato #design", "レビューで前提の確認漏れを指摘された")
# Seconds that a busy machine may take.
PATIENCE = 30.0
PHONE, TERMINAL, WIDE = (46, 16), (80, 24), (120, 40)


class House:
    """A running app: press keys, read rows, wait for what must come."""

    def __init__(self, app: ReflectuiApp, pilot: Pilot[None], journal: Journal) -> None:
        self.app = app
        self.pilot = pilot
        self.journal = journal

    async def write(self, text: str) -> None:
        """Type characters as they stand."""
        await self.press(*("space" if character == " " else character for character in text))

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names."""
        await self.pilot.press(*keys)
        await self._settle()

    async def _settle(self) -> None:
        """Wait until every key had its effect; those behind the one that quits are never taken."""
        over = asyncio.ensure_future(self.app._turns.over())
        async with asyncio.timeout(PATIENCE):
            while self.app.is_running and not over.done():
                await asyncio.wait([over], timeout=0.05)
        over.cancel()
        await self.pilot.pause()

    async def receive(self, data: bytes | str) -> None:
        """Let these bytes of a terminal come in at once, and wait until they have been acted on."""
        await self.take(Keyboard(0.0).feed(data.encode() if isinstance(data, str) else data, 0.0))

    async def take(self, arrived: Iterable[Message]) -> None:
        """Let these events come in at once, and wait until they have been acted on."""
        driver = self.app._driver
        assert driver is not None
        for event in arrived:
            driver.process_message(event)
        await self.pilot.pause()
        await self._settle()

    async def until(self, condition: Condition) -> None:
        """Let the app go on until `condition` holds; fails after some seconds."""
        ends = monotonic() + PATIENCE
        while not condition():
            if monotonic() > ends:
                raise AssertionError("\n".join(self.rows))
            await self.pilot.pause(0.01)

    @property
    def rows(self) -> list[str]:
        """The screen as text, without trailing blanks."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.rows)

    @property
    def focus(self) -> str | None:
        """The id of what has the focus."""
        return self.app.focused.id if self.app.focused else None

    @property
    def message(self) -> str:
        """What the message line says."""
        return self.one("message", Words).text

    @property
    def footer(self) -> str:
        """The keys that are said to act."""
        return self.rows[-1].strip()

    def one(self, id: str, kind: type[W]) -> W:
        """A widget of the screen by its id."""
        return self.app.screen.query_one(f"#{id}", kind)


@asynccontextmanager
async def opened(
    journal: Journal, size: tuple[int, int] = TERMINAL, settings: Settings | None = None
) -> AsyncIterator[House]:
    """The app on `journal`, started and filled; the journal stays open afterwards."""
    app = ReflectuiApp(journal, settings or Settings())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield House(app, pilot, journal)


async def to_journal(house: House) -> Timeline:
    """To the Journal, by keys; its list."""
    await house.press("escape", "2")
    return house.one("timeline", Timeline)


def at(day: str, time: str | None = None) -> Moment:
    """A moment on a journal day."""
    return moment_on(date.fromisoformat(day), time, "Asia/Tokyo")


def write_days(journal: Journal, days: Iterable[str], text: str = "wrote a line") -> None:
    """One entry on each day."""
    with journal.change("entry.add"):
        for day in days:
            journal.entries.add(at(day, "12:00"), experience=text)


def days_before(day: str, count: int) -> list[str]:
    """The `count` days before `day`, as ISO text."""
    last = date.fromisoformat(day)
    return [(last - timedelta(days=back)).isoformat() for back in range(1, count + 1)]


def now() -> Moment:
    """The present of the tests."""
    return clock.moment(clock.now(), "Asia/Tokyo", clock.DAY_START)


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterable[Journal]":
    """The journal that is opened where none is named; the header has no name for it."""
    monkeypatch.setattr(paths, "default_journal", lambda: tmp_path / "journal.db")
    with Journal.open(tmp_path / "journal.db", device="here") as opened_journal:
        yield opened_journal


@pytest.fixture
def filled(journal: Journal) -> Journal:
    """A journal with an entry on each of the last thirty days."""
    for number, day in enumerate(days_before("2026-07-14", 30)):
        journal.entries.add(at(day, "9:05"), experience=f"{LINES[number % 3]} {number}")
    return journal


@pytest.fixture(autouse=True)
def own_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 24-bit colour on a dark ground, and time for keys, whatever the tests run in."""
    monkeypatch.setattr(turns, "LONGEST", PATIENCE)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("COLORFGBG", raising=False)
    monkeypatch.delenv("TMUX", raising=False)
