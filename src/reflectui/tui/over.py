"""What lies over a place: a list, a question, a page. esc closes it and the place is as it was."""

from collections.abc import Iterator
from typing import Generic

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete

from reflectui.tui import chrome
from reflectui.tui.bars import Bar
from reflectui.tui.command import Command
from reflectui.tui.screen import BaseScreen, ScreenResult
from reflectui.tui.session import Session
from reflectui.tui.words import Words


class Over(BaseScreen[ScreenResult], Generic[ScreenResult]):
    """A screen over a place; `focus_name` is the class's CHAIN."""

    CHAIN = "nothing"

    DEFAULT_CSS = """
    Over {
        background: $ground;
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._modal = True
        self._of_row = True
        self._said = Words(message=True, id="message")
        self._bottom = Bar(id="bottom")

    @property
    def focus_name(self) -> str:
        return self.CHAIN

    def compose_body(self) -> ComposeResult:
        """What is asked or shown."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The body and the keys that act."""
        yield from self.compose_body()
        yield self._said
        yield self._bottom

    def on_resize(self) -> None:
        self.refresh_footer()

    def on_screen_resume(self) -> None:
        self.refresh_footer()
        self.call_after_refresh(self._leave_in_view)

    def _leave_in_view(self) -> None:
        """Lie at the top where the row that is spoken of would be covered at the bottom."""
        if self.app.screen is not self or not self._of_row:
            # It is closed again already, or no row is spoken of.
            return
        row = under.asked_row if isinstance(under := self.app.screen_stack[-2], BaseScreen) else None
        panel = self.query("#panel")
        if row is not None and panel:
            top = panel.first().region.y
            self.set_class(row >= max(top, self.size.height - top), "-above")

    def say(self, text: str) -> None:
        self._said.show(text)

    def offered(self) -> Iterator[Command]:
        """The commands that the footer may name."""
        return self.commands()

    def refresh_footer(self) -> None:
        if self.is_attached:
            self._bottom.show(chrome.footer(self.offered(), self, self.app.size.width))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Run what was clicked."""
        event.stop()
        await self.run(event.command)

    def dismiss(self, result: ScreenResult | None = None) -> AwaitComplete:
        """Close it, once: a second click is not for what lies under it."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def action_dialog_close(self) -> None:
        self.dismiss(None)
