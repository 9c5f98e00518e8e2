"""The full-screen front end."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflectui.settings import Settings
    from reflectui.store.journal import Journal


def run(journal: "Journal", settings: "Settings") -> int:
    """Open the app on a journal; returns the exit code when it is left."""
    from reflectui.tui.app import ReflectuiApp

    app = ReflectuiApp(journal, settings)
    try:
        app.run()
    finally:
        # It need not be the one that was given any more.
        app.journal.close()
    return app.return_code or 0
