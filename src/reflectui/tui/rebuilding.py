"""Places built anew while the app runs: in another language, or on another journal."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.entry.screen import EntryScreen
from reflectui.tui.opening import Opening
from reflectui.tui.place import Place
from reflectui.tui.settings.screen import SettingsScreen

if TYPE_CHECKING:
    from reflectui.tui.app import ReflectuiApp

Build = Callable[[], Place]


async def speak(app: "ReflectuiApp", name: str) -> None:
    """Speak 'ja', 'en' or the locale's language from now on; what was opened and written stays there."""
    app.session.settings.language = name
    i18n.set_language(name or i18n.language_of_locale())
    settings = app.screen.again() if isinstance(app.screen, SettingsScreen) else None
    place, opened = await _rebuild(app, lambda place: place.again())
    if isinstance(place, Opening) and opened is not None:
        place.lay_over(opened())
    if settings is not None:
        await app.push_screen(settings())


async def change_journal(app: "ReflectuiApp", path: Path) -> None:
    """Open the journal at `path` in place of the present one, which is closed with its drafts kept.

    Raises as `Journal.open`; the present one stays open then.
    """
    session, before = app.session, app.session.journal
    journal = Journal.open(path, device=session.settings.device)
    await _rebuild(app, None, lambda: app.take(journal))
    before.close()


async def _rebuild(
    app: "ReflectuiApp", again: Callable[[Place], Build] | None, meanwhile: Callable[[], None] = lambda: None
) -> tuple[Place, Callable[[], EntryScreen] | None]:
    """Replace every place by what `again` makes of it, or by one that nobody has been in yet.

    What lies over them is closed, what is written there kept. `meanwhile` is called once nothing is left of
    the places but the one that is shown. Returns the place that is shown then, and what opens the entry again
    that was opened.
    """
    opened = None
    with app.batch_update():
        while len(app.screen_stack) > 1:
            if isinstance(app.screen, Place):
                app.screen.leave()
            if isinstance(app.screen, EntryScreen):
                opened = app.screen.again() if app.screen.entry is not None else None
            await app.pop_screen()
        for mode in [mode for mode in app.places if mode != app.current_mode]:
            await _rebuild_hidden(app, mode, again)
        shown = app.screen
        assert isinstance(shown, Place)
        build = app.places[app.current_mode] if again is None else again(shown)
        meanwhile()
        place = _placed(shown, build)()
        # Textual takes a callback away from the screen it replaces; the first of a mode has none.
        shown._push_result_callback(shown, None)
        await app.switch_screen(place)
    return place, opened


async def _rebuild_hidden(app: "ReflectuiApp", mode: str, again: Callable[[Place], Build] | None) -> None:
    """A place that is not shown is built when it is shown next."""
    stack = app._screen_stacks.get(mode)
    build = app._modes[mode]
    if again is None:
        build = app.places[mode]
    elif stack and isinstance(stack[0], Place):
        build = _placed(stack[0], again(stack[0]))
    await app.remove_mode(mode)
    app.add_mode(mode, build)


def _placed(before: Place, build: Build) -> Build:
    """Builds a place in which the part has the focus that has it in `before`."""
    part = before.focused.id if before.focused else None

    def built() -> Place:
        place = build()
        place.begins_at = part or ""
        return place

    return built
