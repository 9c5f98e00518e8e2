"""A place to write in: what Textual's TextArea does, with the manners of Japanese text and of a slow line."""

import unicodedata
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import Location
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from reflectui.errors import ReflectuiError
from reflectui.language.cells import is_joined, width
from reflectui.language.motion import word_left, word_right
from reflectui.language.visible import refuse_unstorable, visible
from reflectui.tui.widgets.cells import clip, offset_at, painted
from reflectui.tui.widgets.document import Lines, Navigator, Rows
from reflectui.tui.widgets.frugal import Frugal
from reflectui.tui.widgets.glyphs import said


class OfWriting(Message):
    """What a place to write in says."""

    def __init__(self, writing: "Writing") -> None:
        super().__init__()
        self.writing = writing

    @property
    def control(self) -> "Writing":
        """The place that was written in."""
        return self.writing


class Writing(TextArea, Frugal, inherit_bindings=False):
    """Text that is being written: our line breaking, word steps and undo, a caret that stands still.

    Writes to the terminal only the rows that changed, and puts the terminal's cursor at the caret with every
    frame: there input methods show their candidates. The placeholder is plain text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("ctrl+left", "cursor_word_left", show=False),
        Binding("ctrl+right", "cursor_word_right", show=False),
        Binding("home", "cursor_line_start", show=False),
        Binding("end", "cursor_line_end", show=False),
        Binding("ctrl+a", "line_start", show=False),
        Binding("ctrl+e", "line_end", show=False),
        Binding("pageup", "cursor_page_up", show=False),
        Binding("pagedown", "cursor_page_down", show=False),
        Binding("shift+up", "cursor_up(True)", show=False),
        Binding("shift+down", "cursor_down(True)", show=False),
        Binding("shift+left", "cursor_left(True)", show=False),
        Binding("shift+right", "cursor_right(True)", show=False),
        Binding("ctrl+shift+left", "cursor_word_left(True)", show=False),
        Binding("ctrl+shift+right", "cursor_word_right(True)", show=False),
        Binding("shift+home", "cursor_line_start(True)", show=False),
        Binding("shift+end", "cursor_line_end(True)", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete,ctrl+d", "delete_right", show=False),
        Binding("ctrl+w,ctrl+backspace", "delete_word_left", show=False),
        Binding("ctrl+delete", "delete_word_right", show=False),
        Binding("ctrl+u", "delete_to_start_of_line", show=False),
        Binding("ctrl+k", "delete_to_end_of_line", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
        Binding("ctrl+x", "cut", show=False),
        Binding("ctrl+c", "copy", show=False),
        Binding("ctrl+v", "paste", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "writing--caret",
        "writing--selection",
        "writing--placeholder",
        "writing--sign",
    }
    """`writing--sign` is the picture of a control character that stands in the text."""

    DEFAULT_CSS = """
    Writing {
        border: none;
        padding: 0;
        background: transparent;
        color: $foreground;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        &:focus { border: none; }
        & .writing--caret { text-style: reverse; }
        & .writing--selection { background: $input-selection-background; }
        & .writing--placeholder { color: $text-muted; }
        & .writing--sign { color: $text-muted; }
    }
    """

    class Edited(OfWriting):
        """The text changed, by a key, a paste, undo or `load_text`."""

        def __init__(self, control: "Writing", text: str) -> None:
            super().__init__(control)
            self.text = text

    class Refused(OfWriting):
        """What was to be put in did not get in, or what was copied did not get out; nothing else changed.

        `error` is `text.nul` or `text.surrogate` with `line` and `column` in what was pasted,
        `text.too_long` with `size` and `limit` in characters, or `copy.tmux`.
        """

        def __init__(self, control: "Writing", error: ReflectuiError) -> None:
            super().__init__(control)
            self.error = error

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        limit: int = 1_000_000,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        """Start with `text`; a paste that would make it longer than `limit` characters is refused."""
        super().__init__(
            text,
            placeholder=placeholder,
            highlight_cursor_line=False,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )
        self.limit = limit
        self.set_reactive(TextArea.cursor_blink, False)
        self.set_reactive(TextArea.match_cursor_bracket, False)

    # -- the text and its rows

    def _set_document(self, text: str, language: str | None) -> None:
        self.document = Lines(text)
        self.wrapped_document: Rows = Rows(self.document, self.wrap_width if self.is_attached else 0)
        self.navigator = Navigator(self.wrapped_document)
        self._build_highlight_map()
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    @property
    def wrap_width(self) -> int:
        """The cells of a row; one more is the caret's."""
        return max(0, self.room.width - 1)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Break the rows anew in the layout itself: of two that follow each other not each is told later."""
        updated = super()._size_updated(size, virtual_size, container_size, layout)
        if self.wrapped_document.columns != self.wrap_width:
            self._rewrap_and_refresh_virtual_size()
        return updated

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """None: brackets of a diary need no partner, and looking for it reads the whole text."""
        return None

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say it in our own message, which carries the text."""
        event.stop()
        self.post_message(self.Edited(self, self.text))

    # -- what comes in

    async def _on_key(self, event: events.Key) -> None:
        """Insert what is a character, among them spaces and joiners that Python calls unprintable."""
        event.prevent_default()
        if is_written(event.character) and not self.read_only:
            event.stop()
            self._put(event.character or "")

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self._put(event.text)

    def action_copy(self) -> None:
        """Copy the selection."""
        try:
            super().action_copy()
        except ReflectuiError as error:
            self.post_message(self.Refused(self, error))

    def action_cut(self) -> None:
        """Take the selection, or the line, out; what cannot be copied comes back with ctrl+z."""
        try:
            super().action_cut()
        except ReflectuiError as error:
            self.post_message(self.Refused(self, error))

    def action_paste(self) -> None:
        """Insert what was copied or cut in the app."""
        self._put(self.app.clipboard)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether `character` would be inserted."""
        return not self.read_only and is_written(character)

    def _put(self, text: str) -> None:
        """Insert `text` in place of the selection, or say why not."""
        if self.read_only or not text:
            return
        try:
            refuse_unstorable(text)
            size = len(self.text) + len(text) if len(text) > 1 else 0
            if size > self.limit:
                raise ReflectuiError("text.too_long", size=size, limit=self.limit)
        except ReflectuiError as error:
            self.post_message(self.Refused(self, error))
            return
        self._replace_via_keyboard(text, *self.selection)

    # -- what goes out, each undone by one ctrl+z

    def _take_out(self, start: Location, end: Location) -> None:
        self.history.checkpoint()
        self._delete_via_keyboard(start, end)
        self.history.checkpoint()

    def action_delete_word_left(self) -> None:
        """Delete the selection, or from the caret to where the word before it begins."""
        start, end = self.selection
        self._take_out(end, self.get_cursor_word_left_location() if start == end else start)

    def action_delete_word_right(self) -> None:
        """Delete the selection, or from the caret to where the next word begins."""
        start, end = self.selection
        self._take_out(end, self.get_cursor_word_right_location() if start == end else start)

    def action_delete_to_start_of_line(self) -> None:
        """Delete the selection, or what stands before the caret in its line, or the break before it."""
        start, (line, column) = self.selection
        if start == (line, column):
            start = (line, 0) if column else self.get_cursor_left_location()
        self._take_out((line, column), start)

    def action_delete_to_end_of_line(self) -> None:
        """Delete the selection, or what stands after the caret in its line, or the break after it."""
        start, (line, column) = self.selection
        if start == (line, column):
            length = len(self.document[line])
            start = (line, length) if column < length else self.get_cursor_right_location()
        self._take_out((line, column), start)

    # -- where the caret goes

    def action_line_start(self) -> None:
        """To the beginning of the line, over all its rows."""
        self.move_cursor((self.cursor_location[0], 0))

    def action_line_end(self) -> None:
        """To the end of the line, over all its rows."""
        line = self.cursor_location[0]
        self.move_cursor((line, len(self.document[line])))

    def get_cursor_word_left_location(self) -> Location:
        """Where the word before the caret begins."""
        line, column = self.cursor_location
        return (line, word_left(self.document[line], column)) if column else self.get_cursor_left_location()

    def get_cursor_word_right_location(self) -> Location:
        """Where the word after the caret ends."""
        line, column = self.cursor_location
        text = self.document[line]
        return (line, word_right(text, column)) if column < len(text) else self.get_cursor_right_location()

    def get_column_width(self, row: int, column: int) -> int:
        """The cells before `column` of line `row`."""
        return width(self.document[row][:column])

    # -- what is seen

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of `crop`; the frame they belong to ends with the terminal's cursor at the caret."""
        if self.has_focus:
            self._cursor_offset = self.wrapped_document.location_to_offset(self.cursor_location)
            self.app.cursor_position = self.cursor_screen_offset
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        cells = self.room.width
        y += self.scroll_offset.y
        if y >= self.wrapped_document.height:
            return Strip.blank(cells, self.rich_style)
        line, begin, end = self.wrapped_document.row(y)
        if self.placeholder and self.document.lines == [""]:
            return Strip(self._placeholder_row(cells)).adjust_cell_length(cells, self.rich_style)
        return Strip(self._row(line, begin, end, cells)).adjust_cell_length(cells)

    def _placeholder_row(self, cells: int) -> list[Segment]:
        shown = clip(said(visible(str(self.placeholder))), cells) or " "
        caret = [(0, 1, self.caret_style)] if self._draw_cursor else []
        return painted(shown, self.get_component_rich_style("writing--placeholder"), caret)

    def _row(self, line: int, begin: int, end: int, cells: int) -> list[Segment]:
        """What is shown of line `line` between two offsets, with its signs, selection and caret."""
        text = self.document[line][begin:end]
        # Spaces may hang beyond the row; one cell after it is the caret's.
        room = offset_at(text, self.wrap_width)
        shown = visible(text[:room]) + " " * max(1, cells - width(text[:room]))
        sign = self.get_component_rich_style("writing--sign")
        spans = [
            (at, at + 1, sign) for at, char in enumerate(text[:room]) if char != shown[at] and char < " "
        ]
        top, bottom = sorted(self.selection)
        if top != bottom and top[0] <= line <= bottom[0]:
            first = top[1] - begin if top[0] == line else 0
            after = bottom[1] - begin if bottom[0] == line else len(text) + 1
            spans.append((first, after, self.get_component_rich_style("writing--selection", partial=True)))
        caret_line, column = self.selection.end
        last = end == len(self.document[line])
        if self._draw_cursor and caret_line == line and begin <= column < end + last:
            caret = min(column - begin, room)
            after = caret + 1
            while is_joined(text, after):
                after += 1
            spans.append((caret, after, self.caret_style))
        return painted(shown, self.rich_style, spans)

    @property
    def caret_style(self) -> Style:
        """How the cell under the caret differs from its text."""
        return self.get_component_rich_style("writing--caret", partial=True)


def is_written(character: str | None) -> bool:
    """Whether a key with `character` writes it: everything but controls, lone surrogates and nothing."""
    return character is not None and unicodedata.category(character[0]) not in ("Cc", "Cs")
