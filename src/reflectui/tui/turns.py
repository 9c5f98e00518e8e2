"""Keys in turn: each is handed on when everything that the one before it led to has happened."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widget import Widget

from reflectui.tui.widgets.writing import Writing, is_written

Input = events.Key | events.Paste

# What a key led to may take this long; keys that never came again would be worse than one in a wrong place.
LONGEST = 5.0


class Turns:
    """Hands on keys and pastes one after another, so that keys arriving together act as keys typed slowly.

    Textual gives each to what has the focus when it arrives: the keys behind one that opens a question, or
    leads to another place, would act on what was there before. Characters written into one text go through
    together.
    """

    def __init__(self, app: App[None], hand_on: Callable[[Input], Awaitable[None]]) -> None:
        """`hand_on` gives an event to what has the focus."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: asyncio.Queue[Input] = asyncio.Queue()
        self._path: list[MessagePump] = []
        self._written_in: Widget | None = None

    def take(self, event: Input) -> None:
        """Let an event wait for its turn."""
        self._waiting.put_nowait(event)

    async def run(self) -> None:
        """Hand on what comes, until cancelled."""
        while True:
            event = await self._waiting.get()
            if not self._goes_on(event):
                with suppress(TimeoutError):
                    async with asyncio.timeout(LONGEST):
                        await self._past()
            focused = self._app.focused
            self._written_in = focused if _writes(event) and isinstance(focused, Writing) else None
            self._path = _path(focused or self._app.screen)
            await self._hand_on(event)
            self._waiting.task_done()

    async def over(self) -> None:
        """Wait until everything that was taken is handed on and has had its effect."""
        await self._waiting.join()
        await self._past()

    def _goes_on(self, event: Input) -> bool:
        """Whether this is one more character in the text that the one before it was written in."""
        return _writes(event) and self._written_in is not None and self._written_in is self._app.focused

    async def _past(self) -> None:
        """Wait until nothing is left to do of what was handed on last.

        A message that a widget sends while it handles another goes behind our mark in its queue; so there is
        quiet only where a mark went through queues that were empty before and after.
        """
        while True:
            pumps, quiet = self._pumps(), self._quiet()
            for pump in pumps:
                passed = asyncio.Event()
                if pump.call_later(passed.set):
                    await passed.wait()
            if quiet and self._quiet() and pumps == self._pumps():
                return

    def _pumps(self) -> list[MessagePump]:
        """Where something may still happen: on the way of the last key and the next, from the inside out."""
        app = self._app
        way = dict.fromkeys([*self._path, *_path(app.focused or app.screen), *reversed(app.screen_stack)])
        return [*(pump for pump in way if not pump._closing), app]

    def _quiet(self) -> bool:
        return all(pump._message_queue.empty() and not pump._next_callbacks for pump in self._pumps())


def _writes(event: Input) -> bool:
    return isinstance(event, events.Key) and is_written(event.character)


def _path(widget: Widget) -> list[MessagePump]:
    """A widget and what its messages rise through, up to the screen."""
    return [node for node in widget.ancestors_with_self if isinstance(node, Widget)]
