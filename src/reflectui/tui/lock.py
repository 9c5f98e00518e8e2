"""`L` — everything hidden: a screen over all others with the day on it, until it is opened again."""

from textual.app import ComposeResult

from reflectui.tui import chrome
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session
from reflectui.wording.dates import day_text


class Lock(BaseScreen[None]):
    """No text of the journal, and no key but those that open it; nothing is said of others."""

    CSS_PATH = "over.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._day = Bar(id="top")
        self._bottom = Bar(id="bottom")

    @property
    def focus_name(self) -> str:
        return "locked"

    def compose(self) -> ComposeResult:
        """The day alone, and the keys that open it."""
        yield self._day
        yield self._bottom

    def on_mount(self) -> None:
        self.touched()
        self.refresh_footer()

    def on_resize(self) -> None:
        self.refresh_footer()

    def touched(self) -> None:
        """The day that it is, looked at anew with each key."""
        day = self.session.now().day
        self._day.show([Piece(f"   {day_text(day, day)}", "ink")])

    def refresh_footer(self) -> None:
        if self.is_attached:
            self._bottom.show(chrome.footer(self.commands(), self, self.app.size.width))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Run what was clicked."""
        event.stop()
        await self.run(event.command)

    def action_lock_open(self) -> None:
        self.dismiss(None)
