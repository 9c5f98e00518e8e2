"""One stage of an opened entry: its name and question, and its text, read or written."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reflectui.tui.entry.stage_head import StageHead
from reflectui.tui.widgets.entry_text import EntryText, Section, Times
from reflectui.tui.widgets.grid import Grid
from reflectui.tui.widgets.writing import Writing

if TYPE_CHECKING:
    from reflectui.model.entry import Stage
    from reflectui.model.lens import Part

Matches = Callable[[str], Sequence[tuple[int, int]]]


class StageWriting(Writing):
    """The text of a stage while it is written; enter breaks the line."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+j", "newline", show=False)]

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_newline()

    def action_newline(self) -> None:
        """Break the line at the caret."""
        self._put("\n")


class StagePane(Vertical):
    """A stage; it is either read (`text` has the focus) or written (`writing` has it)."""

    DEFAULT_CSS = """
    StagePane {
        width: 1fr;
        height: 1fr;
        & > StageHead { margin-bottom: 1; }
        & > Grid { margin: 0 1 1 2; }
        & > EntryText, & > StageWriting {
            height: 1fr;
            margin: 0 0 0 2;
        }
        & > StageWriting { max-width: 70; display: none; }
        &.-writing > StageWriting { display: block; }
        &.-writing > EntryText { display: none; }
    }
    """

    def __init__(self, stage: "Stage") -> None:
        super().__init__(id=f"stage-{stage}")
        self.stage = stage
        self._head = StageHead()
        self._grid = Grid()
        self.text = EntryText(id=f"text-{stage}")
        self.writing: StageWriting | None = None
        self._part: Part | None = None
        self._shown: tuple[int | None, str, Times, Matches | None] = (None, "", {}, None)
        self._named = True

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._grid
        yield self.text

    def show(self, entry: int | None, text: str, part: "Part", times: Times, matches: Matches | None) -> None:
        """Show a text under the question of a way of writing, times beside its lines, matches lit.

        What is shown already stays where it is read.
        """
        self._part = part
        shown = entry, text, times, matches
        if shown != self._shown:
            self._shown = shown
            self.text.show([Section("", text, times)] if text else [], matches)
        self.show_filled(text)
        self.show_head()

    def show_filled(self, text: str) -> None:
        """Show which of several questions are answered."""
        if self._part is not None:
            self._grid.show(self._part, text)

    def show_head(self, *, named: bool | None = None) -> None:
        """Show name and question; the accent stands where the keys act. Named by a tab, it has no name."""
        if named is not None:
            self._named = named
        if self._part is None:
            return
        here = self.has_class("-current")
        of_name = "focus" if here else "soft" if self.screen.has_class("-writing") else "ink"
        of_question = "focus" if here and self._written else "soft"
        name = self._part.name if self._named else ""
        self._head.show(name, self._part.question, (of_name, of_question), pointed=here and self._named)

    @property
    def _written(self) -> bool:
        return self.has_class("-writing")

    @property
    def room_for_text(self) -> "EntryText | StageWriting":
        """What has the focus while the keys act here."""
        return self.writing if self._written and self.writing is not None else self.text

    async def write(self, text: str, caret: int) -> None:
        """Let `text` be written on, the caret at this offset."""
        if self.writing is None:
            self.writing = StageWriting(id=f"write-{self.stage}")
            await self.mount(self.writing)
        with self.writing.prevent(StageWriting.Edited):
            self.writing.load_text(text)
        before = text[:caret].split("\n")
        self.writing.move_cursor((len(before) - 1, len(before[-1])))
        self.add_class("-writing")

    def read(self) -> None:
        """Let it be read again."""
        self.remove_class("-writing")
