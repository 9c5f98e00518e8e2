"""The states that screens.md names, as pictures: in both languages, on a phone, a terminal and a wide one.

`pytest tests/tui/test_pictures.py --snapshot-update` draws them anew; look at every one that changed.
The same run looks at the words of each: whole, in one language, none beyond the edge.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.message import Message
from textual.pilot import Pilot

from reflectui import i18n
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.keyboard import Keyboard
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, WIDE, House
from tests.tui.looked_at import cut_words, foreign_words, too_wide
from tests.tui.states import STATES, fill
from tests.tui.texts import TEXTS

SIZES = {"46x16": PHONE, "80x24": TERMINAL, "120x40": WIDE}
# Fonts and hosts do not belong into a picture that is compared or shown.
FONT_FACE = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)
FONT_FAMILY = re.compile(r"font-family: [^;]+;")


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the journals that are filled once and copied for each picture."""
    return tmp_path_factory.mktemp("journals")


@pytest.fixture
def journal_of(filled_once: Path, own_home: Path, own_clock: Clock) -> Callable[[str, str], Path]:
    """A journal in its usual place, by what it holds and its language."""
    place = own_home / "data" / "reflectui"

    def copied(held: str, language: str) -> Path:
        filled = filled_once / held / language
        if not filled.exists():
            filled.mkdir(parents=True)
            with Journal.open(filled / "journal.db", device=TEXTS[language]["device"]) as journal:
                fill(journal, held, language, own_clock)
        shutil.copytree(filled, place)
        return place / "journal.db"

    return copied


@pytest.fixture
def plain_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    export = ReflectuiApp.export_screenshot

    def stripped(app: ReflectuiApp, **options: Any) -> str:
        picture = FONT_FACE.sub("", export(app, **options))
        return FONT_FAMILY.sub("font-family: monospace;", picture)

    monkeypatch.setattr(ReflectuiApp, "export_screenshot", stripped)
    # The name of a backup holds the second in which it was made.
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)


def typed(keys: tuple[str, ...], language: str) -> Iterator[Message]:
    """The events of the keys that lead to a state."""
    for key in keys:
        if key.startswith("<"):
            yield from Keyboard(0.0).feed(TEXTS[language][key[1:-1]].encode(), 0.0)
        elif len(key) == 1:
            yield from Keyboard(0.0).feed(key.encode(), 0.0)
        else:
            yield events.Key(key, None)


@pytest.mark.usefixtures("plain_pictures")
@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(
    ("state", "size"), [(name, size) for name, state in STATES.items() for size in state.sizes]
)
def test_picture(
    state: str,
    language: str,
    size: str,
    journal_of: Callable[[str, str], Path],
    snap_compare: Callable[..., bool],
) -> None:
    i18n.set_language(language)
    wrong: list[str] = []

    async def look(pilot: Pilot[None]) -> None:
        house = House(app, pilot, journal)
        # All at once, as when somebody types ahead: the app takes one after the other, and no time is lost.
        await house.take(typed(STATES[state].keys, language))
        await house.until(lambda: not any(thread.is_alive() for thread in app.session.threads))
        await pilot.pause()
        wrong.extend(cut_words(house.rows, language))
        wrong.extend(foreign_words(house.rows, language))
        wrong.extend(too_wide(app.screen))

    with Journal.open(journal_of(STATES[state].held, language), device=TEXTS[language]["device"]) as journal:
        app = ReflectuiApp(journal, Settings())
        same = snap_compare(app, terminal_size=SIZES[size], run_before=look)
    assert not wrong
    assert same
