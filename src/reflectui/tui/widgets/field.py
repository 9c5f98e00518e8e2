"""The growing field of Today: one line is a finished entry."""

from collections import deque
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import Location
from textual.strip import Strip
from textual.widgets import TextArea

from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.widgets.growing import Growing
from reflectui.tui.widgets.writing import OfWriting, Writing


class Field(Growing):
    """One to six rows that grow with the text; enter hands the text over and leaves the field empty.

    So keys that follow at once belong to the next note. The screen answers each `Submitted` in the order they
    came: `clear_after_save` when the text is a record; `give_back` when one could not be saved.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j,shift+enter", "newline", show=False),
        Binding("ctrl+o", "widen", show=False),
    ]

    DEFAULT_CSS = """
    Field {
        max-height: 6;
    }
    """

    class Submitted(OfWriting):
        """Enter was pressed on a text that is more than blank; to be answered."""

        def __init__(self, writing: Writing, text: str) -> None:
            super().__init__(writing)
            self.text = text

    class Blank(OfWriting):
        """Enter was pressed where nothing but blanks is written."""

    class Widen(OfWriting):
        """The text is wanted on the whole screen."""

    class Recall(OfWriting):
        """The newest note is wanted back in the empty field."""

    class Below(OfWriting):
        """Down was pressed on the last row."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(text, placeholder=placeholder, name=name, id=id, classes=classes)
        self._handed_over: deque[str] = deque()

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            text = self.text
            if text.strip():
                self._handed_over.append(text)
                with self.prevent(TextArea.Changed):
                    self.load_text("")
                self.post_message(self.Submitted(self, text))
            else:
                self.post_message(self.Blank(self))

    def clear_after_save(self) -> None:
        """The oldest text handed over is saved: what stands in the field is all there is to keep."""
        if self._handed_over:
            self._handed_over.popleft()
            self.post_message(self.Edited(self, self.text))

    def give_back(self) -> None:
        """The texts handed over could not be saved: they stand in their order before what came since."""
        self.write("\n".join(filter(None, (*self._handed_over, self.text))))
        self._handed_over.clear()

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part; the first one tells at its end that there are rows above it."""
        strip = super().render_line(y)
        if y or not self.scroll_offset.y or self.cursor_location == self._first_row_end():
            return strip
        sign = Segment(glyphs().above, self.get_component_rich_style("writing--sign"))
        return Strip.join([strip.crop(0, self.wrap_width), Strip([sign])])

    def _first_row_end(self) -> Location:
        """The place whose caret takes the last cell of the first row in view."""
        line, _, end = self.wrapped_document.row(self.scroll_offset.y)
        return line, end

    def action_newline(self) -> None:
        """Break the line at the caret."""
        self._put("\n")
        self.call_after_refresh(self.scroll_cursor_visible)

    def action_widen(self) -> None:
        """Ask for the whole screen."""
        self.post_message(self.Widen(self))

    def action_cursor_up(self, select: bool = False) -> None:
        """One row up; from the empty field to the newest note."""
        if self.text:
            super().action_cursor_up(select)
        else:
            self.post_message(self.Recall(self))

    @property
    def _on_last_row(self) -> bool:
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        return row == self.wrapped_document.height - 1

    def action_cursor_down(self, select: bool = False) -> None:
        """One row down; on the last one its screen may have something to do."""
        if not select and self._on_last_row:
            self.post_message(self.Below(self))
        super().action_cursor_down(select)
