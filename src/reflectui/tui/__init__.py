"""The full-screen front end."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflectui.settings import Settings
    from reflectui.store.journal import Journal


def run(journal: "Journal", settings: "Settings") -> int:
    """Open the app on a journal; returns the exit code when it is left."""
    from reflectui.tui.app import ReflectuiApp, fault

    app = ReflectuiApp(journal, settings)
    try:
        app.run()
    except Exception as error:
        # What fails while the app ends it does not tell itself, and a traceback would show parts of texts.
        print(fault(error), file=sys.stderr)
        return 1
    finally:
        # It need not be the one that was given any more.
        app.journal.close()
    return app.return_code or 0
