"""A place to write in that grows with its text."""

from textual.geometry import Offset

from reflectui.tui.widgets.writing import Writing


class Growing(Writing):
    """One row, and more as the text needs them, up to its `max-height`."""

    DEFAULT_CSS = """
    Growing {
        height: auto;
        min-height: 1;
        max-height: 4;
        overflow-y: hidden;
    }
    """

    def write(self, text: str) -> None:
        """Put `text` (a draft, a note brought back) in place of what stands there, the caret after it."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll only where it cannot grow: scrolling first, Textual forgets to paint what moves."""
        most = self.styles.max_height
        if most is not None and self.wrapped_document.height <= most.value:
            self._cursor_offset = self.wrapped_document.location_to_offset(self.cursor_location)
            if self.scroll_offset.y:
                self.scroll_to(y=0, animate=False, force=True)
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def on_resize(self) -> None:
        """Grown by a paste of many lines, it still shows the caret."""
        self.call_after_refresh(self.scroll_cursor_visible)
