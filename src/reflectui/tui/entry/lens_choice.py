"""`t` — the ways of writing: their names, and of the one under the cursor what it is and what it asks."""

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.i18n import _
from reflectui.model.lens import Lens
from reflectui.tui.choice import Choice
from reflectui.tui.keys import folded
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.words import Words
from reflectui.wording.lenses import KOLB, lenses, refusals
from reflectui.wording.problems import sentence

# Keys that take a row at once, the first ones of the list.
DIGITS = "123456789"
STEPS = {"j": 1, "k": -1}
# What stands around the list: the rule above it, a row between it and what is told, the keys.
AROUND = 3
MARGINS, MESSAGE_MARGINS = 6, 2
MOST_TOLD = 3


class LensChoice(Choice):
    """All ways of writing, the cursor on the one in use; gives back the id of the chosen one."""

    CHAIN = "menu"
    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, lens_id: str) -> None:
        super().__init__(session)
        self._of_row = False
        self._lenses = {lens.id: lens for lens in lenses()}
        self._in_use = lens_id if lens_id in self._lenses else KOLB
        self._rows = Rows([self._row(*each) for each in enumerate(self._lenses.values())], id="rows")
        self._about, self._stages = Words(id="about"), Words(id="stages")
        self._refused = "\n".join(map(sentence, refusals()[:MOST_TOLD]))

    def _row(self, number: int, lens: Lens) -> Row:
        keys = (DIGITS[number],) if number < len(DIGITS) else ()
        in_use = lens.id == self._in_use
        return Row(lens.id, f"{lens.name} {glyphs().marked}" if in_use else lens.name, keys)

    def compose_body(self) -> ComposeResult:
        with Vertical(id="panel"):
            yield self._rows
            yield self._about
            yield self._stages

    def on_mount(self) -> None:
        self._rows.move(list(self._lenses).index(self._in_use))
        self.on_rows_moved()
        self.say("")

    def on_resize(self) -> None:
        """Give what is told the rows that the longest needs, so that the list stands still."""
        known = self._lenses.values()
        about = self._most_rows((lens.about for lens in known), MARGINS)
        stages = self._most_rows(map(_stages, known), MARGINS)
        self._about.styles.height, self._stages.styles.height = about, stages
        taken = about + stages + self._most_rows([self._refused], MESSAGE_MARGINS) + AROUND
        self._rows.styles.height = max(1, min(len(known), self.size.height - taken))

    def _most_rows(self, texts: Iterable[str], margins: int) -> int:
        """The rows of the longest of these texts beside margins of so many cells."""
        cells = self.size.width - margins
        return max(Words(text).get_content_height(self.size, self.size, cells) for text in texts)

    def say(self, text: str) -> None:
        """Show a sentence; where there is none, what is wrong with own files."""
        super().say(text or self._refused)

    async def on_key(self, event: events.Key) -> None:
        """A digit takes its row at once; the other keys move and choose."""
        key = folded(event)
        taken = DIGITS.find(key) if len(key) == 1 else -1
        if 0 <= taken < len(self._lenses):
            self.dismiss(list(self._lenses)[taken])
        elif key in STEPS:
            self._rows.move(STEPS[key])
        else:
            return
        event.stop()
        event.prevent_default()

    def on_rows_moved(self) -> None:
        """Tell what is under the cursor."""
        lens = self._lenses[self._rows.chosen or KOLB]
        self._about.show(lens.about)
        self._stages.show(_stages(lens))


def _stages(lens: Lens) -> str:
    """The stages it asks, by its own names."""
    return _(", ").join(lens.part(stage).name for stage in lens.asked)
