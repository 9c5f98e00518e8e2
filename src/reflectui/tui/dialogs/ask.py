"""A question answered in one line."""

from collections.abc import Callable
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.tui.line import Line
from reflectui.tui.over import Over
from reflectui.tui.session import Session
from reflectui.tui.words import Words

Answer = TypeVar("Answer")


class Ask(Over[Answer | None], Generic[Answer]):
    """Asks for a line that `read` understands; what it does not is told, and the line stays to be mended.

    `text` stands there at first; what was typed and left by esc stands there when the same is asked again.
    `of_row` says that the question is about what stands under the cursor, which must be seen then.
    """

    CHAIN = "answer"
    CSS_PATH = "../over.tcss"

    def __init__(
        self,
        session: Session,
        question: str,
        example: str,
        read: Callable[[str], Answer],
        *,
        text: str = "",
        of_row: bool = True,
    ) -> None:
        super().__init__(session)
        self._of_row = of_row
        self._question = question
        self._read = read
        self._asked = question, text
        self._line = Line(session.begun.pop(self._asked, text), placeholder=example, id="answer")

    def compose_body(self) -> ComposeResult:
        with Vertical(id="panel"):
            yield Words(self._question, id="question")
            yield self._line

    def on_mount(self) -> None:
        self.set_focus(self._line)
        self._line.move_cursor(self._line.document.end)

    def action_answer_give(self) -> None:
        """Give the answer back; raises what `read` raises, which is told."""
        self.dismiss(self._read(self._line.text))

    def action_dialog_close(self) -> None:
        if self._line.text != self._asked[1]:
            self.session.begun[self._asked] = self._line.text
        super().action_dialog_close()
