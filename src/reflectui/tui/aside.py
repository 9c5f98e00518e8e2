"""Work that can be long: done in a thread with a journal of its own, while the screen goes on."""

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from textual.app import App

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.store.journal import Journal
from reflectui.tui.session import Session

Result = TypeVar("Result")

QUIT_WAITS = 1.0


def aside(
    app: App[None],
    session: Session,
    work: Callable[[Journal], Result],
    done: Callable[[Result], None],
    refused: Callable[[ReflectuiError], None],
) -> None:
    """Run `work` with a journal on the same file; `done` or `refused` follow on the app's own thread.

    Work that is long looks now and then at `session.ending`. The thread ends with the program: what it had
    begun in the journal is then taken back at the next start.
    """

    def run() -> None:
        try:
            with Journal.open(session.journal.path, create=False, device=session.journal.device) as journal:
                result = work(journal)
        except ReflectuiError as error:
            tell(partial(refused, error))
        except Exception as error:
            tell(partial(app._handle_exception, error))
        else:
            tell(partial(done, result))

    loop = asyncio.get_running_loop()

    def tell(news: Callable[[], None]) -> None:
        # The app may be gone by now.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(app.call_later, news)

    thread = threading.Thread(target=run, daemon=True)
    session.threads.append(thread)
    thread.start()


def finish(session: Session) -> None:
    """Ask all work to end, and wait for it a second at most."""
    session.ending.set()
    until = time.monotonic() + QUIT_WAITS
    for thread in session.threads:
        thread.join(max(0.0, until - time.monotonic()))


def after_start(session: Session) -> Callable[[Journal], list[str]]:
    """What is done once the first screen stands, and when the day turns.

    The day's backup, which is also the day's look whether the file is sound; what editors, copies and exports
    left behind that were killed, an index of another version, what an erasure left that was cut short; and
    importing what the first record opened, and the first practice, would have to wait for. It gives the paths
    under which texts are kept that were written in editors of programs that are gone.
    """

    def work(journal: Journal) -> list[str]:
        from reflectui.exchange import editor
        from reflectui.model import entry
        from reflectui.store import backup, copying
        from reflectui.tui.journal import screen

        assert entry
        assert screen
        if session.shows_habits:
            from reflectui.surfacing import candidates

            assert candidates
        kept = editor.sweep()
        if journal.read_only:
            return kept
        copying.sweep(journal.path)
        if backup.due(journal.path, clock.now(), journal.preferences.day_start()):
            backup.make(journal.connection, journal.path)
            backup.thin(journal.path)
        if not journal.search.ready:
            journal.search.rebuild(session.ending.is_set)
        if not session.ending.is_set():
            journal.entries.finish_erasing()
        return kept

    return work
