"""One of a few rows, under a question."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.tui.choice import Choice
from reflectui.tui.keys import folded
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words

# Keys that take a row at once, the first ones of the list.
DIGITS = "123456789"
STEPS = {"j": 1, "k": -1}
# Rows of the screen that are none of the list: its rule and question, a blank, message and keys.
AROUND = 5


class Pick(Choice):
    """A question and rows, one of which is taken; gives back its value. `at` has the cursor at first."""

    CHAIN = "menu"
    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, question: str, rows: Sequence[Row], at: int = 0) -> None:
        super().__init__(session)
        self._of_row = False
        self._question = Words(question, id="question")
        self._rows = Rows([_numbered(*each) for each in enumerate(rows)], id="rows")
        self._values = [row.value for row in rows]
        self._at = at

    def compose_body(self) -> ComposeResult:
        with Vertical(id="panel"):
            yield self._question
            yield self._rows

    def on_mount(self) -> None:
        self._rows.move(self._at)

    def on_resize(self) -> None:
        self._rows.styles.height = max(1, min(len(self._values), self.size.height - AROUND))

    async def on_key(self, event: events.Key) -> None:
        """A digit takes its row at once; the other keys move and choose."""
        key = folded(event)
        taken = DIGITS.find(key) if len(key) == 1 else -1
        if 0 <= taken < len(self._values):
            self.dismiss(self._values[taken])
        elif key in STEPS:
            self._rows.move(STEPS[key])
        else:
            return
        event.stop()
        event.prevent_default()


def _numbered(number: int, row: Row) -> Row:
    return row._replace(keys=(DIGITS[number],) if number < len(DIGITS) else ())
