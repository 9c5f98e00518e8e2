"""A text of one line: a search, a question's answer."""

from reflectui.tui.widgets.writing import Writing


class Line(Writing):
    """One row to write in; line breaks that are pasted become spaces."""

    DEFAULT_CSS = """
    Line {
        height: 1;
        scrollbar-size: 0 0;
    }
    """

    def _put(self, text: str) -> None:
        super()._put(" ".join(text.splitlines()) if "\n" in text or "\r" in text else text)

    def write(self, text: str) -> None:
        """Put `text` in place of what stands there, the caret after it."""
        self.load_text(text)
        self.move_cursor(self.document.end)
